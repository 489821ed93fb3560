import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../support/project-root.ts';
import { converse } from './converse.ts';
import { Port } from './port.ts';
import { runProgram } from './run-program.ts';

/** Sends a text on a new connection and leaves the connection open. */
async function opened(port: number, text: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (text) await new Promise((resolve) => socket.write(text, resolve));
  return socket;
}

const patch = (port: Port, length: number): string =>
  port.head('PATCH /v1/account', 'content-type: application/json', `content-length: ${length}`);

test.each([
  ['nothing', () => ''],
  ['half a head', () => 'GET /v1/health HTTP/1.1\r\nhost'],
  ['half a body', (port: Port) => `${patch(port, 50)}{"or`],
  ['a request that was answered', (port: Port) => port.head('GET /v1/account')],
  ['CONNECT', () => 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n'],
  ['input that is not HTTP', () => 'hello\r\n\r\n'],
])('a client that has sent %s and stays connected does not keep a server from closing', async (_what, says) => {
  const port = await Port.open();
  const socket = await opened(port.server.port, says(port));
  if (/answered|CONNECT|no HTTP/.test(_what)) await once(socket, 'data');
  else await port.expectAlive();
  const gone = once(socket.resume(), 'close');
  await port.close();
  socket.end();
  await gone;
});

test('a client that sends request after request on one connection is told to close it', async () => {
  const port = await Port.open();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = (): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: port.server.port, path: '/v1/health', agent }, (answer) => {
        answer.resume().on('end', () => resolve(answer.headers.connection));
      });
      sent.on('error', reject).end();
    });
  expect(await ask()).toBe('keep-alive');
  let closing: Promise<void> | undefined;
  port.platform.on('health.get', () => {
    closing = port.close();
    return undefined;
  });
  expect(await ask()).toBe('close');
  await closing;
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
});

test('pipelined requests that have arrived are answered before a server closes', async () => {
  const port = await Port.open();
  const inside = new Promise<() => void>((entered) => {
    port.platform.on('account.get', () => new Promise((resolve) => entered(() => resolve(undefined))), { once: true });
  });
  const answers = converse(port.server.port, [port.head('GET /v1/account'), port.head('GET /v1/roles'), 'GET /v1/'], {
    halfClose: false,
  });
  const release = await inside;
  const closing = port.close();
  release();
  expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
  await closing;
});

test('the last answer says that the connection closes, even if it was ready before the answer in front of it', async () => {
  const port = await Port.open();
  const inside = new Promise<() => void>((entered) => {
    port.platform.on('account.get', () => new Promise((resolve) => entered(() => resolve(undefined))), { once: true });
  });
  const answers = converse(port.server.port, [port.head('GET /v1/account'), port.head('GET /v1/roles')], { halfClose: false });
  const release = await inside;
  await vi.waitFor(() => expect(port.platform.journal.find({ operation: 'roles.list' })).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closing = port.close();
  release();
  expect((await answers).map(({ headers }) => headers.get('connection'))).toEqual(['keep-alive', 'close']);
  await closing;
});

test('a client that has closed its sending side still gets a late answer while a server closes', async () => {
  const port = await Port.open();
  const inside = new Promise<void>((entered) => {
    port.platform.on('account.get', async () => {
      entered();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return undefined;
    });
  });
  const answers = converse(port.server.port, [port.head('GET /v1/account')]);
  await inside;
  const closing = port.close();
  expect((await answers).map(({ status }) => status)).toEqual([200]);
  await closing;
});

/** A program that closes a server after the client of a hanging answer has left. */
const closer = `
  import { connect } from 'node:net';
  import { createPlatform } from '@sentinelsec/mock-server';
  import { startServer } from '@sentinelsec/mock-server/server';
  const platform = createPlatform();
  const server = await startServer(platform, { port: 0, closeTimeout: 60_000 });
  platform.faults.add({ kind: 'hang', at: process.argv[1], operation: 'health.get' });
  const socket = connect(server.port, '127.0.0.1');
  const request = 'GET /v1/health HTTP/1.1\\r\\nhost: x\\r\\n\\r\\n';
  socket.write(request + request);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  socket.resume();
  await pause();
  socket.destroy();
  await pause();
  await server.close();
  console.log('closed');
`;

test.each(['request', 'answer', 'body'])(
  'a program closes a server soon and goes on, although an answer hangs at the %s and its client has left',
  async (place) => {
    const { ended, printed } = await runProgram(closer, [place]);
    expect([ended, printed]).toEqual([[0, null], 'closed\n']);
  },
);

test('requests that still run after closeTimeout are dropped, and close() may be called several times', async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const server = await startServer(platform, { port: 0, closeTimeout: 20 });
  const inside = new Promise<void>((entered) => {
    platform.on('health.get', () => {
      entered();
      return new Promise(() => {});
    });
  });
  const call = fetch(`${server.url}/v1/health`);
  await inside;
  const closing = server.close();
  await expect(call).rejects.toThrow(TypeError);
  await Promise.all([closing, server.close()]);
  await server.close();
});

test('a platform may listen on several ports, each is closed separately, and a port is free after its server has closed', async () => {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  const [one, other] = await Promise.all([startServer(platform, { port: 0 }), startServer(platform, { port: 0 })]);
  await one.close();
  expect((await fetch(`${other.url}/v1/health`)).status).toBe(200);
  const again = await startServer(platform, { port: one.port });
  expect((await fetch(`${again.url}/v1/health`)).status).toBe(200);
  await Promise.all([other.close(), again.close()]);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends the command, although clients stay connected and one has no answer yet',
  async (signal) => {
    const command = spawn(process.execPath, ['mock-server/src/cli.node.ts', '--port', '0', '--seed', 'empty'], { cwd: root });
    onTestFinished(() => void command.kill('SIGKILL'));
    let printed = '';
    command.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    while (!/Ctrl\+C/.test(printed)) await once(command.stdout, 'data');
    const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]);
    const silent = await opened(port, '');
    const half = await opened(port, 'GET /v1/health HTTP/1.1\r\nhost: x\r\n');
    const tunnel = await opened(port, 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(tunnel, 'data');
    const exit = once(command, 'exit');
    command.kill(signal);
    expect(await exit).toEqual([0, null]);
    for (const socket of [silent, half, tunnel]) socket.destroy();
  },
);

/** A module that sends SIGTERM to its process just before the first line of output. */
const killer = `data:text/javascript,${encodeURIComponent(`
  const { write } = process.stdout;
  process.stdout.write = (...given) => {
    process.kill(process.pid, 'SIGTERM');
    return write.apply(process.stdout, given);
  };
`)}`;

test('a command that is stopped while it starts ends normally', async () => {
  const command = spawn(process.execPath, ['--import', killer, 'mock-server/src/cli.node.ts', '--port', '0'], { cwd: root });
  onTestFinished(() => void command.kill('SIGKILL'));
  expect(await once(command, 'exit')).toEqual([0, null]);
});

test('a command whose output is no longer read keeps answering', async () => {
  const command = spawn(process.execPath, ['mock-server/src/cli.node.ts', '--port', '0', '--seed', 'empty'], { cwd: root });
  onTestFinished(() => void command.kill('SIGKILL'));
  let printed = '';
  command.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  while (!/Ctrl\+C/.test(printed)) await once(command.stdout, 'data');
  command.stdout.destroy();
  command.stderr.destroy();
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
  for (let call = 0; call < 3; call++) expect((await fetch(`${url}/v1/health`)).status).toBe(200);
  const exit = once(command, 'exit');
  command.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('a connection that is reset after any answer does not end the server: each socket has a listener for errors', async () => {
  const port = await Port.open();
  const texts = [
    'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n',
    'hello\r\n\r\n',
    port.head('GET /v1/account'),
    `${port.head('GET /v1/account')}CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n`,
    'GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    `${patch(port, 2_000_000)}{`,
  ];
  for (const text of texts) {
    const socket = await opened(port.server.port, text);
    await once(socket, 'data');
    const gone = once(socket, 'close');
    socket.resetAndDestroy();
    await gone;
  }
  await port.expectAlive();
  await port.close();
});
