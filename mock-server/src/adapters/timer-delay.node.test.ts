import { once } from 'node:events';
import { connect } from 'node:net';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { conformance } from '../platform/conformance.ts';
import { controlClient } from './control-client.ts';
import { createPlatform } from './create-platform.ts';
import { dispatcher } from './dispatcher.node.ts';
import { startServer } from './server.node.ts';

/** Delays that no timer of Node has: fractions, and delays of more than 31 bits. */
const delays = [1e4 + 0.5, 2 ** 31, 2 ** 32, Number.POSITIVE_INFINITY];

test.each(delays)('a server whose closeTimeout is %d waits for the running request', async (closeTimeout) => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const server = await startServer(platform, { port: 0, closeTimeout });
  const inside = new Promise<void>((entered) => {
    platform.on('health.get', async () => {
      entered();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return undefined;
    });
  });
  const socket = connect(server.port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.write('GET /v1/health HTTP/1.1\r\nhost: x\r\n\r\n');
  const ended = once(socket, 'close');
  await inside;
  await Promise.all([server.close(), ended]);
  expect(received).toMatch(/^HTTP\/1.1 200 /);
});

test.each(delays)('a control client and a dispatcher accept the timeout %d', async (timeout) => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const server = await startServer(platform, { port: 0, control: true });
  const client = controlClient({ origin: server.url, token: server.control?.token ?? '', timeout });
  expect((await client.worlds.list()).worlds).toHaveLength(1);
  await server.close();
  const own = { dispatcher: dispatcher(platform), headersTimeout: timeout, bodyTimeout: timeout };
  const { statusCode, body } = await request(`${platform.origin}/v1/health`, own);
  expect([statusCode, await body.json()]).toEqual([200, expect.objectContaining({ status: 'operational' })]);
});
