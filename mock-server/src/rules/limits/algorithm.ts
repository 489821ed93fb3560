import type { Bucket } from '../../state/state.ts';

/** A policy as a plan scales it. `window` is in milliseconds; 0 where the algorithm has none. */
export interface ScaledPolicy {
  readonly quota: number;
  readonly burst: number;
  readonly window: number;
}

/** What a bucket has to give. */
export interface LimitReading {
  /** Units that may be used now: `r`. */
  readonly remaining: number;
  /** Milliseconds until there is one more; absent where time does not tell, or nothing is missing. */
  readonly wait?: number;
}

/** One way to count. Buckets are plain data; `undefined` is one that was never used. */
export interface Algorithm {
  /** What may be used at this moment. Changes nothing. */
  read(policy: ScaledPolicy, bucket: Bucket | undefined, now: number): LimitReading;
  /** The bucket after taking `units`, which `read` allowed. */
  take(policy: ScaledPolicy, bucket: Bucket | undefined, use: { readonly now: number; readonly units: number }): Bucket;
}
