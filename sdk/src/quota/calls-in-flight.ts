/** The calls of one client under one policy that have been sent and have not ended. */
export class CallsInFlight {
  #count = 0;
  #units = 0;
  #slots = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Calls that were not answered yet. */
  get count(): number {
    return this.#count;
  }

  /** The units that these took. */
  get units(): number {
    return this.#units;
  }

  /** Calls whose bodies have not ended. */
  get slots(): number {
    return this.#slots;
  }

  /** When the last call was sent, by the monotonic clock. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** A call of so many units is sent. */
  sent(now: number, units: number): void {
    this.#count += 1;
    this.#slots += 1;
    this.#units += units;
    this.#lastAt = now;
  }

  /** A call was answered, or no answer comes any more. */
  settled(units: number): void {
    this.#count -= 1;
    this.#units -= units;
  }

  /** The body of a call has ended. */
  ended(): void {
    this.#slots -= 1;
  }
}
