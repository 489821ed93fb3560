import { LintError, type Platform } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { LeakError } from '@sentinelsec/mock-server/guard';
import { setupMock, type TestHooks } from '@sentinelsec/mock-server/jest';
import { test as mocked } from '@sentinelsec/mock-server/vitest';
import { SentinelSec } from '@sentinelsec/sdk';
import { describe, expect, test, vi } from 'vitest';

describe('the test of Vitest', () => {
  mocked.override('mockOptions', { seed: 'empty', frozen: true, check: conformance, lint: 'error' });
  const keys = new Set<string>();

  for (const time of ['first', 'second'])
    mocked(`gives each test a world of its own, the ${time} time`, async ({ platform, clientOptions }) => {
      const client = new SentinelSec(clientOptions);
      expect((await client.account.get()).organization_name).not.toBe('Changed');
      await client.account.update({ organization_name: 'Changed' });
      expect(platform).toHaveReceived('account.get', { times: 1 });
      expect(platform).toHaveReceived('account.update', {
        body: { organization_name: expect.stringMatching(/^Ch/) },
        status: 200,
      });
      expect(platform).not.toHaveReceived('account.close');
      expect(platform).toPassLint();
      expect(keys.has(platform.apiKey)).toBe(false);
      keys.add(platform.apiKey);
    });

  mocked('names the nearest request when a matcher fails', async ({ platform, clientOptions }) => {
    await new SentinelSec(clientOptions).keys.list({ limit: 5 });
    expect(() => expect(platform).toHaveReceived('keys.list', { query: { limit: 6 } })).toThrow(
      /toHaveReceived: expected at least 1/,
    );
    expect(() => expect(platform).toHaveReceived('keys.list', { query: { limit: 6 } })).toThrow(
      / {2}- query limit {2}"6"\n {2}\+ query limit {2}"5"/,
    );
    expect(() => expect(platform).not.toHaveReceived('keys.list', { query: { limit: 5 } })).toThrow(
      'toHaveReceived: expected no matching request of keys.list, but 1 of its requests matched.',
    );
    expect(() => expect(platform).toHaveReceived('key.list' as 'keys.list')).toThrow(/Did you mean "keys\.list"\?/);
    expect(() => expect(platform).toHaveReceived('keys.list', { time: 1 } as never)).toThrow(
      /^toHaveReceived has no option "time"/,
    );
    expect(() => expect({}).toHaveReceived('keys.list')).toThrow(
      'toHaveReceived: expect(…) got an object; it must be a platform',
    );
    expect(() => expect(platform).not.toPassLint()).toThrow('expected findings of the client lint, but there are none');
  });
});

/** Runs a test as a test runner with hooks does. Resolves to the error of the hooks, or to `passed`. */
async function run(options: Parameters<typeof setupMock>[0], body: (platform: Platform) => Promise<unknown>): Promise<unknown> {
  const before: (() => void)[] = [];
  const after: (() => void)[] = [];
  const hooks: TestHooks = { beforeEach: (step) => before.push(step), afterEach: (step) => after.push(step) };
  const mock = setupMock({ seed: 'empty', frozen: true, check: conformance, ...options }, hooks);
  expect(() => mock.platform).toThrow(/^setupMock: the platform exists only while a test runs/);
  for (const step of before) step();
  await body(mock.platform);
  try {
    for (const step of after) step();
  } catch (error) {
    return error;
  }
  return 'passed';
}

/** A client that sends a second request at once after a refusal. */
async function impatient(platform: Platform): Promise<void> {
  platform.limits.exhaust(platform.apiKey, 'standard');
  const headers = { authorization: `Bearer ${platform.apiKey}` };
  for (let count = 0; count < 2; count++) await (await platform.fetch(`${platform.origin}/v1/account`, { headers })).text();
}

test('a correct test passes, and the client options are those of its world', async () => {
  const call = (platform: Platform) => new SentinelSec(platform.clientOptions()).account.get();
  expect(await run({ lint: 'error' }, call)).toBe('passed');
});

test('a request that left the mock fails the test, unless the guard is off', async () => {
  const leak = ({ origin }: Platform): Promise<unknown> => fetch(`${origin}/v1/health`).catch(() => {});
  expect(await run({}, leak)).toBeInstanceOf(LeakError);
  expect(await run({ lint: 'error' }, (platform) => Promise.all([leak(platform), impatient(platform)]))).toBeInstanceOf(
    LeakError,
  );
});

test('the findings of the lint are shown or fail the test, or the lint does not run', async () => {
  const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await run({}, impatient)).toBe('passed');
  expect(print.mock.lastCall?.[0]).toMatch(
    /^SentinelSec mock: The client lint has 1 finding:\n {2}early-retry: The response of GET \/v1\/account/,
  );
  expect(await run({ lint: 'off' }, impatient)).toBe('passed');
  expect(print).toHaveBeenCalledOnce();
  const failure = await run({ lint: 'error' }, impatient);
  expect(failure).toBeInstanceOf(LintError);
  expect(failure).toMatchObject({ findings: [{ rule: 'early-retry' }] });
});

test('wrong options and missing hooks are reported', () => {
  expect(() => setupMock({}, {} as TestHooks)).toThrow(/^setupMock: beforeEach of the test runner .* must be a function/);
  expect(() => setupMock('x' as never)).toThrow(/^setupMock: the options are "x"/);
});

test('wrong options of the platform are reported when the first test begins', async () => {
  await expect(run({ lint: 'fatal' as 'error' }, async () => {})).rejects.toThrow(
    /^setupMock: lint is "fatal"; it must be one of off, warn, error/,
  );
  await expect(run({ sed: 'empty' } as never, async () => {})).rejects.toThrow(/has no option "sed"\. Did you mean "seed"/);
});
