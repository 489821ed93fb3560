/**
 * After this number of consecutive refusals without headers that show an empty quota, the client no longer relies on the headers
 * alone.
 */
const unexplainedMost = 3;

/** A refusal to count. Times are monotonic milliseconds. */
export interface CountedRefusal {
  /** The time at which the client sent the refused call. */
  readonly sentAt: number;
  /** The time before which the client sends no call, because of the refusal. */
  readonly until: number;
  /** Whether the response also stated that no units remain. */
  readonly told: boolean;
}

/** Counts the refusals that one policy has caused, and the refusals that the headers do not explain. */
export class RefusalCount {
  #total = 0;
  #unexplained = 0;
  #until = Number.NEGATIVE_INFINITY;

  /** The number of refused calls. */
  get total(): number {
    return this.#total;
  }

  /**
   * Whether the server has refused several calls in a row without headers that show an empty quota. If so, the client must not
   * rely on the headers alone.
   */
  get unexplained(): boolean {
    return this.#unexplained >= unexplainedMost;
  }

  /**
   * Counts a refused call. Returns whether the call begins a new group of refusals. If the server refuses several calls that were
   * in flight at the same time, these calls belong to one group.
   */
  add({ sentAt, until, told }: CountedRefusal): boolean {
    const another = sentAt >= this.#until;
    this.#until = until;
    this.#total += 1;
    if (told) this.#unexplained = 0;
    else if (another) this.#unexplained += 1;
    return another;
  }
}
