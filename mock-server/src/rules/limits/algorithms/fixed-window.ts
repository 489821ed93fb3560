import type { Bucket } from '../../../state/state.ts';
import type { Algorithm, ScaledPolicy } from './algorithm.ts';

/**
 * Returns how many units are used in the current window. A single use can take more units than the maximum of the quota, for
 * example when a large file is downloaded. The excess units then count in the next windows.
 */
function usedAt({ window }: ScaledPolicy, bucket: Bucket | undefined, now: number): number {
  if (!bucket) return 0;
  const passed = Math.floor(now / window) - Math.floor(Number(bucket.at) / window);
  return Math.max(0, Number(bucket.used) - passed * Number(bucket.quota));
}

/**
 * Allows at most `quota` units in each window. The first window begins at the Unix epoch. Each later window begins when the
 * window before it ends.
 */
export const fixedWindow: Algorithm = {
  read(policy, bucket, now) {
    const { quota, window } = policy;
    const used = usedAt(policy, bucket, now);
    const remaining = Math.max(0, quota - used);
    if (used === 0) return { remaining };
    // Each new window subtracts a quota from the used units: the quota that applied at the last use.
    const windows = remaining > 0 ? 1 : Math.floor((used - quota) / Number(bucket?.quota)) + 1;
    return { remaining, wait: (Math.floor(now / window) + windows) * window - now };
  },
  take: (policy, bucket, { now, units }) => ({
    at: now,
    quota: policy.quota,
    used: usedAt(policy, bucket, now) + units,
  }),
};
