import { expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

/** A program that prints how many bytes of the heap each closed connection still holds, directly after it has closed. */
const measurer = `
  import { connect } from 'node:net';
  import { createPlatform } from '@sentinelsec/mock-server';
  import { conformance } from '@sentinelsec/mock-server/conformance';
  import { startServer } from '@sentinelsec/mock-server/server';
  const server = await startServer(createPlatform({ seed: 'empty', journalSize: 10, check: conformance }), { port: 0 });
  const talk = () => new Promise((closed) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(process.argv[1]));
    socket.on('error', () => {}).on('close', closed).resume();
  });
  const heapAfter = async (count) => {
    for (let done = 0; done < count; done += 50) await Promise.all(Array.from({ length: 50 }, talk));
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      gc();
    }
    return process.memoryUsage().heapUsed;
  };
  const before = await heapAfter(500);
  console.log((await heapAfter(1000) - before) / 1000);
  await server.close();
`;

test.each([
  ['that is no request', 'bad\r\n\r\n'],
  ['that asks for a tunnel', 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n'],
  ['with a wrong header', 'GET /v1/health HTTP/1.1\r\nhost: x\r\na b: c\r\n\r\n'],
  ['that is the last one', 'GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
])('a connection that has closed after input %s holds no memory', async (_what, text) => {
  const { ended, printed } = await runProgram(measurer, [text], ['--expose-gc']);
  expect(ended).toEqual([0, null]);
  expect(Number(printed)).toBeLessThan(1500);
});
