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

  constructor(source: () => number, face: ClockFace) {
    this.#source = source;
    this.#anchor = source();
    this.#base = Math.floor(face.at);
    this.#frozen = face.frozen;
  }

  /** The moment now; inside `during`, the moment pinned there. */
  now(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    if (this.#frozen) return this.#base;
    const source = this.#source();
    // A source that steps back (a corrected wall clock) must not turn time back.
    this.#base += Math.max(0, Math.floor(source - this.#anchor));
    this.#anchor = Math.max(this.#anchor, Math.floor(source));
    return this.#base;
  }

  /** Whether time stands still. */
  get frozen(): boolean {
    return this.#frozen;
  }

  /** Stops time where it is. */
  freeze(): void {
    this.now();
    this.#frozen = true;
  }

  /** Lets time run on from where it is. */
  resume(): void {
    this.#anchor = this.#source();
    this.#frozen = false;
  }

  /** Sets time ahead. Throws a `RangeError` when the moment has passed. */
  moveTo(moment: number): void {
    const now = this.now();
    if (!(moment >= now))
      throw new RangeError(`Time moves forward only: ${moment} is before ${now}. To go back, restore a snapshot.`);
    if (moment > lastMoment) throw new RangeError(`Time ends at ${timestamp(lastMoment)}: ${moment} ms is after that.`);
    this.#base = Math.floor(moment);
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

  /** Stands where it stood, be that earlier. */
  setBack(face: ClockFace): void {
    this.#base = face.at;
    this.#anchor = this.#source();
    this.#frozen = face.frozen;
  }
}
