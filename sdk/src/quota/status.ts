import type { QuotaUnit } from '../wire/rate-limit.ts';

/** The current estimate of a quota. Times are monotonic milliseconds. */
export interface EstimatorView {
  readonly quota: number;
  /** The length of the window in seconds. */
  readonly window: number | undefined;
  /** The number of units that the client may use now. */
  readonly remaining: number;
  readonly resetAt: number | undefined;
  readonly blockedUntil: number | undefined;
  /** Whether a store assigns the share that this client may use. */
  readonly leased: boolean;
}

/**
 * The client's current estimate of one quota policy.
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
  /** The kind of units that the policy counts. */
  readonly unit: QuotaUnit;
  /** The number of units per window; `Infinity` if unknown. */
  readonly quota: number;
  /** The length of the window in seconds. */
  readonly window: number | undefined;
  /** The number of units that the client may use now. */
  readonly remaining: number;
  /** The time at which more units become available; undefined if unknown. */
  readonly resetAt: Date | undefined;
  /**
   * The end of the block; undefined if the policy is not blocked. A policy is blocked if the server has refused a call or stated
   * a wait. The client sends no calls of the policy before the end of the block.
   */
  readonly blockedUntil: Date | undefined;
  /** Whether a response has named the policy; false if only the spec names it so far. */
  readonly confirmed: boolean;
  /**
   * The part of the policy's rate that other clients of the same quota use, from 0 to 1. The client estimates this part from the
   * headers of responses.
   */
  readonly othersShare: number;
  /** The number of calls of this client that the server has refused because of this policy. */
  readonly refusals: number;
  /**
   * Whether the client uses a share of the quota that its `quotaStore` has assigned. False if the client has no store or works
   * without the store at the moment.
   */
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
  /** The operation of the call. */
  readonly operation: string;
  /**
   * The priority of the call. A call that verifies a second factor also has the priority `interactive` here. The client sends
   * such a call before all other calls.
   */
  readonly priority: 'interactive' | 'bulk';
  /** The time for which the call has waited so far, in milliseconds. */
  readonly waitedMs: number;
}
