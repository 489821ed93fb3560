import type { LimitItem } from '../wire/rate-limit.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/**
 * A wait that the server states with `t` (the seconds until more units come back). This wait is longer than the time in which one
 * unit would come back by the policy's own rate. Times are monotonic milliseconds.
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

  /**
   * Updates the wait from a response. If units come back one by one, the server may state a longer wait than the time for one
   * unit. The client then obeys the stated wait and not the policy's rate.
   */
  learn({ remaining, reset }: LimitItem, sentAt: number, { figures, level }: { figures: QuotaFigures; level: Level }): void {
    this.end();
    const { rate } = figures;
    const { at } = level.reset;
    if (!level.continuous || remaining > 0 || rate === undefined || reset === undefined || at === undefined) return;
    if ((reset - 1) * 1000 > 1 / rate) this.#until = Math.min(sentAt + (reset - 1) * 1000 + 1 / rate, at);
  }

  /** Ends the wait, because another stated time takes precedence. */
  end(): void {
    this.#until = Number.NEGATIVE_INFINITY;
  }
}
