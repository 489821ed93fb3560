import { expect, test } from 'vitest';
import { createPlatform } from '../../../mock-server/src/index.ts';
import { fakeClient } from '../../../test/support/fake-client.ts';
import { json } from '../../../test/support/fake-server.ts';
import { SentinelSec } from '../client/client.ts';

const said = (remaining: number, reset: number) => ({
  ratelimit: `"public";r=${remaining};t=${reset}`,
  'ratelimit-policy': '"public";q=60;w=60',
});

test('a call without an API key waits as the limit of its address says', async () => {
  const times: number[] = [];
  const { client, clock } = fakeClient((_, count) => {
    times.push(clock.now());
    return count === 1 ? new Response(null, { status: 429, headers: said(0, 3) }) : json({}, said(0, 7));
  });
  await clock.run(client.health.get());
  await clock.run(client.health.get());
  expect(times.map((at) => at - (times[0] ?? 0))).toEqual([0, 3000, 10_000]);
  expect(client.quota.policies).toMatchObject([{ name: 'public', quota: 60, remaining: 0, refusals: 1, confirmed: true }]);
  expect(client.quota.estimate(61, 'health.get')).toBeGreaterThan(60_000);
});

test('calls with and without an API key do not wait for each other', async () => {
  const { client, clock } = fakeClient(({ url }) =>
    json({}, url.pathname === '/v1/health' ? said(0, 50) : { ratelimit: '"standard";r=0;t=30' }),
  );
  const begun = clock.now();
  await clock.run(client.health.get());
  await clock.run(client.account.get());
  expect(clock.now()).toBe(begun);
  await clock.run(client.account.get());
  expect(clock.now() - begun).toBeLessThanOrEqual(30_000);
  await clock.run(client.health.get());
  expect(clock.now() - begun).toBe(50_000);
});

test('of a hundred calls without an API key at once, the platform refuses none', async () => {
  const platform = createPlatform({ frozen: true });
  const client = new SentinelSec(platform.clientOptions());
  await Promise.all(Array.from({ length: 100 }, () => client.health.get({ timeout: 180_000 })));
  expect(platform.journal.entries.filter(({ status }) => status === 429)).toEqual([]);
  expect(client.quota.policies.map(({ name }) => name)).toEqual(['public']);
});
