import { Refusal } from '../../base/refusal.ts';
import { contract } from '../../generated/contract.ts';
import { examples } from '../../generated/examples.ts';
import { audit, type Effect } from '../../rules/audit/audit-chain.ts';
import { AuthenticationFailure } from '../../rules/request/authenticate.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { countFailure } from '../../rules/request/lockout.ts';
import { lockedOut, recordSecurityEvent, toldOf } from '../../rules/security/security-event.ts';
import type { Rows } from '../../state/state.ts';
import type { World } from '../../state/world.ts';
import type { AdmittedRequest } from './gates.ts';
import type { Trace } from './trace.ts';

/** What is known of a refusal. */
interface Refused {
  readonly incoming: Incoming;
  readonly trace: Trace;
}

/** Writes the security events of a refusal, if it is one that matters for an account's security. */
export function recordRefusal(world: World, thrown: unknown, refused: Refused): void {
  if (thrown instanceof AuthenticationFailure) noteFailure(world, thrown, refused);
  else if (thrown instanceof Refusal) noteTurnedAway(world, thrown, refused);
}

/** Tells of a key that is none. The failure that shuts the address out is told of first, so that the attack has all its signs. */
function noteFailure(world: World, { problem, key }: AuthenticationFailure, { incoming, trace }: Refused): void {
  const facts = { incoming, operation: trace.target?.id, reason: problem, ...(key && { key: key.id }) };
  for (const account of toldOf(world, key?.account))
    recordSecurityEvent(world, { ...facts, account, type: 'authentication_failed', severity: 'low' });
  if (countFailure(world, incoming.address)) lockedOut(world, incoming);
}

/** Tells of a genuine key that was turned away: at a limit, or where it shows that it is in the wrong hands. */
function noteTurnedAway(world: World, { problem, members }: Refusal, { incoming, trace }: Refused): void {
  const { account, key, target, rule } = trace;
  if (!account) return;
  const facts = { account: account.id, incoming, operation: target?.id, reason: problem, ...(key && { key: key.id }) };
  if (key && isBreach(problem, key)) recordSecurityEvent(world, { ...facts, type: 'breach_attempted', severity: 'high' });
  // A limit that is lower than it should be is the platform's doing, not the caller's.
  if (rule !== 'limits' || problem !== 'quota-exceeded') return;
  for (const policy of members['violated-policies'] as readonly string[])
    recordSecurityEvent(world, { ...facts, type: 'rate_limit_exceeded', severity: 'info', policy });
}

/** Whether a genuine key that was refused shows a breach: it is used where it may not be, or after it was reported leaked. */
const isBreach = (problem: string, { wire }: Rows['keys']): boolean =>
  problem === 'address-not-allowed' || (problem === 'key-revoked' && wire.revocation_reason === 'leaked');

/** What an operation answered, and what else came of it. */
interface Made {
  readonly body: unknown;
  readonly effects: readonly Effect[];
  readonly requestId: string;
}

/** Writes the audit entries of a change that was made, and of what came of it. */
export function recordChange(world: World, { target, parts, caller }: AdmittedRequest, { body, effects, requestId }: Made): void {
  if (target.operation.method === 'GET' || !caller) return;
  const [inPath] = Object.values(target.path);
  const shown = (body as { readonly id?: unknown } | undefined)?.id;
  const whose = { account: caller.account.id, key: caller.key?.id ?? null, requestId };
  audit(world, {
    ...whose,
    action: target.id,
    target: typeof shown === 'string' ? shown : (inPath ?? caller.account.id),
    personal: personalIn(target.id, parts.body),
  });
  for (const effect of effects) audit(world, { ...whose, ...effect });
}

/** The personal values among what was sent, by pointer: those of the record that the answer shows. */
function personalIn(operation: string, body: unknown): Record<string, string> {
  const personal = contract.records[examples[operation]?.record ?? '']?.properties ?? {};
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    sent
      .filter(([name]) => Object.hasOwn(personal, name))
      .flatMap(([name, value]) => (Array.isArray(value) ? value.map(itemOf(name)) : [[`/${name}`, value]]))
      .filter(([, value]) => typeof value === 'string'),
  );
}

const itemOf =
  (name: string) =>
  (value: unknown, place: number): [string, unknown] => [`/${name}/${place}`, value];
