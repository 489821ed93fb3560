/**
 * When the log has more than 2 × 1024 entries, it merges the 1024 oldest entries in pairs. 512 entries remain of them. The log
 * therefore covers all calls, but it is less exact for old calls.
 */
const most = 1024;

/** A log of the calls that the server has accepted, and of the calls in flight. Times are monotonic milliseconds. */
export class AcceptedLog {
  readonly #calls: { readonly at: number; units: number }[] = [];

  /** Records a call that the client sends now. */
  add(at: number, units: number): void {
    this.#calls.push({ at, units });
    if (this.#calls.length <= 2 * most) return;
    const old = this.#calls.splice(0, most);
    this.#calls.unshift(
      ...old.flatMap((call, index) => (index % 2 ? [] : { at: call.at, units: call.units + (old[index + 1]?.units ?? 0) })),
    );
  }

  /** Removes a call that the server has refused. */
  drop(sentAt: number): void {
    const call = this.#calls.findLast(({ at, units }) => at <= sentAt && units > 0);
    if (call) call.units = 0;
  }

  /** Returns the units of the calls from `from` to `to`. */
  used(from: number, to: number): number {
    return this.highest(from, to, (units) => units);
  }

  /**
   * For each call from `from` to `to`, calls `value` with the units since this call and with the milliseconds since this call,
   * both until `to`. Returns the highest result, or 0 if there is no higher result.
   */
  highest(from: number, to: number, value: (units: number, ms: number) => number): number {
    let highest = 0;
    let sum = 0;
    for (const { at, units } of this.#calls.toReversed()) {
      if (at < from) break;
      if (at > to) continue;
      sum += units;
      highest = Math.max(highest, value(sum, to - at));
    }
    return highest;
  }
}
