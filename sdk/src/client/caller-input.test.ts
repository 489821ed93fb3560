import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { fakeServer, json, keyWith } from '../../../test/support/fake-server.ts';
import { runs } from '../../../test/support/runs.ts';
import { SentinelSec } from './client.ts';
import type { ClientOptions } from './options.ts';

const page = () => json({ data: [], next_cursor: null, has_more: false });

/** Stands for the class `Headers` of another realm: another class with the same interface. */
class ForeignHeaders {
  readonly #pairs: readonly [string, string][] = [['x-tenant', 'a']];
  [Symbol.iterator]() {
    return this.#pairs[Symbol.iterator]();
  }
}

test.each<[string, () => unknown]>([
  ['a Headers object', () => new Headers({ 'x-tenant': 'a' })],
  ['pairs', () => [['x-tenant', 'a']]],
  ['a record', () => ({ 'x-tenant': 'a' })],
  ['a map', () => new Map([['X-Tenant', 'a']])],
  ['an iterable that can be read once', () => [['x-tenant', 'a']].values()],
  ['a record of another realm', () => runInContext("({ 'x-tenant': 'a' })", createContext())],
  ['Headers of another realm', () => new ForeignHeaders()],
])('headers as %s are sent: for a call, by the client, by withOptions and typed by path', async (_, make) => {
  const headers = () => make() as Headers;
  const { fetch, seen } = fakeServer(() => json({}));
  const base = { apiKey: keyWith(), fetch, logLevel: 'off' } as const;
  const client = new SentinelSec({ ...base, headers: headers() });
  await client.account.get();
  await client.account.get();
  const plain = new SentinelSec(base);
  await plain.account.get({ headers: headers() });
  await plain.request('GET', '/v1/new', { headers: headers() });
  await plain.withOptions({ headers: headers() }).account.get();
  await plain.api.GET('/v1/account', { headers: headers() as never });
  expect(seen.map((request) => request.headers.get('x-tenant'))).toEqual(Array(6).fill('a'));
});

test('headers from an iterator are sent with every page of a list', async () => {
  const { client, clock, seen } = fakeClient((_, count) =>
    json({ data: [], next_cursor: count === 1 ? 'c' : null, has_more: count === 1 }),
  );
  const headers = [['x-tenant', 'a']].values() as unknown as Headers;
  const read = async () => {
    for await (const _ of client.keys.list({}, { headers }));
  };
  await clock.run(read());
  expect(seen.map((request) => request.headers.get('x-tenant'))).toEqual(['a', 'a']);
});

test('a header that occurs twice is sent with both values, and a header of a call replaces that of the client', async () => {
  const { client, clock, seen } = fakeClient(() => json({}), { headers: { 'x-a': '1', 'x-b': '1' } });
  await clock.run(
    client.account.get({
      headers: [
        ['X-A', '2'],
        ['x-a', '3'],
      ],
    }),
  );
  expect([seen[0]?.headers.get('x-a'), seen[0]?.headers.get('x-b')]).toEqual(['2, 3', '1']);
});

const noHeaders = [
  7,
  'x-a: 1',
  true,
  null,
  () => 1,
  new Date(),
  [1],
  ['ab'],
  [['x']],
  [['x', 'y', 'z']],
  [['x', 1]],
  { 'x-a': 1 },
  { 'x-a': null },
  { 'x-a': undefined },
  new Set(['a']),
];

test.each(noHeaders.map((given) => [given]))('the headers %o are rejected in every kind of call', async (given) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const headers = given as never;
  const calls = [
    client.account.get({ headers }),
    client.request('GET', '/v1/new', { headers }),
    client.api.GET('/v1/account', { headers }),
  ];
  for (const failure of calls.map(failureOf))
    expect(await clock.run(failure)).toMatchObject({ kind: 'configuration', message: expect.stringContaining('`headers`') });
  expect(() => client.withOptions({ headers })).toThrow(/`headers`/);
  expect(() => new SentinelSec({ apiKey: keyWith(), headers })).toThrow(/`headers`/);
  expect(seen).toHaveLength(0);
});

test.each([
  'Authorization',
  'User-Agent',
  'accept',
  'Accept-Encoding',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Content-Type',
  'content-encoding',
  'Content-Digest',
  'Content-Length',
  'MFA-Token',
  'Invitation-Token',
  'Cookie',
  'Host',
  'Connection',
  'Keep-Alive',
  'Expect',
  'TE',
  'Transfer-Encoding',
  'Proxy-Authorization',
  'Sec-Fetch-Mode',
  'Origin',
  'Date',
])('the header %s is rejected in every kind of call, and its value is not quoted', async (name) => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const headers = { [name]: 'hunter2' };
  const failures = [client.account.get({ headers }), client.request('GET', '/v1/new', { headers })].map(failureOf);
  for (const failure of failures) {
    const error = await clock.run(failure);
    expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining(name) });
    expect(String(error)).not.toContain('hunter2');
  }
  expect(() => client.withOptions({ headers })).toThrow(name);
  expect(() => new SentinelSec({ apiKey: keyWith(), headers })).toThrow(name);
  expect(seen).toHaveLength(0);
});

test.each(['traceparent', 'x-request-id', 'range', 'accept-language', 'cache-control', 'priority'])(
  'the header %s of the caller is sent unchanged',
  async (name) => {
    const { client, clock, seen } = fakeClient(() => json({}));
    await clock.run(client.account.get({ headers: { [name]: 'a' } }));
    expect(seen[0]?.headers.get(name)).toBe('a');
  },
);

test('a query may be an object or URLSearchParams, for a list and for `request`', async () => {
  const { client, clock, seen } = fakeClient((_, count) =>
    count === 3 ? json({ data: [], next_cursor: 'c', has_more: true }) : page(),
  );
  await clock.run(client.request('GET', '/v1/new', { query: new URLSearchParams('status=leaked&a=1&a=2') }));
  await clock.run(client.request('GET', '/v1/new', { query: { status: 'leaked', a: [1, 2], b: undefined } }));
  const list = client.keys.list(new URLSearchParams('status=active&cursor=z') as never);
  await clock.run(
    (async () => {
      for await (const _ of list);
    })(),
  );
  expect(seen.map(({ url }) => url.search)).toEqual([
    '?status=leaked&a=1&a=2',
    '?status=leaked&a=1&a=2',
    '?status=active&cursor=z',
    '?status=active&cursor=c',
  ]);
});

test.each([
  [null],
  ['status=leaked'],
  [7],
  [[]],
  [[['a', 'b']]],
  [new Map([['a', 'b']])],
  [new Headers({ a: 'b' })],
  [new FormData()],
  [
    new (class {
      a = 1;
    })(),
  ],
  [() => 1],
])('the query %o is rejected, so that no filter is lost', async (given) => {
  const { client, clock, seen } = fakeClient(page);
  const query = given as never;
  const calls = [
    client.request('GET', '/v1/new', { query }),
    client.keys.list(query),
    client.api.GET('/v1/keys', { params: { query } }),
  ];
  for (const failure of calls.map(failureOf))
    expect(await clock.run(failure)).toMatchObject({ kind: 'configuration', message: expect.stringContaining('query') });
  expect(seen).toHaveLength(0);
});

test.each<[unknown]>([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [null],
  [{}],
  [new Date()],
  [1n],
  [() => 1],
  [Symbol('a')],
  [[]],
  [[undefined]],
  [Object.assign([1], { 2: 2 })],
  [[['a']]],
  ['\ud800'],
  [['a', '\udc00']],
])('the query value %o, which a URL would change or omit, is a ValidationError with its pointer', async (value) => {
  const { client, clock, seen } = fakeClient(page);
  const query = { 'a/b': value } as never;
  const calls = [
    client.request('GET', '/v1/new', { query }),
    client.keys.list(query),
    client.api.GET('/v1/keys', { params: { query } }),
  ];
  for (const failure of calls.map(failureOf))
    expect(await clock.run(failure)).toMatchObject({ kind: 'validation', errors: [{ pointer: '/query/a~1b' }] });
  expect(seen).toHaveLength(0);
});

test('an invalid date in a body is a ValidationError with its pointer, typed by method, by path or raw', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const body = { name: 'ci', scopes: ['usage:read'], expires_at: new Date('x') } as never;
  const calls = [client.keys.create(body), client.api.POST('/v1/keys', { body }), client.request('POST', '/v1/keys', { body })];
  for (const failure of calls.map(failureOf))
    expect(await clock.run(failure)).toMatchObject({ kind: 'validation', errors: [{ pointer: '/body/expires_at' }] });
  expect(seen).toHaveLength(0);
});

test('too many arguments are rejected, so that options in the wrong place are not lost', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const remove = client.exports.delete as (...args: unknown[]) => PromiseLike<unknown>;
  expect(await clock.run(failureOf(remove('exp_1', undefined, { timeout: 5 })))).toMatchObject({ kind: 'configuration' });
  expect(await clock.run(failureOf(remove('exp_1', {}, undefined)))).toBeUndefined();
  expect(seen).toHaveLength(1);
});

test('a signal of another realm ends a call', async () => {
  const target = new EventTarget();
  const signal = Object.assign(target, {
    aborted: false,
    reason: undefined as unknown,
    throwIfAborted: () => undefined,
    onabort: null,
  });
  const { client, clock } = fakeClient(() => new Promise<Response>(() => undefined));
  const failure = failureOf(client.account.get({ signal: signal as unknown as AbortSignal }));
  await clock.pass(10);
  Object.assign(signal, { aborted: true, reason: new Error('left') });
  target.dispatchEvent(new Event('abort'));
  expect(await clock.run(failure)).toMatchObject({ kind: 'abort' });
});

test('an instance of a class is accepted as options, a list or a map is not', async () => {
  class Config {
    apiKey = keyWith();
    logLevel = 'off' as const;
    get headers() {
      return { 'x-tenant': 'a' };
    }
  }
  const { fetch, seen } = fakeServer(() => json({}));
  await new SentinelSec(Object.assign(new Config(), { fetch })).account.get();
  expect(seen[0]?.headers.get('x-tenant')).toBe('a');
  for (const options of [[], new Map(), new Set(), 'x', () => 1, new Date()])
    expect(() => new SentinelSec(options as ClientOptions)).toThrow(/must be an object/);
});

const clientOptions = [
  'apiKey',
  'mfa',
  'environment',
  'baseUrl',
  'fetch',
  'clock',
  'random',
  'logger',
  'logLevel',
  'onEvent',
  'telemetry',
  'dangerouslyAllowBrowser',
  'headers',
  'priority',
  'timeout',
  'attemptTimeout',
  'idleTimeout',
  'maxQueueTime',
  'maxRetries',
];
const callOptions = [
  'timeout',
  'signal',
  'headers',
  'idempotencyKey',
  'ifMatch',
  'ifNoneMatch',
  'priority',
  'attemptTimeout',
  'idleTimeout',
  'maxQueueTime',
  'maxRetries',
  'restoreToken',
  'invitationToken',
];
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    Number.NaN,
    '',
    ' ',
    '\n',
    'x',
    '\u0000',
    '💥',
    [],
    [null],
    {},
    { a: 1 },
    1n,
    Symbol('s'),
  ),
  fc.string(),
  fc.double(),
  fc.anything(),
);

test('a random value for any option of the client works as its type says, or is a ConfigurationError that names the option', () => {
  fc.assert(
    fc.property(fc.constantFrom(...clientOptions), junk, (name, value) => {
      try {
        new SentinelSec({ apiKey: keyWith(), logLevel: 'off', [name]: value } as ClientOptions);
      } catch (error) {
        expect(error).toMatchObject({ kind: 'configuration' });
        if (name !== 'apiKey') expect((error as Error).message).toContain(`\`${name}\``);
      }
    }),
    { ...runs, numRuns: runs.numRuns * 5 },
  );
});

test('a random value for any option of a call works as its type says, or is a ConfigurationError that names the option', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...callOptions), junk, async (name, value) => {
      const { client, clock } = fakeClient(() => json({}), { maxRetries: 0 });
      const error = await clock.run(failureOf(client.request('POST', '/v1/new', { [name]: value })));
      if (error === undefined) return;
      expect(error).toMatchObject({ kind: expect.stringMatching(/^(configuration|timeout|rate-limit)$/) });
      if ((error as { kind: string }).kind === 'configuration') expect((error as Error).message).toContain(`\`${name}\``);
    }),
    { ...runs, numRuns: runs.numRuns * 5 },
  );
});

test('a random value at any place of a call of `client.api` is sent, or is an error of this client', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('params', 'path', 'query', 'header', 'body', 'headers', 'signal', 'cache', 'parseAs'),
      junk,
      async (name, value) => {
        const { client, clock } = fakeClient(() => json({}), { maxRetries: 0 });
        const inParams = ['path', 'query', 'header'].includes(name);
        const init = inParams ? { params: { [name]: value } } : { [name]: value };
        const error = await clock.run(failureOf(client.api.GET('/v1/account', init as never)));
        if (error !== undefined && name !== 'parseAs')
          expect(error).toMatchObject({ kind: expect.stringMatching(/configuration|validation/) });
      },
    ),
    runs,
  );
});
