import { AcceptedLog } from './accepted-log.ts';
import { foundRate, type RefusalGroup } from './found-rate.ts';
import { type Course, firstCourse, nextCourse, rateOn } from './rate-course.ts';

/** The number of groups of refusals that the search remembers: the first group, and the last groups. */
const mostGroups = 8;
/** The maximum time in milliseconds until the client checks the allowed rate again. */
const longestLook = 400;
/** The response to the probe counts as at least this late, in milliseconds. In virtual time, a response may take no time. */
const leastTime = 0.001;
/** Timers are usually late by at most this number of milliseconds. */
const mostLate = 20;

/** A refusal, as input of the search. Times are monotonic milliseconds. */
export interface SearchRefusal {
  readonly sentAt: number;
  /** The time at which the client may send the next call. */
  readonly opensAt: number;
}

/**
 * Finds the rate of a server that states no limits or wrong limits. The search learns only from refusals. After each refusal, it
 * computes a rate (`foundRate`) and decides how the allowed rate changes from then on (`nextCourse`).
 */
export class RateSearch {
  #engaged = false;
  readonly #log = new AcceptedLog();
  readonly #groups: RefusalGroup[] = [];
  #startedAt: number | undefined;
  #course: Course | undefined;
  /** Whether the search must compute the course because of a refusal. */
  #stale = false;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Whether the search limits the rate. */
  get engaged(): boolean {
    return this.#engaged;
  }

  get #opensAt(): number {
    return this.#groups.at(-1)?.opensAt ?? Number.NEGATIVE_INFINITY;
  }

  /** Returns the allowed rate in units per millisecond; undefined if the search does not limit the rate. */
  rate(now: number): number | undefined {
    if (!this.#engaged) return undefined;
    this.#decide();
    return this.#course && rateOn(this.#course, Math.max(0, now - this.#opensAt));
  }

  /**
   * Returns when the client may send the next unit. If this time is more than `longestLook` milliseconds away, returns an earlier
   * time. The client must then call this method again at the earlier time.
   */
  nextAt(now: number): number {
    if (!this.#engaged) return Number.NEGATIVE_INFINITY;
    if (this.#lastAt <= this.#opensAt) return this.#opensAt;
    const rate = this.rate(now);
    return rate === undefined ? Number.NEGATIVE_INFINITY : Math.min(this.#lastAt + 1 / rate, now + longestLook);
  }

  /**
   * Estimates when the client will have sent this number of further units. Returns negative infinity if the search does not limit
   * the rate. Unlike `rate`, this method changes nothing.
   */
  when(now: number, units: number): number {
    const from = Math.max(now, this.#opensAt);
    return this.#engaged && this.#course ? from + units / rateOn(this.#course, from - this.#opensAt) : Number.NEGATIVE_INFINITY;
  }

  /**
   * Called when a refusal no longer blocks the waiting calls. The client then sends these calls one after the other, at the
   * allowed rate.
   */
  begin(now: number): void {
    this.#lastAt = Math.max(this.#lastAt, now, this.#opensAt + leastTime);
  }

  /** Called when the client has sent one or several calls. `units` is the sum of their units. */
  sent(now: number, units: number): void {
    this.#startedAt ??= now;
    this.#log.add(now, units);
    // Timers are slightly late, so the next time is computed from the planned time of this call.
    const rate = this.rate(now);
    this.#lastAt = rate === undefined ? now : Math.max(now - Math.min(mostLate, 1 / rate), this.nextAt(now));
  }

  /** Records a refusal. If `engage` is true, the search limits the rate from now on. */
  refused({ sentAt, opensAt }: SearchRefusal, engage: boolean): void {
    this.#engaged ||= engage;
    this.#log.drop(sentAt);
    const last = this.#groups.at(-1);
    // If the call was already in flight at the previous refusal, or if the server has accepted no call since then, the refusal
    // contains no new information.
    if (last && (sentAt < last.opensAt || this.#log.used(last.opensAt, sentAt) === 0)) {
      this.#groups.splice(-1, 1, { ...last, opensAt: Math.max(last.opensAt, opensAt) });
      return;
    }
    this.#decide();
    this.#groups.push({ openedAt: last?.opensAt ?? this.#startedAt ?? sentAt, sentAt, opensAt });
    if (this.#groups.length > mostGroups) this.#groups.splice(1, 1);
    this.#stale = true;
  }

  /**
   * Computes the course after the last refusal, but only when the rate is needed again. By then, all refusals of calls that were
   * in flight together are known.
   */
  #decide(): void {
    const last = this.#groups.at(-1);
    if (!this.#stale || !last) return;
    this.#stale = false;
    const { openedAt, sentAt, opensAt } = last;
    if (!this.#course) {
      this.#course = firstCourse(this.#log.used(openedAt, opensAt), opensAt - openedAt);
      return;
    }
    this.#course = nextCourse(this.#course, foundRate(this.#groups, this.#log), sentAt - openedAt);
  }
}
