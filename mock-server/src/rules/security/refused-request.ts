import { Refusal } from '../../base/refusal.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { type AdmittedCaller, AuthenticationFailure } from '../keys/authenticate.ts';
import type { Incoming } from '../request/incoming.ts';
import { countFailure } from '../request/lockout.ts';
import { accountsConcerned, recordLockout, recordSecurityEvent } from './security-event.ts';

/** A refused request, with the facts that were known when it was refused. */
export interface RefusedRequest {
  readonly incoming: Incoming;
  /** The id of the operation; `undefined` if the request was refused before the platform had found its operation. */
  readonly operation: string | undefined;
  /** Absent for requests without valid credentials. */
  readonly caller: AdmittedCaller | undefined;
  /** The rule that refused the request. */
  readonly rule: string;
}

/**
 * Records the security events that a refused request causes: failed authentications, lockouts, signs of a stolen key, and used-up
 * quotas.
 */
export function recordRefusal(world: World, thrown: unknown, refused: RefusedRequest): void {
  if (thrown instanceof AuthenticationFailure) recordFailure(world, thrown, refused);
  else if (thrown instanceof Refusal) recordKeyRefusal(world, thrown, refused);
}

/**
 * Records a failed authentication and, if the limit is reached, a lockout. The failed authentication comes first, so the incident
 * of the lockout contains it.
 */
function recordFailure(world: World, { problem, key }: AuthenticationFailure, { incoming, operation }: RefusedRequest): void {
  const facts = { incoming, operation, reason: problem, ...(key && { key: key.id }) };
  for (const account of accountsConcerned(world, key?.account))
    recordSecurityEvent(world, { ...facts, account, type: 'authentication_failed', severity: 'low' });
  if (countFailure(world, incoming.address)) recordLockout(world, incoming);
}

/** Records security events for a refused request with valid credentials, if the key is probably stolen or a quota is used up. */
function recordKeyRefusal(world: World, { problem, members }: Refusal, refused: RefusedRequest): void {
  const { incoming, operation, caller, rule } = refused;
  if (!caller) return;
  const { account, key } = caller;
  const facts = { account: account.id, incoming, operation, reason: problem, ...(key && { key: key.id }) };
  if (key && isBreach(problem, key)) recordSecurityEvent(world, { ...facts, type: 'breach_attempted', severity: 'high' });
  // Reduced capacity is a state of the platform, not a fault of the caller.
  if (rule !== 'limits' || problem !== 'quota-exceeded') return;
  for (const policy of members['violated-policies'] as readonly string[])
    recordSecurityEvent(world, { ...facts, type: 'rate_limit_exceeded', severity: 'info', policy });
}

/**
 * Whether somebody else probably has the key. There are two signs: a request came from a forbidden address, or a request came
 * after the key was reported as leaked.
 */
const isBreach = (problem: string, { wire }: Rows['keys']): boolean =>
  problem === 'address-not-allowed' || (problem === 'key-revoked' && wire.revocation_reason === 'leaked');
