/** A gate that a refusal closes: until a time, and then for all but one call, the probe. Times are monotonic milliseconds. */
export class Gate {
  #closedUntil = Number.NEGATIVE_INFINITY;
  #probe: 'none' | 'due' | 'out' = 'none';

  /** When the gate opens; in the past when it is not closed. */
  get closedUntil(): number {
    return this.#closedUntil;
  }

  /** Whether a probe is under way, which all others wait for. */
  get probing(): boolean {
    return this.#probe === 'out';
  }

  /** Whether the next call is the probe. */
  get due(): boolean {
    return this.#probe === 'due';
  }

  /** Lets no call through until then; the first one after goes alone. Returns what takes it back, unless more has happened. */
  close(until: number): () => void {
    const before = { closedUntil: this.#closedUntil, probe: this.#probe };
    const closed = Math.max(this.#closedUntil, until);
    this.#closedUntil = closed;
    this.#probe = 'due';
    return () => {
      if (this.#closedUntil !== closed || this.#probe !== 'due') return;
      this.#closedUntil = before.closedUntil;
      this.#probe = before.probe;
    };
  }

  /** A call leaves. Returns whether it is the probe. */
  leave(): boolean {
    if (this.#probe !== 'due') return false;
    this.#probe = 'out';
    return true;
  }

  /** The probe was answered. */
  answered(): void {
    this.#probe = 'none';
  }

  /** The probe came to nothing: another must go. */
  lost(): void {
    if (this.#probe === 'out') this.#probe = 'due';
  }
}
