import type { Clock } from './clock.ts';

/** Measures the remaining time of one call. A change of the machine's date does not affect the result. */
export class Budget {
  readonly #clock: Clock;
  readonly #endsAt: number;
  /** The time at which the call began, as a value of the monotonic clock. */
  readonly begun: number;

  /** Makes a budget that ends `ms` milliseconds from now. With `Infinity`, the budget never ends. */
  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.begun = clock.monotonic();
    this.#endsAt = this.begun + ms;
  }

  /** Returns the remaining milliseconds, never below zero. */
  left(): number {
    return Math.max(0, this.#endsAt - this.#clock.monotonic());
  }

  /** Returns whether the call has more than `ms` milliseconds left. */
  fits(ms: number): boolean {
    return ms < this.left() || this.#endsAt === Number.POSITIVE_INFINITY;
  }
}
