/** The average response time is computed from approximately this number of recent responses. */
const answers = 16;
/**
 * A factor in the formula for the estimated minimum time of a call: shortest response time − `variation` × (average response time
 * − shortest response time).
 */
const variation = 1;

/** Estimates the minimum time from sending a call until its response arrives, in milliseconds. */
export class LeastDelay {
  #fastest = Number.POSITIVE_INFINITY;
  #average = 0;
  #least = Number.POSITIVE_INFINITY;

  /** The estimated minimum time of a call; infinite before the first response. */
  get ms(): number {
    return this.#least;
  }

  /** Records a response time. Returns the decrease of the minimum in milliseconds; 0 if the minimum has not decreased. */
  observe(delay: number): number {
    this.#average = this.#fastest === Number.POSITIVE_INFINITY ? delay : this.#average + (delay - this.#average) / answers;
    this.#fastest = Math.min(this.#fastest, delay);
    const least = Math.max(0, this.#fastest - variation * (this.#average - this.#fastest));
    const shorter = this.#least === Number.POSITIVE_INFINITY ? 0 : this.#least - least;
    if (shorter < 0) return 0;
    this.#least = least;
    return shorter;
  }
}
