import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createPlatform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type Guard, guard, LeakError } from '@sentinelsec/mock-server/guard';
import { handlers } from '@sentinelsec/mock-server/msw';
import { dispatcher } from '@sentinelsec/mock-server/undici';
import { HttpResponse, http as mock } from 'msw';
import { setupServer } from 'msw/node';
import { Agent, Pool, request, fetch as undiciFetch } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { canCertify, selfSigned } from '../support/certificate.ts';

const host = 'api.guard.test';

/** Starts a guard for a host that no DNS server knows. Stops the guard after the test. */
function guarded(): Guard {
  const watched = guard({ hosts: [host] });
  onTestFinished(() => {
    try {
      watched.stop();
    } catch {}
  });
  return watched;
}

/** Starts a server in the place of the real API. The tests connect to it with their own `lookup` function. */
async function realApi(): Promise<{ readonly port: number; readonly requests: string[] }> {
  const requests: string[] = [];
  const { key, cert } = selfSigned(`DNS:${host}`);
  const server = https.createServer({ key, cert }, (received, response) => {
    requests.push(received.url ?? '');
    response.end('real');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, requests };
}

/** A `lookup` function that resolves every host name to this machine. */
const toThisMachine = (_name: string, options: { all?: boolean }, answer: (...all: never[]) => void): void => {
  const found = { address: '127.0.0.1', family: 4 };
  (answer as (...all: unknown[]) => void)(null, ...(options.all ? [[found]] : [found.address, found.family]));
};

const failureOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'an answer',
    (error: unknown) => error,
  );

/** Returns the first `LeakError` among an error and its causes. */
function leakIn(error: unknown): LeakError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof LeakError) return cause;
  return undefined;
}

const get = (agent: typeof http | typeof https, url: string, options: https.RequestOptions = {}): Promise<unknown> =>
  new Promise((resolve, reject) => {
    agent
      .get(url, options, (response) => response.resume().once('end', () => resolve(response.statusCode)))
      .once('error', reject);
  });

const newConnections: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'fetch of the runtime': (url) => fetch(url),
  'fetch of undici': (url) => undiciFetch(url),
  'request of undici': (url) => request(url),
  'a pool of undici': (url) => new Pool(new URL(url).origin).request({ path: '/v1/account', method: 'GET' }),
  'node:https': (url) => get(https, url),
  'node:http': (url) => get(http, url.replace('https:', 'http:')),
};

test.each(Object.entries(newConnections))('a new connection of %s is stopped and reported', async (_name, send) => {
  const watched = guarded();
  const error = await failureOf(send(`https://${host}/v1/account?token=s3cret`));
  expect(leakIn(error)).toMatchObject({ leaks: [{ host, request: 'GET /v1/account', by: 'lookup' }] });
  expect(watched.leaks).toHaveLength(1);
  expect(() => watched.stop()).toThrow(
    /1 request to the API did not reach the mock.*\n {2}GET \/v1\/account to api\.guard\.test/,
  );
  expect(() => watched.check()).not.toThrow('s3cret');
});

const streamed = (): ReadableStream<Uint8Array> => new Blob(['{"organization_name":"Streamed"}']).stream();

/**
 * Functions that send an upload. Each upload first starts its connection, and its body follows later. Tools that intercept
 * requests miss such uploads.
 */
const uploads: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'fetch of the runtime': (url) => fetch(url, { method: 'PATCH', body: streamed(), duplex: 'half' } as RequestInit),
  'request of undici': (url) => request(url, { method: 'PATCH', body: Readable.fromWeb(streamed() as never) }),
  'a pool of undici': (url) =>
    new Pool(new URL(url).origin).request({ path: '/v1/account', method: 'PATCH', body: Readable.fromWeb(streamed() as never) }),
  'node:https': (url) =>
    new Promise((resolve, reject) => {
      const upload = https.request(url, { method: 'PATCH' }, resolve).once('error', reject);
      setImmediate(() => upload.end('{}'));
    }),
};

test.each(Object.entries(uploads))('a streamed upload of %s is stopped and reported', async (_name, send) => {
  const watched = guarded();
  const error = await failureOf(send(`https://${host}/v1/account`));
  expect(leakIn(error)).toMatchObject({ leaks: [{ host, request: 'PATCH /v1/account', by: 'lookup' }] });
  expect(() => watched.stop()).toThrow('PATCH /v1/account to api.guard.test');
});

test('URLs that look like files are requests, too', async () => {
  const watched = guarded();
  for (const path of ['logo.png', 'app.js', 'style.css', 'favicon.ico', 'font.woff2'])
    await failureOf(fetch(`https://${host}/${path}`));
  expect(watched.leaks.map(({ request: asked }) => asked)).toEqual([
    'GET /logo.png',
    'GET /app.js',
    'GET /style.css',
    'GET /favicon.ico',
    'GET /font.woff2',
  ]);
});

test('a redirect from another server to the API is a request to the API', async () => {
  const watched = guarded();
  const server = http.createServer((_, response) => response.writeHead(302, { location: `http://${host}/v1/health` }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await failureOf(fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  expect(watched.leaks).toMatchObject([{ host, request: 'GET /v1/health' }]);
});

test.runIf(canCertify)('a connection of undici that was open before is found when it is used', async () => {
  const { port, requests } = await realApi();
  const agent = new Agent({ connect: { lookup: toThisMachine as never, rejectUnauthorized: false } });
  onTestFinished(() => agent.destroy());
  const url = `https://${host}:${port}`;
  await (await undiciFetch(`${url}/before`, { dispatcher: agent })).text();
  const watched = guarded();
  const error = await failureOf(undiciFetch(`${url}/after`, { dispatcher: agent }).then((response) => response.text()));
  expect(watched.leaks).toMatchObject([{ host, request: 'GET /after', by: 'open connection' }]);
  expect(leakIn(error)).toBeInstanceOf(LeakError);
  expect(requests).toEqual(['/before']);
});

test.runIf(canCertify)('a connection of a pool of undici that was open before is found when it is used', async () => {
  const { port, requests } = await realApi();
  const pool = new Pool(`https://${host}:${port}`, {
    connections: 2,
    connect: { lookup: toThisMachine as never, rejectUnauthorized: false },
  });
  onTestFinished(() => pool.destroy());
  await (await pool.request({ path: '/before', method: 'GET' })).body.dump();
  const watched = guarded();
  const sent = ['/first', '/second', '/third'].map((path) => failureOf(pool.request({ path, method: 'GET' })));
  for (const error of await Promise.all(sent)) expect(leakIn(error)).toBeInstanceOf(LeakError);
  expect(watched.leaks.map(({ request: asked }) => asked).sort()).toEqual(['GET /first', 'GET /second', 'GET /third']);
  expect(requests).toEqual(['/before']);
});

test.runIf(canCertify)('a connection of node:https that was open before is found when it is used', async () => {
  const { port, requests } = await realApi();
  const agent = new https.Agent({ keepAlive: true, lookup: toThisMachine as never, rejectUnauthorized: false });
  onTestFinished(() => agent.destroy());
  await get(https, `https://${host}:${port}/before`, { agent });
  const watched = guarded();
  expect(leakIn(await failureOf(get(https, `https://${host}:${port}/after`, { agent })))).toBeInstanceOf(LeakError);
  expect(watched.leaks).toMatchObject([{ host, request: 'GET /after', by: 'open connection' }]);
  expect(requests).toEqual(['/before']);
});

test.runIf(canCertify)('a new connection with a name service of its own is found', async () => {
  const { port, requests } = await realApi();
  const watched = guarded();
  const url = `https://${host}:${port}/v1/account`;
  await failureOf(get(https, url, { lookup: toThisMachine as never, rejectUnauthorized: false }));
  const agent = new Agent({ connect: { lookup: toThisMachine as never, rejectUnauthorized: false } });
  onTestFinished(() => agent.destroy());
  await failureOf(undiciFetch(url, { dispatcher: agent }));
  expect(watched.leaks.map(({ by }) => by)).toEqual(['open connection', 'open connection']);
  expect(requests).toEqual([]);
});

test('requests that MSW answers are not leaks', async () => {
  const server = setupServer(mock.get(`https://${host}/*`, () => HttpResponse.json({ mocked: true })));
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
  const watched = guarded();
  expect(await (await fetch(`https://${host}/v1/account`)).json()).toEqual({ mocked: true });
  expect(await get(https, `https://${host}/v1/account`)).toBe(200);
  watched.stop();
});

test('requests to the platform by fetch, the dispatcher or MSW are not leaks, and other hosts are not watched', async () => {
  const platform = createPlatform({ seed: 'empty', frozen: true, check: conformance });
  const watched = guard();
  expect((await platform.fetch(`${platform.origin}/v1/health`)).status).toBe(200);
  expect((await request(`${platform.origin}/v1/health`, { dispatcher: dispatcher(platform) })).statusCode).toBe(200);
  const server = setupServer(...handlers(platform));
  server.listen({ onUnhandledFrame: 'error' });
  expect((await fetch(`${platform.origin}/v1/health`)).status).toBe(200);
  server.close();
  await new Promise((resolve) => lookup('localhost', resolve));
  watched.stop();
});

test('by default the hosts of the API are watched', async () => {
  const { origin } = createPlatform({ seed: 'empty', check: conformance });
  const watched = guard();
  await failureOf(fetch(`${origin}/v1/health`));
  expect(() => watched.stop()).toThrow(LeakError);
});

test('after the last guard has ended, names are looked up as before', async () => {
  const [first, second] = [guard(), guard()];
  first.stop();
  second.stop();
  const address = await new Promise((resolve) => lookup('localhost', (_, found) => resolve(found)));
  expect(['127.0.0.1', '::1']).toContain(address);
});

test('wrong options are refused', () => {
  expect(() => guard({ hosts: [] })).toThrow(/^guard: hosts is an Array; it must be a list of host names/);
  expect(() => guard({ host: 'x' } as never)).toThrow(/^guard has no option "host"/);
});
