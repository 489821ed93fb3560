/**
 * After a refusal, calls must wait for some time. When the refusal no longer blocks these calls, the client sends all of them
 * within this number of milliseconds.
 */
const span = 1000;

/**
 * After a refusal, calls must wait for some time. When the refusal no longer blocks these calls, this class decides when the
 * client may send each of them: at even intervals, and not all at the same time.
 */
export class Release {
  #spacing = 0;
  #endsAt = Number.NEGATIVE_INFINITY;
  #nextAt = Number.NEGATIVE_INFINITY;

  /**
   * The time from which the client may send the next waiting call; negative infinity if the client need not leave time between
   * waiting calls.
   */
  get nextAt(): number {
    return this.#nextAt;
  }

  /**
   * Called when a refusal no longer blocks the waiting calls. Computes the interval between these calls. `waiting` is their
   * number. `longest` is the maximum interval in milliseconds.
   */
  begin(now: number, { waiting, longest }: { waiting: number; longest: number }): void {
    const leaving = Math.max(1, waiting);
    this.#spacing = Math.min(longest, span / leaving);
    this.#nextAt = now + this.#spacing;
    this.#endsAt = now + this.#spacing * leaving;
  }

  /** Called when the client has sent a call. */
  left(now: number): void {
    if (now < this.#endsAt) this.#nextAt = now + this.#spacing;
    else this.end();
  }

  /** Called when no call waits any more. */
  end(): void {
    this.#endsAt = Number.NEGATIVE_INFINITY;
    this.#nextAt = Number.NEGATIVE_INFINITY;
  }
}
