/**
 * The initial value in milliseconds, and its two upper limits: a part of the time that one unit takes to come back, and a number
 * of milliseconds.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/** The minimum and maximum in milliseconds, and the minimum as a part of the time that one unit takes to come back. */
const least = 0.2;
const most = 1000;
const leastShare = 0.02;
/** An unexplained refusal multiplies the value by `growth`. The value halves in the given number of milliseconds. */
const growth = 2;
const half = 40_000;

/**
 * How many milliseconds closer together calls may arrive at the server than the client sent them. The client cannot measure this
 * time, so it learns the time from refusals.
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
