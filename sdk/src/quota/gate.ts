import type { Random } from '../base/random.ts';
import { AssumedWait } from './assumed-wait.ts';

/**
 * A gate for the calls of one quota policy. After a refusal, the gate is closed until a given time. The first call after that
 * time is the probe. All other calls wait until the response to the probe arrives. Times are monotonic milliseconds.
 */
export class Gate {
  #closedUntil = Number.NEGATIVE_INFINITY;
  #probe: 'none' | 'due' | 'out' = 'none';
  #again = false;
  /** The wait after a refusal that states no time. */
  readonly assumed: AssumedWait;

  constructor(random: Pick<Random, 'next'>) {
    this.assumed = new AssumedWait(random);
  }

  /** The time at which the gate opens. If the gate is open, this time is in the past. */
  get closedUntil(): number {
    return this.#closedUntil;
  }

  /**
   * Whether the client waits for the response to the probe (the first call after a refusal). Until then, all other calls wait.
   */
  get probing(): boolean {
    return this.#probe === 'out';
  }

  /** Whether the server refused the last probe (the first call after a refusal), or whether the probe failed. */
  get again(): boolean {
    return this.#again;
  }

  /** Whether the next call is the probe: the first call after a refusal. */
  get due(): boolean {
    return this.#probe === 'due';
  }

  /**
   * Closes the gate until the time `until`. After this time, the client first sends one call and waits for the response. The
   * returned function undoes this `close`. If the gate has changed in the meantime, the function does nothing.
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

  /** Called when the client sends a call. Returns whether this call is the probe (the first call after a refusal). */
  leave(): boolean {
    if (this.#probe !== 'due') return false;
    this.#probe = 'out';
    return true;
  }

  /** Called when the server accepted the probe (the first call after a refusal). */
  answered(): void {
    this.#probe = 'none';
    this.#again = false;
  }

  /** Called when the probe (the first call after a refusal) failed or was refused. The client must send another probe. */
  lost(): void {
    if (this.#probe !== 'out') return;
    this.#probe = 'due';
    this.#again = true;
  }
}
