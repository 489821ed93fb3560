import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec, totp } from '@sentinelsec/sdk';
import { expect, test } from 'vitest';
import { failure } from '../support/bench.ts';

test('a client calls the platform on a port, by all means that it has', async () => {
  const platform = createPlatform({ check: conformance });
  const server = await startServer(platform, { port: 0 });
  const client = new SentinelSec({ apiKey: platform.apiKey, mfa: totp(platform.totpSecret), baseUrl: server.url });
  try {
    const { data, response } = await client.account.get().withResponse();
    expect(data.status).toBe('active');
    expect(response.headers.get('Request-Id')).toMatch(/^req_/);
    const byPath = await client.api.GET('/v1/account');
    expect(byPath.data?.id).toBe(data.id);
    expect(await client.request('GET', '/v1/account')).toMatchObject({ id: data.id });
    const ids = [];
    for await (const log of client.usage.listLogs({ limit: 100 })) ids.push(log.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
    expect((await client.keys.create({ name: 'second', scopes: ['account:read'] })).secret).toMatch(/^ssk_test_/);
  } finally {
    await server.close();
  }
});

test('a server that is gone is a connection error', async () => {
  const platform = createPlatform({ check: conformance });
  const server = await startServer(platform, { port: 0 });
  await server.close();
  const client = new SentinelSec({ apiKey: platform.apiKey, baseUrl: server.url, timeout: 500 });
  expect((await failure(client.account.get())).kind).toMatch(/connection|timeout/);
});
