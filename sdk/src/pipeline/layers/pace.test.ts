import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { FakeClock } from '../../../../test/support/fake-clock.ts';
import { json, problem } from '../../../../test/support/fake-server.ts';

const refused = (policies: string[], seconds: number) =>
  problem('quota-exceeded', 429, { members: { 'violated-policies': policies }, headers: { 'retry-after': `${seconds}` } });

test('until the first response one call is in flight; then as many as the response allows', async () => {
  let answer: (response: Response) => void = () => undefined;
  const said = { ratelimit: '"standard";r=50;t=1, "daily";r=500;t=9' };
  const first = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  const { client, clock, seen } = fakeClient((_, count) => (count === 1 ? first : json({}, said)));
  const calls = Promise.all(Array.from({ length: 10 }, async () => client.account.get()));
  await clock.pass(1000);
  expect(seen).toHaveLength(1);
  answer(json({}, said));
  await clock.run(calls);
  expect(seen).toHaveLength(10);
  expect(clock.now()).toBe(new FakeClock().now() + 1000);
});

test('if a success shows that a quota is used up, the next call waits until the reset time, and none is refused', async () => {
  const times: number[] = [];
  const { client, clock } = fakeClient(() => {
    times.push(clock.now());
    return json({}, { ratelimit: '"new";r=0;t=2' });
  });
  await clock.run(client.account.get());
  await clock.run(client.account.get());
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(2000);
});

test('quota policies that are not in the spec are also followed', async () => {
  let left = 3;
  let resetAt = 0;
  const { client, clock, seen } = fakeClient(() => {
    if (clock.now() >= resetAt) {
      left = 3;
      resetAt = clock.now() + 10_000;
    }
    if (left === 0) return refused(['surprise'], 10);
    left -= 1;
    return json(
      {},
      {
        ratelimit: `"surprise";r=${left};t=${Math.ceil((resetAt - clock.now()) / 1000)}`,
        'ratelimit-policy': '"surprise";q=3;w=10',
      },
    );
  });
  await clock.run(Promise.all(Array.from({ length: 12 }, () => client.limits.get({ timeout: 1e6 }))));
  expect(seen).toHaveLength(12);
});

test('after a refusal no call is sent until the stated time; then one call goes first, and the rest at intervals', async () => {
  const times: number[] = [];
  const { client, clock } = fakeClient((_, count) => {
    times.push(clock.now());
    return count === 2 ? refused(['standard'], 5) : json({}, { ratelimit: '"standard";r=50;t=1' });
  });
  await clock.run(client.account.get());
  const began = clock.now();
  const calls = [client.account.get(), ...Array.from({ length: 6 }, async () => client.account.get())];
  await clock.run(Promise.all(calls));
  const late = times.filter((at) => at > began);
  expect(Math.min(...late)).toBe(began + 5000);
  expect(new Set(late).size).toBe(late.length);
});

test('a wait beyond the timeout fails immediately, unsent, with `retryAt`', async () => {
  const { client, clock, seen } = fakeClient(() => json({}, { ratelimit: '"standard";r=50;t=1, "daily";r=0;t=3600' }));
  await clock.run(client.account.get());
  const began = clock.now();
  const error = await clock.run(failureOf(client.account.get()));
  expect(error).toMatchObject({
    kind: 'rate-limit',
    sent: false,
    policies: ['daily'],
    retryAt: new Date(began + 3_600_000),
    attempts: [],
  });
  expect([seen.length, clock.now() - began]).toEqual([1, 0]);
});

test('with maxQueueTime a long wait is an error immediately', async () => {
  const { client, clock } = fakeClient(() => json({}, { ratelimit: '"standard";r=0;t=30' }));
  await clock.run(client.limits.get());
  await clock.run(client.account.get({ maxQueueTime: 40_000 }).catch(() => undefined));
  const began = clock.now();
  expect(await clock.run(failureOf(client.account.get({ maxQueueTime: 10 })))).toMatchObject({ kind: 'rate-limit', sent: false });
  expect(clock.now() - began).toBeLessThanOrEqual(10);
});

test('a quota that always refuses gets few requests, even if the server always states 0 seconds', async () => {
  const { client, clock, seen } = fakeClient(() => refused(['standard'], 0));
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: expect.stringMatching(/rate-limit|timeout/) });
  expect(seen.length).toBeLessThan(20);
});

test('a file holds its concurrency slot until its body has ended', async () => {
  const { client, clock, seen } = fakeClient(
    () =>
      new Response('rows', {
        headers: {
          'content-type': 'application/octet-stream',
          'ratelimit-policy': '"export-transfer";q=1;qu="concurrent-requests"',
          ratelimit: '"standard";r=50;t=1',
        },
      }),
  );
  const first = await clock.run(client.exports.downloadFile('exp_1', 'a.csv'));
  const second = client.exports.downloadFile('exp_1', 'b.csv');
  await clock.pass(1000);
  expect(seen).toHaveLength(1);
  expect(await first.text()).toBe('rows');
  await clock.run(second);
  expect(seen).toHaveLength(2);
});

test('invalid quota headers are ignored, and the call continues', async () => {
  const { client, clock } = fakeClient(() =>
    json({ ok: 1 }, { ratelimit: '"a";r=-1, b;r=0;;', 'ratelimit-policy': '\u00ff', 'retry-after': 'soon' }),
  );
  expect(await clock.run(client.account.get())).toEqual({ ok: 1 });
  expect(await clock.run(client.account.get())).toEqual({ ok: 1 });
});

test('client.quota shows the estimates, the waiting calls and the time for more calls', async () => {
  const { client, clock } = fakeClient(() =>
    json({}, { ratelimit: '"search";r=0;t=10, "standard";r=9;t=1, "daily";r=9;t=9', 'ratelimit-policy': '"search";q=10;w=10' }),
  );
  await clock.run(client.usage.listLogs().withResponse());
  expect(client.quota.policies.find(({ name }) => name === 'search')).toMatchObject({ quota: 10, remaining: 0, confirmed: true });
  expect(client.quota.estimate(1, 'usage.listLogs')).toBe(10_000);
  expect(client.quota.estimate(11, 'usage.listLogs')).toBeGreaterThanOrEqual(20_000);
  const waiting = client.usage.listLogs().withResponse();
  await clock.pass(0);
  expect(client.quota.waiting).toBe(1);
  await clock.run(waiting);
});

test('a Retry-After without quota headers applies to all calls: a call with a shorter timeout fails immediately with `retryAt`', async () => {
  const { client, clock, seen } = fakeClient(() => problem('quota-exceeded', 429, { headers: { 'retry-after': '60' } }));
  const began = clock.now();
  expect(await clock.run(failureOf(client.account.get({ timeout: 30_000 })))).toMatchObject({ kind: 'rate-limit', sent: true });
  const error = await clock.run(failureOf(client.account.get({ timeout: 3000 })));
  expect(error).toMatchObject({ kind: 'rate-limit', sent: false, retryAt: new Date(began + 60_000) });
  expect([seen.length, clock.now() - began]).toEqual([1, 0]);
});

test("the server's t takes precedence over the spec: after r=0;t=3 the next call is sent two to three seconds later", async () => {
  const times: number[] = [];
  const { client, clock } = fakeClient(() => {
    times.push(clock.now());
    return json({}, { ratelimit: '"standard";r=0;t=3' });
  });
  await clock.run(client.account.get());
  await clock.run(client.account.get());
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(2000);
  expect(second - first).toBeLessThanOrEqual(3000);
});

test('Retry-After takes precedence over t: after 1 second the next attempt is sent, although t is 6', async () => {
  const { client, clock } = fakeClient((_, count) =>
    count === 1
      ? problem('quota-exceeded', 429, {
          members: { 'violated-policies': ['daily'] },
          headers: { 'retry-after': '1', ratelimit: '"daily";r=0;t=6' },
        })
      : json({}),
  );
  const began = clock.now();
  await clock.run(client.account.get());
  expect(clock.now() - began).toBe(1000);
});

test('a t beyond the window is followed for one window; then the client sends a probe', async () => {
  const { client, clock, seen } = fakeClient((_, count) =>
    json({}, count === 1 ? { ratelimit: '"daily";r=0;t=1790000000' } : {}),
  );
  await clock.run(client.account.get());
  const began = clock.now();
  await clock.run(client.account.get({ timeout: Number.POSITIVE_INFINITY }));
  expect([seen.length, clock.now() - began]).toEqual([2, 86_400_000]);
});

test('a refusal counts as soon as its headers arrive: no call is sent while its body hangs', async () => {
  const hanging = () =>
    new Response(new ReadableStream({ start: () => undefined }), {
      status: 429,
      headers: { 'retry-after': '10', ratelimit: '"standard";r=0;t=1', 'content-type': 'application/problem+json' },
    });
  const { client, clock, seen } = fakeClient((_, count) =>
    count === 2 ? hanging() : json({}, { ratelimit: '"standard";r=9;t=1' }),
  );
  await clock.run(client.account.get());
  const refused = failureOf(client.account.get({ timeout: 60_000 }));
  await clock.pass(100);
  const next = failureOf(client.account.get({ timeout: 3000 }));
  expect(await clock.run(next)).toMatchObject({ kind: 'rate-limit', sent: false });
  expect(seen).toHaveLength(2);
  await clock.run(refused);
});
