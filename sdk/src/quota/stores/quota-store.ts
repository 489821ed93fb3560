import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { QuotaLease } from '../lease.ts';

/**
 * What a client gives to its quota store.
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
  /** The client's source of chance. */
  readonly random: Random;
  /** The origin and the id of the key that the quotas belong to; no secret. Undefined while there is no key. */
  readonly identity: () => string | undefined;
  /** To be called when a lease has changed: calls that wait look again. */
  readonly changed: () => void;
  /** To be called when the store comes into use, and when it is done without; `reason` says why. */
  readonly tell: (inUse: boolean, reason: string | undefined) => void;
}

/**
 * Shares quotas exactly between the processes that use one key: the option `quotaStore`. `redisQuotaStore()` of
 * `@sentinelsec/sdk/redis` makes one.
 *
 * @example
 * ```ts
 * const alone: QuotaStore = { connect: () => () => undefined };
 * const own = new SentinelSec({ ...platform.clientOptions(), quotaStore: alone });
 * ```
 */
export interface QuotaStore {
  /** Called once for each client. Returns what gives the lease of a policy and partition; undefined for one that is not shared. */
  connect(host: QuotaStoreHost): (name: string, partition: string | undefined) => QuotaLease | undefined;
}
