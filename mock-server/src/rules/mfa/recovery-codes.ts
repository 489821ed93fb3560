import { toBase32 } from '../../base/base32.ts';
import { sameText, sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { revokeMfaTokens } from './revoke-mfa-tokens.ts';

/** The number of random bytes for a code: enough for ten characters of five bits each. */
const codeBytes = 7;
const groupLength = 5;

/**
 * Makes new recovery codes for a member. The new codes are shown only once, because the platform stores only their hashes. The
 * old codes no longer work. MFA tokens that were issued for old codes no longer work either. If an answer that is stored for an
 * idempotency key contains old codes, the platform erases this answer.
 */
export function handOutRecoveryCodes(world: World, member: string): string[] {
  revokeMfaTokens(world, member);
  eraseCodes(world, member);
  const codes = Array.from({ length: contract.figures.recovery_codes }, () => mintCode(world));
  world.tables.members.update(member, { kept: { recoveryCodes: codes.map(sha256Hex) } });
  return codes;
}

/**
 * Erases the stored answers that contain recovery codes of a member. Two kinds of answers contain these codes: the answer to the
 * activation of a first factor, and the answer to the creation of new recovery codes.
 */
function eraseCodes(world: World, member: string): void {
  eraseAnswers(world, member);
  for (const { id, kept } of world.tables.factors.all()) if (kept.member === member) eraseAnswers(world, id);
}

function mintCode(world: World): string {
  const letters = toBase32(world.bytes(codeBytes)).toLowerCase();
  return `${letters.slice(0, groupLength)}-${letters.slice(groupLength, 2 * groupLength)}`;
}

/** Accepts a recovery code of a member. The code cannot be used again. Returns false if the member has no such code. */
export function takeRecoveryCode(world: World, member: string, code: string): boolean {
  const kept = world.tables.members.get(member)?.kept.recoveryCodes ?? [];
  const left = kept.filter((hash) => !sameText(hash, sha256Hex(code)));
  if (left.length === kept.length) return false;
  eraseCodes(world, member);
  world.tables.members.update(member, { kept: { recoveryCodes: left } });
  return true;
}
