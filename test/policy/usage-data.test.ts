import { expect, test } from 'vitest';
import { setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';

test('P-008 a call leaves a log with its endpoint, its status and its duration', async () => {
  const { platform, client } = setup();
  const account = await client.account.get();
  const taking = async (): Promise<Response> => {
    await platform.clock.advance({ milliseconds: 250 });
    return Response.json(account, { headers: { ETag: '"1"' } });
  };
  platform.on('account.get', taking, { once: true });
  const { response } = await client.account.get().withResponse();
  const { data } = await client.usage.listLogs({ operation: 'account.get', limit: 1 });
  expect(data).toMatchObject([
    {
      operation: 'account.get',
      method: 'GET',
      path: '/v1/account',
      status: 200,
      duration_ms: 250,
      request_id: response.headers.get('Request-Id'),
      created_at: new Date(platform.clock.now()).toISOString(),
    },
  ]);
});

test('P-008 a log contains the path template, never the path that was requested', async () => {
  const { platform, client } = setup();
  await client.keys.get(platform.keyId);
  const [log] = (await client.usage.listLogs({ operation: 'keys.get', limit: 1 })).data;
  expect(log?.path).toBe('/v1/keys/{key_id}');
});

test('P-009 the address of a caller is stored with the call', async () => {
  const { call } = testPlatform();
  await call('GET /v1/account', { ip: '203.0.113.9' });
  const { body } = await call('GET /v1/usage/logs?operation=account.get');
  expect(body.data).toMatchObject([{ ip_address: '203.0.113.9' }]);
});

test('P-009 a key can be limited to certain addresses', async () => {
  const { platform, call } = testPlatform();
  const { secret: key } = platform.seed.key({ allowed_addresses: ['203.0.113.0/24'] });
  expect((await call('GET /v1/account', { key, ip: '203.0.113.9' })).status).toBe(200);
  expect((await call('GET /v1/account', { key, ip: '198.51.100.9' })).body.type).toMatch(/address-not-allowed$/);
});

test('P-010 the user agent of a client is stored with the call', async () => {
  const { client } = setup();
  await client.account.get();
  const [log] = (await client.usage.listLogs({ operation: 'account.get' })).data;
  expect(log?.user_agent).toMatch(/^sentinelsec-sdk\b/);
});

test('P-011 the usage of a key shows its calls, failed attempts, last use and unused scopes', async () => {
  const { platform, client, raw } = setup();
  const { id, secret } = platform.seed.key({ scopes: ['account:read', 'usage:read'] });
  await raw('/v1/account', { headers: { authorization: `Bearer ${secret}` } });
  await raw('/v1/account', { headers: { authorization: `Basic ${btoa(`mallory:${secret}`)}` } });
  const last_used_at = new Date(platform.clock.now()).toISOString();
  await platform.clock.advance({ minutes: 1 });
  expect(await client.keys.getUsage(id)).toMatchObject({
    calls: 1,
    failed_authentications: 1,
    last_used_at,
    scopes_unused: ['usage:read'],
  });
});
