import type { World } from '../../state/world.ts';

/**
 * Removes the MFA tokens and challenges that depend on `ended`: the id of a revoked key, of an ended factor, or of a member who
 * was removed or whose recovery codes were replaced.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
