import { unlessAborted } from './linked-signal.ts';

interface Running<T> {
  readonly work: Promise<T>;
  readonly end: AbortController;
  waiters: number;
}

/**
 * Work that several callers wait for at the same time. The first caller starts the work. When the last caller stops waiting, the
 * signal of the work aborts. A caller that joins later waits for the same work. If that work then fails because of the abort, the
 * class starts it again.
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
   * Waits for the current work. If no work runs, calls `begin`, which starts the work. Rejects with the signal's reason when the
   * signal aborts.
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

  /** Makes the next caller start the work again. The current callers continue to wait for the old work. */
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
