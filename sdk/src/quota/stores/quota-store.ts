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
 *     return () => undefined; // no lease: the client itself decides when to send calls
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
   * Returns a text that identifies the quotas: the origin of the API and the id of the key. The text does not contain the secret
   * of the key. Returns undefined if the client has no key yet.
   */
  readonly identity: () => string | undefined;
  /**
   * The store must call this function when a lease (the client's share of a quota) has changed. The client then checks again
   * which of its waiting calls it may send.
   */
  readonly changed: () => void;
  /**
   * The store must call this function when the client starts or stops using the store. If the client stops, `reason` says why.
   */
  readonly tell: (inUse: boolean, reason: string | undefined) => void;
}

/**
 * The type of the client's option `quotaStore`. If several processes use the same API key, the store divides each quota of this
 * key among them. The shares together never exceed the quota. `redisQuotaStore()` of `@sentinelsec/sdk/redis` makes a quota store.
 *
 * @example
 * ```ts
 * const alone: QuotaStore = { connect: () => () => undefined };
 * const own = new SentinelSec({ ...platform.clientOptions(), quotaStore: alone });
 * ```
 */
export interface QuotaStore {
  /**
   * Connects a client to the store. Each client calls this method once. The method returns a function. The client passes the name
   * of a quota policy and a partition to this function. The function returns the lease (the client's share of this quota), or
   * undefined if the store assigns no shares of this quota.
   */
  connect(host: QuotaStoreHost): (name: string, partition: string | undefined) => QuotaLease | undefined;
}
