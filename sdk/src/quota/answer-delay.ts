/** The approximate number of recent responses over which `AnswerDelay` calculates its averages. */
const answers = 10;
/** The minimum of `AnswerDelay.disorder` in milliseconds. */
const leastDisorder = 1.5;

/** Measures response times in milliseconds: their average, and their mean deviation from this average. */
export class AnswerDelay {
  #mean = 0;
  #deviation = 0;

  get mean(): number {
    return this.#mean;
  }

  /** The mean deviation of the response times. */
  get deviation(): number {
    return this.#deviation;
  }

  /** If the client sends two calls within this number of milliseconds, they may reach the server in reverse order. */
  get disorder(): number {
    return Math.max(leastDisorder, this.#deviation);
  }

  observe(delay: number): void {
    if (this.#mean === 0) this.#mean = delay;
    this.#deviation += (Math.abs(delay - this.#mean) - this.#deviation) / answers;
    this.#mean += (delay - this.#mean) / answers;
  }
}
