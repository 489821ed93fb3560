import { shown } from '../../base/arguments.ts';
import type { ClockFace } from '../../base/clock.ts';
import { milliseconds, momentOf, type Span, timestamp } from '../../base/time.ts';
import { type JobRun, runDue } from '../../rules/jobs.ts';
import type { World } from '../../state/world.ts';

/**
 * The result of moving the clock.
 *
 * @example
 * const { ran }: Advance = await platform.clock.advance({ days: 90 });
 * ran.find(({ job }) => job === 'retention.delete')?.count;
 */
export interface Advance {
  /** The clock's time before the move, in milliseconds since the epoch. */
  readonly from: number;
  /** The time of the clock after the move, in milliseconds since the epoch. */
  readonly to: number;
  /**
   * The jobs that ran because the clock was moved, and that changed something or failed. A job that ran several times has one
   * entry.
   */
  readonly ran: readonly JobRun[];
}

/**
 * Controls the clock of a platform. Its methods move the clock only forward. To set the clock back, restore a snapshot.
 *
 * @example
 * platform.clock.freeze();
 * await platform.clock.advance({ days: 31 });
 */
export class TimeControl {
  readonly #world: World;
  readonly #moved: () => void;
  readonly #watchers = new Set<() => void>();

  constructor(world: World, moved: () => void) {
    this.#world = world;
    this.#moved = moved;
  }

  /** Returns the time of the platform, in milliseconds since the epoch. */
  now(): number {
    return this.#world.now();
  }

  /** Returns the current state of the clock. */
  face(): ClockFace {
    return this.#world.clock.face();
  }

  /** Stops the clock at its current time. */
  freeze(): void {
    this.#world.clock.freeze();
    this.announce();
  }

  /**
   * Calls a function after each change of the clock: a move, a stop, a resume or a restored snapshot. The returned function ends
   * these calls.
   *
   * @internal
   */
  watch(seen: () => void): () => void {
    this.#watchers.add(seen);
    return () => void this.#watchers.delete(seen);
  }

  /** Calls the functions that watch the clock. @internal */
  announce(): void {
    for (const seen of this.#watchers) seen();
  }

  /** Lets a frozen clock run again. */
  resume(): void {
    this.#world.clock.resume();
    this.#moved();
    this.announce();
  }

  /**
   * Moves the clock ahead by a span and runs all jobs that become due, in order, each at its due time. The span is an object with
   * one or more of the units `days`, `hours`, `minutes`, `seconds` and `milliseconds`. A day has 24 hours. Rejects with a
   * `TypeError` if the span is not an object. Rejects with a `RangeError` if a unit is unknown, if a number is negative, or if
   * the clock cannot show the new time.
   *
   * @example
   * await platform.clock.advance({ days: 31 });
   */
  async advance(span: Span): Promise<Advance> {
    const ms = milliseconds(span);
    return this.#move('clock.advance', (clock) => clock.turnBy(ms));
  }

  /**
   * Moves the clock ahead to a time (milliseconds since the epoch, a `Date` or RFC 3339) and runs all jobs that become due.
   * Rejects with a `RangeError` if the value is not a time, or if the time has already passed.
   *
   * @example
   * await platform.clock.advanceTo(platform.clock.now() + 1000);
   */
  async advanceTo(target: number | string | Date): Promise<Advance> {
    const to = momentOf(target);
    if (!Number.isNaN(to)) return this.#move('clock.advanceTo', (clock) => clock.turnTo(to));
    throw new RangeError(
      `clock.advanceTo: the moment is ${shown(target)}; it must be a number of milliseconds, a Date or an RFC 3339 time such as ${timestamp(this.now())}.`,
    );
  }

  #move(of: string, set: (clock: World['clock']) => void): Advance {
    const from = this.now();
    try {
      set(this.#world.clock);
    } catch (error) {
      throw error instanceof RangeError ? new RangeError(`${of}: ${error.message}`) : error;
    }
    return this.#settle(from);
  }

  /**
   * Moves the clock ahead to the end of a wait, but at most to the latest time that the clock can show. If the wait has already
   * ended, does nothing. If a running request measures how long it takes, the result includes the time that `waitUntil` skips,
   * but not the time that `advance` skips.
   *
   * @internal
   */
  waitUntil(to: number): Advance {
    const from = this.now();
    this.#world.clock.reach(to);
    return this.#settle(from);
  }

  #settle(from: number): Advance {
    const to = this.now();
    const ran = runDue(this.#world, to);
    this.#moved();
    this.announce();
    return { from, to, ran };
  }
}
