import { expect, test } from 'vitest';
import { evenRandom, failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { json, keyWith } from '../../../test/support/fake-server.ts';
import { SentinelSecCore } from '../client/core-client.ts';

/** Makes a client whose first call gets a response with this status and these headers. All later calls succeed. */
function refusedOnce(status: number, headers: NonNullable<ResponseInit['headers']>) {
  const times: number[] = [];
  const made = fakeClient((_, count) => {
    times.push(made.clock.now());
    return count === 1 ? new Response(null, { status, headers }) : json({});
  });
  return { ...made, gap: () => (times[1] ?? Number.NaN) - (times[0] ?? Number.NaN) };
}

test.each([429, 503])('after a %d, no form of Retry-After leads to a retry that is too early', async (status) => {
  for (const [values, least] of [
    [['3', '3'], 3000],
    [['1', '3'], 3000],
    [['3, 1'], 3000],
    [['1.5'], 2000],
    [['Tue, 24 Nov 2026 12:00:05 GMT', '2'], 5000],
  ] as const) {
    const lines = values.map((value): [string, string] => ['retry-after', value]);
    const { client, clock, gap } = refusedOnce(status, [['date', 'Tue, 24 Nov 2026 12:00:00 GMT'], ...lines]);
    await clock.run(client.account.get());
    expect(gap(), String(values)).toBeGreaterThanOrEqual(least);
    expect(gap(), String(values)).toBeLessThanOrEqual(least + 250);
  }
});

test.each([429, 503])('after a %d, a Retry-After with very many digits is a wait that no timeout allows', async (status) => {
  for (const value of ['9007199254740993', '9'.repeat(25), '9'.repeat(400)]) {
    const { client, clock, seen } = refusedOnce(status, { 'retry-after': value });
    const error = await clock.run(failureOf(client.account.get()));
    expect(error).toMatchObject({ status, retryable: true, retryAt: expect.any(Date) });
    expect(seen).toHaveLength(1);
  }
});

test.each([429, 503])('after a %d, an unreadable Retry-After counts as none', async (status) => {
  const without = refusedOnce(status, {});
  await without.clock.run(without.client.account.get());
  const unread = refusedOnce(status, { 'retry-after': 'soon' });
  await unread.clock.run(unread.client.account.get());
  expect(unread.gap()).toBe(without.gap());
});

test.each([
  ['zero', { 'retry-after': '0' }],
  ['zero with decimals', { 'retry-after': '0.0' }],
  ['a time in the past', { 'retry-after': 'Mon, 23 Nov 2026 12:00:00 GMT' }],
  ['zero, although t is longer', { 'retry-after': '0', ratelimit: '"standard";r=0;t=30' }],
  ['zero, although t of a window is longer', { 'retry-after': '0', ratelimit: '"daily";r=0;t=30' }],
  ['a t of zero', { ratelimit: '"standard";r=0;t=0' }],
])('while refusals state %s, calls wait together for a time that grows with each refusal', async (_, headers) => {
  for (const isCore of [false, true]) {
    let end = 0;
    const { client, clock, seen, fetch } = fakeClient(async () => {
      await clock.sleep(10);
      return clock.now() < end ? new Response(null, { status: 429, headers }) : json({});
    });
    const core = new SentinelSecCore({ apiKey: keyWith(), clock, fetch, random: evenRandom });
    end = clock.now() + 3000;
    await clock.run(Promise.all(Array.from({ length: 30 }, () => (isCore ? core : client).account.get({ timeout: 12_000 }))));
    expect(seen.length - 30).toBeLessThanOrEqual(isCore ? 35 : 6);
  }
});

test('if the timeout passes while a call waits for quota, the error says so', async () => {
  const { client, clock, fetch, seen } = fakeClient((_, count) =>
    count % 2 === 1 ? new Response(null, { status: 429, headers: { 'retry-after': '1' } }) : new Promise(() => undefined),
  );
  const core = new SentinelSecCore({ apiKey: keyWith(), clock, fetch, random: evenRandom });
  for (const own of [client, core]) {
    const probe = failureOf(own.account.get({ timeout: 30_000, maxRetries: 1 }));
    await clock.pass(1100);
    const waiting = failureOf(own.account.get({ timeout: 5000 }));
    await clock.pass(5000);
    const message = 'The call did not end within 5000 ms. Raise `timeout` to wait longer. It was waiting for quota.';
    expect(await waiting).toMatchObject({ kind: 'timeout', limit: 'call', attempts: [], message });
    await clock.pass(30_000);
    expect(await probe).toMatchObject({ kind: expect.stringMatching(/timeout|rate-limit/) });
  }
  expect(seen.length).toBeGreaterThan(3);
});

test('`maxQueueTime` limits the sum of all waits of a call for quota', async () => {
  const { client, clock, fetch, seen } = fakeClient(() => new Response(null, { status: 429, headers: { 'retry-after': '10' } }));
  const core = new SentinelSecCore({ apiKey: keyWith(), clock, fetch, random: evenRandom });
  for (const own of [client, core]) {
    const [begun, sent] = [clock.now(), seen.length];
    const error = await clock.run(failureOf(own.account.get({ maxQueueTime: 25_000 })));
    expect(error).toMatchObject({ kind: 'rate-limit', sent: true, status: 429, attempts: { length: 3 } });
    expect(seen.length - sent).toBe(3);
    expect(clock.now() - begun).toBeLessThan(22_000);
    await clock.pass(60_000);
  }
});

test('calls that are sent and refused at the same moment have one common wait', async () => {
  const { clock, fetch, seen } = fakeClient((_, count) => (count <= 30 ? new Response(null, { status: 429 }) : json({})));
  const core = new SentinelSecCore({ apiKey: keyWith(), clock, fetch, random: evenRandom });
  const begun = clock.now();
  await clock.run(Promise.all(Array.from({ length: 30 }, () => core.account.get({ timeout: 5000 }))));
  expect(seen).toHaveLength(60);
  expect(clock.now() - begun).toBeLessThan(250);
});

test('if a server without limit headers responds within the same moment, waiting calls are sent at the rate that it allows', async () => {
  let [units, since] = [5, Number.POSITIVE_INFINITY];
  const { client, clock, seen } = fakeClient(() => {
    units = Math.min(5, units + Math.max(0, clock.monotonic() - since) / 200);
    since = clock.monotonic();
    if (units < 1) return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
    units -= 1;
    return json({});
  });
  const begun = clock.now();
  await clock.run(Promise.all(Array.from({ length: 100 }, () => client.account.get({ timeout: Infinity }))));
  expect(seen.length).toBeLessThan(125);
  expect(clock.now() - begun).toBeLessThan(25_000);
});
