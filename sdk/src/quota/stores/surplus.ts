/** The facts that the client knows of a shared token bucket. Times are milliseconds. Rates are units per millisecond. */
export interface SharedBucket {
  /** The rate of all slots together. */
  readonly pace: number;
  readonly burst: number;
  /** The number of clients with a lease. */
  readonly members: number;
  /** The units that the other clients may use at once: their credit, and slots that have started. */
  readonly promised: number;
  /** The mean time from sending a call until its response. */
  readonly delay: number;
  /** The variation of the time in `delay`. */
  readonly delayVariation: number;
}

/** If the burst is smaller than this number of units, the client sends no additional calls (see `Surplus`). */
const tellingBurst = 4;
/**
 * The client always leaves at least burst ÷ 3 + 1 units to the other clients. If this number is larger than `leftMost`, the
 * minimum is `leftMost`.
 */
const leftMost = 8;
/**
 * While many units remain, all clients together send more and more additional calls (see `Surplus`). Their rate rises from 0 to
 * `pace` in this number of milliseconds, or in two response times if these are longer.
 */
const raisedIn = 150;
/** The remaining units in a response count for this number of milliseconds. */
const forgottenAfter = 1000;
/** The class changes the rate in proportion to the time since the last response, up to this number of milliseconds. */
const stepMost = 500;

/**
 * Finds units that the store has assigned and that no client uses, for example because a process has ended. While many units
 * remain at the server, the client sends more and more additional calls: calls for which it has no slot. Times are milliseconds
 * on the client's monotonic clock.
 */
export class Surplus {
  /** The rate of the additional calls in units per millisecond. */
  #rate = 0;
  #statedAt = Number.NEGATIVE_INFINITY;
  #sentAt = Number.NEGATIVE_INFINITY;
  /** The calls of this client that the server may not have counted yet when it sent the last response. */
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

  /** Returns when the client may send an additional call; undefined if the client may send none. */
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

  /** Records that the client sends a call, and whether the call is additional. */
  sent(now: number, { additional, delay }: { additional: boolean; delay: number }): void {
    if (additional) this.#sentAt = now;
    this.#forget(now, delay);
    this.#recent.push({ at: now, additional });
  }

  /** Records that the server has refused a call. */
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
