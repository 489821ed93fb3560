import type { Taking } from './level-observation.ts';

/** When the log has more than 2 × 1024 entries, it drops the 1024 oldest entries. */
const most = 1024;

/** How many units the client used with the calls that it sent shortly before and shortly after a certain call. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/** A log of the units that the client has used over time. Times are monotonic milliseconds. */
export class SendLog {
  readonly #times: number[] = [];
  readonly #used: number[] = [];

  /** Records the total number of units that the client has used until `now`. */
  add(now: number, used: number): void {
    this.#times.push(now);
    this.#used.push(used);
    if (this.#times.length <= 2 * most) return;
    this.#times.splice(0, most);
    this.#used.splice(0, most);
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

  /**
   * Computes the rate in several spans of time, and returns the highest rate in units per millisecond. For each time between
   * `from` and `to` at which the client used units, there is one span. It begins at this time and ends at the time `until`. In
   * each span, the first `beyond` units do not count. Returns undefined if no span has more than `beyond` units.
   */
  highestRate({ from, to, until, beyond }: { from: number; to: number; until: number; beyond: number }): number | undefined {
    const all = this.usedAt(until);
    let highest: number | undefined;
    for (const [index, time] of this.#times.entries()) {
      const before = this.#used[index - 1];
      if (before === undefined || time < from || time > to) continue;
      const units = all - before - beyond;
      if (units > 0) highest = Math.max(highest ?? 0, units / (until - time));
    }
    return highest;
  }
}
