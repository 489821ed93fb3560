import { expect, test, vi } from 'vitest';
import { failure, setup } from '../support/setup.ts';

test('P-012 performance is shown per endpoint: calls, errors and durations', async () => {
  const { platform, client } = setup();
  const account = await client.account.get();
  const taking = async (): Promise<Response> => {
    await platform.clock.advance({ milliseconds: 250 });
    return Response.json(account, { headers: { ETag: '"1"' } });
  };
  platform.on('account.get', taking, { once: true });
  await client.account.get();
  await failure(client.usage.getLog('log_01KASEQ4H8Z3M5N7P9R1T3V5X7'));
  const points = (await client.analytics.getPerformance({ interval: 'hour' })).data;
  const found = points.find(({ operation }) => operation === 'account.get');
  expect(found).toMatchObject({ start: '2026-01-01T00:00:00.000Z', calls: 2, errors: 0, p50_ms: 0 });
  // The platform computes percentiles from a histogram. Each step of the histogram is a few percent wide, so the result is not
  // exact.
  expect(Math.abs((found?.p99_ms ?? 0) - 250)).toBeLessThan(25);
  expect(points.find(({ operation }) => operation === 'usage.getLog')).toMatchObject({
    status_class: '4xx',
    calls: 1,
    errors: 1,
  });
});

test('P-012 availability is the share of calls that did not fail because of the platform', async () => {
  const { platform, client } = setup();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const fail = (): never => {
    throw new Error('out of order');
  };
  platform.on('account.get', fail, { once: true });
  for (let call = 0; call < 4; call++) await client.account.get({ maxRetries: 0 }).catch(() => undefined);
  const { data } = await client.analytics.getAvailability({ interval: 'hour', operation: 'account.get' });
  expect(data).toMatchObject([{ calls: 4, failed: 1, availability: 0.75 }]);
});

test('P-013 statistics show volumes, the most called endpoints first, and when each was first called', async () => {
  const { platform, client } = setup();
  await client.account.get();
  for (let call = 0; call < 3; call++) await client.roles.list();
  await platform.clock.advance({ minutes: 1 });
  const statistics = await client.usage.getStatistics();
  expect(statistics).toMatchObject({ calls: 4, errors: 0 });
  expect(statistics.popular).toEqual([
    { operation: 'roles.list', calls: 3, errors: 0 },
    { operation: 'account.get', calls: 1, errors: 0 },
  ]);
  expect(statistics.adoption.map(({ operation }) => operation).sort()).toEqual(['account.get', 'roles.list']);
});

test('P-014 the health of the service is public, and reading it records no caller', async () => {
  const { platform, client } = setup();
  const response = await platform.fetch(`${platform.origin}/v1/health`);
  const { status, components } = (await response.json()) as Awaited<ReturnType<typeof client.health.get>>;
  expect([status, new Set(components.map((each) => each.status))]).toEqual(['operational', new Set(['operational'])]);
  expect((await client.health.get()).status).toBe('operational');
  expect((await client.usage.listLogs()).data).toEqual([]);
});
