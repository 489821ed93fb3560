import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/support/test-platform.ts';
import { contract } from '../../generated/contract.ts';

const { lockout_failures, lockout_window, lockout_duration } = contract.figures;

/** Returns the slug of a problem: the last part of its type URI. */
const reason = (body: { type?: string }): string | undefined => body.type?.split('/').at(-1)?.split('#').at(-1);

test('missing or unknown credentials get a request for a key and do not count as a failed authentication', async () => {
  const { call } = testPlatform();
  for (const authorization of ['', 'Digest x', 'Bearer', 'Bearer  ']) {
    for (let time = 0; time < lockout_failures; time++) {
      const { status, body } = await call('GET /v1/account', { headers: { authorization } });
      expect([status, reason(body)]).toEqual([401, 'key-missing']);
    }
  }
});

test('Basic works like Bearer with the right API username, and is refused with another username', async () => {
  const { platform, call } = testPlatform();
  const basic = (name: string): Record<string, string> => ({ authorization: `Basic ${btoa(`${name}:${platform.apiKey}`)}` });
  expect((await call('GET /v1/account', { headers: basic('ada') })).status).toBe(200);
  const { status, body } = await call('GET /v1/account', { headers: basic('eve') });
  expect([status, reason(body)]).toEqual([401, 'key-unknown']);
  expect(reason((await call('GET /v1/account', { headers: { authorization: 'Basic %%%' } })).body)).toBe('key-malformed');
});

test('the refusal of a key says why: expired, rotated, revoked, of the other environment, or from a forbidden address', async () => {
  const { platform, call } = testPlatform();
  const soon = new Date(platform.clock.now() + 1000).toISOString();
  const short = platform.seed.key({ expires_at: soon });
  const live = platform.seed.key({ environment: 'live' });
  const bound = platform.seed.key({ allowed_addresses: ['203.0.113.0/24'] });
  const revoked = platform.seed.key();
  await call(`POST /v1/keys/${revoked.id}/revoke`);
  await platform.clock.advance({ seconds: 1 });
  const why = async (key: string, ip?: string): Promise<unknown> => {
    const { status, body } = await call('GET /v1/account', { key, ...(ip && { ip }) });
    return status === 200 ? 200 : [status, reason(body)];
  };
  expect(await why(short.secret)).toEqual([401, 'key-expired']);
  expect(await why(live.secret)).toEqual([401, 'key-wrong-environment']);
  expect(await why(revoked.secret)).toEqual([401, 'key-revoked']);
  expect(await why(bound.secret, '198.51.100.9')).toEqual([403, 'address-not-allowed']);
  expect(await why(bound.secret, '203.0.113.200')).toBe(200);
});

test('the last allowed failure locks out the address for the lockout period, and no other address', async () => {
  const { platform, call } = testPlatform();
  const wrong = { key: 'ssk_test_wrong' };
  for (let time = 0; time < lockout_failures; time++) expect((await call('GET /v1/account', wrong)).status).toBe(401);
  const locked = await call('GET /v1/account');
  expect([locked.status, reason(locked.body)]).toEqual([429, 'abnormal-usage-detected']);
  expect(Number(locked.headers.get('retry-after'))).toBe(lockout_duration / 1000);
  expect((await call('GET /v1/account', { ip: '203.0.113.1' })).status).toBe(200);
  await platform.clock.advance({ milliseconds: lockout_duration - 1 });
  expect((await call('GET /v1/account')).status).toBe(429);
  await platform.clock.advance({ milliseconds: 1 });
  expect((await call('GET /v1/account')).status).toBe(200);
});

test('failures that are further apart than the window lock out no address, and a lockout can be ended', async () => {
  const { platform, call } = testPlatform();
  const wrong = { key: 'ssk_test_wrong' };
  for (let time = 0; time < 3 * lockout_failures; time++) {
    expect((await call('GET /v1/account', wrong)).status).toBe(401);
    await platform.clock.advance({ milliseconds: Math.ceil(lockout_window / (lockout_failures - 1)) });
  }
  for (let time = 0; time < lockout_failures; time++) await call('GET /v1/account', wrong);
  expect((await call('GET /v1/account')).status).toBe(429);
  platform.unlock();
  expect((await call('GET /v1/account')).status).toBe(200);
});

test('valid keys that have ended never count as failed authentications', async () => {
  const { platform, call } = testPlatform();
  const { id, secret } = platform.seed.key();
  await call(`POST /v1/keys/${id}/revoke`);
  for (let time = 0; time < 2 * lockout_failures; time++)
    expect((await call('GET /v1/account', { key: secret })).status).toBe(401);
});

test('the refusal of a key without a required scope names the required and the held scopes', async () => {
  const { platform, call } = testPlatform();
  const { secret } = platform.seed.key({ scopes: ['usage:read'] });
  const { status, body } = await call('GET /v1/account', { key: secret });
  expect(status).toBe(403);
  expect(body).toMatchObject({ required: ['account:read'], held: ['usage:read'] });
});
