import type { QuotaUnit } from '../wire/rate-limit.ts';
import type { RefillKind } from './refill.ts';

/**
 * The client's estimate of a quota. The client sends this estimate to its quota store when the client requests a share of the
 * quota. Times are monotonic milliseconds.
 */
export interface QuotaBelief {
  /** How used units become available again. */
  readonly kind: RefillKind;
  /** What the quota counts. */
  readonly unit: QuotaUnit;
  /** The units in one window. */
  readonly quota: number;
  /** The length of the window; undefined if the quota has no window. */
  readonly windowMs: number | undefined;
  /** The highest possible number of remaining units, as far as the client knows it. */
  readonly burst: number;
  /** The remaining units (`r`) in the last response, minus the units of all later calls of this client. */
  readonly remaining: number;
  /** The earliest and the latest possible time at which more units become available. Undefined if unknown. */
  readonly reset: { readonly earliest: number; readonly latest: number } | undefined;
  /** The part of the policy's rate that other clients use, from 0 to 1. */
  readonly othersShare: number;
  /** The mean time in milliseconds from sending a call until the response arrives. */
  readonly delay: number;
  /** The mean deviation from `delay`, in milliseconds. */
  readonly delayVariation: number;
}

/** The share of one quota that a quota store has assigned to this client for a limited time. Times are monotonic milliseconds. */
export interface QuotaLease {
  /**
   * Returns the earliest time at which the client may send a call with this number of units. Infinity means that the client must
   * first wait for a reply of the store. Undefined means that the client does not use the store now. The client then decides
   * itself when to send the call.
   */
  turnAt(now: number, units: number, belief: () => QuotaBelief): number | undefined;
  /** The client calls this method just before it sends a call with this number of units. */
  sent(now: number, units: number): void;
  /**
   * The client calls this method if it has called `sent` for a call with this number of units, but then did not send the call.
   */
  canceled(units: number): void;
  /** The client calls this method when a response has stated `remaining`, the units that remain at the server. */
  answered(now: number, remaining: number): void;
  /** The client calls this method when the server has refused a call. */
  refused(): void;
  /**
   * The part of the quota that the store last assigned to this client, above 0 and up to 1. Undefined if the store has assigned
   * nothing.
   */
  readonly share: number | undefined;
}
