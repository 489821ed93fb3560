import type { World } from '../../state/world.ts';

/**
 * Removes the MFA tokens of a key, a factor or a member. For a key, also removes the challenges. The parameter `ended` is the id
 * of the key, the factor or the member. For a member, this is needed after the removal of the member and after new recovery
 * codes.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
