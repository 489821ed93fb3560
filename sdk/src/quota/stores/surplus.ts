/** The facts that the client knows about a shared token bucket. Times are milliseconds. Rates are units per millisecond. */
export interface SharedBucket {
  /** The rate of the slots (see `Surplus`) of all clients together. */
  readonly pace: number;
  readonly burst: number;
  /** The number of clients with a lease. */
  readonly members: number;
  /**
   * The units that the other clients may use immediately: their credit (see `SlotGrant.credit`), and one unit for each slot that
   * they can use now.
   */
  readonly promised: number;
  /** The mean time from sending a call until the response arrives. */
  readonly delay: number;
  /** The variation of the time in `delay`. */
  readonly delayVariation: number;
}

/**
 * If the burst (the maximum of the remaining units) is below this number, the client sends no additional calls (see `Surplus`).
 */
const tellingBurst = 4;
/** The client leaves at least this number of units to the other clients, or burst ÷ 3 + 1 units if that is less. */
const leftMost = 8;
/**
 * While many units remain, the clients send additional calls (see `Surplus`) at a growing rate. The rate of these calls of all
 * clients together rises from 0 to `pace` in `raisedIn` milliseconds, or in twice the mean response time if that is longer.
 */
const raisedIn = 150;
/**
 * If the last response is older than this number of milliseconds, the client no longer relies on the remaining units that the
 * response states. The client then sends no additional calls (see `Surplus`).
 */
const forgottenAfter = 1000;
/**
 * The class changes the rate in proportion to the time since the previous response. A time of more than `stepMost` milliseconds
 * counts as `stepMost`.
 */
const stepMost = 500;

/**
 * The store assigns slots to each client. In each slot, the client may use one unit. Some clients do not use their slots, for
 * example because their process has ended. The class lets this client use such units: while many units remain at the server, the
 * client also sends calls without a slot (*additional calls*), at a growing rate. Times are milliseconds on the client's
 * monotonic clock.
 */
export class Surplus {
  /** The rate of the calls without a slot, in units per millisecond. */
  #rate = 0;
  #statedAt = Number.NEGATIVE_INFINITY;
  #sentAt = Number.NEGATIVE_INFINITY;
  /** The recent calls of this client. The server may have sent its last response before it counted these calls. */
  #recent: { readonly at: number; readonly additional: boolean }[] = [];

  /** Updates the rate after a response that states the remaining units. */
  stated(now: number, remaining: number, bucket: SharedBucket): void {
    const { pace, members, delay } = bucket;
    const part = Math.min(now - this.#statedAt, stepMost) / Math.max(raisedIn, 2 * delay);
    this.#statedAt = now;
    const above = remaining - leastLeft(bucket);
    if (above >= 0) this.#rate = Math.min(pace, this.#rate + (part * pace) / members);
    else this.#rate *= 0.5 ** (-above * part);
  }

  /** Returns the time from which the client may send a call without a slot; undefined if it may send no such call. */
  turnAt(now: number, remaining: number, bucket: SharedBucket): number | undefined {
    if (bucket.burst < tellingBurst || now - this.#statedAt > forgottenAfter) return undefined;
    this.#forget(now, bucket.delay);
    const missing = leastLeft(bucket) - (remaining - this.#recent.length);
    const sent = this.#recent.filter(({ additional }) => additional).length;
    // If many units remain, the client immediately takes an equal part of them. The other clients see the same units and take
    // their parts at the same time.
    if ((sent + 1) * bucket.members <= sent - missing) return now;
    if (this.#rate * forgottenAfter < 1) return undefined;
    return Math.max(now, this.#sentAt + 1 / this.#rate, this.#statedAt + missing / this.#rate);
  }

  /** Called when the client sends a call. `additional` is true for a call without a slot (see `Surplus`). */
  sent(now: number, { additional, delay }: { additional: boolean; delay: number }): void {
    if (additional) this.#sentAt = now;
    this.#forget(now, delay);
    this.#recent.push({ at: now, additional });
  }

  /** Called when the server has refused a call. */
  refused(): void {
    this.#rate = 0;
    this.#statedAt = Number.NEGATIVE_INFINITY;
  }

  #forget(now: number, delay: number): void {
    while ((this.#recent[0]?.at ?? now) < now - 1.5 * delay - 1) this.#recent.shift();
  }
}

/**
 * Returns the number of units that the client leaves to the other clients. The number is larger if the response time varies much.
 */
const leastLeft = ({ burst, promised, pace, delayVariation }: SharedBucket): number =>
  Math.max(Math.min(leftMost, burst / 3 + 1), promised + 0.5) + 2 * pace * delayVariation;
