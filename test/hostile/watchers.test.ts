import { once } from 'node:events';
import { connect } from 'node:net';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import { expect, onTestFinished, test } from 'vitest';

async function started(): Promise<RunningServer> {
  const server = await startServer(createPlatform({ seed: 'empty', check: conformance }), { port: 0, control: true });
  onTestFinished(() => server.close());
  return server;
}

const watch = (method: string, { control }: RunningServer): string =>
  `${method} /_mock/events HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${control?.token}\r\n\r\n`;

test('the stream of a client that has closed its side before the stream begins ends too', async () => {
  const server = await started();
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  // The server loads its control routes with this first request, so it sees the end of the client before the stream begins.
  socket.end(watch('GET', server));
  await once(socket, 'end');
  expect(received).toMatch(/^HTTP\/1.1 200 /);
});

test('requests for events on one connection leave no listeners behind', async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const server = await started();
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  for (let call = 1; call <= 20; call++) {
    socket.write(watch('HEAD', server));
    while (received.split('HTTP/1.1 200').length <= call) await once(socket, 'data');
  }
  socket.destroy();
  expect(warnings).toEqual([]);
});
