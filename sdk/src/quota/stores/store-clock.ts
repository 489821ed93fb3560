/**
 * The times of one request to the store, in milliseconds. `sentAt` is the client's time before the request. `receivedAt` is the
 * client's time after the reply. `storeTime` is the time at which the store ran the request, on the store's clock.
 */
export interface ClockReading {
  readonly sentAt: number;
  readonly storeTime: number;
  readonly receivedAt: number;
}

/**
 * Estimates the store's time from the client's monotonic time. The store reads its clock after the client has sent a request and
 * before the client gets the reply. Each request therefore gives a lower and an upper bound of the store's time. The class
 * combines the bounds of all requests, so the range between both bounds becomes small.
 */
export class StoreClock {
  /** The lower and the upper bound of this difference: the client's time − the store's time. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /**
   * Adds the times of a request. If these times contradict the times of earlier requests, the time of a clock was changed or the
   * store was replaced. In that case, the class forgets the times of earlier requests.
   */
  observe({ sentAt, storeTime, receivedAt }: ClockReading): void {
    const least = sentAt - storeTime;
    const most = receivedAt - storeTime;
    const contradicts = least > this.#most || most < this.#least;
    this.#least = contradicts ? least : Math.max(this.#least, least);
    this.#most = contradicts ? most : Math.min(this.#most, most);
  }

  /** Returns the earliest possible time on the store's clock when the client's clock shows `now`. */
  earliest(now: number): number {
    return now - this.#most;
  }

  /** Returns the latest possible time on the store's clock when the client's clock shows `now`. */
  latest(now: number): number {
    return now - this.#least;
  }

  /**
   * Converts a time of the store's clock to a time of the client's clock. The difference between the clocks is not known exactly,
   * so the method returns the latest possible time on the client's clock.
   */
  surely(storeTime: number): number {
    return storeTime + this.#most;
  }

  /** Does the same as `surely`, but returns the earliest possible time on the client's clock. */
  maybe(storeTime: number): number {
    return storeTime + this.#least;
  }
}
