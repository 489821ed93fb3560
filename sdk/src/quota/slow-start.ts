/** After so many answers it is known who else sends. */
const answersEnough = 64;

/** How a client begins: with one call, and with more as answers come, so that many who begin at once do not flood the server. */
export class SlowStart {
  #unheard = 1;
  #answers = 0;

  /** Calls that may be in flight while no header has spoken; doubles with each answer. */
  get unheard(): number {
    return this.#unheard;
  }

  /** Whether the start is over. */
  get settled(): boolean {
    return this.#answers >= answersEnough;
  }

  /** An answer without headers. */
  unheardAnswer(): void {
    this.#unheard *= 2;
  }

  /** An answer with headers. */
  answer(): void {
    this.#answers += 1;
  }

  /**
   * When the next call may go: by the policy's own rate, or as many at once as answers have come; infinite for not before
   * an answer. Times are milliseconds.
   */
  nextAt(call: { now: number; rate: number | undefined; flying: number; lastAt: number; delay: number }): number {
    const { now, rate, flying, lastAt, delay } = call;
    if (this.settled || flying < Math.max(1, this.#answers) || rate === undefined) return now;
    return 1 / rate < delay ? lastAt + 1 / rate : Number.POSITIVE_INFINITY;
  }
}
