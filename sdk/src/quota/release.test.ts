import { expect, test } from 'vitest';
import { Release } from './release.ts';

/**
 * Sends `count` calls from the time `from` on, each as soon as `release` allows it. Returns the times at which the calls are
 * sent.
 */
function times(release: Release, count: number, from: number): number[] {
  let now = from;
  return Array.from({ length: count }, () => {
    now = Math.max(now, release.nextAt);
    release.left(now);
    return now;
  });
}

test('calls that waited are sent at even intervals within a second', () => {
  const release = new Release();
  release.begin(0, { waiting: 4, longest: 1000 });
  expect(times(release, 4, 0)).toEqual([250, 500, 750, 1000]);
});

test('the intervals are shorter if the quota itself allows it', () => {
  const release = new Release();
  release.begin(0, { waiting: 4, longest: 10 });
  expect(times(release, 4, 0)).toEqual([10, 20, 30, 40]);
});

test('later calls have no interval, even if calls keep waiting', () => {
  const release = new Release();
  release.begin(0, { waiting: 2, longest: 1000 });
  expect(times(release, 5, 0)).toEqual([500, 1000, 1000, 1000, 1000]);
});

test('before `begin` and after `end` no call waits, and a count of 0 does not divide by zero', () => {
  const release = new Release();
  expect(release.nextAt).toBe(Number.NEGATIVE_INFINITY);
  release.begin(0, { waiting: 0, longest: Number.POSITIVE_INFINITY });
  expect(release.nextAt).toBe(1000);
  release.end();
  expect(release.nextAt).toBe(Number.NEGATIVE_INFINITY);
});
