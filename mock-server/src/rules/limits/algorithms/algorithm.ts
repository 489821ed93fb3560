import type { Bucket } from '../../../state/state.ts';

/**
 * The figures of a quota policy for one caller. `quota` and `burst` are multiplied by the factor of the caller's plan. `window`
 * is in milliseconds, and 0 for an algorithm without a window.
 */
export interface ScaledPolicy {
  readonly quota: number;
  readonly burst: number;
  readonly window: number;
}

/** The units of a bucket that can be used now, and the wait for the next unit. */
export interface LimitReading {
  /** The number of units that can be used now: the parameter `r` of the `RateLimit` header. */
  readonly remaining: number;
  /**
   * The number of milliseconds until one more unit can be used. Absent if all units can be used, or if the next unit depends on
   * an event, such as the end of a transfer.
   */
  readonly wait?: number;
}

/**
 * An algorithm that counts the use of a quota. A `bucket` contains the use so far, as plain data. Before the first use, the
 * `bucket` is `undefined`.
 */
export interface Algorithm {
  /** Returns the units that can be used at the time `now`. Does not change the bucket. */
  read(policy: ScaledPolicy, bucket: Bucket | undefined, now: number): LimitReading;
  /**
   * Adds the use of `use.units` units, and returns the new bucket. Does not check whether these units are available. `read` tells
   * the available units.
   */
  take(policy: ScaledPolicy, bucket: Bucket | undefined, use: { readonly now: number; readonly units: number }): Bucket;
}
