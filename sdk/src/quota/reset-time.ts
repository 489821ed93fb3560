/**
 * An observation of the parameter `t` (the seconds until more units become available) of a `RateLimit` item. `sentAt` and
 * `takenAt` are milliseconds of the monotonic clock. `longest` is in milliseconds.
 */
export interface ResetObservation {
  /** The value of `t` in seconds, rounded up. */
  readonly seconds: number;
  readonly sentAt: number;
  /** The latest time at which the server may have computed `t` (the seconds until more units become available). */
  readonly takenAt: number;
  /** The maximum wait that the client accepts. */
  readonly longest: number;
  /** The length of the windows in milliseconds, if each window begins when the previous window ends. Otherwise undefined. */
  readonly period: number | undefined;
}

/**
 * The time at which more units become available, computed from `t` (the seconds until this time) in the responses. The server
 * rounds `t` up to whole seconds, so the real time may be up to one second earlier than the computed time. Each further response
 * can make the range of possible times smaller.
 */
export class ResetTime {
  #latest: number | undefined;
  #earliest = Number.NEGATIVE_INFINITY;

  /** The latest possible time; undefined if unknown. */
  get at(): number | undefined {
    return this.#latest;
  }

  /** The earliest possible time. */
  get earliest(): number {
    return this.#earliest;
  }

  /**
   * Adds an observation of `t` (the seconds until more units become available). Returns whether this `t` contradicts the earlier
   * observations. In that case, a window has ended since the last observation.
   */
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

  /** Sets the time at which more units become available, if it is known without `t`, for example from a `Retry-After` header. */
  set(at: number): void {
    this.#latest = at;
    this.#earliest = at;
  }
}

/**
 * Returns the end of the current window. `latest` is the end according to `t`. This end is not exact, because the server rounds
 * `t` up. If the windows follow each other without a gap, the function computes a more exact end from the end of an earlier
 * window (`before`).
 */
function following(
  before: number | undefined,
  { now, latest, period }: { now: number; latest: number; period: number | undefined },
): number {
  if (before === undefined || period === undefined) return latest;
  const next = before + Math.ceil((now - before) / period) * period;
  return next > now && next > latest - 1000 ? next : latest;
}
