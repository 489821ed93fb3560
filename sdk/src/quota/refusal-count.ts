/** After this number of consecutive refusals that the headers do not explain, the client does not rely on the headers alone. */
const unexplainedMost = 3;

/** A refusal to count. Times are monotonic milliseconds. */
export interface CountedRefusal {
  /** When the client sent the refused call. */
  readonly sentAt: number;
  /** Until when the client sends no call because of the refusal. */
  readonly until: number;
  /** Whether the server's `r` also shows that no units remain. */
  readonly told: boolean;
}

/** Counts the refusals because of one policy, and the refusals that the headers do not explain. */
export class RefusalCount {
  #total = 0;
  #unexplained = 0;
  #until = Number.NEGATIVE_INFINITY;

  /** The number of refused calls. */
  get total(): number {
    return this.#total;
  }

  /** Whether several consecutive refusals contradict the headers. In that case, the client must not rely on the headers alone. */
  get unexplained(): boolean {
    return this.#unexplained >= unexplainedMost;
  }

  /**
   * Counts a refusal. Returns whether it is a new refusal. Refusals of calls that were in flight at the same time belong to one
   * refusal.
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
