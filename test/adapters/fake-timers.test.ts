import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const;
const everything = [...timers, 'queueMicrotask', 'performance', 'hrtime', 'Date'] as const;

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

describe.each(['before', 'after'])('the packages can be imported while everything %s is faked', (when) => {
  const fake = (): void => void vi.useFakeTimers({ toFake: [...everything], now: 1_000_000_000_000 });
  let mock: typeof import('@sentinelsec/mock-server');
  let sdk: typeof import('@sentinelsec/sdk');
  let check: typeof import('@sentinelsec/mock-server/conformance').conformance;
  beforeEach(async () => {
    vi.resetModules();
    if (when === 'before') fake();
    mock = await import('@sentinelsec/mock-server');
    sdk = await import('@sentinelsec/sdk');
    check = (await import('@sentinelsec/mock-server/conformance')).conformance;
    if (when === 'after') fake();
  });

  test.each([true, false])('a client that shares the time of a platform (frozen: %s) waits for its quota', async (frozen) => {
    const platform = mock.createPlatform({ seed: 'empty', frozen, check });
    const client = new sdk.SentinelSec(platform.clientOptions());
    const before = platform.clock.now();
    platform.limits.exhaust(platform.apiKey, 'standard');
    expect((await client.account.get()).status).toBe('active');
    expect(platform.clock.now() - before).toBeGreaterThan(0);
  });

  test('a wait ends even if a body is never read', async () => {
    const platform = mock.createPlatform({ seed: 'empty', frozen: true });
    const { clock, fetch, baseUrl } = platform.clientOptions();
    platform.on('health.get', () => new Response('text'));
    await fetch(`${baseUrl}/v1/health`);
    await clock.sleep(3_600_000);
    expect(platform.clock.now()).toBe(1_000_003_600_000);
  });
});

test('a running platform follows the current clock, and replacing that clock makes no time pass', async () => {
  vi.useFakeTimers({ now: 1_000_000_000_000 });
  const { createPlatform } = await import('@sentinelsec/mock-server');
  const platform = createPlatform({ seed: 'empty' });
  vi.advanceTimersByTime(300);
  platform.clock.resume();
  expect(platform.clock.now()).toBe(1_000_000_000_300);
  vi.setSystemTime(1_000_000_000_000 - 3_600_000);
  expect(platform.clock.now()).toBe(1_000_000_000_300);
  vi.advanceTimersByTime(5000);
  expect(platform.clock.now()).toBe(1_000_000_005_300);
  vi.setSystemTime(2_000_000_000_000);
  expect(platform.clock.now()).toBe(1_000_000_005_300);
  vi.useRealTimers();
  platform.clock.freeze();
  expect(platform.clock.now()).toBe(1_000_000_005_300);
});
