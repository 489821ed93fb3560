/** What is asked for on top of what was used, so that a growing demand finds room. */
const headroom = 1.3;
/** Shorter spans tell nothing, in milliseconds. */
const shortest = 50;
/** Of a demand that has shrunk so much is still asked for. */
const memory = 0.5;

/** How fast a client would send if nothing held it back: by what it used, and for how long its calls waited for the lease. */
export class Demand {
  #since: number | undefined;
  #used = 0;
  #waited = 0;
  #waitsFrom: number | undefined;
  #rate: number | undefined;

  /** A call waits for the lease. */
  waits(now: number): void {
    this.#waitsFrom ??= now;
  }

  /** So many units are used. */
  used(now: number, units: number): void {
    this.#pause(now);
    this.#used += units;
  }

  /** Units a millisecond since it was read before; infinite while nothing is known or calls wait all the time. */
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
