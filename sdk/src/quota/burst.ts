/** The average covers about this number of responses. */
const answers = 16;
/** If this share of the responses shows the highest value that the client has seen, that value is the maximum of the quota. */
const mostly = 0.9;

/** The maximum number of units of a quota, learned from the largest `r` (the remaining units in the header `RateLimit`). */
export class Burst {
  #most: number;
  #told = false;
  #atMost = 0;
  #known = false;

  /** `most` is the maximum in the spec, or the quota itself. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The highest number of units that the client has seen; before the first header, the maximum in the spec. */
  get most(): number {
    return this.#most;
  }

  /**
   * The maximum number of units; infinite if it is unknown. A client that starts when others already use the quota may never see
   * the full quota.
   */
  get known(): number {
    return this.#known ? this.#most : Number.POSITIVE_INFINITY;
  }

  /** Notes how many units the server had before it counted a call. */
  observe(units: number): void {
    if (!this.#told || units > this.#most) {
      this.#most = units;
      this.#atMost = 0;
      this.#known = false;
    }
    this.#told = true;
    this.#atMost += ((units === this.#most ? 1 : 0) - this.#atMost) / answers;
    if (this.#atMost > mostly) this.#known = true;
  }

  /** Forgets the learned values, because the quota policy has changed. */
  forget(): void {
    this.#told = false;
  }
}
