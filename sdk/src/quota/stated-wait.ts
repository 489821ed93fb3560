import type { LimitItem } from '../wire/rate-limit.ts';
import type { Level } from './level.ts';
import type { QuotaFigures } from './quota-figures.ts';

/** A wait that the server's `t` asks for although the policy's own rate would bring a unit sooner. Times are monotonic milliseconds. */
export class StatedWait {
  #until = Number.NEGATIVE_INFINITY;

  /** When it ends; in the past when it has ended. */
  get until(): number {
    return this.#until;
  }

  /** Whether the last answer asked for it. */
  get stated(): boolean {
    return this.#until > Number.NEGATIVE_INFINITY;
  }

  /** Takes an answer into account. Where units come one by one, a longer wait than that for one of them overrides the policy. */
  learn({ remaining, reset }: LimitItem, sentAt: number, { figures, level }: { figures: QuotaFigures; level: Level }): void {
    this.end();
    const { rate } = figures;
    const { at } = level.reset;
    if (!level.continuous || remaining > 0 || rate === undefined || reset === undefined || at === undefined) return;
    if ((reset - 1) * 1000 > 1 / rate) this.#until = Math.min(sentAt + (reset - 1) * 1000 + 1 / rate, at);
  }

  /** Another time takes precedence. */
  end(): void {
    this.#until = Number.NEGATIVE_INFINITY;
  }
}
