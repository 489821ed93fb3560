import { Refusal } from '../../base/refusal.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Caller } from '../keys/authenticate.ts';
import { notify } from '../notify.ts';
import { eraseAnswers } from '../request/idempotency.ts';
import { refuseHeld } from '../retention/legal-hold.ts';
import { endFactor, heldAs } from './factor-end.ts';
import { mintFactor } from './mint-factor.ts';
import { handOutRecoveryCodes } from './recovery-codes.ts';
import { acceptFactorCode, activeFactors, factorsOf } from './second-factor.ts';
import { stepUpNeeded } from './step-up.ts';

type Schemas = components['schemas'];

/**
 * Makes a pending factor for the member who created the caller's key. The secret of the factor is shown only once. Throws a 401
 * with an MFA challenge if the member already has a pending factor and has no active factor.
 */
export function enrolFactor(world: World, caller: Caller): Schemas['MfaEnrollment'] {
  const { account } = caller;
  const member = memberOf(world, caller);
  const invited = activeFactors(world, member.id).length === 0;
  if (invited && factorsOf(world, member.id).some(({ wire }) => wire.status === 'pending')) throw stepUpNeeded(world, caller);
  const { wire, kept } = mintFactor(world, { account: account.id, member: member.id });
  return { ...wire, secret: kept.secret, uri: addressOf(account.wire.api_username, kept.secret) };
}

const issuer = 'SentinelSec';

/** Returns the secret as a URI, which authenticator apps read from a QR code. */
const addressOf = (name: string, secret: string): string =>
  `otpauth://totp/${issuer}:${encodeURIComponent(name)}?${new URLSearchParams({ secret, issuer })}`;

export interface Activation {
  readonly factor: Rows['factors'];
  readonly code: string;
  readonly address: string;
}

/**
 * Activates a pending factor with one of its codes. The first active factor of a member has three more effects: the member
 * becomes active, the invitation can no longer be used, and recovery codes are made. The recovery codes are shown only once.
 * Throws a 403 if the code is wrong, and a 409 if the factor is not pending.
 */
export function activateFactor(world: World, caller: Caller, { factor, code, address }: Activation): Schemas['MfaActivation'] {
  if (factor.wire.status !== 'pending') throw new Refusal('state-conflict', `The factor is already ${factor.wire.status}.`);
  const member = memberOf(world, caller);
  const isFirst = activeFactors(world, member.id).length === 0;
  acceptFactorCode(world, { counting: { ...caller, address }, factors: [factor] }, code);
  const { wire } = world.tables.factors.update(factor.id, { wire: { status: 'active' } });
  eraseAnswers(world, factor.id);
  if (isFirst)
    world.tables.members.update(member.id, {
      wire: { status: 'active', mfa_enrolled: true, updated_at: world.timestamp() },
      kept: { invitation: null },
    });
  notify(world, { account: caller.account.id, topic: 'factor_added', about: factor.id });
  return { factor: wire, recovery_codes: isFirst ? handOutRecoveryCodes(world, member.id) : [] };
}

/**
 * Removes a factor, and all MFA tokens that were issued for its codes. Throws a 409 for the last active factor of a member,
 * because the member could no longer use MFA. Also throws a 409 if the factor has already ended and a legal hold keeps its
 * record.
 */
export function removeFactor(world: World, factor: Rows['factors']): void {
  const others = activeFactors(world, factor.kept.member).filter(({ id }) => id !== factor.id);
  if (factor.wire.status === 'active' && others.length === 0)
    throw new Refusal('state-conflict', 'This is the last active factor. Make another one active first.');
  if (factor.wire.status === 'ended') refuseHeld(world, heldAs(factor));
  endFactor(world, factor);
  if (factor.wire.status === 'active') notify(world, { account: factor.account, topic: 'factor_removed', about: factor.id });
}

/**
 * Makes new recovery codes for the member who created the caller's key. The codes are shown only once. Also notifies the account.
 */
export function createRecoveryCodes(world: World, caller: Caller): Schemas['RecoveryCodes'] {
  const { id } = memberOf(world, caller);
  notify(world, { account: caller.account.id, topic: 'recovery_codes_created', about: id });
  return { member_id: id, recovery_codes: handOutRecoveryCodes(world, id), created_at: world.timestamp() };
}

/** Returns how many recovery codes are left for the member who created the caller's key. */
export function recoveryCodesLeft(world: World, caller: Caller): Schemas['RecoveryCodesLeft'] {
  const { id, kept } = memberOf(world, caller);
  return { member_id: id, remaining: kept.recoveryCodes.length };
}

/** Returns a factor of the member who created the caller's key. Throws a 404 if this member has no factor with this id. */
export function factorOf(world: World, { key }: Caller, id: string): Rows['factors'] {
  const factor = world.tables.factors.get(id);
  if (factor !== undefined && factor.kept.member === key.wire.created_by) return factor;
  throw new Refusal('not-found', `This member has no factor with the id ${id}.`);
}

/**
 * Returns the member who created the key of the call. This member always exists, because the removal of a member revokes all keys
 * that the member created.
 */
function memberOf(world: World, { key }: Caller): Rows['members'] {
  const member = world.tables.members.get(key.wire.created_by ?? '');
  if (member) return member;
  throw new Error(`The key ${key.id} has no member.`);
}
