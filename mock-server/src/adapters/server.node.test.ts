import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { conformance } from '../platform/conformance.ts';
import { createPlatform } from './create-platform.ts';
import { createWorlds } from './create-worlds.ts';
import { type RunningServer, startServer } from './server.node.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(): Promise<{ platform: ReturnType<typeof createPlatform>; url: string; port: number }> {
  const platform = createPlatform({ seed: 'empty', check: conformance });
  server = await startServer(platform, { port: 0 });
  return { platform, url: server.url, port: server.port };
}

/** Sends a text unchanged over a TCP connection. Returns all data that comes back. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

test('the platform answers on a port as in process, and sees the address of the socket', async () => {
  const { platform, url } = await open();
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  const response = await fetch(`${url}/v1/account`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('ratelimit')).toContain('"standard"');
  const logs = (await (await fetch(`${url}/v1/usage/logs`, { headers })).json()) as { data: { ip_address: string }[] };
  expect(logs.data[0]?.ip_address).toBe('127.0.0.1');
});

test('a body that is sent in several pieces is read completely', async () => {
  const { platform, port } = await open();
  const body = '{"organization_name":"Pieces"}';
  const head = `PATCH /v1/account HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${platform.apiKey}\r\ncontent-type: application/json\r\n`;
  const chunks = [...body].map((letter) => `1\r\n${letter}\r\n`).join('');
  expect(await raw(port, `${head}connection: close\r\ntransfer-encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`)).toContain(
    '"Pieces"',
  );
});

test.each([
  ['input that is not HTTP', 'hello\r\n\r\n', 400],
  ['a request line without a path', 'GET nowhere HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ['headers past all bounds', `GET /v1/health HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(80_000)}\r\n\r\n`, 431],
  ['large headers', `GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
  ['a method that may not be forwarded', 'TRACE /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 405],
  ['a path of two slashes', 'GET //example.com/v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
])('%s is answered with a problem, and the server keeps running', async (_what, text, status) => {
  const { port, url } = await open();
  const answer = await raw(port, text);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('application/problem+json');
  expect((await fetch(`${url}/v1/health`)).status).toBe(200);
});

test('a body that is too large is refused while it is still being sent', async () => {
  const { platform, url } = await open();
  const response = await fetch(`${url}/v1/account`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${platform.apiKey}`, 'content-type': 'application/json' },
    body: 'x'.repeat(3_000_000),
  });
  expect(response.status).toBe(413);
});

test('if a handler returns a network failure, the server breaks the connection', async () => {
  const { platform, url } = await open();
  const { HttpResponse, http } = await import('msw');
  platform.use(http.all('*', () => HttpResponse.error()));
  await expect(fetch(`${url}/v1/health`)).rejects.toThrow(TypeError);
});

test('a port that is taken, and an address that is not of this machine, are reported in one line', async () => {
  const { port } = await open();
  await expect(startServer(createPlatform(), { port })).rejects.toThrow(`Port ${port} is taken`);
  await expect(startServer(createPlatform(), { port: 0, host: '203.0.113.1' })).rejects.toThrow(/not an address of this machine/);
});

test('a server that closes waits for the running request', async () => {
  const { platform, url } = await open();
  let release: (() => void) | undefined;
  const inside = new Promise<void>((entered) => {
    platform.on('health.get', async () => {
      entered();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return undefined;
    });
  });
  const call = fetch(`${url}/v1/health`, { headers: { connection: 'close' } });
  await inside;
  const closing = server?.close();
  server = undefined;
  release?.();
  expect((await call).status).toBe(200);
  await closing;
});

test('startServer serves any object with the origin and the methods that it needs', async () => {
  const { origin } = createPlatform();
  const fail = (): Response => new Response(null, { status: 500 });
  server = await startServer({ origin, handle: async ({ url }) => new Response(url), refuse: fail, fail }, { port: 0 });
  const response = await fetch(`${server.url}/v1/health`);
  expect(await response.text()).toBe(`${origin}/v1/health`);
});

test('startServer serves an object that has only what its type asks for', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { origin } = createPlatform();
  const cause = new Error('the handler of the test');
  const handle = async ({ url }: Request): Promise<Response> => {
    if (url.endsWith('/fails')) throw cause;
    return new Response(url);
  };
  server = await startServer({ origin, handle }, { port: 0 });
  expect(await (await fetch(`${server.url}/v1/health`)).text()).toBe(`${origin}/v1/health`);
  const failed = await fetch(`${server.url}/fails`);
  expect([failed.status, failed.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(error).toHaveBeenCalledWith(expect.stringContaining('GET'), cause);
  expect(await raw(server.port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});

test.each([
  ['a Proxy of a platform', () => new Proxy(createPlatform(), {})],
  ['an object that inherits from a platform', () => Object.create(createPlatform())],
  ['a Proxy of worlds', () => new Proxy(createWorlds(), {})],
  ['an object without an origin', () => ({ handle: async () => new Response() })],
])('startServer refuses %s', async (_what, made) => {
  await expect(startServer(made(), { port: 0 })).rejects.toThrow(
    /must be what createPlatform\(\) returned, .* not a copy or Proxy/,
  );
});

test('a large body that the client reads slowly leaves no listeners behind', async () => {
  const piece = new Uint8Array(1024 * 1024);
  const pieces = 24;
  let sent = 0;
  const pull = (controller: ReadableStreamDefaultController): void =>
    sent++ < pieces ? controller.enqueue(piece) : controller.close();
  const handle = async (): Promise<Response> => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
  const fail = (): Response => new Response(null, { status: 500 });
  server = await startServer({ origin: createPlatform().origin, handle, refuse: fail, fail }, { port: 0 });
  const warnings: string[] = [];
  const note = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', note);
  const { body } = await fetch(server.url);
  let bytes = 0;
  for await (const chunk of body ?? []) bytes += chunk.length;
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(bytes).toBe(pieces * piece.length);
  expect(warnings).toEqual([]);
});
