import { toBase32 } from '../../base/base32.ts';
import { sameText, sha256Hex } from '../../base/digest.ts';
import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { revokeMfaTokens } from './revoke-mfa-tokens.ts';

/** Bytes that fill a code: five bits a character. */
const codeBytes = 7;
const groupLength = 5;

/**
 * Gives a member new recovery codes, to be had this once; only their hashes are kept. Codes from before end, and with them
 * the tokens that they gave and the kept answers that show them.
 */
export function handOutRecoveryCodes(world: World, member: string): string[] {
  revokeMfaTokens(world, member);
  eraseCodes(world, member);
  const codes = Array.from({ length: contract.figures.recovery_codes }, () => mintCode(world));
  world.tables.members.update(member, { kept: { recoveryCodes: codes.map(sha256Hex) } });
  return codes;
}

/** Erases kept answers that show the codes of a member: that of a first factor, and that of codes made anew. */
function eraseCodes(world: World, member: string): void {
  eraseAnswers(world, member);
  for (const { id, kept } of world.tables.factors.all()) if (kept.member === member) eraseAnswers(world, id);
}

function mintCode(world: World): string {
  const letters = toBase32(world.bytes(codeBytes)).toLowerCase();
  return `${letters.slice(0, groupLength)}-${letters.slice(groupLength, 2 * groupLength)}`;
}

/** Uses up a recovery code of a member; tells whether it was one. */
export function takeRecoveryCode(world: World, member: string, code: string): boolean {
  const kept = world.tables.members.get(member)?.kept.recoveryCodes ?? [];
  const left = kept.filter((hash) => !sameText(hash, sha256Hex(code)));
  if (left.length === kept.length) return false;
  eraseCodes(world, member);
  world.tables.members.update(member, { kept: { recoveryCodes: left } });
  return true;
}
