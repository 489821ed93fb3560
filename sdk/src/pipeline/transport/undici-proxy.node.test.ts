import { execFile } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { inspect, promisify } from 'node:util';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { canCertify, selfSigned } from '../../../../test/support/certificate.ts';
import { failureOf } from '../../../../test/support/fake-client.ts';
import { keyWith } from '../../../../test/support/fake-server.ts';
import { listening, tlsServer } from '../../../../test/support/real-server.ts';
import { SentinelSec } from '../../client/client.ts';
import type { UndiciTransportOptions } from './undici-options.ts';
import { undiciTransport } from './undici-transport.node.ts';

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
beforeEach(() => {
  for (const name of proxyVariables) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

function clientAt(baseUrl: string, options: UndiciTransportOptions = {}): SentinelSec {
  const transport = undiciTransport(options);
  onTestFinished(() => transport.close());
  return new SentinelSec({ apiKey: keyWith(), maxRetries: 0, logLevel: 'off', baseUrl, fetch: transport });
}

/** Starts a proxy that opens a tunnel to every requested target. Returns its URL and the requested targets. */
async function proxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer();
  server.on('connect', (request, socket: net.Socket) => {
    asked.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const far = net.connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    for (const end of [far, socket]) end.on('error', () => far.destroy());
  });
  return { url: `http://127.0.0.1:${await listening(server)}`, asked };
}

async function behindProxy() {
  const certificate = selfSigned('DNS:localhost');
  const origin = await tlsServer(certificate, {}, (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ http: request.httpVersion }));
  });
  return { origin, ca: Buffer.from(certificate.cert), ...(await proxy()) };
}

test.skipIf(!canCertify)('HTTPS_PROXY is used, and the encryption ends at the server', async () => {
  const { origin, ca, url, asked } = await behindProxy();
  vi.stubEnv('HTTPS_PROXY', url);
  expect(await clientAt(origin, { ca }).account.get()).toEqual({ http: '2.0' });
  expect(asked).toEqual([new URL(origin).host]);
  expect(await failureOf(clientAt(origin).account.get())).toMatchObject({
    kind: 'connection',
    message: expect.stringContaining('certificate is not trusted'),
  });
});

test.skipIf(!canCertify)(
  'NO_PROXY and `proxy: false` go straight to the server; `proxy` goes before the environment',
  async () => {
    const { origin, ca, url, asked } = await behindProxy();
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
    await clientAt(origin, { ca, proxy: false }).account.get();
    expect(asked).toEqual([]);
    vi.stubEnv('NO_PROXY', 'localhost');
    await clientAt(origin, { ca }).account.get();
    expect(asked).toEqual([]);
    await clientAt(origin, { ca, proxy: url }).account.get();
    expect(asked).toHaveLength(1);
  },
);

test('a proxy variable that is not a URL is a ConfigurationError that does not quote it', async () => {
  vi.stubEnv('HTTPS_PROXY', 'user:hunter2@nowhere:port');
  const error = await failureOf(clientAt('https://localhost:9').account.get());
  expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining('HTTPS_PROXY') });
  expect(String(error)).not.toContain('hunter2');
});

/**
 * Starts a proxy that sends this response to each CONNECT request. Returns its URL, which contains a password, and a function
 * that returns the number of requests.
 */
async function refusingProxy(answer: string): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = http.createServer();
  server.on('connect', (_, socket: net.Socket) => {
    asked += 1;
    socket.on('error', () => undefined).end(answer);
  });
  return { url: `http://ann:hunter2@127.0.0.1:${await listening(server)}`, asked: () => asked };
}

const statuses: readonly (readonly [number, boolean])[] = [
  [407, false],
  [403, false],
  [502, true],
  [503, true],
];

test.each(statuses)(
  'a proxy that answers %d is named in the error, without its password; retryable: %s',
  async (status, retryable) => {
    const { url, asked } = await refusingProxy(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    const error = (await failureOf(clientAt('https://localhost:9', { proxy: url }).account.get())) as Error;
    expect(error).toMatchObject({ kind: 'connection', retryable });
    expect(error.message).toContain(`The proxy refused the connection (${status})`);
    expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/hunter2|YW5uOmh1bnRlcjI/);
    expect(asked()).toBe(1);
  },
);

test.each(statuses)('the same with the `fetch` of the runtime: %d', async (status, retryable) => {
  const { url, asked } = await refusingProxy(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
  const program = `
    import { SentinelSec } from ${JSON.stringify(new URL('../../index.ts', import.meta.url).href)};
    const client = new SentinelSec({ apiKey: '${keyWith()}', baseUrl: 'https://api.example.test', logLevel: 'off', maxRetries: 0 });
    await client.account.get().catch(({ kind, retryable, message }) => console.log(JSON.stringify({ kind, retryable, message })));`;
  // Node reads these variables only once, when the process starts.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: url };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env });
  const told = JSON.parse(stdout) as { message: string };
  expect(told).toMatchObject({ kind: 'connection', retryable });
  expect(told.message).toContain(`The proxy refused the connection (${status})`);
  expect(asked()).toBe(1);
});
