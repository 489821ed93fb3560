import type { World } from '../../state/world.ts';

/**
 * Ends MFA tokens and challenges by the id of what has ended: a key, a factor, or the member whose recovery codes were replaced.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
