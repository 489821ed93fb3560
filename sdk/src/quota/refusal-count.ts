/**
 * A refusal is *unexplained* if it says how long to wait, but its headers do not contain `r=0` (no remaining units). After this
 * number of unexplained refusals in a row, the client no longer relies on the headers alone.
 */
const unexplainedMost = 3;

/** A refused call that `RefusalCount` counts. Times are monotonic milliseconds. */
export interface CountedRefusal {
  /** The time at which the client sent the refused call. */
  readonly sentAt: number;
  /** The time until which the client sends no calls, because of the refusal. */
  readonly until: number;
  /** Whether the headers of the refusal stated `r=0` (no remaining units). */
  readonly told: boolean;
  /** Whether the refusal stated when to send again. */
  readonly timed: boolean;
}

/** Counts all refusals of one policy. Also counts the unexplained refusals in a row (see `unexplainedMost`). */
export class RefusalCount {
  #total = 0;
  #unexplained = 0;
  #until = Number.NEGATIVE_INFINITY;

  /** The number of refused calls. */
  get total(): number {
    return this.#total;
  }

  /**
   * Whether at least `unexplainedMost` refusals in a row were unexplained. If true, the client must not rely on the headers
   * alone.
   */
  get unexplained(): boolean {
    return this.#unexplained >= unexplainedMost;
  }

  /**
   * Counts a refused call. Returns whether the call begins a new group of refusals. Refused calls that were in flight together
   * form a group.
   */
  add({ sentAt, until, told, timed }: CountedRefusal): boolean {
    const another = sentAt >= this.#until;
    this.#until = until;
    this.#total += 1;
    if (told) this.#unexplained = 0;
    else if (another && timed) this.#unexplained += 1;
    return another;
  }
}
