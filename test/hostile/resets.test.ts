import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  const [, kind, at, path] = process.argv;
  const [tls, isUnix] = [kind.includes('tls'), kind.includes('unix')];
  const server = await startServer(platform, { ...(isUnix ? { socket: path } : { port: 0 }), tls });
  platform.faults.add({ kind: 'reset', at, operation: 'health.get' });
  const request = 'GET /v1/health HTTP/1.1\\r\\nhost: x\\r\\n';
  const address = isUnix ? { path } : { port: server.port, host: '127.0.0.1' };
  const options = { ...address, rejectUnauthorized: false, allowHalfOpen: true };
  const hasAnswer = at === 'head' || at === 'body' || at === 'end';
  for (const text of ['connection: close\\r\\n\\r\\n', '\\r\\n' + request + 'connection: close\\r\\n\\r\\n', '\\r\\nbad\\r\\n\\r\\n', '\\r\\n'])
    for (const end of [false, true])
      await new Promise((closed) => {
        const socket = tls ? connectSecurely(options) : connect(options);
        let received = '';
        socket.on('data', (data) => (received += data));
        socket.on('error', () => {}).on('close', closed).on('end', () => socket.end()).write(request + text);
        socket.on('close', () => {
          if (received && !(hasAnswer && received.startsWith('HTTP/1.1 200'))) console.log('a wrong answer', received);
        });
        if (end) socket.end();
      });
  await server.close();
  console.log('closed');
`;

const kinds = ['tcp', 'tls', 'unix', 'unix tls'];

test.each(kinds.flatMap((kind) => ['request', 'answer', 'head', 'body', 'end'].map((place) => [kind, place] as const)))(
  'a program over %s ends after its server has closed, although a fault has reset connections at the %s',
  async (kind, place) => {
    const socket = path.join(mkdtempSync(path.join(tmpdir(), 'sentinelsec-resets-')), 'socket');
    const { ended, printed } = await runProgram(resetter, [kind, place, socket]);
    expect([ended, printed]).toEqual([[0, null], 'closed\n']);
  },
);
