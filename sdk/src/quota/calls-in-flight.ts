/** A call that the client has sent. */
interface SentCall {
  readonly units: number;
  readonly unchecked: boolean;
}

/** The calls that the client has sent under one quota policy and that have not ended yet. */
export class CallsInFlight {
  #count = 0;
  #units = 0;
  #slots = 0;
  #unchecked = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** The number of calls that have no response yet. */
  get count(): number {
    return this.#count;
  }

  /** The units of the calls that have no response yet. */
  get units(): number {
    return this.#units;
  }

  /** The number of calls whose response bodies have not ended. */
  get slots(): number {
    return this.#slots;
  }

  /** The number of calls that the client sent without a check of the quota and that have no response yet. */
  get unchecked(): number {
    return this.#unchecked;
  }

  /** The time at which the client sent the last call, in milliseconds of the monotonic clock. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /**
   * Records that the client sends a call with this number of units. `unchecked` says whether the client sends the call without a
   * check of the quota.
   */
  sent(now: number, units: number, unchecked: boolean): void {
    if (unchecked) this.#unchecked += 1;
    this.#count += 1;
    this.#slots += 1;
    this.#units += units;
    this.#lastAt = now;
  }

  /** Records that a call got its response, or that it will get no response. */
  settled({ units, unchecked }: SentCall): void {
    if (unchecked) this.#unchecked -= 1;
    this.#count -= 1;
    this.#units -= units;
  }

  /** Records that the response body of a call has ended. */
  ended(): void {
    this.#slots -= 1;
  }
}
