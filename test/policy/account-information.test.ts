import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';
import { memoryOf } from './memory.ts';

test('P-004 an account has an email address, which its owner can change', async () => {
  const { client } = setup();
  expect((await client.account.get()).email).toBe('ada@example.com');
  await client.account.update({ email: 'lovelace@example.com' });
  expect((await client.account.get()).email).toBe('lovelace@example.com');
  expect(await failure(client.account.update({ email: 'nowhere' }))).toMatchObject({ kind: 'validation' });
});

test('P-004 security notices and service updates are sent, unless they were switched off', async () => {
  const { platform, client } = setup();
  const kinds = async () => (await client.notifications.list()).data.map(({ kind }) => kind).sort();
  const both = async () => {
    await client.keys.reportLeaked(platform.seed.key().id, { found_in: 'log' });
    await client.exports.create({ datasets: ['account'], format: 'json' });
    await platform.clock.advance({ minutes: 1 });
  };
  await both();
  const before = await kinds();
  expect(new Set(before)).toEqual(new Set(['security_notice', 'service_update']));
  await client.notifications.updateSettings({ security_notices: false, service_updates: false });
  await both();
  expect(await kinds()).toEqual(before);
});

test('P-005 the API username identifies a caller, together with the key', async () => {
  const { platform, raw } = setup();
  const as = (name: string) => raw('/v1/account', { headers: { authorization: `Basic ${btoa(`${name}:${platform.apiKey}`)}` } });
  expect((await as('ada')).status).toBe(200);
  expect((await as('grace')).status).toBe(401);
});

test('P-006 the secret of a key is shown once, and the stored hash cannot be reversed', async () => {
  const { platform, client } = setup();
  const { id, secret } = await client.keys.create({ name: 'reader', scopes: ['account:read'] });
  await new SentinelSec({ ...platform.clientOptions(), apiKey: secret }).account.get();
  expect(JSON.stringify([await client.keys.get(id), await client.keys.list()])).not.toContain(secret.slice(-38, -4));
  const memory = memoryOf(platform);
  expect(memory).toContain(id);
  expect(memory).not.toContain(secret);
  // This part of the key is between the id and the checksum. Only this part is secret.
  expect(memory).not.toContain(secret.slice(-38, -6));
});

test('P-006 two keys have hashes with different salts', async () => {
  const { platform } = setup();
  platform.seed.key();
  const secrets = platform
    .snapshot()
    .state.tables.keys.all()
    .flatMap(({ kept }) => kept.secrets);
  expect(secrets.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(new Set(secrets.map(({ salt }) => salt)).size).toBe(secrets.length);
});

test('P-006 the client never prints its key', () => {
  const { platform, client } = setup();
  expect(`${JSON.stringify(client)} ${String(client)}`).not.toContain(platform.apiKey);
});

test('P-007 an account has the name of its organization, or none', async () => {
  const { client } = setup();
  await client.account.update({ organization_name: 'Analytical Engines' });
  expect((await client.organization.get()).organization_name).toBe('Analytical Engines');
  await client.organization.update({ organization_name: null });
  expect((await client.account.get()).organization_name).toBeNull();
});
