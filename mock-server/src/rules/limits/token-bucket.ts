import type { Bucket } from '../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';

// The missing tokens are kept in units of quota x milliseconds: one request costs `window`, each millisecond returns `quota`. All
// are whole numbers, so that nothing is rounded as long as the figures stay the same. A change of the figures keeps the number of
// used tokens.
function missingAt({ quota, window }: ScaledPolicy, bucket: Bucket | undefined, now: number): number {
  if (!bucket) return 0;
  const missing = Math.ceil((Number(bucket.missing) * window) / Number(bucket.window));
  return Math.max(0, missing - Math.max(0, now - Number(bucket.at)) * quota);
}

/** At most `burst + quota / window x t` units in any period of length t. */
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
