import type { Bucket } from '../../state/state.ts';
import type { Algorithm, Scaled } from './algorithm.ts';

// Credit is kept in units of quota x milliseconds: one request costs `window`, a millisecond brings `quota`. All are
// whole numbers, so that nothing is ever rounded.
function creditAt({ quota, burst, window }: Scaled, bucket: Bucket | undefined, now: number): number {
  const full = burst * window;
  if (!bucket) return full;
  return Math.min(full, Number(bucket.credit) + Math.max(0, now - Number(bucket.at)) * quota);
}

/** At most `burst + quota / window x t` in any span t. */
export const tokenBucket: Algorithm = {
  read(policy, bucket, now) {
    const credit = creditAt(policy, bucket, now);
    const remaining = Math.max(0, Math.floor(credit / policy.window));
    if (credit >= policy.burst * policy.window) return { remaining };
    return { remaining, wait: Math.ceil(((remaining + 1) * policy.window - credit) / policy.quota) };
  },
  take: (policy, bucket, { now, units }) => ({ credit: creditAt(policy, bucket, now) - units * policy.window, at: now }),
};
