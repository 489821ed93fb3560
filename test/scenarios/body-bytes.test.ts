import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SentinelSec } from '@sentinelsec/sdk';
import { undiciTransport } from '@sentinelsec/sdk/node';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../support/fake-client.ts';
import { keyWith } from '../support/fake-server.ts';
import { plainServer } from '../support/real-server.ts';

const transports = [
  ['fetch', () => ({})],
  ['undici', () => ({ fetch: undiciTransport() })],
] as const;

/** Makes a client of a server that sends these bytes in response to every request. */
async function serving(body: Buffer, headers: Record<string, string>, options: object) {
  let requests = 0;
  const { origin } = await plainServer((_, response) => {
    requests += 1;
    response.writeHead(200, { 'content-type': 'application/json', 'request-id': 'req_1', ...headers });
    response.end(body);
  });
  const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, logLevel: 'off', ...options });
  return { client, requests: () => requests };
}

const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
const ofBytes = (bytes: Uint8Array): string => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

test.each(transports)(
  'a small answer that decompresses to more than `maxBodyBytes` is refused once over %s',
  async (_, transport) => {
    const { client, requests } = await serving(bomb, { 'content-encoding': 'gzip' }, { ...transport(), maxBodyBytes: 1_000_000 });
    const error = await failureOf(client.account.get());
    expect(error).toMatchObject({ kind: 'integrity', retryable: false, status: 200, requestId: 'req_1' });
    expect(String(error)).toContain('1000000 bytes (`maxBodyBytes`)');
    expect(requests()).toBe(1);
  },
);

test.each(transports)('a body with a byte order mark and the digest of its bytes is read over %s', async (_, transport) => {
  const body = Buffer.from('\ufeff{"plan":"free"}');
  const { client } = await serving(body, { 'repr-digest': ofBytes(body) }, transport());
  expect(await client.account.get()).toEqual({ plan: 'free' });
});

test.each([
  ['exactly as long as the limit', 7, undefined],
  ['one byte longer', 6, 'integrity'],
])('a body that is %s', async (_, maxBodyBytes, kind) => {
  const headers = { 'content-type': 'application/json' };
  const { client, clock } = fakeClient(() => new Response('{"a":1}', { headers }));
  const error = await clock.run(failureOf(client.account.get({ maxBodyBytes })));
  expect((error as { kind?: string } | undefined)?.kind).toBe(kind);
});

test('an endless body is abandoned at the limit, which is 64 MiB by default', async () => {
  let pulled = 0;
  const chunk = new Uint8Array(1_048_576).fill(32);
  const endless = () =>
    new ReadableStream(
      {
        pull(controller) {
          pulled += chunk.byteLength;
          controller.enqueue(chunk);
        },
      },
      { highWaterMark: 0 },
    );
  const { client, clock, seen } = fakeClient(() => new Response(endless(), { headers: { 'content-type': 'application/json' } }));
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'integrity', retryable: false });
  expect(pulled).toBe(65 * 1_048_576);
  expect(seen).toHaveLength(1);
});

test('a JSON body with bytes that are not UTF-8 is reported as damaged, not changed', async () => {
  const body = Uint8Array.from([0x22, 0xff, 0x22]);
  const { client, clock } = fakeClient(() => new Response(body, { headers: { 'content-type': 'application/json' } }), {
    maxRetries: 0,
  });
  expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'integrity' });
});
