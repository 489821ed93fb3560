/**
 * A gate for the calls of one quota policy. After a refusal, the gate is closed until a given time. The first call after that
 * time is the probe. All other calls wait until the probe has its response. Times are monotonic milliseconds.
 */
export class Gate {
  #closedUntil = Number.NEGATIVE_INFINITY;
  #probe: 'none' | 'due' | 'out' = 'none';

  /** The time at which the gate opens. If the gate is open, this time is in the past. */
  get closedUntil(): number {
    return this.#closedUntil;
  }

  /** Whether the probe (the first call after a refusal) was sent and has no response yet. All other calls wait for it. */
  get probing(): boolean {
    return this.#probe === 'out';
  }

  /** Whether the next call is the probe: the first call after a refusal. */
  get due(): boolean {
    return this.#probe === 'due';
  }

  /**
   * Closes the gate until the time `until`. After that time, the client first sends one call alone. The returned function undoes
   * `close`. It does nothing if the gate has changed since then.
   */
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

  /** Records that the client sends a call. Returns whether this call is the probe (the first call after a refusal). */
  leave(): boolean {
    if (this.#probe !== 'due') return false;
    this.#probe = 'out';
    return true;
  }

  /** Records that the probe (the first call after a refusal) got its response. */
  answered(): void {
    this.#probe = 'none';
  }

  /** Records that the probe (the first call after a refusal) failed or was refused. The client must send another probe. */
  lost(): void {
    if (this.#probe === 'out') this.#probe = 'due';
  }
}
