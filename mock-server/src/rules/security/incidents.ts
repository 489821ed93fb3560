import { sealTo } from '../../base/age-seal.ts';
import { toBase64 } from '../../base/base64.ts';
import { headerPairs } from '../../base/headers.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import type { Caller } from '../keys/authenticate.ts';
import { notify } from '../notify.ts';
import type { ReceivedRequest } from '../request/incoming.ts';
import { noteIndicator } from './indicators.ts';

type Event = Rows['events']['wire'];
type Incident = Rows['incidents']['wire'];

/** The types of the events that are always added to an incident. An incident can also contain events of other types. */
const serious: ReadonlySet<Event['type']> = new Set([
  'brute_force_detected',
  'key_leaked',
  'suspicious_usage',
  'breach_attempted',
  'threat_detected',
]);

export interface JoiningEvent {
  readonly account: string;
  readonly event: Event;
  readonly incoming: ReceivedRequest;
}

/**
 * Adds a serious event to an incident. If there is no fitting incident (see `openIncident`), creates one. For a lockout, also
 * adds the failed authentications that led to the lockout. Records an indicator for each added event. If the organization has a
 * public key, adds evidence of the request, encrypted with this key. Does nothing for events that are not serious.
 */
export function joinIncident(world: World, shown: JoiningEvent): void {
  const { account, event } = shown;
  if (!serious.has(event.type)) return;
  const most = contract.figures.incident_events_max;
  const joining = [...signsOf(world, shown), event].slice(-most);
  const incident = openIncident(world, shown, most - joining.length) ?? startIncident(world, shown);
  for (const { id } of joining) world.tables.events.update(id, { wire: { incident_id: incident.id } });
  world.tables.incidents.update(incident.id, {
    wire: {
      event_ids: [...incident.wire.event_ids, ...joining.map(({ id }) => id)],
      evidence: [...incident.wire.evidence, ...evidenceOf(world, shown)],
      updated_at: event.created_at,
    },
  });
  for (const joined of joining) noteIndicator(world, account, joined);
  notify(world, { account, topic: 'security_event', about: event.id });
}

/**
 * Finds an incident to which the given event can be added. The incident is not resolved, has the same type as the given event,
 * and contains at most `most` events. If the type is `key_leaked`, the newest event of the incident is about the same key as the
 * given event. Otherwise, these two events have the same IP address. Returns `undefined` if there is no such incident.
 */
function openIncident(world: World, { account, event }: JoiningEvent, most: number): Rows['incidents'] | undefined {
  const source = (other: Event | undefined): string | null | undefined =>
    event.type === 'key_leaked' ? other?.key_id : other?.ip_address;
  return world.tables.incidents.all().find((row) => {
    const [first] = row.wire.event_ids.slice(-1);
    const same = source(world.tables.events.get(first ?? '')?.wire) === source(event);
    const isOpen = row.wire.status !== 'resolved' && row.wire.event_ids.length <= most;
    return row.account === account && row.wire.type === event.type && isOpen && same;
  });
}

function startIncident(world: World, { account, event }: JoiningEvent): Rows['incidents'] {
  const id = world.id('inc');
  const wire: Incident = {
    id,
    type: event.type,
    severity: event.severity,
    status: 'open',
    created_at: event.created_at,
    updated_at: event.created_at,
    acknowledged_at: null,
    acknowledged_by: null,
    resolved_at: null,
    resolved_by: null,
    resolution: null,
    event_ids: [],
    evidence: [],
  };
  notify(world, { account, topic: 'incident_opened', about: id });
  return world.tables.incidents.insert({ id, account, wire, kept: undefined });
}

/**
 * Returns the failed authentications that led to a lockout. They came from the locked-out address, at most `lockout_window`
 * before the lockout.
 */
function signsOf(world: World, { account, event }: JoiningEvent): Event[] {
  if (event.type !== 'brute_force_detected') return [];
  const since = moment(event.created_at) - contract.figures.lockout_window;
  return world.tables.events
    .all()
    .filter(({ account: owner, wire }) => owner === account && wire.type === 'authentication_failed' && wire.incident_id === null)
    .map(({ wire }) => wire)
    .filter((wire) => wire.ip_address === event.ip_address && moment(wire.created_at) > since);
}

/**
 * Returns the evidence of a request, encrypted with the public key of the organization. Returns an empty list if the organization
 * has not set a public key.
 */
function evidenceOf(world: World, { account, event, incoming }: JoiningEvent): Incident['evidence'] {
  const recipient = world.tables.accounts.get(account)?.kept.encryptionKey;
  if (!recipient) return [];
  const headers = Object.fromEntries(headerPairs(incoming.headers).filter(([name]) => !withheld.has(name)));
  const { method, url, address } = incoming;
  const found = JSON.stringify({ event, request: { method, path: url.pathname, address, headers } });
  const sealed = toBase64(sealTo(recipient, new TextEncoder().encode(found)));
  return [{ media_type: 'application/json', recipient, sealed }];
}

/** The headers with credentials. These headers are not part of the evidence. */
const withheld: ReadonlySet<string> = new Set(
  ['authorization', contract.mfaTokenHeader, contract.invitationHeader].map((name) => name.toLowerCase()),
);

/** Records that a member works on an incident. Throws a 409 if the status of the incident is not `open`. */
export function acknowledge(world: World, incident: Rows['incidents'], { key }: Caller): Rows['incidents'] {
  if (incident.wire.status !== 'open')
    throw new Refusal('state-conflict', `The incident is ${incident.wire.status}; only an open one can be acknowledged.`);
  const now = world.timestamp();
  return world.tables.incidents.update(incident.id, {
    wire: { status: 'acknowledged', acknowledged_at: now, acknowledged_by: key.wire.created_by, updated_at: now },
  });
}

/** Resolves an incident. Throws a 409 if the incident is already resolved. */
export function resolve(
  world: World,
  incident: Rows['incidents'],
  { caller, resolution }: { readonly caller: Caller; readonly resolution: NonNullable<Incident['resolution']> },
): Rows['incidents'] {
  if (incident.wire.status === 'resolved') throw new Refusal('state-conflict', 'The incident is already resolved.');
  const now = world.timestamp();
  return world.tables.incidents.update(incident.id, {
    wire: { status: 'resolved', resolved_at: now, resolved_by: caller.key.wire.created_by, resolution, updated_at: now },
  });
}
