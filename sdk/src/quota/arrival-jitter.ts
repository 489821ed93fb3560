/** Assumed at first, in milliseconds; but no more than so much of the time that a unit takes, and so many milliseconds. */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/** At least and at most, in milliseconds; and at least this part of the time that a unit takes. */
const least = 0.2;
const most = 1000;
const leastShare = 0.02;
/** A refusal that nothing else explains makes it so many times as long; it shrinks by half in so many milliseconds. */
const growth = 2;
const half = 40_000;

/** By how many milliseconds calls may come closer together than they were sent: unknown, so learned from refusals. */
export class ArrivalJitter {
  /** Undefined before the first refusal. */
  #ms: number | undefined;
  #asOf = 0;

  /** `unit` is how long one more unit takes to come, in milliseconds. */
  at(now: number, unit: number): number {
    const start = Math.min(first, firstShare * unit + firstTime);
    const shrunk = this.#ms === undefined ? start : this.#ms * 0.5 ** (Math.max(0, now - this.#asOf) / half);
    return Math.max(least, Math.min(first, leastShare * unit), shrunk);
  }

  /** A call was refused that should have been let in. */
  refused(now: number, unit: number): void {
    this.#ms = Math.min(most, this.at(now, unit) * growth);
    this.#asOf = now;
  }
}
