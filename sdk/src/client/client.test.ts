import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf, fakeClient } from '../../../test/support/fake-client.ts';
import { fakeServer, json, keyWith } from '../../../test/support/fake-server.ts';
import { operations } from '../generated/operations.ts';
import { SentinelSec } from './client.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('every operation of the spec is a method', () => {
  const { client } = fakeClient(() => json({}));
  const tags = client as unknown as Record<string, Record<string, unknown>>;
  const missing = Object.keys(operations).filter((id) => {
    const [tag = '', name = ''] = id.split('.');
    return typeof tags[tag]?.[name] !== 'function';
  });
  expect(missing).toEqual([]);
});

test('a method returns the body, and also the response with `withResponse`', async () => {
  const { client, clock } = fakeClient(() => json({ plan: 'free' }, { etag: '"1"' }));
  const { data, response } = await clock.run(client.account.get().withResponse());
  expect(data.plan).toBe('free');
  expect(response.headers.get('etag')).toBe('"1"');
});

test('a call is sent without `await`', async () => {
  const { client, clock, seen } = fakeClient(() => json({}));
  const call = client.keys.revoke('key_1');
  await clock.pass(0);
  expect(seen).toHaveLength(1);
  await call;
});

test('nothing that prints a client shows its key', async () => {
  const { client, clock } = fakeClient(() => json({}));
  await clock.run(client.account.get());
  for (const text of [
    inspect(client, { depth: null, showHidden: true }),
    JSON.stringify(client),
    String(client),
    inspect({ client }, { depth: 9 }),
  ])
    expect(text).not.toContain('aaaa');
});

test('a client with other defaults shares key, quotas and events, and does not change the first client', async () => {
  const { client, clock, seen, events } = fakeClient(() => json({}, { ratelimit: '"standard";r=9;t=1, "daily";r=0;t=5' }));
  const other = client.withOptions({ headers: { 'x-team': 'red' }, timeout: 1000 });
  expect(other).toBeInstanceOf(SentinelSec);
  await clock.run(other.account.get());
  expect(seen[0]?.headers.get('x-team')).toBe('red');
  expect(await clock.run(failureOf(other.account.get()))).toMatchObject({ kind: 'rate-limit', sent: false });
  await clock.run(client.account.get());
  expect(seen[1]?.headers.has('x-team')).toBe(false);
  expect(events.filter(({ type }) => type === 'call.start')).toHaveLength(3);
  expect(() => client.withOptions({ apiKey: keyWith() } as never)).toThrow(/no option `apiKey`/);
});

test('key and TOTP secret come from the environment', async () => {
  vi.stubEnv('SENTINELSEC_API_KEY', `${keyWith('e')}\n`);
  vi.stubEnv('SENTINELSEC_TOTP_SECRET', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const { fetch, seen } = fakeServer(({ url }) =>
    json(
      url.pathname.endsWith('/challenges')
        ? { id: 'chl_1', methods: ['totp'], expires_at: '2999-01-01T00:00:00Z' }
        : { token: 'mft_1', expires_at: '2999-01-01T00:00:00Z' },
    ),
  );
  await new SentinelSec({ fetch, logLevel: 'off' }).keys.create({ name: 'ci', scopes: ['usage:read'] });
  expect(seen.at(-1)?.headers.get('authorization')).toBe(`Bearer ${keyWith('e')}`);
  expect(seen.at(-1)?.headers.get('mfa-token')).toBe('mft_1');
});

const { process } = globalThis;

test.each<[string, object | undefined]>([
  ['a page in a browser', undefined],
  ['a page whose bundler puts in a process of its own', { env: {}, versions: {} }],
  ['a window of Electron', { env: {}, versions: { node: '24.21.0' }, type: 'renderer' }],
])('%s is rejected unless the option allows it', (_, host) => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', {});
  const made = (options: { dangerouslyAllowBrowser?: boolean }): string => {
    vi.stubGlobal('process', host);
    try {
      new SentinelSec({ apiKey: keyWith(), ...options });
      return 'made';
    } catch (error) {
      return String(error);
    } finally {
      vi.stubGlobal('process', process);
    }
  };
  expect(made({})).toMatch(/dangerouslyAllowBrowser/);
  expect(made({ dangerouslyAllowBrowser: true })).toBe('made');
});

test('the page of a test runner in Node does not count as a browser', () => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', {});
  expect(() => new SentinelSec({ apiKey: keyWith() })).not.toThrow();
});

test('debug logs show bodies with personal data and secrets masked', async () => {
  const lines: string[] = [];
  const write = (...parts: unknown[]): void => void lines.push(inspect(parts, { depth: null }));
  const logger = { debug: write, info: write, warn: write, error: write };
  const { client, clock } = fakeClient(
    ({ url }) => json(url.pathname === '/v1/account' ? { email: 'ada@example.com' } : { id: 'key_1', secret: keyWith('s') }),
    {
      logger,
      logLevel: 'debug',
    },
  );
  await clock.run(client.keys.rotate('key_1', { overlap: 'PT1H' }));
  await clock.run(client.account.update({ email: 'ada@example.com' }));
  expect(lines.join('\n')).toContain('keys.rotate');
  for (const hidden of ['ssss', 'aaaa', 'ada@example.com']) expect(lines.join('\n')).not.toContain(hidden);
});
