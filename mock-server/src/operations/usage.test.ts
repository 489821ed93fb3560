import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { contract } from '../generated/contract.ts';

const { deleteAfter: logLife = 0 } = contract.dataClasses.usage_log;
const { deleteAfter: figureLife = 0 } = contract.dataClasses.analytics;
const hour = 3_600_000;

test('statistics count calls and errors, most called operations first, and show when each operation was first called', async () => {
  const { platform, call } = testPlatform();
  const first = new Date(platform.clock.now()).toISOString();
  await call('GET /v1/account');
  await call('GET /v1/account');
  await call('GET /v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7');
  await platform.clock.advance({ hours: 1 });
  await call('GET /v1/limits');
  await platform.clock.advance({ hours: 1 });
  const { body } = await call('GET /v1/usage/statistics');
  expect(body).toMatchObject({ from: first, calls: 4, errors: 1 });
  expect(body.popular).toEqual([
    { operation: 'account.get', calls: 2, errors: 0 },
    { operation: 'keys.get', calls: 1, errors: 1 },
    { operation: 'limits.get', calls: 1, errors: 0 },
  ]);
  expect(body.adoption).toEqual([
    { operation: 'account.get', first_called_at: first },
    { operation: 'keys.get', first_called_at: first },
    { operation: 'limits.get', first_called_at: new Date(Date.parse(first) + hour).toISOString() },
  ]);
});

test('totals do not change when logs are anonymized and deleted, and end with the statistics', async () => {
  const { platform, call } = testPlatform();
  await call('GET /v1/account');
  await platform.clock.advance({ hours: 1 });
  const to = new Date(platform.clock.now()).toISOString();
  const totals = async () => (await call(`GET /v1/usage/statistics?to=${to}`)).body;
  const before = await totals();
  expect(before.calls).toBe(1);
  await platform.clock.advance({ milliseconds: logLife });
  expect((await call('GET /v1/usage/logs?operation=account.get')).body.data).toEqual([]);
  expect(await totals()).toEqual(before);
  await platform.clock.advance({ milliseconds: figureLife - logLife });
  expect((await totals()).calls).toBe(0);
});

test('calls are counted at the logging level "none" too', async () => {
  const { platform, call } = testPlatform();
  await call('PATCH /v1/settings', { body: { logging_level: 'none' } });
  await call('GET /v1/roles');
  await platform.clock.advance({ hours: 1 });
  const { popular } = (await call('GET /v1/usage/statistics')).body;
  expect(popular).toContainEqual({ operation: 'roles.list', calls: 1, errors: 0 });
});

test("a period includes the hours that begin in it, and only those of the caller's account", async () => {
  const { platform, call } = testPlatform();
  const begin = platform.clock.now();
  await call('GET /v1/account');
  await platform.clock.advance({ hours: 1 });
  await call('GET /v1/limits');
  const query = `from=${new Date(begin + hour).toISOString()}&to=${new Date(begin + 2 * hour).toISOString()}`;
  const { body } = await call(`GET /v1/usage/statistics?${query}`);
  expect(body.popular).toEqual([{ operation: 'limits.get', calls: 1, errors: 0 }]);
  expect(body.adoption.map(({ operation }: { operation: string }) => operation)).toEqual(['limits.get']);
});

test.each([
  ['from=yesterday', '/query/from'],
  ['from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z', '/query/to'],
  ['since=2026-01-01T00:00:00Z', '/query/since'],
])('an invalid period is refused with a pointer: %s', async (query, pointer) => {
  const { call } = testPlatform();
  const refused = await call(`GET /v1/usage/statistics?${query}`);
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].pointer).toBe(pointer);
});

test('logs of a period that ends before it begins are refused', async () => {
  const { call } = testPlatform();
  const refused = await call('GET /v1/usage/logs?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z');
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/query/to']);
  expect((await call('GET /v1/usage/logs?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z')).body.data).toEqual([]);
});

test('an unknown log and an invalid id are refused', async () => {
  const { call } = testPlatform();
  expect((await call('GET /v1/usage/logs/log_01KASEQ4H8Z3M5N7P9R1T3V5X7')).status).toBe(404);
  expect((await call('GET /v1/usage/logs/everything')).body.errors[0].pointer).toBe('/path/log_id');
});
