/** The average `#atMost` covers about this number of responses. */
const answers = 16;
/**
 * The class accepts the highest number of units so far as the maximum of the quota if more than this fraction of the last
 * responses show that number.
 */
const mostly = 0.9;

/** If the highest number of units so far is below this number, the real maximum may be higher. */
const smallBurst = 4;
/**
 * If the highest number of units is below `smallBurst`, the client checks for a higher maximum after `firstCheck` calls. The
 * number of calls between two checks doubles each time. If a response shows a higher number of units, the next check comes after
 * `nextCheck` calls.
 */
const firstCheck = 64;
const nextCheck = 4;

/** Learns the maximum number of units of a quota from the `r` (remaining units in the header `RateLimit`) of many responses. */
export class Burst {
  #most: number;
  #told = false;
  #atMost = 0;
  #known = false;
  #calls = 0;
  #checkAfter = firstCheck;

  /** `most` is the maximum number of units in the spec. If the spec has no such number, `most` is the quota itself. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The highest number of units that the responses have shown so far. Before the first response, this is the maximum in the spec.
   */
  get most(): number {
    return this.#most;
  }

  /**
   * The maximum number of units. Infinite if the client does not know the maximum, for example because the quota was never full.
   */
  get known(): number {
    return this.#known ? this.#most : Number.POSITIVE_INFINITY;
  }

  /** Whether all responses so far have shown only a few units. */
  get small(): boolean {
    return this.#most < smallBurst;
  }

  /**
   * Whether the client checks for a higher maximum with the next call. For this check, the client waits for one additional unit
   * before it sends the call.
   */
  get checking(): boolean {
    return this.small && this.#calls >= this.#checkAfter;
  }

  /** Records that the client sends a call. */
  sent(): void {
    if (this.checking) {
      this.#calls = 0;
      this.#checkAfter *= 2;
    }
    this.#calls += 1;
  }

  /** Records how many units the server had before it counted a call. */
  observe(units: number): void {
    if (!this.#told || units > this.#most) {
      if (this.#told) this.#checkAfter = nextCheck;
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
