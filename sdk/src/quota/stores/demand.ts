/** The rate that the client requests is the measured rate × this factor. */
const headroom = 1.3;
/** The minimum duration of a measurement in milliseconds. */
const shortest = 50;
/** If the measured rate of the client falls, the client still asks the store for at least this fraction of the previous rate. */
const memory = 0.5;

/**
 * Estimates the rate at which a client would send calls if there were no limit. The class divides the used units by the time in
 * which no call waited for the lease. The lease is the client's share of the quota.
 */
export class Demand {
  #since: number | undefined;
  #used = 0;
  #waited = 0;
  #waitsFrom: number | undefined;
  #rate: number | undefined;

  /** Called when a call waits for the lease. */
  waits(now: number): void {
    this.#waitsFrom ??= now;
  }

  /** Called when the client uses this number of units. */
  used(now: number, units: number): void {
    this.#pause(now);
    this.#used += units;
  }

  /**
   * Returns the estimated rate for the time since the last `read`, in units per millisecond: how fast the client would use units
   * if no call had to wait. Returns infinity if nothing is known yet, or if calls waited almost all the time.
   */
  read(now: number): number {
    const waits = this.#waitsFrom !== undefined;
    this.#pause(now);
    if (waits) this.#waitsFrom = now;
    const elapsed = now - (this.#since ?? now);
    if (this.#rate !== undefined && elapsed < shortest) return this.#rate;
    const idle = elapsed === 0 ? 0 : 1 - this.#waited / elapsed;
    const rate = idle <= 0.05 ? Number.POSITIVE_INFINITY : (headroom * this.#used) / elapsed / idle;
    const before = this.#rate === Number.POSITIVE_INFINITY ? 0 : (this.#rate ?? 0);
    this.#rate = Math.max(rate, memory * before);
    this.#since = now;
    this.#used = 0;
    this.#waited = 0;
    return this.#rate;
  }

  #pause(now: number): void {
    if (this.#waitsFrom !== undefined) this.#waited += now - this.#waitsFrom;
    this.#waitsFrom = undefined;
  }
}
