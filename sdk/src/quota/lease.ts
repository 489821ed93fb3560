import type { QuotaUnit } from '../wire/rate-limit.ts';
import type { RefillKind } from './refill.ts';

/** What a client believes of a quota when it asks a store for a share of it. Times are monotonic milliseconds. */
export interface QuotaBelief {
  readonly kind: RefillKind;
  readonly unit: QuotaUnit;
  readonly quota: number;
  readonly windowMs: number | undefined;
  /** The most units that can be there at once. */
  readonly burst: number;
  /** The last `r`, less what this client has sent since. */
  readonly remaining: number;
  /** The earliest and the latest time at which more units come; undefined while nothing tells. */
  readonly reset: { readonly earliest: number; readonly latest: number } | undefined;
  /** The part of the rate that others take, from 0 to 1. */
  readonly othersShare: number;
}

/** A share of one quota that a store lends to this client for a while. Times are monotonic milliseconds. */
export interface QuotaLease {
  /**
   * When the next call of so many units may go: now, later, or infinite for not before the store has answered. Undefined while the
   * store is not in use: then the client paces by itself.
   */
  turnAt(now: number, units: number, belief: () => QuotaBelief): number | undefined;
  /** A call of so many units is sent. */
  sent(now: number, units: number): void;
  /** A call of so many units was not sent after all. */
  cancelled(units: number): void;
  /** An answer of the server has told what is left. */
  answered(now: number): void;
  /** The server has refused a call. */
  refused(): void;
  /** The part of the quota that was lent last, above 0 and up to 1; undefined when there was none. */
  readonly share: number | undefined;
}
