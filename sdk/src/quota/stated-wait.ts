import type { LimitItem } from '../wire/rate-limit.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/**
 * A wait that the server demands with `t` (the seconds until more units become available). The class ignores `t` if the policy's
 * rate requires a wait of this length anyway. Times are monotonic milliseconds.
 */
export class StatedWait {
  #until = Number.NEGATIVE_INFINITY;

  /** The time at which the wait ends. If the wait has ended, this time is in the past. */
  get until(): number {
    return this.#until;
  }

  /** Whether the last response stated the wait. */
  get stated(): boolean {
    return this.#until > Number.NEGATIVE_INFINITY;
  }

  /** Sets the wait if the response states a longer wait than the policy's rate requires. Otherwise, ends the wait. */
  learn({ remaining, reset }: LimitItem, sentAt: number, { figures, level }: { figures: QuotaFigures; level: Level }): void {
    this.end();
    const { rate } = figures;
    const { at } = level.reset;
    if (!level.continuous || remaining > 0 || rate === undefined || reset === undefined || at === undefined) return;
    if ((reset - 1) * 1000 > 1 / rate) this.#until = Math.min(sentAt + (reset - 1) * 1000 + 1 / rate, at);
  }

  /** Ends the wait, for example because `Retry-After` takes precedence. */
  end(): void {
    this.#until = Number.NEGATIVE_INFINITY;
  }
}
