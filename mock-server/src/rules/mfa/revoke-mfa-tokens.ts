import type { World } from '../../state/world.ts';

/**
 * Removes the MFA tokens of a key, a factor or a member. For a key, also removes the challenges. The parameter `ended` is the id
 * of a revoked key, of an ended factor, or of a member. Pass the id of a member if the member was removed or has got new recovery
 * codes.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
