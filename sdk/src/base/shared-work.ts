import { unlessAborted } from './linked-signal.ts';

interface Running<T> {
  readonly work: Promise<T>;
  readonly end: AbortController;
  waiters: number;
}

/**
 * Work that several wait for at once. It begins with the first and ends with the last of them: when nobody waits any more its signal aborts.
 * Who comes then has it done anew once it has failed for that; work that does not heed its signal may still serve them.
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

  /** Whether somebody waits for it now. */
  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Waits for the work, which `begin` starts when none is under way. Rejects with the signal's reason as soon as that aborts. */
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

  /** Has whoever comes next begin anew. Those who wait now go on waiting. */
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
