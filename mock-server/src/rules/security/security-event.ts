import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { ReceivedRequest } from '../request/incoming.ts';
import { agentOf } from '../usage/usage-log.ts';
import { joinIncident } from './incidents.ts';

type Event = Rows['events']['wire'];

/** The facts of a security event. Omitted facts are null in the event. */
export interface Occurrence {
  readonly account: string;
  readonly type: Event['type'];
  readonly severity: Event['severity'];
  readonly incoming: ReceivedRequest;
  readonly operation?: string | undefined;
  readonly reason?: string;
  readonly policy?: string;
  readonly key?: string;
}

/** Writes a security event. When the client receives the answer to its request, the event can already be read. */
export function recordSecurityEvent(
  world: World,
  { account, type, severity, incoming, operation, reason, policy, key }: Occurrence,
): Event {
  const id = world.id('evt');
  const wire: Event = {
    id,
    type,
    severity,
    created_at: world.timestamp(),
    operation: operation ?? null,
    reason: reason ?? null,
    policy: policy ?? null,
    key_id: key ?? null,
    ip_address: incoming.address,
    user_agent: agentOf(incoming),
    request_id: incoming.requestId,
    incident_id: null,
  };
  world.tables.events.insert({ id, account, wire, kept: undefined });
  joinIncident(world, { account, event: wire, incoming });
  return wire;
}

/**
 * Records that an address is locked out. The event is recorded for every account that has a failed authentication from this
 * address during the last `lockout_window` milliseconds.
 */
export function recordLockout(world: World, incoming: ReceivedRequest): void {
  for (const account of triedFrom(world, incoming.address))
    recordSecurityEvent(world, { account, type: 'brute_force_detected', severity: 'high', incoming });
}

/** Returns the accounts for which an authentication from `address` failed during the last `lockout_window` milliseconds. */
function triedFrom(world: World, address: string): Set<string> {
  const since = world.now() - contract.figures.lockout_window;
  const tried = new Set<string>();
  for (const { account, wire } of world.tables.events.walk({ order: 'desc' })) {
    if (moment(wire.created_at) <= since) break;
    if (wire.type === 'authentication_failed' && wire.ip_address === address) tried.add(account);
  }
  return tried;
}

/**
 * Returns the ids of the accounts that get a security event when an authentication fails: the account of the key, or all accounts
 * if the key is unknown (`account` is undefined).
 */
export const accountsConcerned = (world: World, account: string | undefined): string[] =>
  account === undefined ? world.tables.accounts.all().map(({ id }) => id) : [account];
