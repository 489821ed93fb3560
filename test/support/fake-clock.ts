import { threadsWork } from './threads.ts';

/** The moment at which the monotonic time is 0. It is arbitrary, and differs from the moment at which `now()` is 0. */
const startOfMonotonic = Date.UTC(2026, 5, 17, 4, 33, 21, 7);

/**
 * A clock that stands still until a test lets time pass. The method `run` jumps from the end of one wait to the end of the next
 * wait.
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

  /** The monotonic time is not 0 at the same moment as `now()`. A test therefore fails if the code confuses the two times. */
  monotonic(): number {
    return this.#now - startOfMonotonic;
  }

  /**
   * Changes the date as a person or a time server does: ahead by this number of milliseconds, or back if the number is negative.
   * Running waits become neither shorter nor longer.
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

  /** Lets time pass. Each timer that is due in this time fires at the moment for which it was set. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(true); next && next.at <= end; next = this.#next(true)) {
      this.#fire(next);
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /**
   * Jumps to the end of the next wait, again and again, until the promise is settled. The clock jumps to a timeout only if no
   * wait is left.
   */
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
 * Resolves when all other code has ended or waits for a timer of a fake clock. This takes several turns of the event loop,
 * because bodies are read over several turns and digests are computed in threads.
 */
export async function settled(turns = 5): Promise<void> {
  for (let left = turns; left > 0; left = threadsWork() ? turns : left - 1)
    await new Promise<void>((resolve) => setImmediate(resolve));
}
