import type { Clock } from './clock.ts';

/**
 * The remaining time of one call. The budget uses the monotonic clock, so that it stays correct if somebody changes the date of
 * the machine.
 */
export class Budget {
  readonly #clock: Clock;
  readonly #endsAt: number;
  /** When the call began, by the monotonic clock. */
  readonly begun: number;

  /** The budget ends `ms` milliseconds from now. With `Infinity` it never ends. */
  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.begun = clock.monotonic();
    this.#endsAt = this.begun + ms;
  }

  /** Returns the remaining milliseconds, never below zero. */
  left(): number {
    return Math.max(0, this.#endsAt - this.#clock.monotonic());
  }

  /** Returns whether a wait of `ms` milliseconds would end before the end of the budget. */
  fits(ms: number): boolean {
    return ms < this.left() || this.#endsAt === Number.POSITIVE_INFINITY;
  }
}
