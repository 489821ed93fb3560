/**
 * After a refusal, calls must wait for some time. When the wait is over, the client sends all these calls within this number of
 * milliseconds.
 */
const span = 1000;

/**
 * After a refusal, calls must wait for some time. This class decides when the client may then send the calls that waited: at even
 * intervals, and not all at the same time.
 */
export class Release {
  #spacing = 0;
  #endsAt = Number.NEGATIVE_INFINITY;
  #nextAt = Number.NEGATIVE_INFINITY;

  /** The time at which the client may send the next of the calls that waited. */
  get nextAt(): number {
    return this.#nextAt;
  }

  /**
   * Called when a refusal no longer blocks the calls that wait. Computes the interval between these calls. `waiting` is the
   * number of these calls. `longest` is the maximum interval in milliseconds.
   */
  begin(now: number, { waiting, longest }: { waiting: number; longest: number }): void {
    const leaving = Math.max(1, waiting);
    this.#spacing = Math.min(longest, span / leaving);
    this.#nextAt = now + this.#spacing;
    this.#endsAt = now + this.#spacing * leaving;
  }

  /** Called when the client has sent one of the calls that waited. */
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
