import type { World } from '../../state/world.ts';

/**
 * Ends the MFA tokens and challenges that belong to an id: of a revoked key, of a removed factor, or of a member whose recovery
 * codes were replaced.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
