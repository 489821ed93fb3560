/** After so many refusals in a row that the headers do not explain they are not relied on alone. */
const unexplainedMost = 3;

/** A refusal as it is counted. Times are monotonic milliseconds. */
export interface CountedRefusal {
  /** When the call that was refused had been sent. */
  readonly sentAt: number;
  /** Until when no call is sent because of it. */
  readonly until: number;
  /** Whether the server's `r` says so too. */
  readonly told: boolean;
}

/** Counts the refusals under one policy, and those that the headers do not explain. */
export class RefusalCount {
  #total = 0;
  #unexplained = 0;
  #until = Number.NEGATIVE_INFINITY;

  /** How many calls were refused. */
  get total(): number {
    return this.#total;
  }

  /** Whether so many refusals in a row contradict the headers that these are not to be relied on alone. */
  get unexplained(): boolean {
    return this.#unexplained >= unexplainedMost;
  }

  /** Returns whether it is a new one: calls that were on their way together are refused together. */
  add({ sentAt, until, told }: CountedRefusal): boolean {
    const another = sentAt >= this.#until;
    this.#until = until;
    this.#total += 1;
    if (told) this.#unexplained = 0;
    else if (another) this.#unexplained += 1;
    return another;
  }
}
