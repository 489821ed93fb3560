/** A clock for durations. */
interface Monotonic {
  /** Milliseconds that never go backwards. */
  monotonic(): number;
}

/**
 * The times of the spans of one call: the date at its start plus the progress of the monotonic clock. So no span becomes too long, negative
 * or longer than its parent when somebody sets the date in between.
 *
 * @example
 * ```ts
 * import { Timeline } from './timeline.ts';
 *
 * const timeline = new Timeline({ monotonic: () => performance.now() }, Date.UTC(2026, 0, 1));
 * console.log(new Date(timeline.now()).getUTCFullYear()); // 2026
 * ```
 */
export class Timeline {
  readonly #clock: Monotonic;
  readonly #start: number;

  /** Starts now, with this date in milliseconds since the epoch. */
  constructor(clock: Monotonic, date: number) {
    this.#clock = clock;
    this.#start = date - clock.monotonic();
  }

  /** Milliseconds since the epoch, with fractions. */
  now(): number {
    return this.#start + this.#clock.monotonic();
  }
}
