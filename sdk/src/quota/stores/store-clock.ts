/** One exchange with the store: its time, and the client's before and after. Milliseconds. */
export interface ClockReading {
  readonly sentAt: number;
  readonly storeTime: number;
  readonly receivedAt: number;
}

/**
 * The store's time as a client knows it. The store took its time between request and reply, so each exchange gives two bounds; all of them
 * together give narrow ones, whatever the client's own clock says.
 */
export class StoreClock {
  /** Bounds of the client's time less the store's. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  /** Takes an exchange into account. One that contradicts those before begins anew: a clock was set, or the store is another. */
  observe({ sentAt, storeTime, receivedAt }: ClockReading): void {
    const least = sentAt - storeTime;
    const most = receivedAt - storeTime;
    const contradicts = least > this.#most || most < this.#least;
    this.#least = contradicts ? least : Math.max(this.#least, least);
    this.#most = contradicts ? most : Math.min(this.#most, most);
  }

  /** The earliest that it can be at the store. */
  earliest(now: number): number {
    return now - this.#most;
  }

  /** The latest that it can be at the store. */
  latest(now: number): number {
    return now - this.#least;
  }

  /** The client's time at which that time of the store has surely come. */
  surely(storeTime: number): number {
    return storeTime + this.#most;
  }

  /** The client's time at which that time of the store may have come. */
  maybe(storeTime: number): number {
    return storeTime + this.#least;
  }
}
