/**
 * The initial jitter is `first` milliseconds, but at most `firstTime` milliseconds plus the part `firstShare` of the time that
 * one unit takes to come back.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/**
 * The minimum and the maximum of the jitter in milliseconds. If units take long to come back, the minimum is the part
 * `leastShare` of the time that one unit takes.
 */
const least = 0.2;
const most = 1000;
const leastShare = 0.02;
/**
 * A refusal of a call that the server should have accepted multiplies the jitter by `growth`. After that, the jitter halves every
 * `half` milliseconds.
 */
const growth = 2;
const half = 40_000;

/**
 * The jitter: how many milliseconds closer together calls may arrive at the server than the client sent them. The client cannot
 * measure this time, so it learns it from refusals.
 */
export class ArrivalJitter {
  /** The learned value in milliseconds; undefined before the first refusal. */
  #ms: number | undefined;
  #asOf = 0;

  /** Returns the jitter in milliseconds. `unit` is the time that one unit takes to come back, in milliseconds. */
  at(now: number, unit: number): number {
    const start = Math.min(first, firstShare * unit + firstTime);
    const shrunk = this.#ms === undefined ? start : this.#ms * 0.5 ** (Math.max(0, now - this.#asOf) / half);
    return Math.max(least, Math.min(first, leastShare * unit), shrunk);
  }

  /** Notes that the server refused a call that it should have accepted. */
  refused(now: number, unit: number): void {
    this.#ms = Math.min(most, this.at(now, unit) * growth);
    this.#asOf = now;
  }
}
