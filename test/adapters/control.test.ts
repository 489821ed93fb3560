import { createPlatform, createWorlds, type Worlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type ControlClient, ControlError, type ControlEvent, controlClient } from '@sentinelsec/mock-server/control';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec } from '@sentinelsec/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';

const start = '2026-01-01T00:00:00.000Z';
const day = 86_400_000;

let worlds: Worlds;
let server: RunningServer;
let control: ControlClient;

const clientOf = ({ url, control: opened }: RunningServer): ControlClient =>
  controlClient({ origin: url, token: opened?.token ?? '' });

beforeEach(async () => {
  worlds = createWorlds({ seed: 'empty', startTime: start, frozen: true, check: conformance });
  server = await startServer(worlds, { port: 0, control: true });
  control = clientOf(server);
});
afterEach(() => server.close());

/** Calls the API with the key of a world. */
const call = (path: string, apiKey = worlds.default.apiKey, init: RequestInit = {}): Promise<Response> =>
  fetch(server.url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${apiKey}`, connection: 'close' } });

/** Returns the status and the message of a refused control request. */
async function refusal(called: Promise<unknown>): Promise<readonly [number, string]> {
  const error: unknown = await called.catch((thrown: unknown) => thrown);
  if (!(error instanceof ControlError)) throw new Error(`It was not refused: ${JSON.stringify(error)}`);
  return [error.status, error.message];
}

test('the server describes itself', async () => {
  expect(await control.server.describe()).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    apiVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    world: 'default',
    canCreateWorlds: true,
  });
});

test('the clock is read, moved by a duration and to a time, resumed and frozen', async () => {
  expect(await control.clock.read()).toEqual({ now: Date.parse(start), time: start, frozen: true });
  const { id } = worlds.default.seed.usageLog();
  const { from, to, ran } = await control.clock.advance({ days: 90, hours: 1 });
  expect(to - from).toBe(90 * day + 3_600_000);
  expect(ran.map(({ job }) => job)).toEqual(expect.arrayContaining(['retention.anonymize', 'retention.delete']));
  expect((await call(`/v1/usage/logs/${id}`)).status).toBe(404);
  await control.clock.advanceTo({ to: '2026-12-01T00:00:00Z' });
  await control.clock.advanceTo({ to: Date.parse('2026-12-02T00:00:00Z') });
  expect(worlds.default.clock.now()).toBe(Date.parse('2026-12-02T00:00:00Z'));
  expect((await control.clock.resume()).frozen).toBe(false);
  expect((await control.clock.freeze()).frozen).toBe(true);
});

test('quota policies are read, used up fully or in part, changed and reset', async () => {
  const left = async (policy: string): Promise<number | undefined> =>
    (await control.limits.peek()).limits.find((view) => view.policy === policy)?.remaining;
  const full = await left('standard');
  const { limits } = await control.limits.exhaust({ policy: 'standard' });
  expect(limits.find(({ policy }) => policy === 'standard')).toMatchObject({ remaining: 0, reset: expect.any(Number) });
  expect((await call('/v1/account')).status).toBe(429);
  await control.limits.reset();
  expect(await left('standard')).toBe(full);
  await control.limits.leave({ policy: 'standard', units: 1, key: worlds.default.apiKey });
  expect([(await call('/v1/account')).status, (await call('/v1/account')).status]).toEqual([200, 429]);
  await control.limits.reset();
  await control.limits.set({ policy: 'standard', quota: 2, burst: 2, window: 60 });
  expect(await left('standard')).toBe(2);
});

test('a quota policy that counts per address is used up for the address of the caller', async () => {
  await control.limits.exhaust({ policy: 'public' });
  expect((await call('/v1/health')).status).toBe(429);
  await control.limits.reset();
  await control.limits.exhaust({ policy: 'public', ip: '203.0.113.7' });
  expect((await call('/v1/health')).status).toBe(200);
});

test('unlock ends the lockout of the caller', async () => {
  const wrong = async (): Promise<number> => (await call('/v1/account', 'ssk_test_nonsense')).status;
  let status = 401;
  for (let tries = 0; tries < 50 && status === 401; tries++) status = await wrong();
  expect(status).toBe(429);
  await control.limits.unlock();
  expect(await wrong()).toBe(401);
  expect((await call('/v1/account')).status).toBe(200);
});

test('faults are added, listed, removed and cleared; a fault that a port cannot produce is refused', async () => {
  const fault = await control.faults.add({ kind: 'status', status: 502, operation: 'account.get', from: start });
  expect(fault).toMatchObject({ id: 'status-1', kind: 'status', status: 502, operation: ['account.get'], used: 0 });
  expect((await call('/v1/account')).status).toBe(502);
  expect((await control.faults.list()).faults).toMatchObject([{ id: 'status-1', used: 1 }]);
  await control.faults.remove({ id: 'status-1' });
  expect((await call('/v1/account')).status).toBe(200);
  await control.faults.add({ kind: 'hang' });
  await control.faults.clear();
  expect((await control.faults.list()).faults).toEqual([]);
  expect(await refusal(control.faults.add({ kind: 'refused' }))).toEqual([
    422,
    expect.stringContaining('the adapter "port" cannot render "refused"'),
  ]);
  expect(await refusal(control.faults.add({ kind: 'status' } as never))).toEqual([
    422,
    expect.stringContaining('it needs status'),
  ]);
  expect(await refusal(control.faults.remove({ id: 'status-9' }))).toEqual([
    404,
    expect.stringContaining('no fault with this id'),
  ]);
});

test('faults for all worlds act in every world, or in the one that they name', async () => {
  const { apiKey } = await control.worlds.create({ name: 'a' });
  const statuses = async (): Promise<number[]> => [
    (await call('/v1/account')).status,
    (await call('/v1/account', apiKey)).status,
  ];
  const fault = await control.worlds.addFault({ kind: 'status', status: 503, times: 2 });
  expect(fault).toEqual({ id: 'status-1', kind: 'status', status: 503, times: 2, used: 0 });
  expect([await statuses(), await statuses()]).toEqual([
    [503, 503],
    [200, 200],
  ]);
  await control.worlds.addFault({ kind: 'status', status: 502, world: 'a' });
  expect(await statuses()).toEqual([200, 502]);
  await control.seeds.reset();
  expect((await control.worlds.listFaults()).faults).toMatchObject([
    { id: 'status-1', used: 2 },
    { id: 'status-2', world: 'a', used: 1 },
  ]);
  await control.worlds.removeFault({ id: 'status-2' });
  expect(await statuses()).toEqual([200, 200]);
  expect(await refusal(control.worlds.removeFault({ id: 'status-2' }))).toEqual([404, expect.stringContaining('no fault')]);
  expect(await refusal(control.worlds.addFault({ kind: 'refused' }))).toEqual([422, expect.stringContaining('cannot render')]);
  await control.worlds.clearFaults();
  expect((await control.worlds.listFaults()).faults).toEqual([]);
  expect(await refusal(control.faults.add({ kind: 'hang', world: 'a' }))).toEqual([422, expect.stringContaining('world-faults')]);
});

test('worlds are created, forked, listed and removed', async () => {
  const made = await control.worlds.create({ name: 'a' });
  const a = control.inWorld('a');
  await a.clock.advance({ days: 3 });
  const fork = await control.worlds.create({ name: 'b', from: 'a' });
  expect(fork.now - made.now).toBe(3 * day);
  expect((await call('/v1/account', fork.apiKey)).status).toBe(200);
  expect((await control.worlds.list()).worlds).toMatchObject([
    { name: 'default', requests: 0 },
    { name: 'a', apiKey: made.apiKey },
    { name: 'b', requests: 1 },
  ]);
  await control.worlds.remove({ name: 'a' });
  expect(await refusal(a.clock.read())).toEqual([404, expect.stringContaining('no world with this name')]);
  expect(await refusal(control.worlds.remove({ name: 'a' }))).toEqual([404, expect.any(String)]);
  expect(await refusal(control.worlds.create({ name: 'c', from: 'a' }))).toEqual([404, expect.any(String)]);
  expect(await refusal(control.worlds.create({ name: 'b' }))).toEqual([409, expect.stringContaining('Choose another name')]);
  expect(await refusal(control.worlds.remove({ name: 'default' }))).toEqual([409, expect.stringContaining('cannot be removed')]);
  expect(await refusal(control.worlds.create({ name: 'a b' }))).toEqual([422, expect.stringContaining('1 to 64 letters')]);
});

test('the path can also name the world', async () => {
  const { apiKey } = worlds.create('a');
  const headers = { authorization: `Bearer ${server.control?.token}`, connection: 'close' };
  const keys = await (await fetch(`${server.url}/_worlds/a/_mock/keys`, { headers })).json();
  expect(keys.apiKey).toBe(apiKey);
});

test('a server with a single platform has one world, and creates no other', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const other = await startServer(platform, { port: 0, control: { token: 'a-token-of-this-test' } });
  const single = controlClient({ origin: other.url, token: 'a-token-of-this-test' });
  expect((await single.worlds.list()).worlds).toMatchObject([{ name: 'default', apiKey: platform.apiKey }]);
  expect((await single.server.describe()).canCreateWorlds).toBe(false);
  expect(await refusal(single.worlds.create({ name: 'a' }))).toEqual([409, expect.stringContaining('createWorlds()')]);
  await other.close();
});

test('keys and codes are enough for a client with a second factor', async () => {
  const { apiKey, keyId, totpSecret } = await control.keys.read();
  expect([apiKey, keyId, totpSecret]).toEqual([worlds.default.apiKey, worlds.default.keyId, worlds.default.totpSecret]);
  const mfa = async (): Promise<string> => (await control.keys.totp()).code;
  const create = (): Promise<unknown> =>
    new SentinelSec({ apiKey, mfa, baseUrl: server.url }).keys.create({ name: 'worker', scopes: ['usage:read'] });
  await create();
  const used = async (): Promise<void> => {
    for (let codes = 0; codes < 10; codes++) await create();
  };
  await expect(used()).rejects.toThrow();
  expect(await refusal(control.keys.totp())).toEqual([409, expect.stringContaining('Move the clock')]);
  await control.clock.advance({ minutes: 5 });
  await create();
});

test('the journal is listed, searched, limited to a number of entries, and cleared', async () => {
  await call('/v1/account');
  await call('/v1/nothing');
  await call('/v1/account', 'ssk_test_nonsense');
  expect(await control.journal.list()).toMatchObject({ found: 3, dropped: 0 });
  const { entries } = await control.journal.list({ operation: 'account.get', status: 200 });
  expect(entries).toMatchObject([
    {
      at: Date.parse(start),
      answeredAt: Date.parse(start),
      world: 'default',
      requestId: expect.stringMatching(/^req_/),
      method: 'GET',
      path: '/v1/account',
      operation: 'account.get',
      key: worlds.default.keyId,
      status: 200,
      rule: 'operation',
      query: {},
      bodyBytes: 0,
    },
  ]);
  expect((await control.journal.list({ limit: 1 })).entries).toMatchObject([{ status: 401, rule: 'authenticate' }]);
  expect(await refusal(control.journal.list({ operation: 'account.got' }))).toEqual([
    422,
    expect.stringContaining('account.get'),
  ]);
  expect(await refusal(control.journal.list({ limit: 0 }))).toEqual([422, expect.stringContaining('/query/limit')]);
  await control.journal.clear();
  expect((await control.journal.find()).found).toBe(0);
});

const rename = (name: string): Promise<Response> =>
  call('/v1/account?x=1', worlds.default.apiKey, {
    method: 'PATCH',
    body: JSON.stringify({ organization_name: name }),
    headers: { 'content-type': 'application/json', 'mock-test': 'yes' },
  });

test('requests are found by query, headers and body, and a failed check shows the nearest request', async () => {
  await rename('One');
  await rename('Two');
  const request = { method: 'patch', headers: { 'mock-test': 'yes', 'mock-other': null }, body: { organization_name: 'Two' } };
  expect(await control.journal.find({ request })).toMatchObject({ found: 1, entries: [{ body: { organization_name: 'Two' } }] });
  expect((await control.journal.verify({ request, times: 1 })).found).toBe(1);
  const missed = { ...request, body: { organization_name: 'Three' } };
  const error: unknown = await control.journal.verify({ request: missed }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ControlError)) throw new Error('It was verified.');
  expect([error.status, error.message]).toEqual([409, expect.stringMatching(/^expected at least 1 request, but none of 2/)]);
  expect(error.message).toMatch(/- body \/organization_name +"Three"\n +\+ body \/organization_name +"Two"/);
  expect(error.problem).toMatchObject({
    received: 0,
    nearest: { method: 'PATCH' },
    differences: [{ place: 'body /organization_name', expected: '"Three"', received: '"Two"' }],
  });
  expect(await refusal(control.journal.verify({ request: {}, times: 1, atLeast: 1 }))).toEqual([
    422,
    expect.stringContaining('times'),
  ]);
  expect(await refusal(control.journal.verify({ request: { stray: 1 } } as never))).toEqual([
    422,
    expect.stringContaining('/body/request/stray'),
  ]);
});

test('the server waits for a request until the timeout, or until the caller disconnects', async () => {
  const waiting = control.journal.waitFor({ request: { operation: 'account.update' }, times: 2, timeout: 30_000 });
  await rename('One');
  await rename('Two');
  expect((await waiting).found).toBe(2);
  const late = control.journal.waitFor({ request: { operation: 'keys.list' }, timeout: 10 });
  expect(await refusal(late)).toEqual([409, expect.stringContaining('after 10 ms: expected at least 1 request')]);
  const impatient = controlClient({ origin: server.url, token: server.control?.token ?? '', timeout: 50 });
  await expect(impatient.journal.waitFor({ request: { operation: 'keys.list' }, timeout: 60_000 })).rejects.toThrow(/timeout/);
  await server.close();
});

test('mistakes of the client are found', async () => {
  await control.limits.exhaust({ policy: 'daily' });
  await call('/v1/account');
  expect((await control.journal.lint()).findings).toEqual([]);
  // The lint ignores a request that the client may have sent before it received the 429. Half a second later, a new request is a
  // mistake.
  await control.clock.advance({ seconds: 0.5 });
  await call('/v1/account');
  const { findings } = await control.journal.lint({ rules: ['early-retry'] });
  expect(findings).toMatchObject([{ rule: 'early-retry', message: expect.stringContaining('Retry-After') }]);
  expect(findings[0]?.entries.at(-1)).toMatchObject({ status: 429, rule: 'limits' });
  expect(await refusal(control.journal.lint({ rules: ['no-rule'] }))).toEqual([422, expect.stringContaining('early-retry')]);
});

test('a reset returns to the seed, or starts with another seed', async () => {
  await worlds.default.clock.advance({ days: 1 });
  await control.faults.add({ kind: 'hang' });
  expect(await control.seeds.reset()).toEqual(await control.keys.read());
  expect([(await control.clock.read()).time, (await control.faults.list()).faults]).toEqual([start, []]);

  const later = '2026-06-01T00:00:00.000Z';
  const { apiKey } = await control.seeds.reset({ seed: 'team', seedNumber: 7, startTime: later, plan: 'team' });
  expect((await control.clock.read()).time).toBe(later);
  expect(await (await call('/v1/account', apiKey)).json()).toMatchObject({ plan: 'team' });
  const { data } = await (await call('/v1/usage/logs', apiKey)).json();
  expect(data.length).toBeGreaterThan(1);
  await control.clock.advance({ days: 1 });
  expect((await control.seeds.reset()).apiKey).toBe(apiKey);
  expect((await control.clock.read()).time).toBe(later);
  expect(await refusal(control.seeds.reset({ seed: 'huge' }))).toEqual([422, expect.stringContaining('seed is "huge"')]);
  expect((await call('/v1/account', apiKey)).status).toBe(200);
});

test('a world that starts again with another seed has its own key', async () => {
  await control.worlds.create({ name: 'a' });
  const { apiKey } = await control.inWorld('a').seeds.reset({ seed: 'team' });
  expect(apiKey).not.toBe((await control.keys.read()).apiKey);
  expect((await control.inWorld('a').seeds.reset()).apiKey).toBe(apiKey);
  await call('/v1/account', apiKey);
  expect((await control.inWorld('a').journal.list()).found).toBe(1);
});

test.each([
  ['key', { scopes: ['usage:read'] }, { secret: expect.stringMatching(/^ssk_test_/), scopes: ['usage:read'] }],
  ['member', { role: 'analyst' }, { role: 'analyst' }],
  ['hold', { covers: ['usage_log'] }, { covers: ['usage_log'] }],
  ['disclosure', {}, { id: expect.stringMatching(/^dis/) }],
  ['usage-log', { status: 404 }, { status: 404 }],
] as const)('a record of the kind %s is added', async (record, values, made) => {
  expect(await control.seeds.add({ record, ...values })).toMatchObject(made);
});

test('a record with a wrong value is refused; a hold is lifted', async () => {
  expect(await refusal(control.seeds.add({ record: 'member', role: 'king' }))).toEqual([
    422,
    expect.stringContaining('Member.role'),
  ]);
  expect(await refusal(control.seeds.add({ record: 'planet' } as never))).toEqual([422, expect.stringContaining('/path/record')]);
  const { id } = await control.seeds.add({ record: 'hold' });
  expect(await control.seeds.liftHold({ id })).toMatchObject({ id, lifted_at: start });
  expect(await refusal(control.seeds.liftHold({ id: 'x' }))).toEqual([422, 'There is no hold x.']);
});

test('a record is explained, and its personal values are found until they are gone', async () => {
  const { id } = await control.seeds.add({ record: 'usage-log', ip_address: '198.51.100.77' });
  expect((await control.retention.usageLogAges()).days).toEqual(worlds.default.retention.usageLogAges().days);
  const explained = await control.retention.explain({ id });
  expect(explained).toMatchObject({ kind: 'kept', text: String(worlds.default.retention.explain(id)) });
  const { values } = await control.retention.personalData({ id });
  expect(values).toContain('198.51.100.77');
  const found = await control.retention.search({ values: ['198.51.100.77'] });
  expect(found.places.length).toBeGreaterThan(0);
  await control.clock.advance({ days: 31 });
  const after = await control.retention.search({ values: ['198.51.100.77'] });
  expect([after.places, after.report.answers > 0]).toEqual([[], true]);
});

test('a restored snapshot gives the same responses on another server', async () => {
  await call('/v1/account', worlds.default.apiKey, {
    method: 'PATCH',
    body: '{"organization_name":"Kept"}',
    headers: { 'content-type': 'application/json' },
  });
  await control.clock.advance({ days: 2 });
  const text = await control.snapshots.take();
  const answer = await (await call('/v1/account')).text();

  const other = await startServer(createWorlds({ seed: 'team', seedNumber: 9, check: conformance }), { port: 0, control: true });
  const elsewhere = clientOf(other);
  await elsewhere.worlds.create({ name: 'a' });
  for (const target of [elsewhere, elsewhere.inWorld('a')]) {
    const keys = await target.snapshots.restore({ text });
    expect(keys).toEqual(await control.keys.read());
    expect((await target.clock.read()).time).toBe('2026-01-03T00:00:00.000Z');
    const world = target === elsewhere ? 'default' : 'a';
    const headers = { authorization: `Bearer ${keys.apiKey}`, 'mock-world': world, connection: 'close' };
    expect(await (await fetch(`${other.url}/v1/account`, { headers })).text()).toBe(answer);
    const after = await target.seeds.reset();
    const again = await fetch(`${other.url}/v1/account`, { headers: { ...headers, authorization: `Bearer ${after.apiKey}` } });
    expect([again.status, (await again.json()).organization_name]).toEqual([200, 'Example Ltd']);
  }
  await other.close();
});

test('a snapshot of another version, a damaged snapshot and a text that is not a snapshot are refused and change nothing', async () => {
  const text = await control.snapshots.take();
  const before = await control.keys.read();
  for (const [wrong, reason] of [
    [text.replace('"version":2', '"version":1'), 'it has the format version 1, but this mock platform reads version 2'],
    [text.replace(/"description":"\w{4}/, '"description":"0000'), 'another version of the API description'],
    [text.replace('Example Ltd', 'Example Inc'), 'it is damaged'],
    ['something else', 'it is not a state of the mock platform'],
  ] as const)
    expect(await refusal(control.snapshots.restore({ text: wrong }))).toEqual([422, expect.stringContaining(reason)]);
  expect(await control.keys.read()).toEqual(before);
  expect((await call('/v1/account')).status).toBe(200);
});

test('the stream of events sends requests and changes of the clock as they happen, and ends with the world and the server', async () => {
  const seen: ControlEvent[] = [];
  await control.worlds.create({ name: 'a' });
  const a = control.inWorld('a');
  const watch = async (client: ControlClient, into: ControlEvent[]): Promise<void> => {
    for await (const event of client.events()) into.push(event);
  };
  const inA: ControlEvent[] = [];
  const ends = [watch(control, seen), watch(a, inA)];
  await expect.poll(() => [seen.length, inA.length]).toEqual([1, 1]);
  await call('/v1/account');
  await control.clock.advance({ days: 1 });
  await control.clock.resume();
  await expect.poll(() => seen.length).toBe(4);
  expect(seen).toMatchObject([
    { kind: 'clock', clock: { time: start, frozen: true } },
    { kind: 'request', entry: { operation: 'account.get', status: 200 } },
    { kind: 'clock', clock: { time: '2026-01-02T00:00:00.000Z' } },
    { kind: 'clock', clock: { frozen: false } },
  ]);
  expect(inA).toHaveLength(1);
  await control.worlds.remove({ name: 'a' });
  await ends[1];
  await server.close();
  await ends[0];
});

test('when the loop over events ends, the server removes the stream', async () => {
  for (let round = 0; round < 120; round++) {
    for await (const _first of control.events()) break;
    // The server needs a moment to notice that the client has left.
    if (round % 40 === 39) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stopped = new AbortController();
  const loop = (async () => {
    for await (const _event of control.events({ signal: stopped.signal })) stopped.abort();
  })();
  await expect(loop).rejects.toThrow(/abort/);
});

test('without control, the server has no control routes', async () => {
  const plain = await startServer(worlds, { port: 0 });
  expect(plain.control).toBeUndefined();
  const answer = await fetch(`${plain.url}/_mock/clock`, { headers: { connection: 'close' } });
  expect([answer.status, (await answer.json()).type]).toEqual([404, expect.stringContaining('not-found')]);
  await plain.close();
});

test.each([
  [{ token: 'short' }, 'startServer: token must have 16 to 512'],
  [{ token: 5 }, 'startServer: token must have 16 to 512'],
  [{ hosts: 'mock' }, 'startServer: hosts is "mock"; it must be a list of host names'],
  [{ hosts: ['http://mock'] }, 'startServer: hosts is an Array'],
  [{ tokn: 'x' }, 'startServer has no option "tokn". Did you mean "token"?'],
  ['yes', 'startServer: control is "yes"; it must be true, false or an object with token and hosts.'],
])('control: %j is refused', async (option, message) => {
  await expect(startServer(worlds, { port: 0, control: option as never })).rejects.toThrow(message);
});

test('a token that is refused is not in the message', async () => {
  const start = startServer(worlds, { port: 0, control: { token: 'secret token' } });
  await expect(start).rejects.toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }));
});

test.each([
  [{ origin: 'localhost:4010', token: 'x' }, 'controlClient: origin is "localhost:4010"; it must be the URL of the server'],
  [{ origin: 'http://localhost:4010' }, 'controlClient: token is missing'],
  [{ origin: 'http://localhost:4010', token: 'x', wrld: 'a' }, 'Did you mean "world"?'],
])('a client with %j is refused', (options, message) => {
  expect(() => controlClient(options as never)).toThrow(message);
});
