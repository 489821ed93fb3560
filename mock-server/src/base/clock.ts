import { lastMoment, timestamp } from './time.ts';

/**
 * The state of a clock, as plain data.
 *
 * @example
 * const { at, frozen }: ClockFace = platform.clock.face();
 * console.log(new Date(at).toISOString(), frozen);
 */
export interface ClockFace {
  /** The time of the clock, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether the clock stands still. */
  readonly frozen: boolean;
}

/**
 * A clock with virtual time in whole milliseconds since the epoch. While the clock is not frozen, its time advances with a time
 * source. The clock can be moved ahead, and its time never decreases.
 *
 * @example
 * const clock = new VirtualClock(() => 0, { at: 1_000, frozen: true });
 * clock.moveTo(5_000);
 * clock.now(); // 5000
 */
export class VirtualClock {
  readonly #source: () => number;
  #base: number;
  #anchor: number;
  #frozen: boolean;
  #pinned: number | undefined;
  /** The number of milliseconds by which `turnTo` and `turnBy` have moved the clock ahead. */
  #turned = 0;

  constructor(source: () => number, face: ClockFace) {
    this.#source = source;
    this.#anchor = source();
    this.#base = Math.floor(face.at);
    this.#frozen = face.frozen;
  }

  /** Returns the current moment. While `during` runs a function, returns the parameter `moment` of `during`. */
  now(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    this.#run();
    return this.#base;
  }

  /** Whether the clock is frozen. */
  get frozen(): boolean {
    return this.#frozen;
  }

  /** Stops the clock at its current time. */
  freeze(): void {
    this.#run();
    this.#frozen = true;
  }

  /** Lets a frozen clock run again from its current time. Does nothing if the clock is not frozen. */
  resume(): void {
    if (!this.#frozen) return;
    this.#anchor = this.#source();
    this.#frozen = false;
  }

  /** Moves the clock ahead to a moment. Throws a `RangeError` for a moment that has passed or that the clock cannot show. */
  moveTo(moment: number): void {
    this.#set(moment, this.now());
  }

  /**
   * Moves the clock ahead to a moment, but `stopwatch` does not count the skipped time. Throws a `RangeError` for a moment that
   * has passed or that the clock cannot show.
   */
  turnTo(moment: number): void {
    this.#turn(moment, this.now());
  }

  /**
   * Moves the clock ahead by exactly `ms` milliseconds, also while the clock runs. `stopwatch` does not count the skipped time.
   */
  turnBy(ms: number): void {
    const now = this.now();
    this.#turn(now + ms, now);
  }

  /** Moves the clock ahead to `moment`, but never beyond `lastMoment`. Does nothing if `moment` has passed. */
  reach(moment: number): void {
    this.#base = Math.max(this.now(), Math.floor(Math.min(moment, lastMoment)));
  }

  #turn(moment: number, now: number): void {
    this.#set(moment, now);
    this.#turned += this.#base - now;
  }

  #set(moment: number, now: number): void {
    if (!(moment >= now))
      throw new RangeError(`Time moves forward only: ${moment} is before ${now}. To go back, restore a snapshot.`);
    if (moment > lastMoment) throw new RangeError(`Time ends at ${timestamp(lastMoment)}: ${moment} ms is after that.`);
    this.#base = Math.floor(moment);
  }

  /**
   * Starts to measure time, and returns a function that returns the number of milliseconds since the start. The time that
   * `turnTo` and `turnBy` skip does not count.
   */
  stopwatch(): () => number {
    const start = this.now() - this.#turned;
    return () => this.now() - this.#turned - start;
  }

  /** Runs a function and returns its result. While the function runs, `now` returns `moment`. */
  during<Result>(moment: number, run: () => Result): Result {
    const outer = this.#pinned;
    this.#pinned = moment;
    try {
      return run();
    } finally {
      this.#pinned = outer;
    }
  }

  /** Returns the current state of the clock. */
  face(): ClockFace {
    return { at: this.now(), frozen: this.#frozen };
  }

  /**
   * Returns a new clock with the time source of this clock and the state `face`. The time of the new clock may be earlier than
   * the time of this clock. This clock does not change.
   */
  standingAt(face: ClockFace): VirtualClock {
    return new VirtualClock(this.#source, face);
  }

  /**
   * Advances the clock by the time that has passed on the time source since the previous call of `#run`. If the time of the
   * source has decreased, the clock keeps its time. When the source advances again, the clock continues from this time.
   */
  #run(): void {
    if (this.#frozen) return;
    const passed = Math.floor(this.#source() - this.#anchor);
    this.#base += Math.max(0, passed);
    // The next call adds the remaining fraction of a millisecond.
    this.#anchor += passed;
  }
}
