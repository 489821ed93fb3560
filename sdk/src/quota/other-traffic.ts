/** The estimated rate is an average over a period. The length of this period is at least this number of milliseconds. */
const shortest = 400;
/** The period (see `shortest`) is long enough that at least this number of units becomes available in it. */
const unitsLeast = 6;

/**
 * Estimates the rate at which other clients use units of a quota, in units per millisecond. After each response, the class
 * compares the remaining units with the expected number. If fewer units remain, the estimated rate becomes higher. If more units
 * remain, it becomes lower.
 */
export class OtherTraffic {
  #rate = 0;

  /** The rate in units per millisecond. */
  get rate(): number {
    return this.#rate;
  }

  forget(): void {
    this.#rate = 0;
  }

  /**
   * After a response, corrects the estimated rate at which other clients use units. `units` is the number of remaining units
   * minus the expected number. `refill` is the rate at which units become available again, and `delay` is the response time.
   */
  surprise(units: number, { refill, delay }: { refill: number; delay: number }): void {
    const span = Math.max(shortest, unitsLeast / refill, 4 * delay);
    this.#rate = Math.min(refill, Math.max(0, this.#rate - units / span));
  }
}
