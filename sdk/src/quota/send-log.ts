import type { Taking } from './level-observation.ts';

/** When the log has more than 2 × 1024 entries, it drops the 1024 oldest entries. */
const most = 1024;

/** The log of calls that used no units drops its `mostUnused` oldest entries when it has more than twice as many. */
const mostUnused = 128;

/** How many units the client used with the calls that it sent shortly before and shortly after a certain call. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/** A log of the units that the client has used over time. Times are monotonic milliseconds. */
export class SendLog {
  readonly #times: number[] = [];
  readonly #used: number[] = [];
  /** The calls that used no units because the server refused them. `#used` includes their units. */
  readonly #unused: { readonly at: number; readonly used: number; readonly units: number }[] = [];
  /** The units of refused calls that are no longer in `#unused`. */
  #unusedBefore = 0;

  /** Records the total number of units that the client has used until `now`. */
  add(now: number, used: number): void {
    this.#times.push(now);
    this.#used.push(used);
    if (this.#times.length <= 2 * most) return;
    this.#times.splice(0, most);
    this.#used.splice(0, most);
  }

  /** Records that a call used no units, because the server refused it. */
  unused({ sentAt, used, units }: Taking): void {
    this.#unused.push({ at: sentAt, used, units });
    if (this.#unused.length <= 2 * mostUnused) return;
    for (const { units: dropped } of this.#unused.splice(0, mostUnused)) this.#unusedBefore += dropped;
  }

  /** Subtracts the units of refused calls. `used` is the sum of the units of a call and of all earlier calls. */
  accepted(used: number): number {
    return this.#unused.reduce((sum, one) => sum - (one.used <= used ? one.units : 0), used - this.#unusedBefore);
  }

  /** Returns the units of the calls that the client sent after `from` and until `to`, without refused calls. */
  acceptedBetween(from: number, to: number): number {
    const all = this.usedAt(to) - this.usedAt(from);
    return this.#unused.reduce((sum, { at, units }) => sum - (at > from && at <= to ? units : 0), all);
  }

  /** Returns the time and the units of each call that the client sent after this time. Refused calls have 0 units. */
  since(time: number): { readonly at: number; readonly units: number }[] {
    const first = this.#times.findIndex((at) => at > time);
    if (first < 0) return [];
    return this.#times.slice(first).map((at, index) => {
      const used = this.#used[first + index] ?? 0;
      const unused = this.#unused.find((one) => one.used === used && one.at === at);
      return { at, units: used - (this.#used[first + index - 1] ?? 0) - (unused?.units ?? 0) };
    });
  }

  /**
   * Returns the total number of units that the client had used at this time. If the time is before the earliest entry of the log,
   * returns the total in this entry, minus 1.
   */
  usedAt(time: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return this.#used[low - 1] ?? (this.#used[0] ?? 1) - 1;
  }

  /**
   * Returns how many units the client used shortly before and shortly after a call: within `disorder` milliseconds. The server
   * may have counted the calls of this time in a different order than the client sent them.
   */
  neighbours(taking: Taking | undefined, disorder: number): Neighbours {
    if (!taking) return { before: 0, after: 0 };
    const before = taking.used - taking.units - this.usedAt(taking.sentAt - disorder);
    const after = this.usedAt(taking.sentAt + disorder) - taking.used;
    return { before: Math.max(0, before), after: Math.max(0, after) };
  }
}
