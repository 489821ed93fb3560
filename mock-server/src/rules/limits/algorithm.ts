import type { Bucket } from '../../state/state.ts';

/** A quota policy, scaled by a plan. `window` is in milliseconds; 0 where the algorithm has no window. */
export interface ScaledPolicy {
  readonly quota: number;
  readonly burst: number;
  readonly window: number;
}

/** The units of a bucket that can be used, and when. */
export interface LimitReading {
  /** The number of units that can be used now: the parameter `r` of the `RateLimit` header. */
  readonly remaining: number;
  /** Milliseconds until one more unit can be used. Absent if the wait does not depend on time, or if all units can be used. */
  readonly wait?: number;
}

/** An algorithm that counts the use of a quota. Buckets are plain data; `undefined` is a bucket that was never used. */
export interface Algorithm {
  /** Returns the units that can be used at a time. Does not change the bucket. */
  read(policy: ScaledPolicy, bucket: Bucket | undefined, now: number): LimitReading;
  /** Returns the bucket after `units` were used. Does not check whether the units are available: call `read` first. */
  take(policy: ScaledPolicy, bucket: Bucket | undefined, use: { readonly now: number; readonly units: number }): Bucket;
}
