/** What tells the time. Test libraries replace each of the two, together or alone. */
export interface TimeSources {
  /** What should grow with time, such as `performance.now()`; anything but a number where there is none. */
  readonly steady: () => unknown;
  /** What `steady` reads, to notice that it was replaced. */
  readonly steadySource: () => unknown;
  /** The date in milliseconds, which may jump. */
  readonly date: () => number;
}

/** No runtime rounds its steady time to more than this, in milliseconds: one that stands still for longer is none. */
const coarsest = 250;

/**
 * Milliseconds since an arbitrary start that never run backwards. They come from the steady source; where that is missing, stands still
 * or gives no number, from what the date gains.
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

  /** The time. */
  now(): number {
    this.#look();
    return this.#now;
  }

  /** Tells that a time has come, since a timer for it fired: where timers run ahead of the sources, this time goes with the timers. */
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
      // Another source, or one that was set back: it tells nothing of the time that passed since the last look.
    } else if (gained > 0) this.#now += gained;
    else if (gained === 0 && date >= this.#date && date - this.#date < coarsest) return;
    else this.#now += Math.max(0, date - this.#date);
    this.#source = source;
    this.#steady = steady;
    this.#date = date;
  }
}
