import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { listening, plainServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import type { ClientOptions } from '../../client/options.ts';
import type { UndiciTransportOptions } from './undici-options.ts';
import { undiciTransport } from './undici-transport.node.ts';

function transportWith(options: UndiciTransportOptions = {}) {
  const transport = undiciTransport({ proxy: false, ...options });
  onTestFinished(() => transport.close());
  return transport;
}

function clientAt(baseUrl: string, options: ClientOptions = {}): SentinelSec {
  return new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl, fetch: transportWith(), ...options });
}

test('the result is a Response of the runtime, with its status and every header', async () => {
  const { origin } = await plainServer((request, response) => {
    response.writeHead(201, 'Made', { 'x-seen': `${request.method} ${request.url}`, 'set-cookie': ['a=1', 'b=2'] });
    request.pipe(response);
  });
  const answer = await transportWith()(`${origin}/v1/keys?limit=2`, { method: 'POST', body: 'hello' });
  expect(answer).toBeInstanceOf(Response);
  expect(answer).toMatchObject({ status: 201, statusText: 'Made' });
  expect(answer.headers.get('x-seen')).toBe('POST /v1/keys?limit=2');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await answer.text()).toBe('hello');
});

test('connections are kept for the next call', async () => {
  const { origin, connections } = await plainServer((_, response) => response.end('{}'));
  const send = transportWith();
  for (let call = 0; call < 20; call += 1) await (await send(origin, {})).text();
  // The transport may open a second connection if a call starts in the moment in which the first response ends.
  expect(connections()).toBeLessThanOrEqual(2);
});

test('no more connections are opened than allowed', async () => {
  const { origin, connections } = await plainServer((_, response) => response.end('{}'));
  const send = transportWith({ connections: 2 });
  await Promise.all(Array.from({ length: 20 }, async () => (await send(origin, {})).text()));
  expect(connections()).toBe(2);
});

test.each([204, 304])('a %d has no body, and its connection is kept', async (status) => {
  const { origin, connections } = await plainServer((_, response) => response.writeHead(status).end());
  const send = transportWith({ connections: 1 });
  expect((await send(origin, {})).body).toBeNull();
  expect((await send(origin, {})).status).toBe(status);
  expect(connections()).toBe(1);
});

test('a redirect is not followed', async () => {
  const { origin } = await plainServer((_, response) => response.writeHead(302, { location: 'https://evil.example/' }).end());
  const answer = await transportWith()(origin, {});
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://evil.example/']);
});

test('text is transferred compressed and decompressed; a file is transferred unchanged', async () => {
  const asked: unknown[] = [];
  const { origin } = await plainServer((request, response) => {
    asked.push(request.headers['accept-encoding']);
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
  });
  const send = transportWith();
  const answer = await send(origin, {});
  expect([await answer.text(), answer.headers.has('content-encoding')]).toEqual(['{"a":1}', false]);
  await send(origin, { headers: { 'accept-encoding': 'identity' } });
  expect(asked).toEqual(['gzip', 'identity']);
});

test('a body is transferred only as fast as it is read, and stops when it is canceled', async () => {
  let sent = 0;
  let stopped: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (stopped = resolve));
  const { origin } = await plainServer((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536;
    };
    response.on('drain', more).on('close', stopped);
    more();
  });
  const reader = (await transportWith()(origin, {})).body?.getReader();
  await reader?.read();
  await vi.waitFor(async () => {
    const before = sent;
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toBe(before);
  });
  // The rest of an endless body would fill the memory. Only the bytes that the system buffers on the way were sent.
  expect(sent).toBeLessThan(32 * 1024 * 1024);
  await reader?.cancel();
  await end;
});

test.each([
  ['as it is', {}, 'part'],
  ['packed', { 'content-encoding': 'gzip' }, gzipSync('whole').subarray(0, 12)],
])('a body that comes %s and breaks off is an error only for its reader, also for a late reader', async (_, headers, part) => {
  const { origin } = await plainServer((request, response) => {
    response.writeHead(200, { ...headers, 'content-length': 100 });
    response.write(part, () => request.socket.destroy());
  });
  const send = transportWith();
  await expect((await send(origin, {})).text()).rejects.toThrow();
  const unread = await send(origin, {});
  await new Promise((resolve) => setImmediate(resolve));
  await unread.body?.cancel().catch(() => undefined);
  const late = await send(origin, {});
  await new Promise((resolve) => setImmediate(resolve));
  await expect(late.text()).rejects.toThrow();
});

test('an abort ends the request, before its response and during its body', async () => {
  let closed = 0;
  const { origin } = await plainServer((request, response) => {
    response.on('close', () => (closed += 1));
    if (request.url === '/body') response.write('part');
  });
  const send = transportWith();
  const early = new AbortController();
  const waiting = send(`${origin}/silent`, { signal: early.signal });
  const late = new AbortController();
  const { body } = await send(`${origin}/body`, { signal: late.signal });
  const reader = body?.getReader();
  await reader?.read();
  early.abort(new Error('no longer wanted'));
  late.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('no longer wanted');
  await expect(reader?.read()).rejects.toThrow('enough');
  await vi.waitFor(() => expect(closed).toBe(2));
});

test('a port without a server is a retryable ConnectionError', async () => {
  const server = net.createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await failureOf(clientAt(`http://127.0.0.1:${port}`).account.get())).toMatchObject({
    kind: 'connection',
    retryable: true,
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test.each([
  ['before its answer', ''],
  ['within its headers', 'HTTP/1.1 200 OK\r\ncontent-'],
  ['after what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
])('a connection that breaks %s is a retryable ConnectionError', async (_, sent) => {
  const port = await listening(
    net.createServer((socket) => socket.once('data', () => socket.end(sent)).on('error', () => undefined)),
  );
  expect(await failureOf(clientAt(`http://127.0.0.1:${port}`).account.get())).toMatchObject({
    kind: 'connection',
    retryable: true,
  });
});

test('the attempt timeout ends a request without a response', async () => {
  const { origin } = await plainServer(() => undefined);
  expect(await failureOf(clientAt(origin, { attemptTimeout: 20 }).account.get())).toMatchObject({
    kind: 'timeout',
    limit: 'attempt',
  });
});

test('a closed transport lets current calls end, and rejects new calls', async () => {
  let arrived: (answer: () => void) => void = () => undefined;
  const arrival = new Promise<() => void>((resolve) => (arrived = resolve));
  const { origin } = await plainServer((_, response) => arrived(() => response.end('whole')));
  const send = transportWith();
  const running = send(origin, {});
  const answer = await arrival;
  const closing = send.close();
  await expect(send(origin, {})).rejects.toMatchObject({ kind: 'configuration', message: expect.stringContaining('closed') });
  answer();
  expect(await (await running).text()).toBe('whole');
  await closing;
  await send.close();
});

test('a request body that is not text is rejected', async () => {
  await expect(transportWith()('http://127.0.0.1:9', { method: 'POST', body: new FormData() })).rejects.toMatchObject({
    kind: 'configuration',
  });
});
