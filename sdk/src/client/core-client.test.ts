import { expect, test } from 'vitest';
import { createPlatform } from '../../../mock-server/src/index.ts';
import { evenRandom, failureOf } from '../../../test/support/fake-client.ts';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { fakeServer, json, keyWith, problem, type Seen } from '../../../test/support/fake-server.ts';
import { RateLimitError } from '../errors/http-errors.ts';
import { SentinelSecCore } from './core-client.ts';
import type { CoreOptions } from './options.ts';

function coreClient(answer: (seen: Seen, count: number) => Response | Promise<Response>, options: CoreOptions = {}) {
  const clock = new FakeClock();
  const server = fakeServer(answer);
  const client = new SentinelSecCore({ apiKey: keyWith(), random: evenRandom, clock, fetch: server.fetch, ...options });
  return { client, clock, ...server };
}

test('the core client calls the operations of a platform and reads all pages of a list', async () => {
  const platform = createPlatform();
  const { fetch, clock } = platform.clientOptions();
  const client = new SentinelSecCore({ apiKey: platform.apiKey, fetch, clock });
  expect((await client.account.get()).api_username).toBe('ada');
  const names: string[] = [];
  for await (const { name } of client.keys.list({ limit: 1 })) names.push(name);
  expect(names.length).toBeGreaterThan(1);
  const { requestId, attempts } = await client.health.get().withResponse();
  expect([requestId?.slice(0, 4), attempts.length]).toEqual(['req_', 1]);
});

test('the core client has no method that follows a list', () => {
  const { client } = coreClient(() => json({}));
  expect(Object.keys(client.usage)).toContain('listLogs');
  expect(Object.keys(client.usage)).not.toContain('followLogs');
});

test('a failed attempt of a write is sent again after a delay, with the same idempotency key', async () => {
  const { client, clock, seen } = coreClient((_, count) => (count < 3 ? problem('internal-error', 500) : json({ id: 'key_1' })));
  const begun = clock.now();
  await clock.run(client.keys.create({ name: 'ci', scopes: ['usage:read'] }));
  expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['uuid-1', 'uuid-1', 'uuid-1']);
  expect(clock.now() - begun).toBe(125 + 250);
});

test('an error has its attempts and its request id, and does not contain the key', async () => {
  const key = keyWith('z');
  const { client, clock } = coreClient(() => problem('not-found', 404, { members: { detail: `No ${key}.` } }), { apiKey: key });
  const error = await clock.run(failureOf(client.keys.get('key_1')));
  expect(error).toMatchObject({ kind: 'not-found', operation: 'keys.get', requestId: 'req_2', attempts: [{ status: 404 }] });
  expect(JSON.stringify(error) + String(error)).not.toContain(key.slice(-20));
});

test('after a response that has used up a quota, nothing is sent before the stated time, and then one call goes first', async () => {
  const times: number[] = [];
  const { client, clock } = coreClient((_, count) => {
    times.push(clock.monotonic());
    return json({}, count === 1 ? { ratelimit: '"standard";r=0;t=30, "other";r=0;t=900' } : {});
  });
  const begun = clock.monotonic();
  await clock.run(client.account.get());
  await clock.run(Promise.all([client.account.get(), client.keys.get('key_1'), client.health.get()]));
  expect(times.map((at) => at - begun)).toEqual([0, 0, 30_000, 30_000]);
});

test.each([
  ['the Retry-After of a 503, although t is longer', 503, { 'retry-after': '1', ratelimit: '"standard";r=0;t=30' }, [1000, 1250]],
  ['the t of a limit that the spec does not list', 429, { ratelimit: '"gateway";r=0;t=3' }, [3000, 3000]],
] as const)('a call without a problem in its refusal waits for %s', async (_, status, headers, [least, most]) => {
  const { client, clock } = coreClient((_seen, count) => (count === 1 ? new Response(null, { status, headers }) : json({})));
  const begun = clock.monotonic();
  await clock.run(client.account.get({ timeout: 12_000 }));
  expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(least);
  expect(clock.monotonic() - begun).toBeLessThanOrEqual(most);
});

test('operations without quota policies also wait for the stated time after each refusal, together', async () => {
  const times: number[] = [];
  const { client, clock } = coreClient((_, count) => {
    times.push(clock.monotonic());
    return count <= 2 ? new Response(null, { status: 429, headers: { 'retry-after': '20' } }) : json({});
  });
  const begun = clock.monotonic();
  const first = client.limits.get();
  await clock.pass(0);
  expect(await failureOf(client.limits.get({ timeout: 5000 }))).toMatchObject({ sent: false, policies: [] });
  await clock.run(Promise.all([first, client.limits.get()]));
  expect(times.map((at) => at - begun)).toEqual([0, 20_000, 40_000, 40_000]);
});

test('a refused call is sent again at the stated time, and no other call of the quota before it', async () => {
  const times: number[] = [];
  const { client, clock, seen } = coreClient((_, count) => {
    times.push(clock.monotonic());
    return count === 1 ? problem('quota-exceeded', 429, { headers: { 'retry-after': '20' } }) : json({});
  });
  const begun = clock.monotonic();
  const first = client.account.get();
  await clock.pass(0);
  await clock.pass(5000);
  await clock.run(Promise.all([first, client.organization.get()]));
  expect(times.map((at) => at - begun)).toEqual([0, 20_000, 20_000]);
  expect(seen).toHaveLength(3);
});

test('after a refusal that states no time, one call at a time is sent, after longer and longer waits', async () => {
  const times: number[] = [];
  const { client, clock } = coreClient((_, count) => {
    times.push(clock.monotonic());
    return count <= 5 ? new Response(null, { status: 429 }) : json({});
  });
  await clock.run(client.account.get());
  const calls = Array.from({ length: 4 }, () => client.account.get());
  await clock.run(Promise.all(calls));
  const waits = times.slice(1, 6).map((time, at) => time - (times[at] ?? 0));
  expect(waits.map((ms, at) => ms >= 125 * 2 ** at)).toEqual([true, true, true, true, true]);
});

test('while the first call after a block runs, the others wait; if it is refused, they wait for the new time', async () => {
  const times: number[] = [];
  const { client, clock } = coreClient((_, count) => {
    times.push(clock.monotonic());
    return count <= 2 ? problem('quota-exceeded', 429, { headers: { 'retry-after': '20' } }) : json({});
  });
  const begun = clock.monotonic();
  const calls = [client.account.get()];
  await clock.pass(0);
  calls.push(client.account.get(), client.account.get());
  await clock.run(Promise.all(calls));
  expect(times.slice(0, 2).map((at) => at - begun)).toEqual([0, 20_000]);
  expect(times.slice(2).every((at) => at - begun >= 40_000)).toBe(true);
  expect(times).toHaveLength(5);
});

test.each([
  ['timeout', { timeout: 10_000 }],
  ['maxQueueTime', { maxQueueTime: 10_000 }],
])('a call that cannot wait for its quota within `%s` fails and is not sent', async (_, options) => {
  const { client, clock, seen } = coreClient(() => json({}, { ratelimit: '"standard";r=0;t=30' }));
  await clock.run(client.account.get());
  const begun = clock.now();
  const error = await clock.run(failureOf(client.account.get(options)));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ sent: false, policies: ['standard'], retryAfter: 30_000 });
  expect([seen.length, clock.now() - begun]).toEqual([1, 0]);
});

test('the signal of a call ends its wait for quota', async () => {
  const { client, clock, seen } = coreClient(() => json({}, { ratelimit: '"standard";r=0;t=30' }));
  await clock.run(client.account.get());
  const abort = new AbortController();
  const failed = failureOf(client.account.get({ signal: abort.signal }));
  await clock.pass(1000);
  abort.abort();
  expect(await failed).toMatchObject({ kind: 'abort' });
  expect(seen).toHaveLength(1);
});

test('options of the main client that the core client does not have are refused', () => {
  expect(() => new SentinelSecCore({ apiKey: keyWith(), logLevel: 'off' } as CoreOptions)).toThrow(/logLevel/);
});
