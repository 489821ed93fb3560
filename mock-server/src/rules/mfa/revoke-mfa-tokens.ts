import type { World } from '../../state/world.ts';

/**
 * Removes the MFA tokens of a key or factor that has ended. The parameter `ended` is its id. For a key, also removes the MFA
 * challenges. For the id of a member, removes the MFA tokens that were issued for the member's recovery codes.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
