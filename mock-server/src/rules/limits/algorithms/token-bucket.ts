import type { Bucket } from '../../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';

// A bucket stores its missing tokens, multiplied by the window in milliseconds. Each used unit adds `window` to this number, and
// each millisecond subtracts `quota`. All these are whole numbers, so nothing is rounded while the quota and the window stay the
// same. If the quota or the window changes, the number of missing tokens stays the same.
function missingAt({ quota, window }: ScaledPolicy, bucket: Bucket | undefined, now: number): number {
  if (!bucket) return 0;
  const missing = Math.ceil((Number(bucket.missing) * window) / Number(bucket.window));
  return Math.max(0, missing - Math.max(0, now - Number(bucket.at)) * quota);
}

/** In every period of t milliseconds, allows at most `burst + quota / window x t` units. */
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
