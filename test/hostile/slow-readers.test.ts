import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';

const length = 20_000_000;

test.each([
  ['TCP', false],
  ['TLS', true],
])(
  'over %s, a client that has closed its side and reads slowly gets its whole answer while the server closes',
  async (_what, tls) => {
    const platform = createPlatform({ seed: 'empty', check: conformance });
    platform.use(http.get('*/large', () => new HttpResponse(new Uint8Array(length))));
    const server = await startServer(platform, { port: 0, tls, closeTimeout: 60_000 });
    const options = { port: server.port, host: '127.0.0.1', allowHalfOpen: true, rejectUnauthorized: false };
    const socket = tls ? connectSecurely(options) : connect(options);
    socket.end('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    let received = 0;
    let closing: Promise<void> | undefined;
    for await (const chunk of socket) {
      received += (chunk as Uint8Array).length;
      closing ??= server.close();
      await new Promise((resolve) => setTimeout(resolve, 9));
    }
    expect(received).toBeGreaterThan(length);
    await closing;
  },
);
