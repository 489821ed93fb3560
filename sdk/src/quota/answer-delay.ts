/** An average over about so many answers. */
const answers = 10;
/** Calls that are sent within so many milliseconds may change places even where all answers take alike. */
const leastDisorder = 1.5;

/** How long answers take, and how much that varies. Milliseconds. */
export class AnswerDelay {
  #mean = 0;
  #deviation = 0;

  get mean(): number {
    return this.#mean;
  }

  /** The mean deviation. */
  get deviation(): number {
    return this.#deviation;
  }

  /** Calls that are sent within this time may reach the server in another order. */
  get disorder(): number {
    return Math.max(leastDisorder, this.#deviation);
  }

  observe(delay: number): void {
    if (this.#mean === 0) this.#mean = delay;
    this.#deviation += (Math.abs(delay - this.#mean) - this.#deviation) / answers;
    this.#mean += (delay - this.#mean) / answers;
  }
}
