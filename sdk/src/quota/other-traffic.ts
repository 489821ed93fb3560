/** The minimum time for the average of the use by others, in milliseconds. */
const shortest = 400;
/** The number of units that must have come back before the average is useful. */
const unitsLeast = 6;

/**
 * How much other clients use of a quota: the units that are missing between two responses after the client's own use. The result
 * is a rate in units per millisecond. The class works like an observer in control theory: each difference from the expected units
 * changes the rate by a part of the difference.
 */
export class OtherTraffic {
  #rate = 0;

  /** The rate in units per millisecond. */
  get rate(): number {
    return this.#rate;
  }

  /**
   * Notes that there were more (or fewer) units than expected. `refill` is the policy's own rate, `delay` is the response time.
   */
  surprise(units: number, { refill, delay }: { refill: number; delay: number }): void {
    const span = Math.max(shortest, unitsLeast / refill, 4 * delay);
    this.#rate = Math.min(refill, Math.max(0, this.#rate - units / span));
  }

  /** Forgets the learned rate, because a window has ended or the policy has changed. */
  forget(): void {
    this.#rate = 0;
  }
}
