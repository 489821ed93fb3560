/**
 * The jitter before the first refusal. It is `first` milliseconds, or, if that is less, `firstTime` milliseconds plus the part
 * `firstShare` of the time in which one unit comes back.
 */
const first = 3;
const firstShare = 0.25;
const firstTime = 0.3;
/**
 * The minimum and the maximum of the jitter in milliseconds. If units come back slowly, the minimum is higher: the part
 * `leastShare` of the time in which one unit comes back, but at most `first` milliseconds.
 */
const least = 0.2;
const most = 1000;
const leastShare = 0.02;
/**
 * Each time the server refuses a call that it should have accepted, the jitter is multiplied by `growth`. After that, the jitter
 * halves every `half` milliseconds.
 */
const growth = 2;
const half = 40_000;

/**
 * The jitter: two calls may arrive at the server closer together than the client sent them, by this number of milliseconds. The
 * client cannot measure when calls arrive, so it learns the jitter from refusals.
 */
export class ArrivalJitter {
  /** The learned value in milliseconds; undefined before the first refusal. */
  #ms: number | undefined;
  #asOf = 0;

  /** Returns the jitter in milliseconds. The parameter `unit` is the time in milliseconds in which one unit comes back. */
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
