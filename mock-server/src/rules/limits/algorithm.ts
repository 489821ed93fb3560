import type { Bucket } from '../../state/state.ts';

/** A quota policy, scaled by a plan. `window` is in milliseconds; 0 where the algorithm has no window. */
export interface ScaledPolicy {
  readonly quota: number;
  readonly burst: number;
  readonly window: number;
}

/** What can be used of a bucket. */
export interface LimitReading {
  /** Units that may be used now: `r`. */
  readonly remaining: number;
  /** Milliseconds until one more unit can be used. Absent where it does not depend on time, or the bucket is full. */
  readonly wait?: number;
}

/** An algorithm that counts the use of a quota. Buckets are plain data; `undefined` is a bucket that was never used. */
export interface Algorithm {
  /** What can be used at this moment. Does not change the bucket. */
  read(policy: ScaledPolicy, bucket: Bucket | undefined, now: number): LimitReading;
  /** The bucket after `units` were used. `read` must have allowed them. */
  take(policy: ScaledPolicy, bucket: Bucket | undefined, use: { readonly now: number; readonly units: number }): Bucket;
}
