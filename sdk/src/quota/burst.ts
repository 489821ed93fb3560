/** The approximate number of recent responses from which the class computes `#atMost`. */
const answers = 16;
/**
 * The class stores the highest number of units that a response has shown so far. If the fraction of recent responses that show
 * this number is above `mostly`, the class assumes that the number is the maximum of the quota.
 */
const mostly = 0.65;

/**
 * If the learned maximum is below this number of units, the client checks from time to time whether the real maximum is higher.
 */
const smallBurst = 4;
/**
 * If the learned maximum is below `smallBurst`, the client checks after `firstCheck` calls whether the real maximum is higher.
 * The number of calls between two checks doubles each time. If a response shows a higher maximum, the client checks again after
 * `nextCheck` calls.
 */
const firstCheck = 8;
const nextCheck = 4;

/**
 * Learns the maximum number of units that a quota allows at once. A unit is usually a request. The class learns from the
 * parameter `r` (remaining units) in the header `RateLimit` of many responses.
 */
export class Burst {
  #most: number;
  #told = false;
  /** The fraction of the recent responses that show the highest number of units so far (a moving average). */
  #atMost = 0;
  #known = false;
  #calls = 0;
  #checkAfter = firstCheck;

  /** `most` is the maximum (`burst`) that the spec states for the policy. If the spec states none, `most` is the quota itself. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The highest number of units that a response has shown so far. Before the first response, this is the value that was passed to
   * the constructor.
   */
  get most(): number {
    return this.#most;
  }

  /** The maximum number of units; `Infinity` if the class has not learned the maximum yet. */
  get known(): number {
    return this.#known ? this.#most : Number.POSITIVE_INFINITY;
  }

  /** Whether `most` is below 4. */
  get small(): boolean {
    return this.#most < smallBurst;
  }

  /**
   * Whether the client uses the next call to check whether the real maximum is higher than `most`. For this check, the client
   * waits longer than necessary before the call. If the response then shows more remaining units than ever before, the real
   * maximum is higher.
   */
  get checking(): boolean {
    return this.small && this.#calls >= this.#checkAfter;
  }

  /** Called when the client sends a call. */
  sent(): void {
    if (this.checking) {
      this.#calls = 0;
      this.#checkAfter *= 2;
    }
    this.#calls += 1;
  }

  /** Records how many units remained before the server counted a call. */
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
