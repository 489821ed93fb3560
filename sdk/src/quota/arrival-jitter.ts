/** Assumed at first, at least and at most, in milliseconds. */
const first = 3;
const least = 0.2;
const most = 200;
/** A refusal that nothing else explains makes it so many times as long; it shrinks by half in so many milliseconds. */
const growth = 1.6;
const half = 40_000;

/** By how many milliseconds calls may come closer together than they were sent: unknown, so learned from refusals. */
export class ArrivalJitter {
  #ms = first;
  #asOf: number;

  constructor(now: number) {
    this.#asOf = now;
  }

  at(now: number): number {
    return Math.max(least, this.#ms * 0.5 ** (Math.max(0, now - this.#asOf) / half));
  }

  /** A call was refused that should have been let in. */
  refused(now: number): void {
    this.#ms = Math.min(most, this.at(now) * growth);
    this.#asOf = now;
  }
}
