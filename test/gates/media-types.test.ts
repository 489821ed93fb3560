import { gzipSync } from 'node:zlib';
import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { handlers } from '@sentinelsec/mock-server/msw';
import { startServer } from '@sentinelsec/mock-server/server';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const open = (): Platform =>
  createPlatform({ seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true, check: conformance });

type Send = (path: string, init: RequestInit) => Promise<Response>;
const ways: Readonly<Record<string, (platform: Platform) => Promise<{ send: Send; close: () => Promise<void> }>>> = {
  'in process': async (platform) => ({
    send: (path, init) => platform.fetch(platform.origin + path, init),
    close: async () => {},
  }),
  MSW: async (platform) => {
    const server = setupServer(...handlers(platform));
    server.listen();
    return { send: (path, init) => fetch(platform.origin + path, init), close: async () => server.close() };
  },
  'a port': async (platform) => {
    const server = await startServer(platform, { port: 0 });
    return { send: (path, init) => fetch(server.url + path, init), close: () => server.close() };
  },
};

describe.each(Object.keys(ways))('through %s', (way) => {
  const platform = open();
  const opened = ways[way]?.(platform);
  const send: Send = async (path, init) => {
    platform.limits.reset();
    const headers = { authorization: `Bearer ${platform.apiKey}`, ...init.headers };
    return (await opened)?.send(path, { ...init, headers }) ?? Response.error();
  };
  beforeAll(() => opened);
  afterAll(async () => (await opened)?.close());

  test.each([
    ['application/json', 200],
    ['APPLICATION/JSON', 200],
    ['application/*', 200],
    ['*/*', 200],
    ['', 200],
    [' , ', 200],
    ['*/*;q=0', 406],
    ['application/json;q=0, */*', 406],
    ['*/*, application/json; q=0.000', 406],
    ['application/*;q=0, application/json', 200],
    ['application/json, application/*;q=0, */*;q=0', 200],
    ['application/json;q=0.001', 200],
    ['application/json;Q=0', 406],
    ['application/json; charset=utf-8', 200],
    ['application/json; charset="UTF-8"; q=0.5', 200],
    ['application/json; charset=latin1', 406],
    ['application/json; version=2', 406],
    ['application/json;q=0, application/json;charset=utf-8', 200],
    ['text/html, application/xml;q=0.9', 406],
    ['text/html;x="a, application/json", text/*', 406],
    ['application/problem+json', 406],
    ['text/html, image/gif, *; q=.2, */*; q=.2', 200],
    ['json', 400],
    ['application/json;q=2', 400],
    ['application/json;q=0.0001', 400],
    ['application/json;q=', 400],
    ['application/json;q=x', 400],
    ['*/json', 400],
    ['application/j*', 400],
    ['"application/json', 400],
  ])('Accept: %j is answered with %d', async (accept, status) => {
    expect((await send('/v1/account', { headers: { accept } })).status).toBe(status);
  });

  test.each([
    ['application/json', 200],
    ['Application/JSON; Charset=UTF-8', 200],
    ['application/json;charset="utf-8";profile="a,b;c"', 200],
    ['application/json; charset=iso-8859-1', 415],
    ['application/json; charset="utf-16"', 415],
    ['application/json, application/json', 415],
    ['application/json; ="', 415],
    ['text/json', 415],
    ['application', 415],
  ])('Content-Type: %j is answered with %d', async (type, status) => {
    const answer = await send('/v1/account', {
      method: 'PATCH',
      headers: { 'content-type': type },
      body: '{"organization_name":"x"}',
    });
    expect(answer.status).toBe(status);
  });

  const body = '{"organization_name":"x"}';
  test.each([
    ['gzip', Uint8Array.from(gzipSync(body))],
    ['br', body],
    ['deflate', body],
    ['Identity, GZIP', body],
    ['zstd', body],
    ['"', body],
  ])('a body with Content-Encoding: %s is refused, and the refusal says that no encoding is accepted', async (encoding, sent) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const answer = await send('/v1/account', { method: 'PATCH', headers, body: sent as BodyInit });
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  });

  test('a body with Content-Encoding: identity is accepted', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'identity' };
    expect((await send('/v1/account', { method: 'PATCH', headers, body })).status).toBe(200);
  });

  test('a problem is sent for every value of Accept, and so is an answer without a body', async () => {
    expect((await send('/v1/nothing', { headers: { accept: 'text/html' } })).status).toBe(404);
    const { id } = platform.seed.member();
    const removed = await send(`/v1/members/${id}`, { method: 'DELETE', headers: { accept: 'text/html' } });
    expect(removed.status).toBe(401);
    expect(removed.headers.get('content-type')).toBe('application/problem+json');
  });
});
