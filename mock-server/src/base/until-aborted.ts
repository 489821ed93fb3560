/**
 * Settles as the work does, or rejects with the signal's reason as soon as the signal aborts. The work itself is not stopped;
 * what becomes of it after the abort is ignored.
 *
 * @example
 * await untilAborted(Promise.resolve(1), new AbortController().signal); // 1
 */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
