import type { Clock } from '../../sdk/src/base/clock.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** A clock that stands still. Each call of `step` moves it to the next wait or timeout that is due. */
export class SteppedClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  /** The date differs from the monotonic time. If code confuses the two, a test fails. */
  now(): number {
    return Date.UTC(2026, 10, 24) + this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        cancel();
        reject(signal?.reason);
      };
      const cancel = this.deadline(ms, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  deadline(ms: number, expire: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), fire: expire };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Moves the clock to the next timer and fires it. Returns false if there is no timer. */
  step(): boolean {
    const [next] = [...this.#timers].sort((one, other) => one.at - other.at);
    if (!next || next.at === Number.POSITIVE_INFINITY) return false;
    this.#now = Math.max(this.#now, next.at);
    this.#timers.delete(next);
    next.fire();
    return true;
  }
}
