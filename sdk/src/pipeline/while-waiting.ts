import type { Clock } from '../base/clock.ts';
import { unlessAborted } from '../base/linked-signal.ts';
import type { Call } from './call.ts';

/** Waits for something shared with other calls, but no longer than this call lives; notes how long that was. */
export async function whileWaiting<T>(clock: Clock, { record, signal }: Call, shared: Promise<T>): Promise<T> {
  const begun = clock.monotonic();
  try {
    return await unlessAborted(shared, signal);
  } finally {
    record.waited += clock.monotonic() - begun;
  }
}
