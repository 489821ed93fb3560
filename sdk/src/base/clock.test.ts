import { expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

test('a sleep ends after its time, also beyond what one timer holds', async () => {
  vi.useFakeTimers();
  const month = 31 * 86_400_000;
  let woken = false;
  const sleep = systemClock.sleep(month).then(() => {
    woken = true;
  });
  await vi.advanceTimersByTimeAsync(month - 1);
  expect(woken).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await sleep;
  expect(woken).toBe(true);
  vi.useRealTimers();
});

test('a sleep that is aborted rejects with the reason at once and leaves no timer', async () => {
  vi.useFakeTimers();
  const end = new AbortController();
  const sleep = systemClock.sleep(1000, end.signal);
  end.abort('enough');
  await expect(sleep).rejects.toBe('enough');
  await expect(systemClock.sleep(1000, end.signal)).rejects.toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a deadline that is cancelled never fires', async () => {
  vi.useFakeTimers();
  const expire = vi.fn();
  systemClock.deadline(10, expire)();
  systemClock.deadline(10, expire);
  await vi.advanceTimersByTimeAsync(20);
  expect(expire).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('now does not run backwards', () => {
  const first = systemClock.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(first);
});
