import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/support/test-platform.ts';
import { iso8601, milliseconds } from '../base/time.ts';
import { contract } from '../generated/contract.ts';

const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;

test('settings start with the periods of the platform and with nothing omitted', async () => {
  const { call } = testPlatform();
  expect((await call('GET /v1/settings')).body).toMatchObject({
    retention: { usage_logs_anonymized_after: iso8601(anonymizeAfter), usage_logs_deleted_after: iso8601(deleteAfter) },
    logging_level: 'full',
    privacy: { truncate_ip: false, omit_user_agent: false },
  });
});

test('periods can be made shorter but not longer, and each invalid period has its pointer', async () => {
  const { call } = testPlatform();
  const longer = iso8601(deleteAfter + 86_400_000);
  const refused = await call('PATCH /v1/settings', {
    body: { retention: { usage_logs_anonymized_after: longer, usage_logs_deleted_after: longer } },
  });
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/body/retention/usage_logs_anonymized_after',
    '/body/retention/usage_logs_deleted_after',
  ]);
  const shorter = await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P60D' } } });
  expect(shorter.body.retention).toEqual({
    usage_logs_anonymized_after: iso8601(anonymizeAfter),
    usage_logs_deleted_after: 'P60D',
  });
  const back = await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: null } } });
  expect(back.body.retention.usage_logs_deleted_after).toBe(iso8601(deleteAfter));
});

test('a shorter period immediately applies to existing logs', async () => {
  const { platform, call } = testPlatform();
  const { id } = platform.seed.usageLog();
  await platform.clock.advance({ days: 10 });
  expect((await call(`GET /v1/usage/logs/${id}`)).body.ip_address).not.toBeNull();
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_anonymized_after: 'P10D' } } });
  expect((await call(`GET /v1/usage/logs/${id}`)).body).toMatchObject({ ip_address: null, anonymized: true });
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P10D' } } });
  expect((await call(`GET /v1/usage/logs/${id}`)).status).toBe(404);
});

test('if a period is made longer again, the remaining logs are kept for the longer period', async () => {
  const { platform, call } = testPlatform();
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: 'P10D' } } });
  const { id } = platform.seed.usageLog();
  await platform.clock.advance({ days: 9 });
  await call('PATCH /v1/settings', { body: { retention: { usage_logs_deleted_after: null } } });
  await platform.clock.advance({ milliseconds: deleteAfter - milliseconds({ days: 9 }) - 1 });
  expect((await call(`GET /v1/usage/logs/${id}`)).status).toBe(200);
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call(`GET /v1/usage/logs/${id}`)).status).toBe(404);
});

test('privacy settings apply from the next log on, including the log of the change itself', async () => {
  const { call } = testPlatform();
  const headers = { 'user-agent': 'curl/8.16.0' };
  await call('PATCH /v1/settings', { headers, body: { privacy: { truncate_ip: true } }, ip: '203.0.113.77' });
  const [changed] = (await call('GET /v1/usage/logs?operation=settings.update')).body.data;
  expect(changed).toMatchObject({ ip_address: '203.0.113.0', user_agent: 'curl/8.16.0' });
  await call('PATCH /v1/settings', { headers, body: { privacy: { omit_user_agent: true } } });
  const [latest] = (await call('GET /v1/usage/logs?operation=settings.update')).body.data;
  expect(latest.user_agent).toBeNull();
});

test.each([
  ['none', []],
  ['errors', [404]],
  ['metadata', [200, 404]],
  ['full', [200, 404]],
])('at the level "%s", the calls with logs are %j', async (level, statuses) => {
  const { call } = testPlatform();
  await call('PATCH /v1/settings', { body: { logging_level: level } });
  await call('GET /v1/keys/key_01KASEQ4H8Z3M5N7P9R1T3V5X7');
  await call('GET /v1/roles');
  await call('PATCH /v1/settings', { body: { logging_level: 'full' } });
  const { data } = (await call('GET /v1/usage/logs')).body;
  const seen = data.filter(({ operation }: { operation: string }) => ['keys.get', 'roles.list'].includes(operation));
  expect(seen.map(({ status }: { status: number }) => status)).toEqual(statuses);
  for (const { ip_address } of seen) expect(ip_address === null).toBe(level === 'metadata');
});

test.each([
  [{}, '/body'],
  [{ logging_level: 'loud' }, '/body/logging_level'],
  [{ retention: { usage_logs_deleted_after: '60 days' } }, '/body/retention/usage_logs_deleted_after'],
  [{ privacy: { truncate_ip: 'yes' } }, '/body/privacy/truncate_ip'],
  [{ retention: { security_events: 'P1D' } }, '/body/retention/security_events'],
])('invalid settings are refused with a pointer: %j', async (body, pointer) => {
  const { call } = testPlatform();
  const refused = await call('PATCH /v1/settings', { body });
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].pointer).toBe(pointer);
});

test('a change checks If-Match', async () => {
  const { call } = testPlatform();
  await call('PATCH /v1/settings', { body: { logging_level: 'errors' } });
  const stale = await call('PATCH /v1/settings', { body: { logging_level: 'none' }, headers: { 'If-Match': '"1"' } });
  expect(stale.status).toBe(412);
  expect((await call('GET /v1/settings')).body.logging_level).toBe('errors');
});
