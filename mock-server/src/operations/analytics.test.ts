import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const { usage_log, analytics } = contract.dataClasses;
const path = 'GET /v1/analytics/performance?operation=account.get';

test('calls are counted by hour, by day and by status class, at every logging level', async () => {
  const { platform, call } = testPlatform();
  await call('PATCH /v1/settings', { body: { logging_level: 'none' } });
  await call('GET /v1/account');
  await platform.clock.advance({ hours: 1 });
  await call('GET /v1/account');
  await call('PATCH /v1/account', { body: { email: 'no address' } });
  expect((await call(path)).body.data.map(({ calls }: { calls: number }) => calls)).toEqual([1, 1]);
  expect((await call(`${path}&interval=day`)).body.data).toMatchObject([{ status_class: '2xx', calls: 2, errors: 0 }]);
  const { body } = await call('GET /v1/analytics/performance?operation=account.update&interval=day');
  expect(body.data).toMatchObject([{ status_class: '4xx', calls: 1, errors: 1 }]);
});

test('statistics are kept longer than their logs, and are deleted when their class says so', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account');
  const before = (await call(path)).body.data;
  await platform.clock.advance({ milliseconds: usage_log.deleteAfter ?? 0 });
  expect((await call('GET /v1/usage/logs?operation=account.get')).body.data).toEqual([]);
  expect((await call(path)).body.data).toEqual(before);
  await platform.clock.advance({ milliseconds: (analytics.deleteAfter ?? 0) - (usage_log.deleteAfter ?? 0) });
  expect((await call(path)).body.data).toEqual([]);
});

test('availability is the share of calls without a 5xx', async () => {
  const { call } = testPlatform();
  await call('GET /v1/account');
  await call('GET /v1/account', { headers: { prefer: 'code=503' } });
  const { body } = await call('GET /v1/analytics/availability?operation=account.get');
  expect(body.data).toMatchObject([{ calls: 2, failed: 1, availability: 0.5 }]);
});

test.each(['interval=week', 'limit=0', 'from=yesterday', 'from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z'])(
  '%s is refused',
  async (query) => {
    const { call } = testPlatform();
    expect((await call(`GET /v1/analytics/performance?${query}`)).status).toBe(422);
    expect((await call(`GET /v1/analytics/availability?${query}`)).status).toBe(422);
  },
);
