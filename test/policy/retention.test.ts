import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';

const day = 86_400_000;

test('P-035 account data is kept as long as the account is open', async () => {
  const { platform, client } = setup();
  await platform.clock.advance({ days: 3650 });
  expect((await client.account.get()).email).toBe('ada@example.com');
});

test('P-035 a closed account is deleted 30 days later, to the millisecond, and leaves no personal data', async () => {
  const { platform, client, raw } = setup();
  await client.members.invite({ email: 'grace@example.com', role: 'developer' });
  await client.account.update({ email: 'lovelace@example.com' });
  const { id, api_username } = await client.account.get();
  const kept = platform.personalDataOf(id);
  expect(kept).toEqual(expect.arrayContaining(['lovelace@example.com', 'ada']));
  const closed = await client.account.close({ confirm_api_username: api_username });
  expect(Date.parse(closed.deletes_at) - Date.parse(closed.closed_at)).toBe(30 * day);
  await platform.clock.advanceTo(Date.parse(closed.closed_at) + 30 * day - 1);
  await expect(platform.expectNoPersonalData('lovelace@example.com')).rejects.toThrow('is found in');
  await platform.clock.advance({ milliseconds: 1 });
  expect((await raw('/v1/account')).status).toBe(410);
  await platform.expectNoPersonalData([...kept, 'ada@example.com', 'grace@example.com', 'Example Ltd', '198.51.100.1']);
});

test('P-036 a usage log is kept for 90 days, and not a millisecond longer', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.usageLog();
  const made = platform.clock.now();
  await platform.clock.advanceTo(made + 90 * day - 1);
  expect((await client.usage.getLog(id)).id).toBe(id);
  await platform.clock.advanceTo(made + 90 * day);
  expect(await failure(client.usage.getLog(id))).toMatchObject({ kind: 'not-found' });
  await platform.expectNoPersonalData(id);
});

test('P-037 a usage log identifies no person after 30 days', async () => {
  const { platform, client } = setup();
  const agent = 'browser/9.9 (Ada; Linux)';
  const log = platform.seed.usageLog({ user_agent: agent });
  const made = platform.clock.now();
  await platform.clock.advanceTo(made + 30 * day - 1);
  expect(await client.usage.getLog(log.id)).toEqual(log);
  await platform.clock.advanceTo(made + 30 * day);
  const gone = { ip_address: null, key_id: null, api_username: null, request_id: null };
  expect(await client.usage.getLog(log.id)).toEqual({ ...log, ...gone, user_agent: 'browser', anonymized: true });
  await platform.expectNoPersonalData([agent, '203.0.113.7', log.request_id ?? '']);
});

test('P-037 an export contains no data that must be removed before its file is deleted', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.usageLog();
  await platform.clock.advance({ days: 29, hours: 12 });
  const made = await client.exports.create({ datasets: ['usage_logs'], format: 'json' });
  await platform.clock.advance({ minutes: 1 });
  const rows = (await (await client.exports.downloadFile(made.id, 'usage_logs.json')).json()) as { id: string }[];
  expect(rows.find((row) => row.id === id)).toMatchObject({ ip_address: null, anonymized: true });
});

test('P-038 statistics are kept up to 2 years longer than their logs, and identify no person', async () => {
  const { platform, call } = testPlatform({ startTime: '2026-01-01T00:00:00.000Z' });
  await call('GET /v1/account', { ip: '203.0.113.9' });
  const figures = '/v1/analytics/performance?interval=day&operation=account.get';
  await platform.clock.advanceTo(Date.parse('2028-01-01T00:00:00.000Z') - 1);
  const { body } = await call(`GET ${figures}`);
  expect(body.data).toMatchObject([{ start: '2026-01-01T00:00:00.000Z', calls: 1 }]);
  expect(Object.keys(body.data[0]).sort()).toEqual(
    ['calls', 'errors', 'interval', 'operation', 'p50_ms', 'p95_ms', 'p99_ms', 'start', 'status_class'].sort(),
  );
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call(`GET ${figures}`)).body.data).toEqual([]);
});

test('P-039 security data is kept as long as the account exists', async () => {
  const { platform, call } = testPlatform();
  for (let attempt = 0; attempt < 10; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.66' });
  await platform.clock.advance({ days: 3650 });
  expect((await call('GET /v1/security/events?type=brute_force_detected')).body.data).toHaveLength(1);
  expect((await call('GET /v1/security/incidents')).body.data).toHaveLength(1);
  expect((await call('GET /v1/security/indicators')).body.data).toMatchObject([{ value: '203.0.113.66' }]);
});

test('P-039 security data that is kept after the account identifies no person', async () => {
  const { platform, call } = testPlatform();
  for (let attempt = 0; attempt < 10; attempt++) await call('GET /v1/account', { key: 'ssk_test_wrong', ip: '203.0.113.66' });
  await call('POST /v1/account/close', { body: { confirm_api_username: 'ada' } });
  await platform.clock.advance({ days: 30 });
  const { events, incidents } = platform.snapshot().state.tables;
  expect([events.size, incidents.size]).toEqual([11, 1]);
  expect(JSON.stringify([events.all(), incidents.all()])).not.toContain('203.0.113.66');
});
