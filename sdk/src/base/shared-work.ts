import { unlessAborted } from './linked-signal.ts';

interface Running<T> {
  readonly work: Promise<T>;
  readonly end: AbortController;
  waiters: number;
}

/**
 * Work that several callers wait for at the same time. The first caller starts the work. Later callers join the running work and
 * wait for the same result. When no caller waits any longer, the signal of the work aborts. A caller may join after the abort,
 * before the work has ended. If the work then fails, the class starts new work for this caller.
 *
 * @example
 * ```ts
 * import { SharedWork } from './shared-work.ts';
 *
 * const shared = new SharedWork<number>();
 * const { signal } = new AbortController();
 * const both = [shared.join(signal, async () => 1), shared.join(signal, async () => 2)];
 * console.log(await Promise.all(both)); // [1, 1]
 * ```
 */
export class SharedWork<T> {
  #running: Running<T> | undefined;

  /** Whether the work runs now. */
  get running(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Waits for the result of the current work. If no work runs, calls `begin` to start it. If the caller's `signal` aborts first,
   * the promise rejects with the reason of this signal.
   */
  async join(signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      signal.throwIfAborted();
      this.#running ??= this.#begin(begin);
      const running = this.#running;
      running.waiters += 1;
      const leave = (): void => {
        running.waiters -= 1;
        if (running.waiters === 0) running.end.abort(signal.reason);
      };
      try {
        return await unlessAborted(running.work, signal, leave);
      } catch (cause) {
        if (signal.aborted || !running.end.signal.aborted) throw cause;
      }
    }
  }

  /**
   * Forgets the current work, so that the next caller starts new work. The current callers still get the result of the old work.
   */
  leaveBehind(): void {
    this.#running = undefined;
  }

  #begin(begin: (signal: AbortSignal) => Promise<T>): Running<T> {
    const end = new AbortController();
    const work = begin(end.signal).finally(() => this.#forget(running));
    const running: Running<T> = { work, end, waiters: 0 };
    return running;
  }

  #forget(running: Running<T>): void {
    if (this.#running === running) this.#running = undefined;
  }
}
