import { copyUlid, firstId, type LastId, stepUlid } from '../base/ids.ts';
import { below, next } from '../base/random.ts';
import { milliseconds } from '../base/time.ts';
import { contract, type OperationId } from '../generated/contract.ts';
import type { FlatLog } from '../records/log-columns.ts';
import type { Rows } from '../records/rows.ts';
import { mintKey } from '../rules/keys/mint-key.ts';
import { anonymized } from '../rules/retention/anonymize.ts';
import type { World } from '../state/world.ts';
import { empty } from './empty.ts';
import type { SeedResult, SeedValues } from './seeded.ts';

type Role = Rows['members']['wire']['role'];

/**
 * The number of usage logs. This constant and the next constants describe the seeded data. They are not limits of the platform.
 */
const logs = 1_000_000;
const age = milliseconds({ days: 90 });
const operationsInUse = 6;
const keys = 40;
const samples = 1024;
const addresses = 600;
const staff: readonly Role[] = [
  'admin',
  'admin',
  'analyst',
  'analyst',
  'analyst',
  'developer',
  'developer',
  'developer',
  'auditor',
];
const agents = [
  'sentinelsec-sdk/0.1.0',
  'curl/8.16.0',
  'python-requests/2.32.5',
  'Go-http-client/2.0',
  'okhttp/5.1.0',
  'axios/1.12.2',
];

/**
 * Makes a large organization: the account of the seed `empty`, with members of all roles, many keys and a million calls. The
 * account is as old as the oldest possible log. On each day, all calls fall into the same twelve hours of the day. The same seed
 * number gives the same data.
 */
export function enterprise(world: World, values: SeedValues): SeedResult {
  const now = world.now();
  const opened = now - age;
  const seeded = world.clock.during(opened, () => {
    const made = empty(world, values);
    for (let place = 0; place < staff.length; place++) addMember(world, made.account, place);
    for (let place = 1; place < keys; place++) addKey(world, made, { values, place });
    return made;
  });
  addLogs(world, seeded.account, opened);
  return seeded;
}

function addMember(world: World, account: string, place: number): void {
  const id = world.id('mem');
  const times = { created_at: world.timestamp(), updated_at: world.timestamp(), last_active_at: null };
  const wire = {
    id,
    email: `member-${place + 1}@example.com`,
    role: staff[place] ?? 'auditor',
    status: 'active',
    mfa_enrolled: false,
  } as const;
  world.tables.members.insert({ id, account, wire: { ...wire, ...times }, kept: { invitation: null, recoveryCodes: [] } });
}

function addKey(
  world: World,
  { account }: SeedResult,
  { values, place }: { readonly values: SeedValues; readonly place: number },
): void {
  const members = world.tables.members.all();
  const creator = members[place % members.length];
  if (!creator) return;
  const scopes = [...contract.roles[creator.wire.role].scopes] as Rows['keys']['wire']['scopes'];
  const name = `service-${String(place).padStart(2, '0')}`;
  mintKey(world, { account, environment: values.environment, name, scopes, createdBy: creator.id });
}

/** Adds the logs of a million calls, in the order of time. */
function addLogs(world: World, account: string, opened: number): void {
  const { lastId, dice, tables } = world.state;
  const chance = (): number => next(dice);
  const used = operationsUsed();
  const durations = Array.from({ length: samples }, () => durationOf(chance(), chance()));
  const [id, requestId] = [firstId(), firstId()];
  const known = callersOf(world, account, requestId);
  const unknown = anonymousOf(known);
  const due = world.now() - (contract.dataClasses.usage_log.anonymizeAfter ?? Number.POSITIVE_INFINITY);
  // One object is reused for all logs, because a million objects would take long to garbage-collect. The table copies the values
  // of the object.
  const log: Draft = {
    id,
    created_at: opened,
    ...pickWeighted(used, 0),
    status: 0,
    duration_ms: 0,
    ...noCaller,
    anonymized: false,
  };
  for (let call = 0; call < logs; call++) {
    const at = opened + momentOf((call + chance()) / logs);
    stepUlid(lastId, dice, at);
    copyUlid(lastId, id);
    stepUlid(lastId, dice, at);
    copyUlid(lastId, requestId);
    const { operation, method, path } = pickWeighted(used, chance());
    log.created_at = at;
    log.operation = operation;
    log.method = method;
    log.path = path;
    log.status = statusOf(chance());
    log.duration_ms = durations[below(dice, samples)] ?? 0;
    // Logs whose anonymization is already due are anonymized before they are written, so that they are written only once.
    log.anonymized = at <= due;
    const callers = log.anonymized ? unknown : known;
    log.key_id = pickWeighted(callers.key_id, chance());
    log.api_username = pickWeighted(callers.api_username, 0);
    log.ip_address = pickWeighted(callers.ip_address, chance());
    log.user_agent = pickWeighted(callers.user_agent, chance());
    log.request_id = pickWeighted(callers.request_id, 0);
    tables.logs.append(account, log);
  }
}

/** A log whose properties can still be changed. */
type Draft = { -readonly [Name in keyof FlatLog]: FlatLog[Name] };

/**
 * The properties of a log that identify the caller. If the spec adds a property to the log, TypeScript reports an error in
 * `callersOf` and `anonymousOf`.
 */
type Caller = Omit<FlatLog, 'id' | 'created_at' | 'operation' | 'method' | 'path' | 'status' | 'duration_ms' | 'anonymized'>;
const noCaller: Caller = { key_id: null, api_username: null, ip_address: null, user_agent: null, request_id: null };

/** The possible values of each property in `Caller`. For each property, a log gets one of its values at random. */
type Callers = { readonly [Name in keyof Caller]: readonly Caller[Name][] };

const callersOf = ({ tables }: World, account: string, requestId: LastId): Callers => ({
  key_id: tables.keys.all().map(({ id }) => id),
  api_username: [tables.accounts.get(account)?.wire.api_username ?? null],
  ip_address: Array.from({ length: addresses }, (_, place) => addressOf(place)),
  user_agent: agents,
  request_id: [requestId],
});

/** Returns the possible values of each property of an anonymized log. */
function anonymousOf(callers: Callers): Callers {
  const left = <Name extends keyof Caller>(name: Name): Caller[Name][] =>
    callers[name].map((value) => anonymized<Pick<Caller, Name>>('UsageLog', { [name]: value } as Pick<Caller, Name>)[name]);
  return {
    key_id: left('key_id'),
    api_username: left('api_username'),
    ip_address: left('ip_address'),
    user_agent: left('user_agent'),
    request_id: left('request_id'),
  };
}

/** The operations that read data and need a key. */
const reads = (Object.keys(contract.operations) as OperationId[]).filter((id) => {
  const { method, auth } = contract.operations[id];
  return method === 'GET' && auth === 'key';
});

/** Returns at most `operationsInUse` operations of `reads`, at equal distances in this list, each with its method and path. */
const operationsUsed = () =>
  reads
    .filter((_, place) => place % Math.ceil(reads.length / operationsInUse) === 0)
    .map((operation) => {
      const { method, path } = contract.operations[operation];
      return { operation, method: method as 'GET', path };
    });

const day = milliseconds({ days: 1 });

/**
 * Returns the time of a call, in milliseconds after the account was opened. On each day, all calls fall into the same twelve
 * hours. Most calls are near the middle of these twelve hours.
 */
function momentOf(share: number): number {
  const at = share * age;
  const intoDay = at % day;
  const fromNoon = intoDay / day - 0.5;
  return Math.floor(at - intoDay + day * (0.5 + fromNoon * (0.2 + 1.2 * fromNoon * fromNoon)));
}

/** Returns a random item. The first items are more frequent. */
function pickWeighted<Item>(items: readonly Item[], chance: number): Item {
  const item = items[Math.floor(chance * chance * items.length)];
  if (item === undefined) throw new RangeError('The list to pick from is empty.');
  return item;
}

/** Returns a status: 96 % of calls succeed, and most others are errors of the caller. */
function statusOf(chance: number): number {
  if (chance < 0.96) return 200;
  if (chance < 0.98) return 404;
  return chance < 0.995 ? 429 : 503;
}

/**
 * Returns a random duration in milliseconds, from a log-normal distribution with a median of 20 ms (method of Box and Muller).
 * The parameters are two random numbers from 0 to 1.
 */
const durationOf = (one: number, other: number): number =>
  Math.round(20 * Math.exp(0.6 * Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other)));

/**
 * Returns an address that is reserved for documentation. For a `place` below 508, it is an IPv4 address (RFC 5737). Otherwise it
 * is an IPv6 address (RFC 3849).
 */
function addressOf(place: number): string {
  const host = (place % 254) + 1;
  if (place < 254) return `203.0.113.${host}`;
  return place < 508 ? `192.0.2.${host}` : `2001:db8::${place.toString(16)}`;
}
