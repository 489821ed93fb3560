import { Refusal } from '../../base/refusal.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { type AdmittedCaller, AuthenticationFailure } from '../keys/authenticate.ts';
import type { Incoming } from '../request/incoming.ts';
import { countFailure } from '../request/lockout.ts';
import { lockedOut, recordSecurityEvent, toldOf } from './security-event.ts';

/** A request that was refused, and how far it had come. */
export interface RefusedRequest {
  readonly incoming: Incoming;
  /** The id of its operation; absent where it had reached none. */
  readonly operation: string | undefined;
  /** Absent where it had no genuine credentials. */
  readonly caller: AdmittedCaller | undefined;
  /** The rule that refused it. */
  readonly rule: string;
}

/** Writes the security events of a refusal, if it is one that matters for an account's security. */
export function recordRefusal(world: World, thrown: unknown, refused: RefusedRequest): void {
  if (thrown instanceof AuthenticationFailure) noteFailure(world, thrown, refused);
  else if (thrown instanceof Refusal) noteTurnedAway(world, thrown, refused);
}

/** Tells of a key that is none. The failure that shuts the address out is told of first, so that the attack has all its signs. */
function noteFailure(world: World, { problem, key }: AuthenticationFailure, { incoming, operation }: RefusedRequest): void {
  const facts = { incoming, operation, reason: problem, ...(key && { key: key.id }) };
  for (const account of toldOf(world, key?.account))
    recordSecurityEvent(world, { ...facts, account, type: 'authentication_failed', severity: 'low' });
  if (countFailure(world, incoming.address)) lockedOut(world, incoming);
}

/** Tells of a genuine key that was turned away: at a limit, or where it shows that it is in the wrong hands. */
function noteTurnedAway(world: World, { problem, members }: Refusal, refused: RefusedRequest): void {
  const { incoming, operation, caller, rule } = refused;
  if (!caller) return;
  const { account, key } = caller;
  const facts = { account: account.id, incoming, operation, reason: problem, ...(key && { key: key.id }) };
  if (key && isBreach(problem, key)) recordSecurityEvent(world, { ...facts, type: 'breach_attempted', severity: 'high' });
  // A limit that is lower than it should be is the platform's doing, not the caller's.
  if (rule !== 'limits' || problem !== 'quota-exceeded') return;
  for (const policy of members['violated-policies'] as readonly string[])
    recordSecurityEvent(world, { ...facts, type: 'rate_limit_exceeded', severity: 'info', policy });
}

/** Whether a genuine key that was refused shows a breach: it is used where it may not be, or after it was reported leaked. */
const isBreach = (problem: string, { wire }: Rows['keys']): boolean =>
  problem === 'address-not-allowed' || (problem === 'key-revoked' && wire.revocation_reason === 'leaked');
