/** After this number of responses, the start is over. The client then knows how many calls other clients send. */
const answersEnough = 64;

/**
 * If a new client has detected no other clients, its calls in flight may use up to this fraction of the remaining units. The
 * fraction is small because several clients may start at the same time.
 */
const leftShare = 0.125;

/**
 * After more responses, the client may have more calls in flight: as many as it has responses, but at most this fraction of the
 * remaining units, rounded up.
 */
const answersShare = 0.25;

/**
 * If the first response shows fewer than `fewUnits` remaining units, the client waits before its second call. The wait ends when
 * `fewUnits` units are available again, or after `waitMost` milliseconds. If several clients start at the same time, each first
 * response shows a different number of remaining units. The waits are therefore different, and the clients send their second
 * calls at different times.
 */
const fewUnits = 5;
/** If responses take less than this number of milliseconds, the client sends its third call only after its second response. */
const shortDelay = 50;
/**
 * If fewer than `spacedBelow` units remain, the client leaves some time between its first `spacedCalls` calls: the time in which
 * `spacing` units become available. The responses then show whether other clients use the quota, before the quota is used up.
 */
const spacedCalls = 8;
const spacing = 1.5;
const spacedBelow = 8;
/**
 * The maximum delay of a call in milliseconds. With the delay, the client can detect other clients that start at the same time.
 */
const waitMost = 100;

/** The inputs for the start time of a call. Times are milliseconds. */
export interface StartingCall {
  readonly now: number;
  /** The rate in units per millisecond. */
  readonly rate: number | undefined;
  readonly flying: number;
  /** The time at which the client sent its previous call. */
  readonly lastAt: number;
  readonly delay: number;
  /** The last `r` (the remaining units in the header `RateLimit`). */
  readonly remaining: number;
  /** True if the client has detected no other clients of the same quota. */
  readonly alone: boolean;
}

/**
 * Limits the calls in flight while a client starts: to one call at first, then to one more with each response, as long as enough
 * units remain. Without this limit, many clients that start at the same time would overload the server.
 */
export class SlowStart {
  #unheard = 1;
  #answers = 0;
  /** The time at which the first response with `RateLimit` headers arrived. */
  #firstAt = 0;

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

  /** Records a response without `RateLimit` headers. */
  unheardAnswer(): void {
    this.#unheard += 1;
  }

  /** Records a response with `RateLimit` headers. */
  answer(now: number): void {
    if (this.#answers === 0) this.#firstAt = now;
    this.#answers += 1;
  }

  /**
   * Returns the time from which the client may send the next call:
   * - `now`, if the slow start is over or the rate is unknown.
   * - `now`, if no call is in flight, or if the number of calls in flight is less than the number of responses so far and less than
   *   `answersShare` × the remaining units.
   * - `now`, if at least two responses have arrived, the client has detected no other clients, and the number of calls in flight
   *   is less than `leftShare` × the remaining units.
   * - If responses are slow: the time at which one unit has become available after the previous call.
   * - Otherwise infinity: the client waits for a response.
   */
  nextAt(call: StartingCall): number {
    const { now, rate, flying, lastAt, delay, remaining, alone } = call;
    if (this.settled || rate === undefined) return now;
    const share = this.#second && alone ? Math.floor(leftShare * remaining) : 0;
    const most = Math.max(1, share, Math.min(this.#answers, Math.ceil(answersShare * remaining)));
    if (flying < most) return now;
    return delay > Math.max(1 / rate, this.#second ? 0 : shortDelay) ? lastAt + 1 / rate : Number.POSITIVE_INFINITY;
  }

  /**
   * Returns the time at which the client should send the next call. A delay helps the client to detect other clients that start
   * at the same time.
   */
  cautiousAt({ now, rate, flying, lastAt, remaining }: StartingCall): number {
    if (this.settled || rate === undefined) return now;
    if (!this.#second && flying === 0) return this.#firstAt + Math.min(waitMost, Math.max(0, fewUnits - remaining) / rate);
    const few = this.#answers < spacedCalls && remaining < spacedBelow;
    return few ? lastAt + Math.min(waitMost, spacing / rate) : now;
  }

  /** Whether the second response with `RateLimit` headers has arrived. */
  get #second(): boolean {
    return this.#answers > 1;
  }
}
