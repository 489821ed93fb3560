import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { SentinelSec, totp } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, test } from 'vitest';
import { failure } from '../support/setup.ts';

test('a client can use all its features on a platform that listens on a port', async () => {
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

test.each([
  ['fetch', {}],
  ['undici', { fetch: undiciTransport() }],
])('over %s, a resource that has not changed is answered without a body, and the connection is reused', async (_, options) => {
  const platform = createPlatform({ check: conformance, seed: 'empty' });
  const server = await startServer(platform, { port: 0 });
  const client = new SentinelSec({ apiKey: platform.apiKey, baseUrl: server.url, ...options });
  try {
    const { response } = await client.settings.get().withResponse();
    const ifNoneMatch = response.headers.get('etag') ?? '';
    for (let call = 0; call < 3; call++)
      expect(await failure(client.settings.get({ ifNoneMatch }))).toMatchObject({ kind: 'not-modified', status: 304 });
    expect((await client.settings.get({ ifNoneMatch: '"0"' })).logging_level).toBe('full');
  } finally {
    await server.close();
  }
});

test('an unreachable server is a connection error', async () => {
  const platform = createPlatform({ check: conformance });
  const server = await startServer(platform, { port: 0 });
  await server.close();
  const client = new SentinelSec({ apiKey: platform.apiKey, baseUrl: server.url, timeout: 500 });
  expect((await failure(client.account.get())).kind).toMatch(/connection|timeout/);
});
