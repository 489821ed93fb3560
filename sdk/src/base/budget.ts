import type { Clock } from './clock.ts';

/** How much time one call has left, by the monotonic clock: no change of the date moves its end. */
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

  /** Whether a wait of `ms` milliseconds ends before the budget does. */
  fits(ms: number): boolean {
    return ms < this.left() || this.#endsAt === Number.POSITIVE_INFINITY;
  }
}
