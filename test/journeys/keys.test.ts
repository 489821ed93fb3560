import { SentinelSec } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure, setup } from '../support/setup.ts';

test('a key is created, works within its scopes, and ends when it is revoked', async () => {
  const { platform, client } = setup();
  const key = await client.keys.create({ name: 'reader', scopes: ['usage:read'] });
  const reader = new SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
  expect((await reader.usage.listLogs()).data.length).toBeGreaterThan(0);
  expect(await failure(reader.account.get())).toMatchObject({
    kind: 'permission',
    required: ['account:read'],
    held: ['usage:read'],
  });
  await client.keys.revoke(key.id);
  const error = await failure(reader.usage.listLogs());
  expect(error).toMatchObject({ kind: 'authentication' });
  expect(error.problem?.type).toMatch(/key-revoked$/);
});

test('a key can never have more scopes than the key that creates it', async () => {
  const { platform, client } = setup();
  const limited = await client.keys.create({ name: 'limited', scopes: ['keys:write', 'mfa:write'] });
  const second = new SentinelSec({ ...platform.clientOptions(), apiKey: limited.secret });
  expect(await failure(second.keys.create({ name: 'more', scopes: ['account:read'] }))).toMatchObject({ kind: 'permission' });
});

test('a key expires exactly at its expiry', async () => {
  const { platform, client } = setup();
  const ends = platform.clock.now() + 60_000;
  const key = await client.keys.create({ name: 'short', scopes: ['account:read'], expires_at: new Date(ends).toISOString() });
  const short = new SentinelSec({ ...platform.clientOptions(), apiKey: key.secret });
  expect((await short.account.get()).status).toBe('active');
  await platform.clock.advanceTo(ends);
  expect((await failure(short.account.get())).problem?.type).toMatch(/key-expired$/);
});

test('after a rotation, the old secret works until the overlap ends', async () => {
  const { platform, client } = setup();
  const old = new SentinelSec({ ...platform.clientOptions() });
  let kept = '';
  await client.keys.rotateInPlace({
    id: platform.keyId,
    overlap: 'PT1H',
    store: async (secret) => {
      kept = secret;
    },
  });
  expect(kept).toMatch(/^ssk_test_/);
  expect(kept).not.toBe(platform.apiKey);
  expect((await old.account.get()).status).toBe('active');
  await platform.clock.advance({ hours: 1 });
  expect((await failure(old.account.get())).problem?.type).toMatch(/key-rotated$/);
  expect((await client.account.get()).status).toBe('active');
});

test('a rotation under load fails no call', async () => {
  const { platform, client } = setup({ plan: 'enterprise' });
  const calls = Array.from({ length: 64 }, () => client.account.get());
  for (let round = 0; round < 3; round++) {
    await client.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT0S', store: async () => {} });
    calls.push(...Array.from({ length: 64 }, () => client.account.get()));
  }
  await expect(Promise.all(calls)).resolves.toHaveLength(256);
});

test('ten wrong keys lock out the address for all its callers, and the lockout ends with the clock', async () => {
  const { platform, raw } = setup();
  const wrong = { headers: { authorization: 'Bearer nonsense' } };
  for (let call = 0; call < 10; call++) expect((await raw('/v1/account', wrong)).status).toBe(401);
  const locked = await raw('/v1/account');
  expect(locked.status).toBe(429);
  expect(await locked.json()).toMatchObject({ type: expect.stringMatching(/abnormal-usage-detected$/) });
  await platform.clock.advance({ seconds: Number(locked.headers.get('Retry-After')) });
  expect((await raw('/v1/account')).status).toBe(200);
});

test('64 calls with a key that was just rotated lock out no address', async () => {
  const { platform, client, raw } = setup({ plan: 'enterprise' });
  await client.keys.rotateInPlace({ id: platform.keyId, overlap: 'PT0S', store: async () => {} });
  const statuses = await Promise.all(Array.from({ length: 64 }, async () => (await raw('/v1/account')).status));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect((await client.account.get()).status).toBe('active');
});
