/** The estimated rate is an average over a period. The length of this period is at least this number of milliseconds. */
const shortest = 400;
/** The period (see `shortest`) is long enough that at least this number of units becomes available in it. */
const unitsLeast = 6;

/**
 * After a sign of other clients, the client assumes for `validMs` milliseconds that they still exist, or longer if `validUnits`
 * units need more time to become available.
 */
const validMs = 5000;
const validUnits = 8;

/**
 * Returns for how many milliseconds a sign of other clients counts. `rate` is the rate at which units become available again, in
 * units per millisecond.
 */
export const validFor = (rate: number): number => Math.max(validMs, validUnits / rate);

/**
 * Estimates the rate at which other clients use units of a quota, in units per millisecond. After each response, the class
 * compares the remaining units with the expected number. If fewer units remain, the estimated rate becomes higher. If more units
 * remain, it becomes lower.
 */
export class OtherTraffic {
  #rate = 0;
  #validUntil = Number.NEGATIVE_INFINITY;

  /** The rate in units per millisecond. */
  get rate(): number {
    return this.#rate;
  }

  /** The rate at the time `now`; 0 if the last response was too long ago. */
  at(now: number): number {
    return now < this.#validUntil ? this.#rate : 0;
  }

  forget(): void {
    this.#rate = 0;
  }

  /**
   * After a response, corrects the estimated rate at which other clients use units. `units` is the number of remaining units
   * minus the expected number. `refill` is the rate at which units become available again, and `delay` is the response time.
   */
  surprise(units: number, { now, refill, delay }: { now: number; refill: number; delay: number }): void {
    // A client that waits because of other clients would otherwise never learn that they are gone.
    this.#validUntil = now + validFor(refill);
    const span = Math.max(shortest, unitsLeast / refill, 4 * delay);
    this.#rate = Math.min(refill, Math.max(0, this.#rate - units / span));
  }
}
