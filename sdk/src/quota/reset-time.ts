/** An item's `t` as it came. Times are monotonic milliseconds. */
export interface ResetObservation {
  /** Seconds, rounded up. */
  readonly seconds: number;
  readonly sentAt: number;
  /** The latest that the server can have taken the time. */
  readonly takenAt: number;
  /** The longest wait that is believed. */
  readonly longest: number;
  /** The length of the windows, where one follows the other. */
  readonly period: number | undefined;
}

/**
 * When more units come, by the server's `t`. That is rounded up to seconds, so the truth lies in the second before; each
 * answer narrows it down.
 */
export class ResetTime {
  #latest: number | undefined;
  #earliest = Number.NEGATIVE_INFINITY;

  /** The latest that it can be; undefined while nothing tells. */
  get at(): number | undefined {
    return this.#latest;
  }

  /** The earliest that it can be. */
  get earliest(): number {
    return this.#earliest;
  }

  /** Takes a `t` in. Returns whether it speaks of another time than those before: a window has ended since. */
  observe({ seconds, sentAt, takenAt, longest, period }: ResetObservation): boolean {
    const latest = takenAt + Math.min(seconds * 1000, longest);
    const earliest = sentAt + Math.min((seconds - 1) * 1000, longest);
    const before = this.#latest;
    if (before !== undefined && earliest < before && latest > this.#earliest) {
      this.#latest = Math.min(before, latest);
      this.#earliest = Math.max(this.#earliest, earliest);
      return false;
    }
    this.#latest = Math.min(latest, following(before, { now: sentAt, latest, period }));
    this.#earliest = earliest;
    return before !== undefined;
  }

  /** The server has named another time. */
  set(at: number): void {
    this.#latest = at;
    this.#earliest = at;
  }
}

/** Where windows follow each other the end of the next is known as well as that of the one before. */
function following(
  before: number | undefined,
  { now, latest, period }: { now: number; latest: number; period: number | undefined },
): number {
  if (before === undefined || period === undefined) return latest;
  const next = before + Math.ceil((now - before) / period) * period;
  return next > now && next > latest - 1000 ? next : latest;
}
