import type { World } from '../../state/world.ts';

/**
 * Removes the MFA tokens that belong to the id `ended`:
 * - For the id of a key: the MFA tokens and the MFA challenges of the key.
 * - For the id of a factor: the MFA tokens that were issued for codes of the factor.
 * - For the id of a member: the MFA tokens that were issued for recovery codes of the member.
 */
export function revokeMfaTokens(world: World, ended: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === ended || kept.provenBy === ended) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === ended) challenges.remove(id);
}
