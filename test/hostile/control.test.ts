import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { createWorlds, type Worlds } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { type RunningServer, startServer } from '@sentinelsec/mock-server/server';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { controlRoutes } from '../../mock-server/src/control-api/generated/routes.ts';
import { runs } from '../support/runs.ts';
import { figure } from '../support/spec-figures.ts';
import { expectHarmless } from './harmless.ts';

const token = 'the-token-of-these-tests';

let worlds: Worlds;
let server: RunningServer;
beforeEach(async () => {
  worlds = createWorlds({ seed: 'empty', startTime: '2026-01-01T00:00:00Z', frozen: true, check: conformance });
  server = await startServer(worlds, { port: 0, control: { token } });
});
afterEach(() => server.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends a request with exactly these headers. `fetch` does not send a `Host` or `Origin` that a program has set. */
const send = ({ method = 'GET', path = '/_mock/clock', headers = {}, body }: Sent = {}, to = server): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = httpRequest(
      { port: to.port, host: '127.0.0.1', method, path, agent: false, headers: { authorization: `Bearer ${token}`, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject).end(body);
  });

function expectRefusal({ status, headers, body }: Got, expected: number, detail: string | RegExp): void {
  expect([status, headers['content-type']]).toEqual([expected, 'application/problem+json']);
  expectHarmless(body, [token, worlds.default.apiKey]);
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ type: 'about:blank', title: expect.any(String), status: expected });
  expect(problem.detail).toMatch(detail);
}

test.each<[string, Record<string, string | undefined>, string]>([
  ['no token', { authorization: undefined }, 'has no control token'],
  ['a wrong token', { authorization: 'Bearer the-token-of-those-tests' }, 'not the control token'],
  ['the beginning of the token', { authorization: `Bearer ${token.slice(0, -1)}` }, 'not the control token'],
  ['more than the token', { authorization: `Bearer ${token}x` }, 'not the control token'],
  ['the token with another scheme', { authorization: `Basic ${token}` }, 'not the control token'],
  ['an empty token', { authorization: 'Bearer ' }, 'not the control token'],
])('%s is refused with 401', async (_what, headers, detail) => {
  const given = Object.fromEntries(Object.entries({ authorization: '', ...headers }).filter(([, value]) => value !== undefined));
  const got = await sendBare(given as Record<string, string>);
  expectRefusal(got, 401, detail);
  expect(got.headers['www-authenticate']).toMatch(/^Bearer realm=/);
});

/** Sends a request like `send`, but without the token. */
const sendBare = (headers: Readonly<Record<string, string>>): Promise<Got> =>
  new Promise((resolve, reject) => {
    httpRequest({ port: server.port, host: '127.0.0.1', path: '/_mock/clock', agent: false, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('the API key of a world opens no control route', async () => {
  expectRefusal(
    await send({ headers: { authorization: `Bearer ${worlds.default.apiKey}` } }),
    401,
    'An API key is not a control token',
  );
});

test.each(['evil.example', 'evil.example:4010', '127.0.0.1.evil.example', 'localhost.evil.example', '[::2]', '10.0.0.1'])(
  'the Host %s is refused: a page may have pointed its name here',
  async (host) => {
    expectRefusal(await send({ headers: { host } }), 403, 'The host of the request does not name this server');
  },
);

test.each(['localhost', 'localhost:4010', 'mock.localhost', '127.0.0.1', '127.8.9.1:80', '[::1]:4010', 'LOCALHOST'])(
  'the Host %s is this machine',
  async (host) => {
    expect((await send({ headers: { host } })).status).toBe(200);
  },
);

test('a whole URL in the request line names the host, and the header Host is ignored', async () => {
  const path = (host: string): string => `http://${host}/_mock/clock`;
  const statusOf = async (target: string, host: string): Promise<number> =>
    (await send({ path: path(target), headers: { host } })).status;
  expect(await statusOf('evil.example', 'localhost')).toBe(403);
  expect(await statusOf('evil.example:4010', 'localhost')).toBe(403);
  expect(await statusOf(`localhost:${server.port}`, 'evil.example')).toBe(200);
  for (const target of ['', ':80', 'localhost@evil.example', 'evil.example@localhost', 'local\\host', 'localhost:x'])
    expect(await statusOf(target, 'localhost')).toBe(400);
});

test.each(['http://evil.example', 'null', 'http://localhost:1', 'https://localhost', 'x'])(
  'the Origin %s is refused',
  async (origin) => {
    const got = await send({ headers: { host: 'localhost', origin } });
    expectRefusal(got, 403, 'Pages of other origins');
    expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = await send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    expect(preflight.status).toBe(403);
  },
);

test('a page of the server itself is not refused', async () => {
  const host = `localhost:${server.port}`;
  expect((await send({ headers: { host, origin: `http://${host}` } })).status).toBe(200);
});

test('requests to allowed host names are accepted, and all other rules still apply', async () => {
  const other = await startServer(worlds, { port: 0, control: { token, hosts: ['mock', '10.0.0.1', 'fd00::1'] } });
  const statusOf = async (host: string): Promise<number> => (await send({ headers: { host } }, other)).status;
  expect(await Promise.all(['mock:4010', '10.0.0.1:4010', '[fd00::1]', 'localhost', 'mock.evil.example'].map(statusOf))).toEqual([
    200, 200, 200, 200, 403,
  ]);
  await other.close();
});

test('another machine may not call unless host names are given', async () => {
  const all = await startServer(worlds, { port: 0, host: '0.0.0.0', control: { token } });
  const outside = all.urls.find((url) => !url.includes('127.0.0.1'));
  if (outside === undefined) return all.close();
  const call = (): Promise<Response> =>
    fetch(`${outside}/_mock/clock`, { headers: { authorization: `Bearer ${token}`, connection: 'close' } });
  const refused = await call();
  expect([refused.status, (await refused.json()).detail]).toEqual([
    403,
    expect.stringContaining('Only programs on this machine'),
  ]);
  await all.close();
  const open = await startServer(worlds, {
    port: all.port,
    host: '0.0.0.0',
    control: { token, hosts: [new URL(outside).hostname] },
  });
  expect((await call()).status).toBe(200);
  await open.close();
});

test.each([
  ['no JSON', '{"days":', {}, 400, 'not JSON'],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'not JSON'],
  ['another media type', 'days=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'Content-Type is'],
  ['an encoded body', '{}', { 'content-encoding': 'gzip' }, 415, 'gzip'],
  ['nothing', '', {}, 422, '1 validation issue'],
  ['a list', '[]', {}, 422, '1 validation issue'],
  ['a wrong type', '{"days":"1"}', {}, 422, '1 validation issue'],
  ['an unknown property', '{"weeks":1}', {}, 422, '1 validation issue'],
  ['time back', '{"days":-1}', {}, 422, '1 validation issue'],
] as const)('a body with %s is refused and moves nothing', async (_what, body, headers, status, detail) => {
  const sent = {
    method: 'POST',
    path: '/_mock/clock/advance',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  };
  expectRefusal(await send(sent), status, detail);
  expect(worlds.default.clock.now()).toBe(Date.parse('2026-01-01T00:00:00Z'));
});

test('a body that is too large is refused, with a length and without', async () => {
  const body = Buffer.alloc(figure('body_bytes_max') + 1, ' ');
  const sent = { method: 'POST', path: '/_mock/clock/advance', body, headers: { 'content-type': 'application/json' } };
  expectRefusal(await send(sent), 413, 'at most');
  expectRefusal(await send({ ...sent, headers: { ...sent.headers, 'transfer-encoding': 'chunked' } }), 413, 'at most');
  const snapshot = { method: 'PUT', path: '/_mock/snapshot', headers: { 'content-type': 'text/plain' } };
  expectRefusal(await send({ ...snapshot, body }), 422, 'it is not a state');
  expectRefusal(await send({ ...snapshot, headers: { ...snapshot.headers, 'content-length': '268435457' } }), 413, '268435456');
});

test('a body that is nested deep is refused, and is not kept', async () => {
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
  const body = `{"kind":"problem","problem":"internal-error","members":{"x":${deep}}}`;
  const sent = { method: 'POST', path: '/_mock/faults', body, headers: { 'content-type': 'application/json' } };
  expectRefusal(await send(sent), 422, 'nested deeper');
  expect(worlds.default.faults.list()).toEqual([]);
});

test('an unknown path is refused, and a method that a route does not support is refused with the methods of the route', async () => {
  expectRefusal(await send({ path: '/_mock/nothing' }), 404, 'This control route does not exist');
  const got = await send({ method: 'PATCH' });
  expectRefusal(got, 405, 'does not support PATCH');
  expect(got.headers.allow).toBe('GET');
  expectRefusal(await send({ path: '/_worlds/none/_mock/clock' }), 404, 'no world');
  expectRefusal(await send({ path: '/_mock/retention/%ff' }), 400, 'percent-encoded');
  expect((await send({ method: 'HEAD' })).body).toBe('');
  expect((await send({ method: 'HEAD', path: '/_mock/events' })).status).toBe(200);
});

test('for a client that reads no events, the server keeps a limited number, and then says how many it has left out', async () => {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  socket.write(`GET /_mock/events HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`);
  await new Promise((resolve) => socket.once('readable', resolve));
  const { clock, journal } = worlds.default;
  const account = { headers: { authorization: `Bearer ${worlds.default.apiKey}` } };
  for (let round = 0; round < 60_000; round++) {
    clock.freeze();
    if (round % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await worlds.default.fetch(`${worlds.origin}/v1/account`, account);
  expect(journal.entries).toHaveLength(1);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const counts = (): { clocks: number; skipped: number } => ({
    clocks: text.match(/event: clock/g)?.length ?? 0,
    skipped: [...text.matchAll(/event: skipped\ndata: \{"count":(\d+)\}/g)].reduce((sum, [, count]) => sum + Number(count), 0),
  });
  // The stream begins with one more event about the clock. The server may have left out the event of the request.
  await expect
    .poll(() => Object.values(counts()).reduce((sum, count) => sum + count), { timeout: 10_000 })
    .toBeGreaterThan(60_000);
  const { clocks, skipped } = counts();
  expect(clocks + skipped).toBeLessThanOrEqual(60_002);
  expect(skipped).toBeGreaterThan(10_000);
  clock.freeze();
  await expect.poll(() => text.match(/event: clock/g)?.length).toBe(clocks + 1);
  socket.destroy();
});

test('at most 100 clients watch events at the same time; when one disconnects, another can connect', async () => {
  const open = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const stopped = new AbortController();
      await fetch(`${server.url}/_mock/events`, { headers: { authorization: `Bearer ${token}` }, signal: stopped.signal });
      return stopped;
    }),
  );
  expectRefusal(await send({ path: '/_mock/events' }), 503, '100 clients');
  open[0]?.abort();
  await expect.poll(async () => (await send({ method: 'HEAD', path: '/_mock/events' })).status).toBe(200);
  for (const stopped of open) stopped.abort();
});

const routes = Object.values(controlRoutes);
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const printable = fc.stringMatching(/^[!-~]{0,40}$/);
const names = [
  'days',
  'to',
  'policy',
  'key',
  'ip',
  'units',
  'quota',
  'kind',
  'at',
  'ms',
  'status',
  'problem',
  'name',
  'from',
  'seed',
  'values',
  'id',
  'limit',
  '__proto__',
  'constructor',
];
const values = fc.oneof(
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.constantFrom('default', 'standard', 'latency', 'hang', 'status', 'team', 1, 0, -1, 1e308, '127.0.0.1', null, [], {}),
);
const anything = fc.record({
  target: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          route: fc.constantFrom(...routes),
          part: fc.constantFrom('x', 'default', 'member', 'key', 'usage-log', '%00', '..'),
          other: fc.constantFrom(undefined, undefined, undefined, ...methods),
        })
        .map(({ route, part, other }) => ({ method: other ?? route.method, path: route.path.replace(/\{\w+\}/g, part) })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        method: fc.constantFrom(...methods),
        path: printable.map((text) => `/_mock/${text.replace(/[#?]/g, '')}`),
      }),
    },
  ),
  query: fc.oneof(
    fc.constant(''),
    fc.tuple(fc.constantFrom(...names), printable).map(([name, value]) => `?${name}=${encodeURIComponent(value)}`),
  ),
  headers: fc.dictionary(
    fc.constantFrom('content-type', 'accept', 'mock-world', 'content-encoding', 'prefer', 'x-any', 'range', 'if-match', 'expect'),
    fc.oneof(printable, fc.constantFrom('application/json', 'text/plain', 'default', '100-continue')),
  ),
  body: fc.oneof(
    fc.constant(undefined),
    fc.dictionary(fc.constantFrom(...names), values).map((value) => JSON.stringify(value)),
    fc.json(),
    fc.uint8Array({ maxLength: 100 }),
  ),
});

test('random methods, paths, headers and bodies: nothing fails, nothing leaks, and the server goes on', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(anything, async ({ target: { method, path }, query, headers, body }) => {
      if (path === '/_mock/events' && method === 'GET') return;
      const isJson = body !== undefined && !('content-type' in headers);
      const sent = { ...headers, ...(isJson && { 'content-type': 'application/json' }) };
      const got = await send({ method, path: encodeURI(path) + query, headers: sent, ...(body !== undefined && { body }) });
      statuses.add(got.status);
      expect(got.status, `${method} ${path} ${got.body}`).toBeLessThan(500);
      expectHarmless(got.body, [token]);
      if (got.status >= 400 && method !== 'HEAD') expect(got.headers['content-type']).toBe('application/problem+json');
    }),
    { ...runs, numRuns: 400 },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 405, 415, 422]));
  expect(report).not.toHaveBeenCalled();
  expect((await send({ path: '/_mock' })).status).toBe(200);
});
