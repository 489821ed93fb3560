import { type Clock, systemClock } from '../base/clock.ts';
import { linkSignal } from '../base/linked-signal.ts';
import { AbortError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { reviseError } from '../errors/revise-error.ts';

/** What may end a longer piece of work before it is done. */
interface Limits {
  /** Total time in milliseconds. Default: none. */
  readonly timeout?: number | undefined;
  /** The caller's signal. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs work under one signal that aborts when the caller's does and when the time is up. If the work then fails, it is for that reason,
 * whatever it failed with: an `AbortError` whose cause is the caller's reason, or a `TimeoutError`. `fail` ends it from beside, with that
 * reason as it is.
 *
 * @example
 * ```ts
 * const { clock } = platform.clientOptions();
 * await withTimeout(clock, { timeout: 60_000 }, (signal) => clock.sleep(30_000, signal)); // after 60 s: TimeoutError
 * ```
 */
export async function withTimeout<T>(
  clock: Clock,
  { timeout, signal }: Limits,
  work: (signal: AbortSignal, fail: (reason: unknown) => void) => Promise<T>,
): Promise<T> {
  const end = linkSignal(signal ?? new AbortController().signal);
  const broken: unknown[] = [];
  const fail = (reason: unknown): void => {
    broken.push(reason);
    end.abort(reason);
  };
  const cancel = timeout === undefined ? undefined : clock.deadline(timeout, () => end.abort(late(timeout)));
  try {
    end.signal.throwIfAborted();
    return await settledSoon(work(end.signal, fail), end.signal);
  } catch (error) {
    if (broken.length > 0) throw broken[0];
    throw end.signal.aborted ? ended(end.signal.reason) : named(error);
  } finally {
    end.unlink();
    cancel?.();
  }
}

/** Milliseconds for a disk to answer once all has ended, to tidy up. Disks keep real time, whatever clock the client has. */
const tidyUp = 1000;

/** As the work ends; but once the signal has aborted no later than a sound disk lets it: a file system that hangs is not waited for. */
function settledSoon<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let cancel = (): void => undefined;
  let begin = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    begin = () => {
      cancel = systemClock.deadline(tidyUp, () => reject(signal.reason));
    };
  });
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return Promise.race([work, late]).finally(() => {
    signal.removeEventListener('abort', begin);
    cancel();
  });
}

const operation = 'exports.download';

/** The limit's own error, or one round what the caller gave as the reason, be it an error of this client's. */
const ended = (reason: unknown): SentinelSecError =>
  TimeoutError.is(reason) && reason.operation === operation
    ? reason
    : new AbortError('The download was aborted by the signal.', { operation, cause: reason });

/** Failures that no call had are the download's own. */
const named = (error: unknown): unknown =>
  SentinelSecError.is(error) && error.operation === undefined ? reviseError(error, { operation }) : error;

const late = (timeout: number): TimeoutError =>
  new TimeoutError(`The download took longer than its \`timeout\` of ${timeout} ms. Allow more, or leave it out for no limit.`, {
    operation,
    limit: 'call',
    retryable: true,
  });
