import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';

test.each(['json', 'csv'] as const)(
  'P-056 usage data, security logs and account information can be exported in a standard format: %s',
  async (format) => {
    const { client } = setup({ seed: 'team' });
    const to = path.join(await mkdtemp(path.join(tmpdir(), 'sentinelsec-policy-')), 'out');
    const { files } = await client.exports.download({ datasets: ['account', 'usage_logs', 'security_events'], format, to });
    const texts = await Promise.all(files.map((file) => readFile(file.path, 'utf8')));
    const rows = texts.map((text) => (format === 'json' ? JSON.parse(text).length : text.trim().split('\r\n').length - 1));
    expect(rows).toEqual(files.map((file) => file.rows));
    expect(texts[0]).toContain('ada@example.com');
    expect(files.find(({ dataset }) => dataset === 'usage_logs')?.rows).toBeGreaterThan(100);
  },
);

test('P-057 account, preferences and security settings can be changed', async () => {
  const { client } = setup();
  await client.account.update({ email: 'lovelace@example.com' });
  await client.settings.update({ privacy: { truncate_ip: true } });
  await client.notifications.updateSettings({ service_updates: false });
  expect((await client.account.get()).email).toBe('lovelace@example.com');
  expect((await client.settings.get()).privacy.truncate_ip).toBe(true);
  expect((await client.notifications.getSettings()).service_updates).toBe(false);
});

test('P-057 an invalid correction is refused and changes nothing', async () => {
  const { client } = setup();
  expect(await failure(client.account.update({ email: 'nowhere' }))).toMatchObject({ kind: 'validation' });
  expect((await client.account.get()).email).toBe('ada@example.com');
});

test('P-058 an owner can close the account, its keys end immediately, and it can be restored for 30 days', async () => {
  const { platform, client } = setup();
  expect(await failure(client.account.close({ confirm_api_username: 'grace' }))).toMatchObject({ kind: 'validation' });
  const { restore_token: restoreToken } = await client.account.close({ confirm_api_username: 'ada' });
  expect((await failure(client.account.get())).problem?.type).toMatch(/key-revoked$/);
  await platform.clock.advance({ days: 29, hours: 23 });
  await client.account.restore({ code: platform.totp() }, { restoreToken });
  expect((await client.account.get()).email).toBe('ada@example.com');
});

test('P-058 a request for deletion removes its categories from the existing logs', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.usageLog();
  await client.privacy.createRequest({ kind: 'deletion', categories: ['ip_addresses'] });
  await platform.clock.advance({ hours: 24 });
  expect(await client.usage.getLog(id)).toMatchObject({ ip_address: null, user_agent: 'sentinelsec-sdk/0.1.0' });
});

test('P-059 a deletion that the law forbids is refused, and the refusal names the hold', async () => {
  const { platform, client } = setup();
  const hold = platform.seed.hold({ covers: ['usage_log'] });
  const { id } = platform.seed.usageLog();
  const request = await client.privacy.createRequest({ kind: 'deletion', categories: ['ip_addresses'] });
  await platform.clock.advance({ hours: 24 });
  expect(await client.privacy.getRequest(request.id)).toMatchObject({ outcome: 'refused_for_hold', holds: [hold.id] });
  expect((await client.usage.getLog(id)).ip_address).toBe('203.0.113.7');
});

test('P-059 a hold on an account keeps it longer than 30 days', async () => {
  const { platform, client, raw } = setup();
  platform.seed.hold({ covers: ['account'] });
  await client.account.close({ confirm_api_username: 'ada' });
  await platform.clock.advance({ days: 31 });
  expect((await raw('/v1/account')).status).toBe(401);
  expect(platform.snapshot().state.tables.accounts.size).toBe(1);
});

test('P-059 a member whom a hold covers is not removed, and the refusal names the hold', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.member();
  const hold = platform.seed.hold({ covers: ['account'], basis: 'court_order' });
  const refused = await failure(client.members.remove(id));
  expect(refused).toMatchObject({ kind: 'conflict', status: 409, problem: { holds: [hold.id] } });
  expect(refused.problem?.type).toMatch(/legal-hold$/);
  await client.privacy.liftHold(hold.id);
  await client.members.remove(id);
  expect((await client.members.list()).data).toHaveLength(1);
});

test('P-059 the answer to a closure lists the holds that keep some of its data', async () => {
  const { platform, client } = setup();
  const hold = platform.seed.hold({ covers: ['security'] });
  expect((await client.account.close({ confirm_api_username: 'ada' })).holds).toEqual([hold.id]);
});

test('P-060 an account may shorten the retention of its logs, but not lengthen it', async () => {
  const { platform, client } = setup();
  const { id } = platform.seed.usageLog();
  const longer = client.settings.update({ retention: { usage_logs_deleted_after: 'P91D' } });
  expect(await failure(longer)).toMatchObject({ kind: 'validation' });
  const later = client.settings.update({ retention: { usage_logs_anonymized_after: 'P31D' } });
  expect(await failure(later)).toMatchObject({ kind: 'validation' });
  await client.settings.update({ retention: { usage_logs_anonymized_after: 'P3D', usage_logs_deleted_after: 'P7D' } });
  await platform.clock.advance({ days: 3 });
  expect((await client.usage.getLog(id)).anonymized).toBe(true);
  await platform.clock.advance({ days: 4 });
  expect(await failure(client.usage.getLog(id))).toMatchObject({ kind: 'not-found' });
});

const unknownLog = 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7';

test.each([
  ['none', []],
  ['errors', [404]],
  ['metadata', [404, 200]],
  ['full', [404, 200]],
] as const)('P-061 an account chooses how much is logged of its calls: %s', async (logging_level, statuses) => {
  const { client } = setup();
  await client.settings.update({ logging_level });
  await client.roles.list();
  await failure(client.usage.getLog(unknownLog));
  await client.settings.update({ logging_level: 'full' });
  const logs = (await client.usage.listLogs()).data.filter(({ operation }) => /^(roles.list|usage.getLog)$/.test(operation));
  expect(logs.map(({ status }) => status)).toEqual(statuses);
  for (const log of logs) expect(log.ip_address === null).toBe(logging_level === 'metadata');
});

test('P-062 an account can choose that addresses are truncated and user agents are omitted', async () => {
  const { call } = testPlatform();
  await call('PATCH /v1/settings', { body: { privacy: { truncate_ip: true, omit_user_agent: true } } });
  await call('GET /v1/account', { ip: '203.0.113.77', headers: { 'user-agent': 'curl/8.16.0' } });
  const { body } = await call('GET /v1/usage/logs?operation=account.get');
  expect(body.data).toMatchObject([{ ip_address: '203.0.113.0', user_agent: null }]);
});
