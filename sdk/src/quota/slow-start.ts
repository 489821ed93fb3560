/** After this number of responses, the client knows how much others send. */
const answersEnough = 64;

/**
 * While a client starts, its calls in flight may use this part of the remaining units. The part is small because several clients
 * may start at the same time. They must not use up the quota before they detect each other.
 */
const leftShare = 0.125;

/** The inputs for the start time of a call. Times are milliseconds. */
export interface StartingCall {
  readonly now: number;
  /** The rate in units per millisecond. */
  readonly rate: number | undefined;
  readonly flying: number;
  /** When the client sent the last call. */
  readonly lastAt: number;
  readonly delay: number;
  /** The last `r` (the remaining units in the header `RateLimit`). */
  readonly remaining: number;
}

/**
 * Limits the calls in flight while a client starts: to one call at first, then to one more with each response. Without this
 * limit, many clients that start at the same time would overload the server.
 */
export class SlowStart {
  #unheard = 1;
  #answers = 0;

  /**
   * The maximum number of calls in flight until the first response with `RateLimit` headers arrives. The number grows by one with
   * each response, so it doubles in each round trip.
   */
  get unheard(): number {
    return this.#unheard;
  }

  /** Whether the start is over. */
  get settled(): boolean {
    return this.#answers >= answersEnough;
  }

  /** Notes a response without `RateLimit` headers. */
  unheardAnswer(): void {
    this.#unheard += 1;
  }

  /** Notes a response with `RateLimit` headers. */
  answer(): void {
    this.#answers += 1;
  }

  /**
   * Returns when the client may send the next call. The result is `now` if the number of calls in flight is below the number of
   * responses so far, or below a small part of the remaining units. Otherwise, the policy's own rate decides. If that rate is too
   * low, the result is infinite: a response must arrive first.
   */
  nextAt(call: StartingCall): number {
    const { now, rate, flying, lastAt, delay, remaining } = call;
    if (this.settled || flying < Math.max(1, this.#answers, Math.floor(leftShare * remaining)) || rate === undefined) return now;
    return 1 / rate < delay ? lastAt + 1 / rate : Number.POSITIVE_INFINITY;
  }
}
