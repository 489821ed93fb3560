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
 * Makes a pending factor for the member of the caller. Its secret is shown only once. A member without an active factor can have
 * only one pending factor; for a second one, the function throws a 401 with an MFA challenge.
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

/** A code that activates a factor, and the address of the caller. */
export interface Activation {
  readonly factor: Rows['factors'];
  readonly code: string;
  readonly address: string;
}

/**
 * Activates a pending factor with one of its codes. With the first factor, the member becomes active, the invitation is used up,
 * and recovery codes are made, which are shown only once. Throws a 403 if the code is wrong, and a 409 if the factor is not
 * pending.
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
 * Removes a factor and immediately ends the MFA tokens that its codes produced. Throws a 409 if the factor is the last active
 * factor of its member, because MFA would then be impossible, or if it has already ended and a legal hold keeps it.
 */
export function removeFactor(world: World, factor: Rows['factors']): void {
  const others = activeFactors(world, factor.kept.member).filter(({ id }) => id !== factor.id);
  if (factor.wire.status === 'active' && others.length === 0)
    throw new Refusal('state-conflict', 'This is the last active factor. Make another one active first.');
  if (factor.wire.status === 'ended') refuseHeld(world, heldAs(factor));
  endFactor(world, factor);
  if (factor.wire.status === 'active') notify(world, { account: factor.account, topic: 'factor_removed', about: factor.id });
}

/** Makes new recovery codes for the member of the caller, which are shown only once, and notifies the account. */
export function createRecoveryCodes(world: World, caller: Caller): Schemas['RecoveryCodes'] {
  const { id } = memberOf(world, caller);
  notify(world, { account: caller.account.id, topic: 'recovery_codes_created', about: id });
  return { member_id: id, recovery_codes: handOutRecoveryCodes(world, id), created_at: world.timestamp() };
}

/** Returns how many recovery codes the member of the caller has left. */
export function recoveryCodesLeft(world: World, caller: Caller): Schemas['RecoveryCodesLeft'] {
  const { id, kept } = memberOf(world, caller);
  return { member_id: id, remaining: kept.recoveryCodes.length };
}

/** Returns a factor of the member of the caller. Throws a 404 if the member has no such factor. */
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
