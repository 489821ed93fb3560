import type { Bucket } from '../../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';

// `missing` is the number of missing tokens, multiplied by the window in milliseconds. Each used unit adds `window` to `missing`.
// Each millisecond subtracts `quota` from it. These are whole numbers, so nothing is rounded. If the window changes, `missing` is
// converted to the new window and rounded up.
function missingAt({ quota, window }: ScaledPolicy, bucket: Bucket | undefined, now: number): number {
  if (!bucket) return 0;
  const missing = Math.ceil((Number(bucket.missing) * window) / Number(bucket.window));
  return Math.max(0, missing - Math.max(0, now - Number(bucket.at)) * quota);
}

/** Allows at most `burst + quota / window x t` units in every period of t milliseconds. */
export const tokenBucket: Algorithm = {
  read(policy, bucket, now) {
    const { quota, burst, window } = policy;
    const missing = missingAt(policy, bucket, now);
    const credit = burst * window - missing;
    const remaining = Math.max(0, Math.floor(credit / window));
    return missing === 0 ? { remaining } : { remaining, wait: Math.ceil(((remaining + 1) * window - credit) / quota) };
  },
  take: (policy, bucket, { now, units }) => ({
    missing: missingAt(policy, bucket, now) + units * policy.window,
    window: policy.window,
    at: now,
  }),
};
