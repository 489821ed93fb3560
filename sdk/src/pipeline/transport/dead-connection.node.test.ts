import { connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { canCertify, selfSigned } from '../../../../test/support/certificate.ts';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { FakeClock } from '../../../../test/support/fake-clock.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { listening, tlsServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import { undiciTransport } from './undici-transport.node.ts';

const certificate = canCertify ? selfSigned('DNS:localhost') : { key: '', cert: '' };

/**
 * Makes a proxy to a server. `ways` lists the connections of the proxy. If a test sets `dead` of a connection to true, the proxy
 * passes on no more bytes of it, as if a machine on the network path had forgotten the connection.
 */
async function waylaid(to: string) {
  const ways: { readonly client: Socket; swallowed: number; dead: boolean }[] = [];
  const server = createServer((client) => {
    const way = { client, swallowed: 0, dead: false };
    const behind = connect(Number(new URL(to).port), '127.0.0.1');
    ways.push(way);
    client.on('data', (bytes) => {
      if (way.dead) way.swallowed += bytes.length;
      else behind.write(bytes);
    });
    behind.on('data', (bytes) => way.dead || client.write(bytes));
    for (const socket of [client, behind]) socket.on('error', () => undefined).on('close', () => void behind.destroy());
  });
  return { origin: `https://localhost:${await listening(server)}`, ways };
}

test.skipIf(!canCertify).each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('over %s, a dead connection is replaced after one attempt', async (_, http2) => {
  const versions: string[] = [];
  const behind = await tlsServer(certificate, {}, (request, response) => {
    versions.push(request.httpVersion);
    response.setHeader('content-type', 'application/json');
    response.end('{"plan":"free"}');
  });
  const { origin, ways } = await waylaid(behind);
  const transport = undiciTransport({ proxy: false, connections: 1, http2, ca: certificate.cert });
  onTestFinished(() => transport.close());
  const clock = new FakeClock();
  const client = new SentinelSec({
    apiKey: keyWith(),
    baseUrl: origin,
    fetch: transport,
    logLevel: 'off',
    clock,
    random: { next: () => 0, uuid: () => 'uuid' },
  });
  await client.account.get();
  const [way] = ways;
  if (way) way.dead = true;
  const call = client.account.get().withResponse();
  await expect.poll(() => way?.swallowed, { interval: 1, timeout: 30_000 }).toBeGreaterThan(0);
  await clock.pass(20_000);
  const { attempts } = await call;
  expect(attempts.map(({ kind, status }) => kind ?? status)).toEqual(['timeout', 200]);
  expect(ways).toHaveLength(2);
  expect(versions).toEqual(Array(2).fill(http2 ? '2.0' : '1.1'));
  // Later calls use the connection that still works.
  await client.account.get();
  expect(ways).toHaveLength(2);
});

test.skipIf(!canCertify)(
  'a timeout of the caller’s signal also retires the connection, and `close` does not wait for it',
  async () => {
    const behind = await tlsServer(certificate, {}, (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"plan":"free"}');
    });
    const { origin, ways } = await waylaid(behind);
    const transport = undiciTransport({ proxy: false, ca: certificate.cert });
    const client = new SentinelSec({ apiKey: keyWith(), baseUrl: origin, fetch: transport, logLevel: 'off', maxRetries: 0 });
    await client.account.get();
    const [way] = ways;
    if (way) way.dead = true;
    const end = new AbortController();
    const call = failureOf(client.account.get({ signal: end.signal }));
    await expect.poll(() => way?.swallowed, { interval: 1, timeout: 30_000 }).toBeGreaterThan(0);
    end.abort(new DOMException('Too late.', 'TimeoutError'));
    expect(await call).toMatchObject({ kind: 'abort' });
    await client.account.get();
    expect(ways).toHaveLength(2);
    await transport.close();
  },
);
