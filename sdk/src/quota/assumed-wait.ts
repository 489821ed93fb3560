import { longestBackOff } from '../base/back-off.ts';
import type { Random } from '../base/random.ts';

/**
 * The maximum wait in milliseconds if responses show how many units remain. A call was then most likely refused for another
 * reason than the quota.
 */
const longestTold = 1000;

/** A refusal that states no wait. Times are monotonic milliseconds. */
interface UntimedRefusal {
  readonly now: number;
  /** The time at which the client sent the refused call. */
  readonly sentAt: number;
  /** Whether responses have shown how many units of the quota remain. */
  readonly confirmed: boolean;
}

/**
 * The wait after a refusal that does not state when to send again (no `Retry-After`, and no `t` in `RateLimit`). Each wait is
 * shortened by a random part, up to a half, so that several clients do not send again at the same time.
 */
export class AssumedWait {
  readonly #random: Pick<Random, 'next'>;
  #begun = Number.NEGATIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  #inRow = 0;

  constructor(random: Pick<Random, 'next'>) {
    this.#random = random;
  }

  /** Returns the end of the wait. Refused calls that were in flight together have one common wait. */
  after({ now, sentAt, confirmed }: UntimedRefusal): number {
    if (sentAt <= this.#begun) return this.#until;
    const longest = Math.min(confirmed ? longestTold : Number.POSITIVE_INFINITY, longestBackOff(this.#inRow));
    this.#begun = now;
    this.#until = now + longest * (1 - this.#random.next() / 2);
    this.#inRow += 1;
    return this.#until;
  }

  /** Called when the server accepted a call. If the client sent this call after the wait, the next wait is short again. */
  accepted(sentAt: number): void {
    if (sentAt >= this.#until) this.#inRow = 0;
  }
}
