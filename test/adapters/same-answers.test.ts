import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { expect, test } from 'vitest';
import { testPlatform } from '../support/test-platform.ts';
import { type Call, openWay, ways } from '../support/ways-in.ts';

/** Returns the part of a response that is the same through every adapter. The caller's address differs, so it is left out. */
async function told(response: Response): Promise<unknown> {
  const names = [
    'content-type',
    'date',
    'etag',
    'request-id',
    'ratelimit',
    'ratelimit-policy',
    'retry-after',
    'allow',
    'www-authenticate',
  ];
  const headers = Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
  return {
    status: response.status,
    headers,
    body: (await response.text()).replace(/"ip_address":"[^"]*"/g, '"ip_address":"…"'),
  };
}

async function scenario(fetch: Call, platform: Platform): Promise<unknown[]> {
  const headers = { authorization: `Bearer ${platform.apiKey}`, 'user-agent': 'scenario/1' };
  const json = { ...headers, 'content-type': 'application/json' };
  const seen: unknown[] = [];
  const call = async (path: string, init: RequestInit = { headers }): Promise<void> =>
    void seen.push(await told(await fetch(path, init)));
  await call('/v1/health', {});
  await call('/v1/account', {});
  await call('/v1/account');
  await call('/v1/account', { method: 'HEAD', headers });
  await call('/v1/account', { method: 'PATCH', headers: json, body: '{"organization_name":"Example"}' });
  await call('/v1/account', { method: 'PATCH', headers: json, body: '{"organization_name":7,"x":1}' });
  await call('/v1/account', { method: 'PATCH', headers: json, body: '{"organization_name":' });
  await call('/v1/account', { method: 'DELETE', headers });
  await call('/v1/nothing.csv');
  await call('/v1/usage/logs?limit=3');
  platform.limits.exhaust(platform.apiKey, 'standard');
  await call('/v1/account');
  await platform.clock.advance({ days: 31 });
  await call('/v1/usage/logs?limit=3&order=asc');
  return seen;
}

const open = (): Platform =>
  createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00.000Z', frozen: true, check: conformance });

test.each(ways.filter((name) => name !== 'handle'))('%s answers exactly like handle, byte for byte', async (name) => {
  const through = async (way: string): Promise<unknown[]> => {
    const platform = open();
    return scenario(await openWay(way, platform), platform);
  };
  const expected = await through('handle');
  expect(expected).toHaveLength(12);
  expect(await through(name)).toEqual(expected);
});

test.each(ways)('%s sends a file in one piece and in ranges, byte for byte', async (name) => {
  const { platform, call } = testPlatform();
  const made = await call('POST /v1/exports', { body: { datasets: ['account'], format: 'json' } });
  expect(made.status).toBe(202);
  await platform.clock.advance({ minutes: 5 });
  const { body: ready } = await call(`GET /v1/exports/${made.body.id}`);
  const [file] = ready.files;
  const path = `/v1/exports/${made.body.id}/files/${file.name}`;
  const send = await openWay(name, platform);
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const whole = await (await send(path, { headers })).bytes();
  expect(whole.byteLength).toBe(file.bytes);
  const part = await send(path, { headers: { ...headers, range: 'bytes=5-9' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 5-9/${file.bytes}`);
  expect(await part.bytes()).toEqual(whole.slice(5, 10));
  expect((await send(path, { headers: { ...headers, range: `bytes=${file.bytes}-` } })).status).toBe(416);
});
