import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../../test/support/runs.ts';
import type { Bucket } from '../../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';
import { fixedWindow } from './fixed-window.ts';
import { slidingWindow } from './sliding-window.ts';
import { tokenBucket } from './token-bucket.ts';

/**
 * Simulates a caller who sends a request after each gap in `gaps`. Returns the moments of the requests that the algorithm allows.
 */
function admitted(algorithm: Algorithm, policy: ScaledPolicy, gaps: readonly number[]): number[] {
  const moments: number[] = [];
  let bucket: Bucket | undefined;
  let now = 0;
  for (const gap of gaps) {
    now += gap;
    const reading = algorithm.read(policy, bucket, now);
    if (reading.remaining < 1) continue;
    bucket = algorithm.take(policy, bucket, { now, units: 1 });
    moments.push(now);
  }
  return moments;
}

const policies = fc.record({
  quota: fc.integer({ min: 1, max: 12 }),
  burst: fc.integer({ min: 1, max: 6 }),
  window: fc.integer({ min: 1, max: 5 }),
});
const scaled = policies.map(({ quota, burst, window }): ScaledPolicy => ({ quota, burst, window: window * 1000 }));
const gaps = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 80 });

test('a token bucket allows at most burst + quota / window x t calls in any period t', () => {
  fc.assert(
    fc.property(scaled, gaps, (policy, times) => {
      const moments = admitted(tokenBucket, policy, times);
      moments.forEach((from, first) => {
        for (const [more, to] of moments.slice(first).entries())
          expect(more + 1).toBeLessThanOrEqual(policy.burst + (policy.quota / policy.window) * (to - from));
      });
    }),
    runs,
  );
});

test('a fixed window allows at most its quota between two multiples of its length', () => {
  fc.assert(
    fc.property(scaled, gaps, (policy, times) => {
      const counts = new Map<number, number>();
      for (const at of admitted(fixedWindow, policy, times)) {
        const window = Math.floor(at / policy.window);
        counts.set(window, (counts.get(window) ?? 0) + 1);
      }
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(policy.quota);
    }),
    runs,
  );
});

test('a sliding window allows at most its quota in any period of its length', () => {
  fc.assert(
    fc.property(scaled, gaps, (policy, times) => {
      const moments = admitted(slidingWindow, policy, times);
      for (const from of moments)
        expect(moments.filter((at) => at >= from && at < from + policy.window).length).toBeLessThanOrEqual(policy.quota);
    }),
    runs,
  );
});

test.each([
  ['a token bucket', tokenBucket],
  ['a fixed window', fixedWindow],
  ['a sliding window', slidingWindow],
])(
  '%s is exact: with r of 1 or more a call is accepted; with r = 0 no call is accepted before t, and one is then',
  (_name, algorithm) => {
    fc.assert(
      fc.property(scaled, gaps, (policy, times) => {
        let bucket: Bucket | undefined;
        let now = 0;
        for (const gap of times) {
          now += gap;
          const { remaining, wait } = algorithm.read(policy, bucket, now);
          if (remaining >= 1) bucket = algorithm.take(policy, bucket, { now, units: 1 });
          else {
            expect(algorithm.read(policy, bucket, now + (wait ?? Number.NaN) - 1).remaining).toBe(0);
            expect(algorithm.read(policy, bucket, now + (wait ?? Number.NaN)).remaining).toBeGreaterThanOrEqual(1);
          }
        }
      }),
      runs,
    );
  },
);

test.each([
  ['a token bucket', tokenBucket],
  ['a fixed window', fixedWindow],
  ['a sliding window', slidingWindow],
])('%s that was never used has all its units and no wait', (_name, algorithm) => {
  const policy = { quota: 5, burst: 5, window: 1000 };
  expect(algorithm.read(policy, undefined, 4_000_000_000_000)).toEqual({ remaining: 5 });
});

test('the bytes of a file above the quota of a window are charged to the next windows', () => {
  const policy = { quota: 100, burst: 100, window: 1000 };
  const bucket = fixedWindow.take(policy, undefined, { now: 0, units: 250 });
  expect(fixedWindow.read(policy, bucket, 0)).toEqual({ remaining: 0, wait: 2000 });
  expect(fixedWindow.read(policy, bucket, 1999).remaining).toBe(0);
  expect(fixedWindow.read(policy, bucket, 2000)).toEqual({ remaining: 50, wait: 1000 });
});
