/** The span in milliseconds over which those who waited for a closed gate leave. */
const span = 1000;

/** Lets those who waited for a closed gate leave evenly, not at one instant. Who comes after them need keep no distance. */
export class Release {
  #spacing = 0;
  #endsAt = Number.NEGATIVE_INFINITY;
  #nextAt = Number.NEGATIVE_INFINITY;

  /** When the next one may leave. */
  get nextAt(): number {
    return this.#nextAt;
  }

  /** The gate is open for so many; `longest` is the distance in milliseconds that the limit itself would ask for. */
  begin(now: number, { waiting, longest }: { waiting: number; longest: number }): void {
    const leaving = Math.max(1, waiting);
    this.#spacing = Math.min(longest, span / leaving);
    this.#nextAt = now + this.#spacing;
    this.#endsAt = now + this.#spacing * leaving;
  }

  /** One has left. */
  left(now: number): void {
    if (now < this.#endsAt) this.#nextAt = now + this.#spacing;
    else this.end();
  }

  /** Nobody is left of those who waited. */
  end(): void {
    this.#endsAt = Number.NEGATIVE_INFINITY;
    this.#nextAt = Number.NEGATIVE_INFINITY;
  }
}
