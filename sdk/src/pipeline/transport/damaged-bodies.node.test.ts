import http from 'node:http';
import net from 'node:net';
import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { listening } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import type { Fetch } from '../deps.ts';
import { undiciTransport } from './undici-transport.node.ts';

const transports: Readonly<Record<string, () => { fetch?: Fetch; close: () => Promise<void> }>> = {
  fetch: () => ({ close: async () => undefined }),
  undiciTransport: () => {
    const transport = undiciTransport({ proxy: false });
    return { fetch: transport, close: transport.close };
  },
};

/**
 * Starts a server that answers each request with these bytes and then ends the connection. Returns a client that sends its
 * requests to this server. `asked` returns the number of requests.
 */
async function rawServer(transport: string, ...bytes: (string | Uint8Array)[]) {
  let asked = 0;
  const server = net.createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', () => {
        asked += 1;
        socket.end(Buffer.concat(bytes.map((part) => Buffer.from(part as string, 'utf8'))));
      });
  });
  const { close, ...fetch } = transports[transport]?.() ?? { close: async () => undefined };
  const baseUrl = `http://127.0.0.1:${await listening(server)}`;
  const client = new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl, ...fetch });
  // If a response kept its connection, `close` would never end, and the test would not end either.
  onTestFinished(() => close());
  return { client, asked: () => asked };
}

const head = (fields: Readonly<Record<string, string | number>>, status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\n${Object.entries({ 'content-type': 'application/json', 'request-id': 'req_7', ...fields })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
const account = JSON.stringify({ plan: 'free', name: 'x'.repeat(500) });
const gzip = gzipSync(account);
const spoiled = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at > 12 && at < 40 ? byte ^ 0x5a : byte)));
const brotli = brotliCompressSync(account);
const deflate = deflateSync(account);

const damages: readonly (readonly [string, ...(string | Uint8Array)[]])[] = [
  ['shorter than its content-length', head({ 'content-length': 100 }), '{"a'],
  ['empty where its content-length says otherwise', head({ 'content-length': 100 })],
  ['cut within a chunk', head({ 'transfer-encoding': 'chunked' }), '64\r\n{"a'],
  ['cut before its last chunk', head({ 'transfer-encoding': 'chunked' }), '2\r\n{}\r\n'],
  ['of a chunk with no length', head({ 'transfer-encoding': 'chunked' }), 'zz\r\n{}\r\n0\r\n\r\n'],
  ['cut JSON until the connection closes', head({ connection: 'close' }), '{"plan":"fr'],
  ['of gzip that is cut', head({ 'content-encoding': 'gzip', 'content-length': 30 }), gzip.subarray(0, 30)],
  ['of gzip that is damaged', head({ 'content-encoding': 'gzip', 'content-length': gzip.length }), spoiled(gzip)],
  ['of gzip that is none', head({ 'content-encoding': 'gzip', 'content-length': 2 }), '{}'],
  ['of deflate that is damaged', head({ 'content-encoding': 'deflate', 'content-length': deflate.length }), spoiled(deflate)],
  ['of brotli that is damaged', head({ 'content-encoding': 'br', 'content-length': brotli.length }), spoiled(brotli)],
  ['of brotli that is cut', head({ 'content-encoding': 'br', 'content-length': 12 }), brotli.subarray(0, 12)],
  ['of an unknown coding', head({ 'content-encoding': 'lzma', 'content-length': 4 }), 'LZMA'],
];

test('undiciTransport: the coding "identity" next to others changes nothing', async () => {
  const { client } = await rawServer(
    'undiciTransport',
    head({ 'content-encoding': 'Identity, gzip', 'content-length': gzip.length }),
    gzip,
  );
  expect(await client.account.get()).toEqual(JSON.parse(account));
});

for (const transport of Object.keys(transports)) {
  test.each(damages)(`${transport}: a body %s is an IntegrityError with status and request id`, async (_, ...bytes) => {
    const { client } = await rawServer(transport, ...bytes);
    const error = await failureOf(client.account.get());
    expect(error).toMatchObject({ kind: 'integrity', status: 200, requestId: 'req_7', attempts: [{ status: 200 }] });
  });

  test.each<[string, Buffer]>([
    ['GZIP', gzip],
    ['x-gzip', gzip],
    ['X-GZip', gzip],
    ['identity', Buffer.from(account)],
    ['gzip, gzip', gzipSync(gzip)],
    ['Deflate', deflate],
    ['deflate', deflateRawSync(account)],
    ['BR', brotli],
    ['deflate, br', brotliCompressSync(deflate)],
    ...('zstdCompressSync' in zlib ? [['zstd', zlib.zstdCompressSync(account)] as [string, Buffer]] : []),
  ])(`${transport}: a body in the coding "%s" is read`, async (coding, bytes) => {
    const { client } = await rawServer(transport, head({ 'content-encoding': coding, 'content-length': bytes.length }), bytes);
    expect(await client.account.get()).toEqual(JSON.parse(account));
  });

  test.each(['成功', 'Bien reçu', '', '\t', '200'])(`${transport}: the reason phrase "%s" is ignored`, async (phrase) => {
    const { client } = await rawServer(transport, head({ 'content-length': account.length }, `200 ${phrase}`), account);
    expect(await client.account.get()).toEqual(JSON.parse(account));
  });

  test(`${transport}: a header that is not ASCII, and a status above 599, are accepted`, async () => {
    const { client } = await rawServer(transport, head({ 'content-length': 0, 'x-name': 'Zoë 成功' }, '999 No'));
    expect(await failureOf(client.account.get())).toMatchObject({ kind: 'server', status: 999, retryable: false });
  });

  test(`${transport}: a response that is not HTTP, or has endless headers, is a ConnectionError`, async () => {
    const { client } = await rawServer(transport, 'SSH-2.0-OpenSSH_9.6\r\n');
    expect(await failureOf(client.account.get())).toMatchObject({ kind: 'connection', retryable: true });
    const large = await rawServer(transport, head({ 'x-large': 'a'.repeat(100_000) }));
    expect(await failureOf(large.client.account.get())).toMatchObject({ kind: 'connection', retryable: false });
  });

  test(`${transport}: a HEAD, and a 202 without a body, return undefined`, async () => {
    const { client, asked } = await rawServer(transport, head({ 'content-length': 500 }));
    expect(await client.request('HEAD', '/v1/account')).toBeUndefined();
    const accepted = await rawServer(transport, head({ 'content-length': 0 }, '202 Accepted'));
    expect(await accepted.client.request('POST', '/v1/new', { body: {} })).toBeUndefined();
    expect([asked(), accepted.asked()]).toEqual([1, 1]);
  });

  test.each([
    ['304 Not Modified', 'not-modified'],
    ['300 Multiple Choices', 'request'],
    ['399 Odd', 'request'],
  ])(`${transport}: %s is reported with its status, and not as a redirect`, async (status, kind) => {
    const { client } = await rawServer(transport, head({ 'content-length': 0 }, status));
    const error = (await failureOf(client.account.get({ ifNoneMatch: '"1"' }))) as Error;
    expect(error).toMatchObject({ kind, status: Number.parseInt(status, 10), requestId: 'req_7', retryable: false });
    expect(error.message).not.toContain('redirects are');
  });
}

test('undiciTransport: a 205 with a body that never ends does not prevent `close` from ending', async () => {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.write('HTTP/1.1 205 Reset\r\n\r\nmore to come'));
  });
  const transport = undiciTransport({ proxy: false });
  const answer = await transport(`http://127.0.0.1:${await listening(server)}/`, {});
  expect([answer.status, answer.body]).toEqual([205, null]);
  await transport.close();
});

test.each(Object.keys(transports))('%s: a misdirected write (421) is sent again', async (name) => {
  let asked = 0;
  const server = http.createServer((_, response) => {
    asked += 1;
    response.writeHead(asked === 1 ? 421 : 200, { 'content-type': 'application/json' }).end('{}');
  });
  const baseUrl = `http://127.0.0.1:${await listening(server)}`;
  const { close, ...fetch } = transports[name]?.() ?? { close: async () => undefined };
  onTestFinished(() => close());
  const client = new SentinelSec({ apiKey: keyWith(), logLevel: 'off', baseUrl, ...fetch });
  expect(await client.request('POST', '/v1/new', { body: { a: 1 } })).toEqual({});
  expect(asked).toBe(2);
});
