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
 * Makes a pending factor of the caller's member, and shows its secret this once. An invitation enrols one: once it has,
 * its token is as good as none (401), but for a replay of the answer.
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

/** The secret as authenticator apps read it from a QR code. */
const addressOf = (name: string, secret: string): string =>
  `otpauth://totp/${issuer}:${encodeURIComponent(name)}?${new URLSearchParams({ secret, issuer })}`;

/** A code that is to make a factor active, and from where it came. */
export interface Activation {
  readonly factor: Rows['factors'];
  readonly code: string;
  readonly address: string;
}

/**
 * Makes a pending factor active with a code of it. With a first factor the member becomes active, the invitation is used
 * up, and there are recovery codes, shown this once. Refuses a wrong code with 403, a factor that is active with 409.
 */
export function activateFactor(world: World, caller: Caller, { factor, code, address }: Activation): Schemas['MfaActivation'] {
  if (factor.wire.status !== 'pending') throw new Refusal('state-conflict', `The factor is ${factor.wire.status} already.`);
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
 * Ends a factor, and the tokens that its codes gave, at once. Refuses with 409 the member's last active one: nothing could
 * step up any more, and one that has ended: a hold keeps it.
 */
export function removeFactor(world: World, factor: Rows['factors']): void {
  const others = activeFactors(world, factor.kept.member).filter(({ id }) => id !== factor.id);
  if (factor.wire.status === 'active' && others.length === 0)
    throw new Refusal('state-conflict', 'This is the last active factor. Make another one active first.');
  if (factor.wire.status === 'ended') refuseHeld(world, heldAs(factor));
  endFactor(world, factor);
  if (factor.wire.status === 'active') notify(world, { account: factor.account, topic: 'factor_removed', about: factor.id });
}

/** Gives the caller's member new recovery codes, shown this once, and tells the account of it. */
export function createRecoveryCodes(world: World, caller: Caller): Schemas['RecoveryCodes'] {
  const { id } = memberOf(world, caller);
  notify(world, { account: caller.account.id, topic: 'recovery_codes_created', about: id });
  return { member_id: id, recovery_codes: handOutRecoveryCodes(world, id), created_at: world.timestamp() };
}

/** How many recovery codes of the caller's member work still. */
export function recoveryCodesLeft(world: World, caller: Caller): Schemas['RecoveryCodesLeft'] {
  const { id, kept } = memberOf(world, caller);
  return { member_id: id, remaining: kept.recoveryCodes.length };
}

/** A factor of the caller's own member. Refuses any other with 404. */
export function factorOf(world: World, { key }: Caller, id: string): Rows['factors'] {
  const factor = world.tables.factors.get(id);
  if (factor !== undefined && factor.kept.member === key.wire.created_by) return factor;
  throw new Refusal('not-found', 'There is no factor with this id.');
}

/** Who made the key that calls. The keys of a member who is gone are revoked, so that they never come here. */
function memberOf(world: World, { key }: Caller): Rows['members'] {
  const member = world.tables.members.get(key.wire.created_by ?? '');
  if (member) return member;
  throw new Error(`The key ${key.id} has no member.`);
}
