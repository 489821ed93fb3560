import { lastMoment, timestamp } from './time.ts';

/** Where a clock stands; plain data, for snapshots. */
export interface ClockFace {
  readonly at: number;
  readonly frozen: boolean;
}

/**
 * Virtual time: whole milliseconds since the epoch, forward only. It runs with the source it is given, stands still
 * while frozen, and can be set ahead.
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
  /** How many milliseconds it was turned ahead. */
  #turned = 0;

  constructor(source: () => number, face: ClockFace) {
    this.#source = source;
    this.#anchor = source();
    this.#base = Math.floor(face.at);
    this.#frozen = face.frozen;
  }

  /** The moment now; inside `during`, the moment pinned there. */
  now(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    this.#run();
    return this.#base;
  }

  /** Whether time stands still. */
  get frozen(): boolean {
    return this.#frozen;
  }

  /** Stops time where it is. */
  freeze(): void {
    this.#run();
    this.#frozen = true;
  }

  /** Lets time run on from where it is. What has passed while it ran counts. */
  resume(): void {
    if (!this.#frozen) return;
    this.#anchor = this.#source();
    this.#frozen = false;
  }

  /** Sets time ahead. Throws a `RangeError` when the moment has passed. */
  moveTo(moment: number): void {
    this.#set(moment, this.now());
  }

  /** Sets time ahead as somebody's doing: `stopwatch` leaves it out. */
  turnTo(moment: number): void {
    this.#turn(moment, this.now());
  }

  /** Sets time ahead by a span as somebody's doing, from where it is: a running clock is read but once. */
  turnBy(ms: number): void {
    const now = this.now();
    this.#turn(now + ms, now);
  }

  /** Sets time ahead to a moment, if that has not passed, and to the end of time at most. */
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

  /** Tells the milliseconds that have passed since this call by themselves: by running and by waits, not by `turnTo`. */
  stopwatch(): () => number {
    const start = this.now() - this.#turned;
    return () => this.now() - this.#turned - start;
  }

  /** Runs something at a moment that has come, as if it were now. */
  during<Result>(moment: number, run: () => Result): Result {
    const outer = this.#pinned;
    this.#pinned = moment;
    try {
      return run();
    } finally {
      this.#pinned = outer;
    }
  }

  /** Where it stands. */
  face(): ClockFace {
    return { at: this.now(), frozen: this.#frozen };
  }

  /** A clock of the same source that stands elsewhere, be that earlier. This one goes on. */
  standingAt(face: ClockFace): VirtualClock {
    return new VirtualClock(this.#source, face);
  }

  /** Takes in what has passed at the source. One that steps back is followed from where it is then. */
  #run(): void {
    if (this.#frozen) return;
    const passed = Math.floor(this.#source() - this.#anchor);
    this.#base += Math.max(0, passed);
    // Fractions of a millisecond stay for the next time.
    this.#anchor += passed;
  }
}
