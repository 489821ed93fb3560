import { threadsWork } from './threads.ts';

/** The start of the monotonic time. It is an arbitrary moment and differs from the start of the date. */
const startOfMonotonic = Date.UTC(2026, 5, 17, 4, 33, 21, 7);

/**
 * A clock that stands still until a test lets time pass. `run` jumps from wait to wait, as the clock of the mock platform does.
 */
export class FakeClock {
  #now: number;
  /** The number of milliseconds by which the date has been set ahead. */
  #ahead = 0;
  readonly #timers = new Set<{ at: number; wait: boolean; fire: () => void }>();

  constructor(now = Date.UTC(2026, 10, 24)) {
    this.#now = now;
  }

  now(): number {
    return this.#now + this.#ahead;
  }

  /**
   * The monotonic time does not begin at the same moment as `now()`. A test therefore fails if the code confuses the two times.
   */
  monotonic(): number {
    return this.#now - startOfMonotonic;
  }

  /**
   * Sets the date ahead by this number of milliseconds, or back if it is negative, as a person or a time server does. Running
   * waits do not change.
   */
  setDate(ms: number): void {
    this.#ahead += ms;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const cancel = this.#at(ms, true, resolve);
      signal?.addEventListener('abort', () => {
        cancel();
        reject(signal.reason);
      });
    });
  }

  deadline(ms: number, expire: () => void): () => void {
    return this.#at(ms, false, expire);
  }

  /** Lets time pass. Fires every timer in this time at its moment. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(true); next && next.at <= end; next = this.#next(true)) {
      this.#fire(next);
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /** Jumps from wait to wait until the promise is settled. The clock jumps to a timeout only if there is no other wait. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const end = (): void => {
      done = true;
    };
    promise.then(end, end);
    await settled();
    while (!done) {
      const next = this.#next(false) ?? this.#next(true);
      if (!next) throw new Error('nothing is left to wait for');
      this.#fire(next);
      await settled();
    }
    return promise;
  }

  #at(ms: number, wait: boolean, fire: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), wait, fire };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  #next(limits: boolean) {
    return [...this.#timers].filter(({ wait }) => limits || wait).sort((one, other) => one.at - other.at)[0];
  }

  #fire(timer: { at: number; wait: boolean; fire: () => void }): void {
    this.#now = Math.max(this.#now, timer.at);
    for (const due of [...this.#timers].filter(({ at }) => at <= this.#now)) {
      this.#timers.delete(due);
      due.fire();
    }
  }
}

/**
 * Waits until all code has run that does not wait for time. This takes several turns, because bodies are read over several turns
 * and digests are computed in threads.
 */
export async function settled(turns = 5): Promise<void> {
  for (let left = turns; left > 0; left = threadsWork() ? turns : left - 1)
    await new Promise<void>((resolve) => setImmediate(resolve));
}
