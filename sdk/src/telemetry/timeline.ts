/** What a timeline measures with. */
interface Monotonic {
  /** Milliseconds that never run backwards. */
  monotonic(): number;
}

/**
 * The times of one call's spans: the date at its start, and from there on what the monotonic clock gains. A date that is set meanwhile
 * makes no span long, negative, or wider than its parent.
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

  /** Starts now, at this date in milliseconds since the epoch. */
  constructor(clock: Monotonic, date: number) {
    this.#clock = clock;
    this.#start = date - clock.monotonic();
  }

  /** Milliseconds since the epoch, to parts of a millisecond. */
  now(): number {
    return this.#start + this.#clock.monotonic();
  }
}
