import type { Bucket } from '../../state/state.ts';
import type { Algorithm, Scaled } from './algorithm.ts';

/** What is used of the window at hand. What went over the quota (a file's bytes) is carried into the next ones. */
function usedAt({ quota, window }: Scaled, bucket: Bucket | undefined, now: number): number {
  if (!bucket) return 0;
  const passed = Math.floor(now / window) - Number(bucket.window);
  return Math.max(0, Number(bucket.used) - passed * quota);
}

/** At most `quota` in each window; windows are aligned to multiples of their length since the epoch. */
export const fixedWindow: Algorithm = {
  read(policy, bucket, now) {
    const used = usedAt(policy, bucket, now);
    const remaining = Math.max(0, policy.quota - used);
    if (used === 0) return { remaining };
    const windows = remaining > 0 ? 1 : Math.floor(used / policy.quota);
    return { remaining, wait: (Math.floor(now / policy.window) + windows) * policy.window - now };
  },
  take: (policy, bucket, { now, units }) => ({
    window: Math.floor(now / policy.window),
    used: usedAt(policy, bucket, now) + units,
  }),
};
