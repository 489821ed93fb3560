import type { Clock } from './clock.ts';

/** The time that is left for one call. It uses the monotonic clock, so that setting the date does not change it. */
export class Budget {
  readonly #clock: Clock;
  readonly #endsAt: number;

  /** Ends `ms` milliseconds from now; `Infinity` for never. */
  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.#endsAt = clock.monotonic() + ms;
  }

  /** Milliseconds left, never below zero. */
  left(): number {
    return Math.max(0, this.#endsAt - this.#clock.monotonic());
  }

  /** Whether a wait of `ms` milliseconds would end before the budget is used up. */
  fits(ms: number): boolean {
    return ms < this.left() || this.#endsAt === Number.POSITIVE_INFINITY;
  }
}
