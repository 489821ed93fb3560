/** The shortest time over which the use of others is averaged, in milliseconds. */
const shortest = 400;
/** Units that must have come back before an average means something. */
const unitsLeast = 6;

/**
 * How much others take of a quota: what is missing between two answers beyond one's own use. A rate in units a
 * millisecond, found as an observer of control theory does: each surprise moves it by a share of itself.
 */
export class OtherTraffic {
  #rate = 0;

  /** Units a millisecond. */
  get rate(): number {
    return this.#rate;
  }

  /** So many units were there more (or less) than expected; `refill` is the policy's own rate, `delay` the time of an answer. */
  surprise(units: number, { refill, delay }: { refill: number; delay: number }): void {
    const span = Math.max(shortest, unitsLeast / refill, 4 * delay);
    this.#rate = Math.min(refill, Math.max(0, this.#rate - units / span));
  }

  /** A window has ended, or the policy is another: what was known is not known any more. */
  forget(): void {
    this.#rate = 0;
  }
}
