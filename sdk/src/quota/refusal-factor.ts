/** Half of the increase of the factor disappears in each period of this number of milliseconds. */
const half = 60_000;

/** A factor that grows with each refusal and slowly returns to 1. Times are monotonic milliseconds. */
export class RefusalFactor {
  readonly #growth: number;
  readonly #most: number;
  #factor = 1;
  #at = Number.NEGATIVE_INFINITY;

  /** Each refusal multiplies the factor by `growth`. The factor is at most `most`. */
  constructor(growth: number, most: number) {
    this.#growth = growth;
    this.#most = most;
  }

  refused(now: number): void {
    this.#factor = Math.min(this.#most, this.at(now) * this.#growth);
    this.#at = now;
  }

  at(now: number): number {
    return this.#factor === 1 ? 1 : 1 + (this.#factor - 1) * 0.5 ** (Math.max(0, now - this.#at) / half);
  }
}
