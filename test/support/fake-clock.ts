import { threadsWork } from './threads.ts';

/** A moment that is no round date. */
const startOfMonotonic = Date.UTC(2026, 5, 17, 4, 33, 21, 7);

/** A clock that stands still until told to run: then it jumps from wait to wait, as the mock platform's does. */
export class FakeClock {
  #now: number;
  /** How far the date has been set ahead, in milliseconds. */
  #ahead = 0;
  readonly #timers = new Set<{ at: number; wait: boolean; fire: () => void }>();

  constructor(now = Date.UTC(2026, 10, 24)) {
    this.#now = now;
  }

  now(): number {
    return this.#now + this.#ahead;
  }

  /** With a start of its own, so that no date is taken for a duration. */
  monotonic(): number {
    return this.#now - startOfMonotonic;
  }

  /** Sets the date, as a person, a time server or a resumed machine does: so many milliseconds ahead, or back. No wait is touched. */
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

  /** Lets time pass, with all that is due in it, each at its moment. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(true); next && next.at <= end; next = this.#next(true)) {
      this.#fire(next);
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /** Lets time jump to the next wait until the promise has an outcome. A limit never causes a jump unless nothing else is left. */
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

/** Waits until everything that can go on without time has done so: bodies are read over several turns, digests in threads. */
export async function settled(turns = 5): Promise<void> {
  for (let left = turns; left > 0; left = threadsWork() ? turns : left - 1)
    await new Promise<void>((resolve) => setImmediate(resolve));
}
