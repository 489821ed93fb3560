/**
 * The times of one request to the store, in milliseconds: the store's time, and the client's time before the request and after
 * the reply.
 */
export interface ClockReading {
  readonly sentAt: number;
  readonly storeTime: number;
  readonly receivedAt: number;
}

/**
 * The client's estimate of the store's time. The store reads its clock between request and reply, so each request gives two
 * bounds. All requests together give narrow bounds, independent of the client's date.
 */
export class StoreClock {
  /** The bounds of the client's time minus the store's time. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /**
   * Adds the times of a request. If they contradict the times of earlier requests, the estimate starts again, because a clock was
   * set or the store was replaced.
   */
  observe({ sentAt, storeTime, receivedAt }: ClockReading): void {
    const least = sentAt - storeTime;
    const most = receivedAt - storeTime;
    const contradicts = least > this.#most || most < this.#least;
    this.#least = contradicts ? least : Math.max(this.#least, least);
    this.#most = contradicts ? most : Math.min(this.#most, most);
  }

  /** Returns the earliest possible time at the store. */
  earliest(now: number): number {
    return now - this.#most;
  }

  /** Returns the latest possible time at the store. */
  latest(now: number): number {
    return now - this.#least;
  }

  /** Returns the client's time at which this time of the store has certainly been reached. */
  surely(storeTime: number): number {
    return storeTime + this.#most;
  }

  /** Returns the client's time from which this time of the store may have been reached. */
  maybe(storeTime: number): number {
    return storeTime + this.#least;
  }
}
