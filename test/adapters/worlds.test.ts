import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createPlatform, createWorlds, type Platform, type Worlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { dispatcher } from '@sentinelsec/mock-server/undici';
import { SentinelSec } from '@sentinelsec/sdk';
import { type Dispatcher, getGlobalDispatcher, Pool, request, setGlobalDispatcher } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/project-root.ts';

const start = '2026-01-01T00:00:00.000Z';
const open = (): Worlds => createWorlds({ seed: 'empty', startTime: start, frozen: true, check: conformance });
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

const nameOf = async (worlds: Worlds, headers: Record<string, string>, path = '/v1/account'): Promise<string> =>
  (await (await worlds.fetch(worlds.origin + path, { headers })).json()).organization_name;

/** Sets the name of a world's account to the name of the world. */
async function nameAccount(platform: Platform, name: string): Promise<void> {
  const headers = { ...bearer(platform.apiKey), 'content-type': 'application/json' };
  const init = { method: 'PATCH', headers, body: JSON.stringify({ organization_name: name }) };
  await platform.fetch(`${platform.origin}/v1/account`, init);
}

/** Creates worlds. The organization name of each account is the name of its world. */
async function named(...names: readonly string[]): Promise<Worlds> {
  const worlds = open();
  await nameAccount(worlds.default, 'default');
  for (const name of names) await nameAccount(worlds.create(name), name);
  return worlds;
}

test('the world of a request is that of its path, else of its header, else of its key, else the default world', async () => {
  const worlds = await named('a', 'b');
  const key = (name: string): string => worlds.get(name)?.apiKey ?? '';
  expect(await nameOf(worlds, bearer(key('a')))).toBe('a');
  expect(await nameOf(worlds, bearer(key('b')))).toBe('b');
  expect(await nameOf(worlds, bearer(worlds.default.apiKey))).toBe('default');
  const shared = bearer(worlds.default.apiKey);
  expect(await nameOf(worlds, { ...shared, 'mock-world': 'a' })).toBe('a');
  expect(await nameOf(worlds, shared, '/_worlds/b/v1/account')).toBe('b');
  expect(await nameOf(worlds, { ...shared, 'mock-world': 'a' }, '/_worlds/b/v1/account')).toBe('b');
  const foreign = await worlds.fetch(`${worlds.origin}/v1/account`, {
    headers: { ...bearer(key('a')), 'mock-world': 'b' },
  });
  expect([foreign.status, (await foreign.json()).type]).toEqual([401, expect.stringContaining('key-unknown')]);
  const none = await worlds.fetch(`${worlds.origin}/_worlds/c/v1/account`, { headers: shared });
  expect([none.status, (await none.json()).detail]).toEqual([404, 'There is no world "c". Make it with worlds.create(name).']);
});

test('a key that a call created, and a restore token, select their world', async () => {
  const worlds = await named('a', 'b');
  const a = worlds.get('a');
  if (!a) throw new Error('There is no world a.');
  const client = new SentinelSec(a.clientOptions());
  const { secret } = await client.keys.create({ name: 'worker', scopes: ['account:read'] });
  expect(await nameOf(worlds, bearer(secret))).toBe('a');
  const { api_username } = await client.account.get();
  const closed = await client.account.close({ confirm_api_username: api_username });
  await a.clock.advance({ minutes: 1 });
  const restored = await worlds.fetch(`${worlds.origin}/v1/account/restore`, {
    method: 'POST',
    headers: { ...bearer(closed.restore_token), 'content-type': 'application/json' },
    body: JSON.stringify({ code: a.totp() }),
  });
  expect([restored.status, (await restored.json()).organization_name]).toEqual([200, 'a']);
});

test('unknown keys lock out no other world, although all callers share an address', async () => {
  const worlds = await named('a');
  for (let attempt = 0; attempt < 30; attempt++)
    await worlds.fetch(`${worlds.origin}/v1/account`, { headers: bearer('ssk_test_nonsense') });
  const locked = await worlds.fetch(`${worlds.origin}/v1/account`, { headers: bearer('ssk_test_nonsense') });
  expect(locked.status).toBe(429);
  expect(await nameOf(worlds, bearer(worlds.get('a')?.apiKey ?? ''))).toBe('a');
});

test('the Location of an answer contains the world that the path of the request named', async () => {
  const worlds = open();
  const { apiKey } = worlds.create('a');
  const made = await worlds.fetch(`${worlds.origin}/_worlds/a/v1/privacy/requests`, {
    method: 'POST',
    headers: { ...bearer(apiKey), 'content-type': 'application/json' },
    body: '{"kind":"access"}',
  });
  const location = made.headers.get('location') ?? '';
  expect(location).toMatch(/^\/_worlds\/a\/v1\/privacy\/requests\/prq_/);
  expect((await worlds.fetch(worlds.origin + location, { headers: bearer(apiKey) })).status).toBe(200);
});

test('the same name has the same key in every process, and reset keeps the key', async () => {
  const [one, other] = [open().create('a'), open().create('a')];
  expect([one.apiKey, one.keyId]).toEqual([other.apiKey, other.keyId]);
  await one.clock.advance({ days: 40 });
  one.reset();
  expect(one.clock.now()).toBe(Date.parse(start));
  const answer = await one.fetch(`${one.origin}/v1/account`, { headers: bearer(one.apiKey) });
  expect(answer.status).toBe(200);
  expect(open().create('b').apiKey).not.toBe(one.apiKey);
});

test('a fork has the data and the clock of its original at that moment, and its own key', async () => {
  const worlds = await named('a');
  const a = worlds.get('a');
  await a?.clock.advance({ days: 3 });
  const fork = worlds.fork('a', 'b');
  expect(await nameOf(worlds, bearer(fork.apiKey))).toBe('a');
  expect(fork.clock.now()).toBe(a?.clock.now());
  await nameAccount(fork, 'b');
  expect(await nameOf(worlds, bearer(a?.apiKey ?? ''))).toBe('a');
  expect(worlds.list()).toMatchObject([
    { name: 'default', now: Date.parse(start) },
    { name: 'a', keyId: a?.keyId, now: fork.clock.now() },
    { name: 'b', apiKey: fork.apiKey },
  ]);
});

test('ids that worlds make at the same moment differ', async () => {
  const worlds = open();
  const ids = ['a', 'b', 'c'].map((name) => worlds.create(name).seed.usageLog().id);
  expect(new Set(ids).size).toBe(3);
});

test('faults of worlds apply to one world or to all, and removing a fault ends its waits', async () => {
  const worlds = await named('a', 'b');
  const status = async (name: string): Promise<number> =>
    (await worlds.fetch(`${worlds.origin}/v1/account`, { headers: bearer(worlds.get(name)?.apiKey ?? '') })).status;
  worlds.faults.add({ kind: 'status', status: 502, world: 'a' });
  expect([await status('a'), await status('b')]).toEqual([502, 200]);
  worlds.faults.add({ kind: 'status', status: 503, times: 1 });
  expect([await status('b'), await status('b')]).toEqual([503, 200]);
  worlds.get('b')?.faults.add({ kind: 'hang' });
  const hanging = status('b');
  await expect.poll(() => worlds.get('b')?.faults.list()).toMatchObject([{ used: 1 }]);
  expect(worlds.remove('b')).toBe(true);
  await expect(hanging).rejects.toThrow('fetch failed');
  expect(worlds.remove('b')).toBe(false);
});

test('a port refuses worlds with a fault that it cannot render, and worlds on a port refuse such a fault', async () => {
  const worlds = open();
  const { faults } = worlds.create('a');
  faults.add({ kind: 'refused' });
  await expect(startServer(worlds, { port: 0 })).rejects.toThrow('the adapter "port" cannot render the fault refused-1');
  faults.clear();
  const server = await startServer(worlds, { port: 0 });
  expect(() => faults.add({ kind: 'refused' })).toThrow('the adapter "port" cannot render "refused"');
  await server.close();
});

test.each<[string, (worlds: Worlds) => unknown, string]>([
  [
    'a name that is taken',
    (worlds) => worlds.create('default'),
    'worlds.create: there is a world "default". Choose another name',
  ],
  ['an invalid name', (worlds) => worlds.create('a b'), 'worlds.create: the name is "a b"; it must be a name of 1 to 64 letters'],
  ['a fork of nothing', (worlds) => worlds.fork('x', 'y'), 'worlds.fork: There is no world "x".'],
  ['the end of the default one', (worlds) => worlds.remove('default'), 'the world "default" cannot be removed'],
])('%s is refused', (_what, act, message) => {
  const worlds = open();
  expect(() => act(worlds)).toThrow(message);
  expect(worlds.list()).toHaveLength(1);
});

/** Runs a test in its own world. Other tests run in other worlds at the same time. */
async function story(
  world: Platform,
  place: number,
  { origin, via }: { origin: string; via?: Dispatcher | undefined },
): Promise<void> {
  const name = `world-${place}`;
  const headers = { ...bearer(world.apiKey), 'content-type': 'application/json' };
  const call = (path: string, method: 'GET' | 'PATCH' = 'GET', body?: string): ReturnType<typeof request> =>
    request(origin + path, { ...(via && { dispatcher: via }), method, headers, ...(body && { body }) });
  await (await call('/v1/account', 'PATCH', `{"organization_name":"${name}"}`)).body.dump();
  await world.clock.advance({ days: place % 30 });
  if (place % 3 === 0) world.faults.add({ kind: 'status', status: 502, times: 1 });
  if (place % 5 === 0) world.limits.exhaust(world.apiKey, 'standard');
  const first = await call('/v1/account');
  const seen = await first.body.text();
  expect(first.statusCode).toBe(place % 3 === 0 ? 502 : place % 5 === 0 ? 429 : 200);
  expect(first.headers.date).toBe(new Date(world.clock.now()).toUTCString());
  if (first.statusCode === 200) expect(JSON.parse(seen)).toMatchObject({ organization_name: name });
  expect(world.clock.now()).toBe(Date.parse(start) + (place % 30) * 86_400_000);
  expect(world.journal.entries).toHaveLength(2);
}

/** The ways to reach the worlds with undici. All requests share a few connections. */
const pooled: Readonly<Record<string, (worlds: Worlds) => Promise<{ origin: string; via: Dispatcher; isGlobal?: boolean }>>> = {
  'a pool to a port': async (worlds) => {
    const { url } = await serve(worlds);
    return { origin: url, via: new Pool(url, { connections: 8 }) };
  },
  'a pool to a port that is the global dispatcher': async (worlds) => {
    const { url } = await serve(worlds);
    return { origin: url, via: new Pool(url, { connections: 8 }), isGlobal: true };
  },
  'the dispatcher of the worlds': async (worlds) => ({ origin: worlds.origin, via: dispatcher(worlds) }),
  'the dispatcher of the worlds that is the global dispatcher': async (worlds) => ({
    origin: worlds.origin,
    via: dispatcher(worlds),
    isGlobal: true,
  }),
};

async function serve(worlds: Worlds): Promise<RunningServer> {
  const server = await startServer(worlds, { port: 0 });
  onTestFinished(() => server.close());
  return server;
}

test.each(Object.keys(pooled))('through %s, 200 simultaneous worlds do not see each other', { timeout: 180_000 }, async (way) => {
  const worlds = createWorlds({ seed: 'empty', startTime: start, frozen: true });
  const { origin, via, isGlobal = false } = (await pooled[way]?.(worlds)) ?? { origin: '', via: getGlobalDispatcher() };
  onTestFinished(() => via.close());
  const before = getGlobalDispatcher();
  if (isGlobal) setGlobalDispatcher(via);
  onTestFinished(() => setGlobalDispatcher(before));
  const made = Array.from({ length: 200 }, (_, place) => worlds.create(`w${place}`));
  await Promise.all(made.map((world, place) => story(world, place, { origin, via: isGlobal ? undefined : via })));
  expect(worlds.default.journal.entries).toEqual([]);
});

test('a process with a thousand worlds of the default seed, each of which has changed data, takes less than 500 MB', () => {
  const program = path.join(root, 'test/adapters/thousand-worlds.ts');
  const output = execFileSync(process.execPath, ['--conditions=@sentinelsec/source', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { worlds, changed, residentBytes } = JSON.parse(output);
  expect([worlds, changed]).toEqual([1_001, 1_000]);
  // This is the memory of the whole process: Node, the code of the packages, the worlds and garbage.
  expect(residentBytes).toBeLessThan(500_000_000);
});

test('worlds.handle answers for a given world, and refuses a value that is not a request', async () => {
  const worlds = await named('a');
  const asked = new Request(`${worlds.origin}/v1/account`, { headers: bearer(worlds.default.apiKey) });
  expect((await (await worlds.handle(asked.clone(), { world: 'a' })).json()).organization_name).toBe('a');
  expect((await (await worlds.handle(asked)).json()).organization_name).toBe('default');
  await expect(worlds.handle({} as Request)).rejects.toThrow('worlds.handle: the request is an object; it must be a Request.');
  expect(createPlatform().faults.list()).toEqual([]);
});
