/** A clock that measures durations. */
interface Monotonic {
  /** Returns a number of milliseconds that never decreases. */
  monotonic(): number;
}

/**
 * Computes the times for the spans of one call or task. Each time is the date at the start plus the elapsed time on the monotonic
 * clock. A change of the machine's date during the call does not affect these times.
 *
 * @example
 * ```ts
 * import { systemClock } from '../base/clock.ts';
 * import { Timeline } from './timeline.ts';
 *
 * const timeline = new Timeline(systemClock, Date.UTC(2026, 0, 1));
 * console.log(new Date(timeline.now()).getUTCFullYear()); // 2026
 * ```
 */
export class Timeline {
  readonly #clock: Monotonic;
  readonly #start: number;

  /** Starts the timeline now. `date` is the current date in milliseconds since the epoch. */
  constructor(clock: Monotonic, date: number) {
    this.#clock = clock;
    this.#start = date - clock.monotonic();
  }

  /** Returns the current time in milliseconds since the epoch, with fractions. */
  now(): number {
    return this.#start + this.#clock.monotonic();
  }
}
