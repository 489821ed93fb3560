/** The sources of time. Test libraries may replace one of them or both. */
export interface TimeSources {
  /** Reads a value that should grow with time, such as `performance.now()`. Returns no number when there is no such value. */
  readonly steady: () => unknown;
  /** The function that `steady` calls. A change shows that it was replaced. */
  readonly steadySource: () => unknown;
  /** The date in milliseconds, which may jump. */
  readonly date: () => number;
}

/** The coarsest rounding of a steady time in any runtime, in milliseconds. A source that does not change for longer is faked. */
const coarsest = 250;

/**
 * A monotonic time in milliseconds since an arbitrary start. The time never decreases. The time comes from the steady source. If
 * that source is missing, does not change or returns no number, the time comes from the progress of the date.
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

  /** The current time in milliseconds. */
  now(): number {
    this.#look();
    return this.#now;
  }

  /** Sets the time to at least `moment`, because a timer for it has fired. Faked timers may run ahead of the sources. */
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
    const date = this.#sources.date();
    const gained = steady - this.#steady;
    if (source !== this.#source || gained < 0) {
      // A test library replaced the source or set it back, so the source does not show how much time has passed.
    } else if (gained > 0) this.#now += gained;
    else if (gained === 0 && date >= this.#date && date - this.#date < coarsest) return;
    else this.#now += Math.max(0, date - this.#date);
    this.#source = source;
    this.#steady = steady;
    this.#date = date;
  }
}
