/** A call that the client has sent. */
interface SentCall {
  readonly units: number;
  readonly unchecked: boolean;
}

/** The calls of one quota policy that the client has sent and that have not ended yet. */
export class CallsInFlight {
  #count = 0;
  #units = 0;
  #slots = 0;
  #unchecked = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** The number of calls without a response so far. */
  get count(): number {
    return this.#count;
  }

  /** The number of units of the calls that have no response yet. A unit is what the quota counts, usually a request. */
  get units(): number {
    return this.#units;
  }

  /** The number of calls whose response body has not ended. The server counts these calls as concurrent requests. */
  get slots(): number {
    return this.#slots;
  }

  /**
   * The number of unchecked calls that wait for a response. A call is unchecked if the client sent it without checking the quota.
   * The client does this while plenty of the quota is left.
   */
  get unchecked(): number {
    return this.#unchecked;
  }

  /** The time at which the client sent its last call, in milliseconds of the monotonic clock. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /**
   * Called when the client sends a call. `units` is the number of units that the call uses. `unchecked` is true if the client
   * did not check the quota, because plenty of the quota was left.
   */
  sent(now: number, units: number, unchecked: boolean): void {
    if (unchecked) this.#unchecked += 1;
    this.#count += 1;
    this.#slots += 1;
    this.#units += units;
    this.#lastAt = now;
  }

  /** Called when the response to a call has arrived, or will never arrive. */
  settled({ units, unchecked }: SentCall): void {
    if (unchecked) this.#unchecked -= 1;
    this.#count -= 1;
    this.#units -= units;
  }

  /** Called when the response body of a call has ended. */
  ended(): void {
    this.#slots -= 1;
  }
}
