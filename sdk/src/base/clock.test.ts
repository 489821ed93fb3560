import { mock } from 'node:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from './clock.ts';

type Fakeable = NonNullable<NonNullable<Parameters<typeof vi.useFakeTimers>[0]>['toFake']>;

const startOfFakes = Date.UTC(2001, 1, 3);

async function importedClock(): Promise<Clock> {
  vi.resetModules();
  return (await import('./clock.ts')).systemClock;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('with timers that were faked before import', () => {
  let clock: Clock;

  beforeEach(async () => {
    vi.useFakeTimers();
    clock = await importedClock();
  });

  test('a sleep ends after its time, even if it is longer than one timer', async () => {
    const month = 31 * 86_400_000;
    const begun = clock.monotonic();
    let woken = false;
    const sleep = clock.sleep(month).then(() => {
      woken = true;
    });
    await vi.advanceTimersByTimeAsync(month - 1);
    expect(woken).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await sleep;
    expect(woken).toBe(true);
    expect(clock.monotonic() - begun).toBe(month);
  });

  test('an aborted sleep rejects immediately with the reason and leaves no timer', async () => {
    const end = new AbortController();
    const sleep = clock.sleep(1000, end.signal);
    end.abort('enough');
    await expect(sleep).rejects.toBe('enough');
    await expect(clock.sleep(1000, end.signal)).rejects.toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a deadline that is canceled never fires', async () => {
    const expire = vi.fn();
    clock.deadline(10, expire)();
    clock.deadline(10, expire);
    await vi.advanceTimersByTimeAsync(20);
    expect(expire).toHaveBeenCalledTimes(1);
  });

  test('a wait is over when its timer has fired, even with fractions of a millisecond', async () => {
    const begun = clock.monotonic();
    const sleep = clock.sleep(0.4);
    await vi.advanceTimersByTimeAsync(1);
    await sleep;
    expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(0.4);
  });
});

const sets: Readonly<Record<string, Fakeable>> = {
  'Date alone': ['Date'],
  'performance alone': ['performance'],
  'setTimeout alone': ['setTimeout', 'clearTimeout'],
  'Date and performance': ['Date', 'performance'],
  'Date and setTimeout': ['Date', 'setTimeout', 'clearTimeout'],
  'performance and setTimeout': ['performance', 'setTimeout', 'clearTimeout'],
  everything: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setImmediate', 'queueMicrotask'],
};

describe.each(Object.entries(sets))('with fakes of %s', (_, toFake) => {
  test('that are installed after the import, waits and durations use real time', async () => {
    const clock = await importedClock();
    vi.useFakeTimers({ toFake, now: startOfFakes });
    const begun = clock.monotonic();
    await clock.sleep(2); // Node's timers run by whole milliseconds, so the wait can be up to 1 ms too short.
    expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(1);
    vi.setSystemTime(startOfFakes + 28_800_000);
    expect(clock.monotonic() - begun).toBeLessThan(28_800_000);
    expect(clock.now()).toBe(Date.now());
  });

  test('that are installed before the import, waits and durations use the fake timers', async () => {
    vi.useFakeTimers({ toFake, now: startOfFakes });
    const clock = await importedClock();
    const begun = clock.monotonic();
    const sleep = clock.sleep(5);
    if (vi.getTimerCount() > 0) vi.advanceTimersByTime(5);
    await sleep;
    expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(5);
  });

  test('that are removed after the import, waits and durations use real time without a jump', async () => {
    vi.useFakeTimers({ toFake, now: startOfFakes });
    const clock = await importedClock();
    const begun = clock.monotonic();
    vi.useRealTimers();
    expect(clock.monotonic() - begun).toBeLessThan(86_400_000);
    const real = clock.monotonic();
    await clock.sleep(1);
    expect(clock.monotonic() - real).toBeGreaterThanOrEqual(1);
    expect(clock.now()).toBeGreaterThan(Date.UTC(2026, 0));
  });
});

test("fakes of Node's own test runner are not kept", async () => {
  mock.timers.enable();
  const clock = await importedClock();
  mock.timers.reset();
  const begun = clock.monotonic();
  await clock.sleep(1);
  expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(1);
});

test.each([
  ['stands still', { now: (): number => 1, timeOrigin: () => undefined }],
  ['says no number', { now: (): string => '17:00' }],
  ['is no function', { now: undefined }],
  ['is missing', undefined],
])('where `performance.now` %s, durations come from timers and the date', async (_, performance) => {
  vi.stubGlobal('performance', performance);
  const clock = await importedClock();
  const begun = clock.monotonic();
  await clock.sleep(1);
  expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(1);
  vi.spyOn(Date, 'now').mockReturnValue(clock.now() + 2000);
  expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(2000);
  vi.restoreAllMocks();
});

test('a faked date that is not a number is ignored', async () => {
  const clock = await importedClock();
  vi.spyOn(Date, 'now').mockReturnValue(Number.NaN);
  expect(clock.now()).toBeGreaterThan(Date.UTC(2026, 0));
  vi.restoreAllMocks();
});
