import { expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

/** A program that closes a server after faults have reset connections that the server, too, was about to close. */
const resetter = `
  import { connect } from 'node:net';
  import { connect as connectSecurely } from 'node:tls';
  import { createPlatform } from '@sentinelsec/mock-server';
  import { conformance } from '@sentinelsec/mock-server/conformance';
  import { startServer } from '@sentinelsec/mock-server/server';
  const platform = createPlatform({ check: conformance });
  const [, tls, at] = process.argv;
  const server = await startServer(platform, { port: 0, tls: tls === 'tls' });
  platform.faults.add({ kind: 'reset', at, operation: 'health.get' });
  const request = 'GET /v1/health HTTP/1.1\\r\\nhost: x\\r\\n';
  const options = { port: server.port, host: '127.0.0.1', rejectUnauthorized: false, allowHalfOpen: true };
  for (const text of ['connection: close\\r\\n\\r\\n', '\\r\\n' + request + 'connection: close\\r\\n\\r\\n', '\\r\\nbad\\r\\n\\r\\n', '\\r\\n'])
    for (const end of [false, true])
      await new Promise((closed) => {
        const socket = tls === 'tls' ? connectSecurely(options) : connect(options);
        socket.on('error', () => {}).on('close', closed).resume().on('end', () => socket.end()).write(request + text);
        if (end) socket.end();
      });
  await server.close();
  console.log('closed');
`;

test.each(['tcp', 'tls'].flatMap((kind) => ['request', 'answer', 'head', 'body', 'end'].map((place) => [kind, place] as const)))(
  'a program over %s ends after its server has closed, although a fault has reset connections at the %s',
  async (kind, place) => {
    const { ended, printed } = await runProgram(resetter, [kind, place]);
    expect([ended, printed]).toEqual([[0, null], 'closed\n']);
  },
);
