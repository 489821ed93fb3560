import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';

const purposes = ['authentication', 'compliance', 'optimization', 'security'];

test('P-027 each stored value has one purpose, which is one of the four', async () => {
  const { client } = setup();
  const { items } = await client.privacy.getInventory();
  expect([...new Set(items.map(({ purpose }) => purpose))].sort()).toEqual(purposes);
  const named = items.map(({ record, property }) => `${record}.${property}`);
  expect(new Set(named).size).toBe(named.length);
});

test('P-028 for security: a leaked key is stopped immediately, and its owner is notified', async () => {
  const { platform, client } = setup();
  const { id, secret } = platform.seed.key();
  await client.keys.reportLeaked(id, { found_in: 'source_code' });
  const thief = new SentinelSec({ ...platform.clientOptions(), apiKey: secret });
  expect((await failure(thief.account.get())).problem?.type).toMatch(/key-revoked$/);
  expect((await client.notifications.list()).data.map(({ topic }) => topic)).toContain('security_event');
});

test('P-029 for access: keys are created, changed, replaced and revoked, and each call is authenticated', async () => {
  const { platform, client, raw } = setup();
  expect((await raw('/v1/account', { headers: { authorization: '' } })).status).toBe(401);
  const made = await client.keys.create({ name: 'reader', scopes: ['account:read', 'usage:read'] });
  await client.keys.update(made.id, { scopes: ['account:read'] });
  const { secret } = await client.keys.rotate(made.id, { overlap: 'PT0S' });
  const reader = new SentinelSec({ ...platform.clientOptions(), apiKey: secret });
  expect((await reader.account.get()).status).toBe('active');
  expect(await failure(reader.usage.listLogs())).toMatchObject({ kind: 'permission', held: ['account:read'] });
  await client.keys.revoke(made.id);
  expect(await failure(reader.account.get())).toMatchObject({ kind: 'authentication' });
});

test('P-030 for optimization: hourly and daily statistics exist for every endpoint', async () => {
  const { client } = setup();
  await client.account.get();
  for (const interval of ['hour', 'day'] as const) {
    const { data } = await client.analytics.getPerformance({ interval, operation: 'account.get' });
    expect(data, interval).toMatchObject([{ interval, calls: 1 }]);
  }
});

test('P-031 for compliance: data under a legal hold is kept until the hold is lifted', async () => {
  const { platform, client } = setup();
  const hold = platform.seed.hold({ covers: ['usage_log'], basis: 'government_request' });
  const { id } = platform.seed.usageLog();
  await platform.clock.advance({ days: 91 });
  expect((await client.usage.getLog(id)).ip_address).toBe('203.0.113.7');
  await client.privacy.liftHold(hold.id);
  expect(await failure(client.usage.getLog(id))).toMatchObject({ kind: 'not-found' });
});
