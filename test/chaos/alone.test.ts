import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const open = { ratelimit: '"standard";r=1000;t=60', 'ratelimit-policy': '"standard";q=1000;w=60' };
const closed = { ratelimit: '"standard";r=0;t=3600', 'ratelimit-policy': '"standard";q=1;w=3600' };

const page = JSON.stringify({ data: [{ id: 'key_1' }, { id: 'key_2' }], next_cursor: 'two', has_more: true });

/** The last part of the path decides the response. The server keeps its connections open until the client closes them. */
const answer: RequestListener = ({ url = '', socket }, response) => {
  const last = url.split('/').at(-1);
  if (last === 'silent') return;
  if (last === 'reset') return void socket.resetAndDestroy();
  const type = last === 'long' ? 'application/octet-stream' : 'application/json';
  response.writeHead(200, { 'content-type': type, ...(last === 'closing' ? closed : open) });
  if (last === 'standing') return void response.write('{"plan":');
  if (last === 'long') return void response.write('a line of a file\n'.repeat(100_000));
  response.end(last === 'keys' ? page : '{"plan":"free"}');
};

test('a program ends by itself after its calls, with any results, although its connections are open and no client was closed', {
  timeout: 120_000,
}, async () => {
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const program = fileURLToPath(new URL('./alone.ts', import.meta.url));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Rejects if the program has not ended after 90 seconds, or if it ends with an error.
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, url],
    { timeout: 90_000 },
  );
  const ends = 'right connection timeout timeout abort right right right right timeout abort right abort'.split(' ');
  expect({ stderr, ends: JSON.parse(stdout) }).toEqual({ stderr: '', ends: [ends, ends] });
});
