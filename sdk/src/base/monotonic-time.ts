/**
 * The sources of the time: `steady` counts from an arbitrary start, and `date` reads the system clock. Each of them calls a
 * function of the runtime, which a test library may replace.
 */
export interface TimeSources {
  /**
   * Returns the milliseconds since an arbitrary start, as `performance.now()` does. If the runtime has no such function, returns
   * a value that is not a number.
   */
  readonly steady: () => unknown;
  /**
   * Returns the function that `steady` calls, such as `performance.now`. If the returned function changes, a test library has
   * replaced the old function.
   */
  readonly steadySource: () => unknown;
  /** Returns the time of the system clock: a Unix time in milliseconds. The system clock may jump. */
  readonly date: () => number;
}

/**
 * The maximum time in milliseconds for which the real (rounded) `performance.now()` returns the same value. If the value stays
 * the same for longer, `performance.now` is a fake.
 */
const coarsest = 250;

/**
 * A monotonic time in milliseconds since an arbitrary start. The time never decreases. Normally, the time grows with the values
 * that `steady` returns. If `steady` stays at the same value or returns a value that is not a number, the time grows with the
 * system clock (`date`).
 *
 * @example
 * ```ts
 * import { MonotonicTime } from './monotonic-time.ts';
 *
 * const time = new MonotonicTime({ steady: () => performance.now(), steadySource: () => performance.now, date: () => Date.now() });
 * const begun = time.now();
 * console.log(time.now() - begun >= 0); // true
 * ```
 */
export class MonotonicTime {
  readonly #sources: TimeSources;
  #now = 0;
  #source: unknown;
  #steady = Number.NaN;
  #date: number;

  constructor(sources: TimeSources) {
    this.#sources = sources;
    this.#date = sources.date();
    this.#look();
  }

  /** Returns the current time in milliseconds. */
  now(): number {
    this.#look();
    return this.#now;
  }

  /**
   * Sets the time to at least `moment`. The clock calls this function when a timer for this moment has fired. A fake timer may
   * fire before `steady` and `date` reach this moment.
   */
  reached(moment: number): void {
    this.#look();
    if (moment <= this.#now) return;
    this.#now = moment;
    this.#date = this.#sources.date();
  }

  #look(): void {
    const source = this.#sources.steadySource();
    const value = this.#sources.steady();
    const steady = typeof value === 'number' ? value : Number.NaN;
    const gained = steady - this.#steady;
    if (gained > 0 && source === this.#source) {
      this.#now += gained;
      this.#steady = steady;
      this.#date = Number.NaN;
      return;
    }
    const date = this.#sources.date();
    // While the values of `steady` grow, this method does not read the date. There is then no earlier date to compare with, and
    // the comparison starts with the current date.
    if (Number.isNaN(this.#date)) this.#date = date;
    if (source !== this.#source || gained < 0) {
      // A test library replaced the source or set it back. The source then does not show how much time has passed.
    } else if (gained === 0 && date >= this.#date && date - this.#date < coarsest) return;
    else this.#now += Math.max(0, date - this.#date);
    this.#source = source;
    this.#steady = steady;
    this.#date = date;
  }
}
