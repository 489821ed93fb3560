import type { QuotaUnit } from '../wire/rate-limit.ts';

/** What is believed of a quota now. Times are monotonic milliseconds. */
export interface EstimatorView {
  readonly quota: number;
  /** Seconds. */
  readonly window: number | undefined;
  /** Units that may be used now. */
  readonly remaining: number;
  readonly resetAt: number | undefined;
  readonly blockedUntil: number | undefined;
  /** Whether a store lends the share that this client may use. */
  readonly leased: boolean;
}

/**
 * What is believed of one quota policy.
 *
 * @example
 * ```ts
 * const blocked = (policy: QuotaStatus) => policy.blockedUntil !== undefined;
 * console.log(client.quota.policies.filter(blocked).map(({ name, blockedUntil }) => `${name} until ${blockedUntil?.toISOString()}`));
 * ```
 */
export interface QuotaStatus {
  /** The name of the policy. */
  readonly name: string;
  /** What it counts. */
  readonly unit: QuotaUnit;
  /** Units in a window; `Infinity` while nothing is known of it. */
  readonly quota: number;
  /** Seconds. */
  readonly window: number | undefined;
  /** Units that may be used now. */
  readonly remaining: number;
  /** When more may be used. */
  readonly resetAt: Date | undefined;
  /** Until when nothing is sent under it, after a refusal. */
  readonly blockedUntil: Date | undefined;
  /** Whether the server has spoken of it; false while it is only the spec's word. */
  readonly confirmed: boolean;
  /** The part of the rate that others take who use the same quota, from 0 to 1, as the headers tell. */
  readonly othersShare: number;
  /** How many calls of this client the server has refused under it. */
  readonly refusals: number;
  /** Whether the client sends by the share that its `quotaStore` lends; false without a store, and while it is done without. */
  readonly leased: boolean;
}

/**
 * A call that waits for quota.
 *
 * @example
 * ```ts
 * const longest = (waiters: readonly Waiting[]) => Math.max(0, ...waiters.map(({ waitedMs }) => waitedMs));
 * console.log(longest(client.quota.waiters));
 * ```
 */
export interface Waiting {
  /** The operation that is called. */
  readonly operation: string;
  /** Its priority; a second factor that others wait for counts as interactive. */
  readonly priority: 'interactive' | 'bulk';
  /** Milliseconds that it has waited so far. */
  readonly waitedMs: number;
}
