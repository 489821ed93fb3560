/** After so many answers it is known who else sends. */
const answersEnough = 64;

/** So much of what is left may be in flight: several clients that begin at once must not use it up before they see each other. */
const leftShare = 0.125;

/** What the start of a call depends on. Times are milliseconds. */
export interface StartingCall {
  readonly now: number;
  /** Units a millisecond. */
  readonly rate: number | undefined;
  readonly flying: number;
  /** When the last call was sent. */
  readonly lastAt: number;
  readonly delay: number;
  /** The last `r`. */
  readonly remaining: number;
}

/** How a client begins: with one call, and with more as answers come, so that many who begin at once do not flood the server. */
export class SlowStart {
  #unheard = 1;
  #answers = 0;

  /** Calls that may be in flight while no header has spoken; one more with each answer, so twice as many with each way there and back. */
  get unheard(): number {
    return this.#unheard;
  }

  /** Whether the start is over. */
  get settled(): boolean {
    return this.#answers >= answersEnough;
  }

  /** An answer without headers. */
  unheardAnswer(): void {
    this.#unheard += 1;
  }

  /** An answer with headers. */
  answer(): void {
    this.#answers += 1;
  }

  /**
   * When the next call may go: by the policy's own rate, or as many at once as answers have come or as are a small part of
   * what is left; infinite for not before an answer. Times are milliseconds.
   */
  nextAt(call: StartingCall): number {
    const { now, rate, flying, lastAt, delay, remaining } = call;
    if (this.settled || flying < Math.max(1, this.#answers, Math.floor(leftShare * remaining)) || rate === undefined) return now;
    return 1 / rate < delay ? lastAt + 1 / rate : Number.POSITIVE_INFINITY;
  }
}
