import { expect, test } from 'vitest';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { json, problem } from '../../../test/support/fake-server.ts';
import type { OperationId } from '../generated/operations.ts';

const limited = () => json({}, { ratelimit: '"standard";r=0;t=2', 'ratelimit-policy': '"standard";q=600;w=60' });

test('the estimate grows with the number of calls, and is 0 for no calls', () => {
  const { quota } = fakeClient(() => json({})).client;
  expect(quota.estimate(0, 'usage.listLogs')).toBe(0);
  expect(quota.estimate(100_000, 'usage.listLogs')).toBeGreaterThan(quota.estimate(1_000, 'usage.listLogs'));
});

test('an estimate counts only the waiting calls that use the same quotas', async () => {
  const closed = () => new Response(null, { status: 429, headers: { 'retry-after': '30' } });
  const { client, clock } = fakeClient(({ url }) => (url.pathname === '/v1/health' ? closed() : json({})));
  const calls = Array.from({ length: 300 }, (_, at) =>
    Promise.resolve(client.health.get({ timeout: 31_000 + at })).catch(() => 0),
  );
  await clock.pass(10);
  expect(client.quota.waiting).toBe(300);
  expect(client.quota.estimate(1, 'account.get')).toBe(0);
  expect(client.quota.estimate(1, 'health.get')).toBeGreaterThan(29_000);
  await clock.run(Promise.all(calls));
});

test('for a server without headers, the estimate uses the rate that the refusals have shown', async () => {
  let [tokens, since] = [5, 0];
  const { client, clock } = fakeClient(async () => {
    await clock.sleep(10);
    tokens = Math.min(5, tokens + (clock.monotonic() - since) / 200);
    since = clock.monotonic();
    if (tokens < 1) return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
    tokens -= 1;
    return json({});
  });
  since = clock.monotonic();
  const calls = Array.from({ length: 100 }, () => client.account.get({ timeout: Infinity }));
  await clock.pass(9000);
  const [began, estimate] = [clock.now(), client.quota.estimate(1, 'account.get')];
  await clock.run(Promise.all(calls));
  expect(estimate).toBeGreaterThan((clock.now() - began) / 2);
  expect(estimate).toBeLessThan((clock.now() - began) * 2);
});

test.each<[unknown, unknown]>([
  [undefined, 'account.get'],
  [-1, 'account.get'],
  [1.5, 'account.get'],
  ['2', 'account.get'],
  [2, undefined],
  [2, Object.create(null)],
  [2, 'account.gett'],
  [2, 'toString'],
])('estimate(%j, %j) is a ConfigurationError, not a guess', (calls, operation) => {
  const { quota } = fakeClient(() => json({})).client;
  expect(() => quota.estimate(calls as number, operation as OperationId)).toThrow(
    expect.objectContaining({ kind: 'configuration' }),
  );
});

test('a subscriber is called for each response and each wait until its signal aborts, and leaves no listener', async () => {
  const { client, clock } = fakeClient(limited);
  const end = new AbortController();
  const told: (number | undefined)[] = [];
  const standard = () => client.quota.policies.find(({ name }) => name === 'standard');
  client.quota.subscribe((policies) => told.push(policies.find(({ name }) => name === 'standard')?.remaining), {
    signal: end.signal,
  });
  client.quota.subscribe(
    () => {
      throw new Error('a listener of no care');
    },
    { signal: end.signal },
  );
  await clock.run(client.account.get());
  expect(told).toEqual([0]);
  await clock.run(client.account.get());
  expect(told.length).toBeGreaterThan(2);
  const before = told.length;
  end.abort();
  await clock.run(client.account.get());
  expect(told).toHaveLength(before);
  expect(standard()).toMatchObject({ confirmed: true, refusals: 0, othersShare: 0 });
});

test('`waiters` lists the waiting calls with operation and waiting time, and is empty after they were sent', async () => {
  const { client, clock } = fakeClient(limited);
  await clock.run(client.account.get());
  const calls = [client.account.get({ priority: 'bulk' }), client.members.list()].map((call) => Promise.resolve(call));
  await clock.pass(0);
  await clock.pass(500);
  expect(client.quota.waiters).toMatchObject([
    { operation: 'members.list', priority: 'interactive' },
    { operation: 'account.get', priority: 'bulk' },
  ]);
  expect(client.quota.waiters[0]?.waitedMs).toBe(500);
  await clock.run(Promise.all(calls));
  expect(client.quota.waiters).toEqual([]);
});

test('a refusal is counted for its policy, and a listener must be a function', async () => {
  const { client, clock } = fakeClient((_, count) =>
    count === 1
      ? problem('quota-exceeded', 429, { members: { 'violated-policies': ['standard'] }, headers: { 'retry-after': '1' } })
      : limited(),
  );
  await clock.run(client.account.get());
  expect(client.quota.policies.find(({ name }) => name === 'standard')).toMatchObject({ refusals: 1 });
  expect(() => client.quota.subscribe(undefined as never)).toThrow(expect.objectContaining({ kind: 'configuration' }));
});
