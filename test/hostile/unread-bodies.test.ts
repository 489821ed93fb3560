import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { afterAll, beforeAll, expect, test } from 'vitest';

const platform = createPlatform({ seed: 'empty', check: conformance });
const servers: RunningServer[] = [];
beforeAll(async () => {
  for (const tls of [false, true]) servers.push(await startServer(platform, { port: 0, tls, control: true }));
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

const megabyte = Buffer.alloc(1024 * 1024, 'a');

/** What a client has received, and how much it could send. */
interface Talked {
  readonly statuses: readonly string[];
  readonly connections: readonly string[];
  readonly megabytes: number;
}

/**
 * Sends a head, and then a body of this size or, without a size, an endless body. Reads nothing before everything was sent, as
 * clients without threads do. Then sends `rest`.
 */
async function upload(head: string, { tls = false, megabytes = Number.POSITIVE_INFINITY, rest = '' } = {}): Promise<Talked> {
  const port = servers[tls ? 1 : 0]?.port ?? 0;
  const options = { port, host: '127.0.0.1', allowHalfOpen: true, rejectUnauthorized: false };
  const socket: Socket = tls ? connectSecurely(options) : connect(options);
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(`${head}\r\n\r\n`);
  let sent = 0;
  for (; sent < megabytes && !socket.destroyed; sent++)
    await Promise.race([new Promise((resolve) => socket.write(megabyte, resolve)), closed]);
  if (rest) socket.write(rest);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.on('end', () => socket.end());
  await closed;
  const all = (pattern: RegExp): string[] => received.match(pattern) ?? [];
  return {
    statuses: all(/(?<=HTTP\/1\.1 )[2-5]\d\d/g),
    connections: all(/(?<=\nconnection: ).*(?=\r)/gi),
    megabytes: sent,
  };
}

const length = (megabytes: number): string => `content-length: ${megabytes * megabyte.length}`;
const post = (...headers: string[]): string =>
  [
    'POST /v1/keys HTTP/1.1',
    'host: x',
    `authorization: Bearer ${platform.apiKey}`,
    'content-type: application/json',
    ...headers,
  ].join('\r\n');

const heads: readonly (readonly [what: string, head: () => string, status: string])[] = [
  ['a body over the limit with `Connection: close`', () => post('connection: close', length(20)), '413'],
  ['a body that the client sends without the 100 it expects', () => post('expect: 100-continue', length(20)), '413'],
  ['a body over the limit in HTTP/1.0', () => post(length(20)).replace('HTTP/1.1', 'HTTP/1.0'), '413'],
  ['a header that cannot be read', () => post('a b: c', length(20)), '400'],
  ['headers past all bounds', () => post(`x: ${'a'.repeat(90_000)}`, length(20)), '431'],
  ['two lengths', () => post('transfer-encoding: chunked', length(20)), '400'],
  ['an unknown transfer coding', () => post('transfer-encoding: xchunked'), '400'],
  [
    'a snapshot without the token',
    () => `PUT /_mock/snapshot HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${length(20)}`,
    '401',
  ],
  ['data after the last request', () => 'GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close', '200'],
];

test.each(heads.flatMap((sent) => [false, true].map((tls) => [...sent, tls] as const)))(
  '%s: a client that first sends all gets the answer',
  async (_what, head, status, tls) => {
    for (let run = 0; run < 3; run++) {
      const { statuses, connections } = await upload(head(), { megabytes: 20, tls });
      expect(statuses).toEqual([status]);
      expect(connections.map((value) => value.toLowerCase())).toEqual(['close']);
    }
  },
);

test.each([
  ['whose length is not known', () => `${post('transfer-encoding: chunked')}\r\n\r\nffffffffff`, ['keep-alive']],
  ['whose length is known', () => post(length(9999)), ['close']],
  ['with `Connection: close`', () => post('connection: close', length(9999)), ['close']],
  ['of a GET', () => `GET /v1/health HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffffff`, ['keep-alive']],
  ['behind a line that is no request', () => 'bad', ['close']],
])('the server stops reading an endless body %s', async (_what, head, expected) => {
  const { megabytes } = await upload(head());
  expect(megabytes).toBeGreaterThan(60);
  expect(megabytes).toBeLessThan(90);
  const { connections } = await upload(head(), { megabytes: 70 });
  for (const value of connections) expect(expected).toContain(value.toLowerCase());
});

test.each([
  ['a body over the limit', () => post(length(40)), ['413', '200']],
  ['a body that no operation reads', () => `GET /v1/health HTTP/1.1\r\nhost: x\r\n${length(40)}`, ['200', '200']],
])('%s arrives completely, and then the next request is answered on the same connection', async (_what, head, expected) => {
  const rest = 'GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
  expect((await upload(head(), { megabytes: 40, rest })).statuses).toEqual(expected);
});

test('a client that sends a chunked body in HTTP/1.0 gets one answer, and no request behind it runs', async () => {
  const before = platform.journal.entries.length;
  const head = post('connection: keep-alive', 'transfer-encoding: chunked').replace('HTTP/1.1', 'HTTP/1.0');
  const next = `GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n`;
  const { statuses, connections } = await upload(head, { megabytes: 0, rest: `2\r\n{}\r\n0\r\n\r\n${next}` });
  expect([statuses, connections]).toEqual([['401'], ['close']]);
  expect(platform.journal.entries.length).toBe(before + 1);
});
