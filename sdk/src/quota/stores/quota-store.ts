import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { QuotaLease } from '../lease.ts';

/**
 * The argument that a client passes to its quota store.
 *
 * @example
 * ```ts
 * const watched: QuotaStore = {
 *   connect(host: QuotaStoreHost) {
 *     console.log(host.clock.monotonic());
 *     return () => undefined; // lends nothing: the client paces by itself
 *   },
 * };
 * ```
 */
export interface QuotaStoreHost {
  /** The client's clock. */
  readonly clock: Clock;
  /** The client's source of random values. */
  readonly random: Random;
  /**
   * Returns the origin and the id of the key that the quotas belong to, without the secret. Undefined if the client has no key
   * yet.
   */
  readonly identity: () => string | undefined;
  /** The store must call this function when a lease has changed, so that the client checks its waiting calls again. */
  readonly changed: () => void;
  /**
   * The store must call this function when the client starts or stops using the store. `reason` says why the client does not use
   * the store.
   */
  readonly tell: (inUse: boolean, reason: string | undefined) => void;
}

/**
 * The type of the client's option `quotaStore`: a store that divides quotas exactly between the processes that use one key.
 * `redisQuotaStore()` of `@sentinelsec/sdk/redis` makes a quota store.
 *
 * @example
 * ```ts
 * const alone: QuotaStore = { connect: () => () => undefined };
 * const own = new SentinelSec({ ...platform.clientOptions(), quotaStore: alone });
 * ```
 */
export interface QuotaStore {
  /**
   * Connects a client. Each client calls this method once. Returns a function that returns the lease of a quota policy and
   * partition; undefined for a policy that the store does not share.
   */
  connect(host: QuotaStoreHost): (name: string, partition: string | undefined) => QuotaLease | undefined;
}
