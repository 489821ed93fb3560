/**
 * Returns a promise that settles like the promise `work`. If the signal aborts first, the returned promise rejects with the
 * reason of the signal. The later result of `work` is then ignored.
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
