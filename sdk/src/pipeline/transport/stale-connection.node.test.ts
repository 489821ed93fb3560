import { createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf, fakeClient } from '../../../../test/support/fake-client.ts';
import { json, keyWith } from '../../../../test/support/fake-server.ts';
import { listening } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import type { Fetch } from '../deps.ts';
import { undiciTransport } from './undici-transport.node.ts';

const body = '{"plan":"free"}';

const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

/**
 * A server that responds to the first request of each connection, and closes the connection at the second request without a
 * response.
 */
async function closingServer() {
  const seen: string[] = [];
  const server = createServer((socket: Socket) => {
    let requests = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const [line] = bytes.toString('latin1').split(' HTTP/', 1);
      if (!/^[A-Z]+ \//.test(line ?? '')) return;
      seen.push(line ?? '');
      requests += 1;
      if (requests === 1) socket.write(answer);
      else socket.destroy();
    });
  });
  return { seen, baseUrl: `http://127.0.0.1:${await listening(server)}` };
}

/** Makes a transport with one connection, so that the second call uses the connection of the first call. */
function transportOf(name: string): { readonly fetch: Fetch; readonly close: () => Promise<void> } {
  if (name === 'fetch') return { fetch: (url, init) => globalThis.fetch(url, init), close: async () => undefined };
  const transport = undiciTransport({ proxy: false, connections: 1 });
  return { fetch: transport, close: () => transport.close() };
}

test.each(['fetch', 'undici'])(
  'over %s, a kept-alive connection that the server has just closed makes no call fail',
  async (name) => {
    const { seen, baseUrl } = await closingServer();
    const { fetch, close } = transportOf(name);
    onTestFinished(close);
    const client = new SentinelSec({ apiKey: keyWith(), baseUrl, fetch, maxRetries: 0, logLevel: 'off', random: evenly });
    const ends: unknown[] = [];
    for (let calls = 0; calls < 8; calls += 1) {
      // The test makes reads, and writes with an idempotency key.
      const call =
        calls % 2 === 0
          ? client.account.get().withResponse()
          : client.keys.revoke('key_01KASEQ4H8Z3M5N7P9R1T3V5X7').withResponse();
      ends.push((await call).attempts.map(({ kind, status }) => kind ?? status).join(', then '));
      await setImmediate();
    }
    expect(new Set(ends)).toEqual(new Set(['200', 'connection, then 200']));
    expect(seen.filter((line) => line.startsWith('POST')).length).toBeGreaterThan(4);
  },
);

const evenly = { next: () => 0, uuid: () => 'uuid-1' };
const cut = (code: string) => (): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};

test.each([
  ['the connection is the first', 0, 'ECONNRESET', 1],
  ['no connection was made', 1, 'ECONNREFUSED', 1],
  ['the server closes each', 1, 'ECONNRESET', 2],
])(
  'with `maxRetries: 0` after earlier responses, %s: a call is sent again only for a closed connection',
  async (_, answers, code, times) => {
    const { client, clock, seen } = fakeClient((__, count) => (count <= answers ? json({ plan: 'free' }) : cut(code)()), {
      maxRetries: 0,
    });
    for (let calls = 0; calls < answers; calls += 1) await clock.run(client.account.get());
    expect(await clock.run(failureOf(client.account.get()))).toMatchObject({ kind: 'connection' });
    expect(seen.length - answers).toBe(times);
  },
);

test('a write without an idempotency key is not sent again after any failure of its connection', async () => {
  const { client, clock, seen } = fakeClient(({ method }) => (method === 'PATCH' ? cut('ECONNRESET')() : json({})), {
    maxRetries: 0,
  });
  await clock.run(client.account.get());
  await clock.run(failureOf(client.settings.update({ logging_level: 'metadata' })));
  expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('after a long idle time, a closed connection does not count as kept-alive', async () => {
  const { client, clock, seen } = fakeClient((_, count) => (count === 1 ? json({}) : cut('EPIPE')()), { maxRetries: 0 });
  await clock.run(client.account.get());
  await clock.pass(600_000);
  await clock.run(failureOf(client.account.get()));
  expect(seen).toHaveLength(2);
});
