import type { World } from '../../state/world.ts';

/**
 * Ends the MFA tokens and challenges of what is gone: of a key, or tokens that a factor, or a recovery code of a member,
 * gave.
 */
export function revokeMfaTokens(world: World, gone: string): void {
  const { mfaTokens, challenges } = world.tables;
  for (const { id, kept } of mfaTokens.all()) if (kept.key === gone || kept.provenBy === gone) mfaTokens.remove(id);
  for (const { id, kept } of challenges.all()) if (kept.key === gone) challenges.remove(id);
}
