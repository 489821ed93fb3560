import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { json, problem } from '../support/fake-server.ts';

const refusing = (count: number, headers: Readonly<Record<string, string>>) => (_: unknown, at: number) =>
  at <= count
    ? problem('quota-exceeded', 429, { members: { 'violated-policies': ['standard'] }, headers })
    : json({ plan: 'free' });

test.each([
  ['whole seconds', { 'retry-after': '7' }, 7000],
  [
    'a date, by the answer’s own Date',
    { 'retry-after': 'Tue, 24 Nov 2026 06:00:09 GMT', date: 'Tue, 24 Nov 2026 06:00:00 GMT' },
    9000,
  ],
  [
    'a date, and the local clock is a day behind',
    { 'retry-after': 'Wed, 25 Nov 2026 06:00:05 GMT', date: 'Wed, 25 Nov 2026 06:00:00 GMT' },
    5000,
  ],
  ['the policies alone, by t', { ratelimit: '"standard";r=0;t=4' }, 4000],
  [
    'a short Retry-After, which takes precedence over a longer t of the policy that refused',
    { 'retry-after': '1', ratelimit: '"standard";r=0;t=4' },
    1000,
  ],
])('after a 429 with %s, the call is sent again at that time, and not earlier', async (_, headers, ms) => {
  const { client, clock, seen } = fakeClient(refusing(1, headers));
  const began = clock.now();
  await clock.run(client.account.get());
  expect([seen.length, clock.now() - began]).toEqual([2, ms]);
});

test('a call without an API key also waits for the stated time after each refusal', async () => {
  const at: number[] = [];
  const { client, clock } = fakeClient((_, count) => {
    at.push(clock.now());
    return count <= 3 ? new Response(null, { status: 429, headers: { 'retry-after': '7' } }) : json({ status: 'ok' });
  });
  await clock.run(client.health.get());
  const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(waits.map((ms) => ms >= 7000 && ms < 9000)).toEqual([true, true, true]);
});

test.each(['soon', '', '0x10', '1e3', '-5', '1.', '2026-11-24', '99999999999999999999'])(
  'a Retry-After of %j has no bad effect: the call chooses its own wait, or fails immediately and quotes it',
  async (text) => {
    const { client, clock, seen } = fakeClient(refusing(1, { 'retry-after': text }));
    const began = clock.now();
    const failure = await clock.run(failureOf(client.account.get()));
    if (failure === undefined) expect(seen).toHaveLength(2);
    else expect(failure).toMatchObject({ kind: 'rate-limit', retryAt: expect.any(Date) });
    expect(clock.now() - began).toBeLessThan(1000);
  },
);

test('a required wait of a minute in a call of 30 seconds fails immediately and says when to retry, without an early attempt or a useless wait', async () => {
  const { client, clock, seen } = fakeClient(refusing(9, { 'retry-after': '60' }), { timeout: 30_000 });
  const began = clock.now();
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({ kind: 'rate-limit', status: 429, sent: true, retryAt: new Date(began + 60_000) });
  expect([seen.length, clock.now() - began]).toEqual([1, 0]);
});

test('50 calls and one refusal: no call is sent into the closed window; then they are sent in order and spread', async () => {
  const at: number[] = [];
  let closedUntil = 0;
  const { client, clock, seen } = fakeClient((_, count) => {
    at.push(clock.now());
    if (count === 11) {
      closedUntil = clock.now() + 5000;
      return problem('quota-exceeded', 429, { members: { 'violated-policies': ['standard'] }, headers: { 'retry-after': '5' } });
    }
    expect(clock.now()).toBeGreaterThanOrEqual(closedUntil);
    return json({}, { ratelimit: '"standard";r=100;t=1', 'ratelimit-policy': '"standard";q=600;w=60' });
  });
  for (let call = 0; call < 10; call += 1) await clock.run(client.account.get());
  const order: number[] = [];
  const first = client.account.get();
  await clock.run(first);
  const calls = Array.from({ length: 49 }, async (_, call) => client.limits.get().then(() => order.push(call)));
  await clock.run(Promise.all(calls));
  expect(order).toEqual(Array.from({ length: 49 }, (_, call) => call));
  expect(seen).toHaveLength(10 + 2 + 49);
});

test('abnormal usage is final: nothing is sent again, even if the answer states a wait that would fit', async () => {
  const { client, clock, seen } = fakeClient(() => problem('abnormal-usage-detected', 429, { headers: { 'retry-after': '1' } }));
  const failure = await clock.run(failureOf(client.keys.create({ name: 'ci', scopes: ['usage:read'] })));
  expect(failure).toMatchObject({
    kind: 'rate-limit',
    retryable: false,
    message: expect.stringContaining('The client does not retry this'),
  });
  expect(seen).toHaveLength(1);
});

test('a limit that falls from 10,000 to 10 is obeyed from the next answer on: not one call too many is sent', async () => {
  let policy = { q: 10_000, left: 10_000 };
  let windowEnds = 0;
  const { client, clock, events } = fakeClient(() => {
    if (clock.now() >= windowEnds) {
      windowEnds = clock.now() + 10_000;
      policy = { ...policy, left: policy.q };
    }
    if (policy.left <= 0)
      return problem('quota-exceeded', 429, { members: { 'violated-policies': ['here'] }, headers: { 'retry-after': '10' } });
    policy.left -= 1;
    const t = Math.ceil((windowEnds - clock.now()) / 1000);
    return json({}, { ratelimit: `"here";r=${policy.left};t=${t}`, 'ratelimit-policy': `"here";q=${policy.q};w=10` });
  });
  await clock.run(Promise.all(Array.from({ length: 20 }, async () => client.limits.get())));
  policy = { q: 10, left: 1 };
  await clock.run(client.limits.get());
  await clock.run(Promise.all(Array.from({ length: 25 }, async () => client.limits.get({ timeout: Infinity }))));
  expect(events.filter(({ type }) => type === 'retry')).toEqual([]);
});
