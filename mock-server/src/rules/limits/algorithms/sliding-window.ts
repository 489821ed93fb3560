import type { Bucket } from '../../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';

const timesAt = ({ window }: ScaledPolicy, bucket: Bucket | undefined, now: number): number[] =>
  ((bucket?.times ?? []) as readonly number[]).filter((time) => time > now - window);

/** Allows at most `quota` units in every period of the length `window`. Stores the time of each use. */
export const slidingWindow: Algorithm = {
  read(policy, bucket, now) {
    const times = timesAt(policy, bucket, now);
    const remaining = Math.max(0, policy.quota - times.length);
    // A unit becomes available when the oldest use leaves the window. If the quota was lowered, several uses must leave first.
    const leaving = times[Math.max(0, times.length - policy.quota)];
    return leaving === undefined ? { remaining } : { remaining, wait: leaving + policy.window - now };
  },
  take: (policy, bucket, { now, units }) => ({
    times: [...timesAt(policy, bucket, now), ...Array.from({ length: units }, () => now)],
  }),
};
