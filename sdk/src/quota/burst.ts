/** The average covers about this number of responses. */
const answers = 16;
/**
 * If this part of the last responses shows the highest number of units that the client has ever seen, that number is the maximum
 * of the quota.
 */
const mostly = 0.9;

/** Learns the maximum number of units of a quota from the `r` (remaining units in the header `RateLimit`) of many responses. */
export class Burst {
  #most: number;
  #told = false;
  #atMost = 0;
  #known = false;

  /** `most` is the maximum in the spec, or the quota itself. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The highest number of units that the responses have shown so far; before the first response, the maximum in the spec. */
  get most(): number {
    return this.#most;
  }

  /**
   * The maximum number of units; infinite if the client does not know it. If other clients already use the quota when this client
   * starts, this client may never see the full quota.
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
