import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeServer, json, keyWith } from '../../../test/support/fake-server.ts';
import { origins } from '../generated/platform.ts';
import { callerHeaders } from './caller-headers.ts';
import { SentinelSec } from './client.ts';
import type { ClientOptions } from './options.ts';

afterEach(() => vi.unstubAllEnvs());

const quiet = { logLevel: 'off' } as const;
const make = (options: object) => new SentinelSec({ apiKey: keyWith(), ...quiet, ...options } as ClientOptions);

test.each([
  [{ timout: 5 }, 'Did you mean `timeout`?'],
  [{ apikey: 'x' }, 'Did you mean `apiKey`?'],
  [{ baseURL: 'x' }, 'Did you mean `baseUrl`?'],
  [{ toString: 'x' }, 'The client has no option `toString`. It takes headers,'],
  [{ timeout: 0 }, '`timeout`'],
  [{ timeout: '5' }, '`timeout`'],
  [{ timeout: Number.NaN }, '`timeout`'],
  [{ maxRetries: 1.5 }, '`maxRetries`'],
  [{ environment: 'prod' }, 'one of test, live'],
  [{ mfa: '123456' }, '`mfa`'],
  [{ clock: {} }, '`clock`'],
  [{ logger: { debug() {} } }, '`logger`'],
  [{ headers: { a: 1 } }, '`headers`'],
  [{ fetch: 'x' }, '`fetch`'],
])('the options %o are refused with the reason', (options, reason) => {
  expect(() => make(options)).toThrow(
    expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(reason) }),
  );
});

test.each([
  ['http://api.example.com'],
  ['ftp://localhost'],
  ['not a url'],
  ['https://u:p@api.example.com'],
  ['https://api.example.com/?a=1'],
  ['http://localhost.evil.com'],
])('the base URL %s is refused', (baseUrl) => {
  expect(() => make({ baseUrl })).toThrow(/baseUrl/);
});

test.each([
  ['http://localhost:4010'],
  ['http://127.0.0.1:4010/world/a'],
  ['http://[::1]:4010'],
  ['https://api.example.com'],
  [new URL('https://api.example.com')],
])('the base URL %s is accepted, also with a path prefix', async (baseUrl) => {
  const { fetch, seen } = fakeServer(() => json({}));
  await make({ baseUrl, fetch }).health.get();
  expect(seen[0]?.url.href).toBe(`${String(baseUrl).replace(/\/$/, '')}/v1/health`);
});

test('a key is sent only to its own environment', async () => {
  const { fetch, seen } = fakeServer(() => json({}));
  await make({ fetch }).health.get();
  await make({ fetch, apiKey: keyWith('a', 'live') }).health.get();
  expect(seen.map(({ url }) => url.origin)).toEqual([origins.test, origins.live]);
  expect(() => make({ environment: 'live' })).toThrow(/test key/);
  expect(() => make({ baseUrl: origins.live })).toThrow(/test key/);
  expect(() => make({ apiKey: keyWith('a', 'live'), baseUrl: origins.test })).toThrow(/live key/);
});

test('a key of the wrong environment from a function is rejected before it is sent', async () => {
  const { fetch, seen } = fakeServer(() => json({}));
  const client = make({ fetch, apiKey: () => keyWith('a', 'live'), environment: 'test' });
  await expect(client.account.get()).rejects.toMatchObject({ kind: 'configuration' });
  expect(seen).toHaveLength(0);
});

test.each([['\n'], ['\r\nX-Evil: 1'], ['\u0000'], ['é']])('a key that contains %j is rejected and not quoted', (odd) => {
  let error: unknown;
  try {
    make({ apiKey: keyWith('k').replace('kk', `k${odd}`) });
  } catch (reason) {
    error = reason;
  }
  expect(error).toMatchObject({ kind: 'configuration' });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('kkkk');
});

test('without a key, the error names the option and the environment variable', () => {
  expect(() => new SentinelSec(quiet)).toThrow(/SENTINELSEC_API_KEY/);
});

test('headers that the client sets itself, or that HTTP does not allow, are refused and not quoted', () => {
  for (const name of ['Authorization', 'MFA-Token', 'Idempotency-Key', 'If-Match', 'cookie', 'Content-Type'])
    expect(() => callerHeaders({ [name]: 'hunter2' })).toThrow(/^The client .*sets the header/);
  expect(() => callerHeaders({ 'x-a': 'hunter2\nx' })).toThrow(/HTTP does not allow/);
  expect(() => callerHeaders({ 'x-a': 'hunter2\nx' })).not.toThrow(/hunter2/);
  expect([...callerHeaders({ 'x-a': '1', 'x-b': '1' }, undefined, { 'X-A': '2' })]).toEqual([
    ['x-a', '2'],
    ['x-b', '1'],
  ]);
});

test.each(['https://api.example.com/v1', 'https://api.example.com/v1/', 'https://api.example.com/world/v1'])(
  'the base URL %s is refused: the paths begin with the version',
  (baseUrl) => {
    expect(() => make({ baseUrl })).toThrow(/must not end in \/v1/);
  },
);

test('plain http to another machine is allowed only with dangerouslyAllowHttp and a test key', async () => {
  const { fetch, seen } = fakeServer(() => json({}));
  const http = { baseUrl: 'http://mock:4010', dangerouslyAllowHttp: true, fetch };
  await make(http).account.get();
  expect(seen[0]?.url.origin).toBe('http://mock:4010');
  expect(() => make({ baseUrl: 'http://mock:4010' })).toThrow(/dangerouslyAllowHttp/);
  expect(() => make({ ...http, apiKey: keyWith('a', 'live') })).toThrow(/plain http/);
  await expect(make({ ...http, apiKey: () => keyWith('a', 'live') }).account.get()).rejects.toThrow(/plain http/);
  expect(seen).toHaveLength(1);
});

test('without the option, the base URL comes from the environment variable, with the same rules', async () => {
  const { fetch, seen } = fakeServer(() => json({}));
  vi.stubEnv('SENTINELSEC_BASE_URL', 'http://localhost:4010/world');
  await make({ fetch }).health.get();
  await make({ fetch, baseUrl: 'https://api.example.com' }).health.get();
  vi.stubEnv('SENTINELSEC_BASE_URL', 'http://mock:4010');
  expect(() => make({ fetch })).toThrow(/from SENTINELSEC_BASE_URL/);
  expect(seen.map(({ url }) => url.href)).toEqual(['http://localhost:4010/world/v1/health', 'https://api.example.com/v1/health']);
});

test('if the environment cannot be read, it counts as empty', async () => {
  const { fetch } = fakeServer(() => json({}));
  const denied = (): never => {
    throw new Error('NotCapable: Requires env access');
  };
  vi.stubGlobal('process', { ...process, env: new Proxy({}, { get: denied }) });
  try {
    expect(await make({ fetch }).account.get()).toEqual({});
    expect(() => new SentinelSec(quiet)).toThrow(/SENTINELSEC_API_KEY/);
  } finally {
    vi.unstubAllGlobals();
  }
});

test.each(['fetch', 'Headers', 'Request', 'Response', 'TextEncoder'])(
  'a runtime without `%s` is told in the constructor',
  (name) => {
    vi.stubGlobal(name, undefined);
    try {
      const told = { kind: 'configuration', message: expect.stringContaining(`\`${name}\``) };
      expect(() => make({})).toThrow(expect.objectContaining(told));
    } finally {
      vi.unstubAllGlobals();
    }
  },
);

test.each([[{ code: '123456' }], [123_456], [''], [null], [undefined]])(
  'an `mfa` that returns %j is told what to return',
  async (given) => {
    const challenge = { id: 'chl_1', methods: ['totp'], expires_at: '2999-01-01T00:00:00Z' };
    const { fetch } = fakeServer(() => json(challenge));
    const call = make({ fetch, mfa: () => given as never }).keys.create({ name: 'ci', scopes: ['usage:read'] });
    const error = await Promise.resolve(call).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining('`return code`') });
    expect(String(error)).not.toContain('123456');
  },
);
