import type { Clock } from '../base/clock.ts';
import type { Call } from './send.ts';

/** Waits for something shared with other calls, but no longer than this call lives; notes how long that was. */
export async function whileWaiting<T>(clock: Clock, { record, signal }: Call, shared: Promise<T>): Promise<T> {
  const begun = clock.now();
  const ended = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    ended.abort();
    record.waited += clock.now() - begun;
  }
}
