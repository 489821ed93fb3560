/** The sends of a client are remembered for the answers that are still to come: so many at most. */
const most = 1024;

/** How many units had been used by when. Times are monotonic milliseconds. */
export class SendLog {
  readonly #times: number[] = [];
  readonly #used: number[] = [];

  /** Notes that by now so many units have been used in all. */
  add(now: number, used: number): void {
    this.#times.push(now);
    this.#used.push(used);
    if (this.#times.length <= 2 * most) return;
    this.#times.splice(0, most);
    this.#used.splice(0, most);
  }

  /** The units that had been used up to and with that time; of what is forgotten, those of the earliest time known. */
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

  /** The highest rate, in units a millisecond, of any span that begins between `from` and `to` and ends at `until`, without so many units. */
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
