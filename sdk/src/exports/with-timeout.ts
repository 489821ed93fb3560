import { type Clock, systemClock } from '../base/clock.ts';
import { linkSignal } from '../base/linked-signal.ts';
import { startTimer } from '../base/time-limit.ts';
import { AbortError, TimeoutError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import { reviseError } from '../errors/revise-error.ts';

interface Limits {
  /** The maximum total time in milliseconds. Default: no limit. */
  readonly timeout?: number | undefined;
  /** The caller's signal. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` with a signal and returns the result of `work`. After the signal aborts, `work` has one second to return a result.
 * If `work` returns no result in this second, the function throws an error. The error depends on the reason of the abort:
 * - The caller's signal has aborted: an `AbortError`. Its `cause` is the reason of the caller's signal.
 * - The time is over: a `TimeoutError`.
 * - `work` has called `fail(reason)`: `reason`.
 *
 * @example
 * ```ts
 * const { clock } = platform.clientOptions();
 * await withTimeout(clock, { timeout: 60_000 }, (signal) => clock.sleep(30_000, signal)); // resolves after 30 s
 * ```
 */
export async function withTimeout<T>(
  clock: Clock,
  { timeout = Number.POSITIVE_INFINITY, signal }: Limits,
  work: (signal: AbortSignal, fail: (reason: unknown) => void) => Promise<T>,
): Promise<T> {
  const end = linkSignal(signal ?? new AbortController().signal);
  const broken: unknown[] = [];
  const fail = (reason: unknown): void => {
    broken.push(reason);
    end.abort(reason);
  };
  const cancel = startTimer(clock, { ms: timeout }, () => end.abort(late(timeout)));
  try {
    end.signal.throwIfAborted();
    return await settledSoon(work(end.signal, fail), end.signal);
  } catch (error) {
    if (broken.length > 0) throw broken[0];
    throw end.signal.aborted ? ended(end.signal.reason) : named(error);
  } finally {
    end.unlink();
    cancel();
  }
}

/**
 * The time in milliseconds that `work` has for cleaning up its files after an abort. This is real time even if the client has a
 * virtual clock, because file operations take real time.
 */
const tidyUp = 1000;

/**
 * Returns the result of `work`. After the signal has aborted, waits at most one second for `work`. Without this limit, a file
 * system that does not respond could block the caller.
 */
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

/**
 * Returns the error to throw after an abort. If `reason` is the `TimeoutError` of the download itself, returns `reason`.
 * Otherwise, returns an `AbortError` with `reason` as its cause.
 */
const ended = (reason: unknown): SentinelSecError =>
  TimeoutError.is(reason) && reason.operation === operation
    ? reason
    : new AbortError('The download was aborted by the signal.', { operation, cause: reason });

/** Sets `operation` to `exports.download` in an error that has no operation. */
const named = (error: unknown): unknown =>
  SentinelSecError.is(error) && error.operation === undefined ? reviseError(error, { operation }) : error;

const late = (timeout: number): TimeoutError =>
  new TimeoutError(
    `The download took longer than its \`timeout\` of ${timeout} ms. Raise \`timeout\`, or omit it for no limit.`,
    {
      operation,
      limit: 'call',
      retryable: true,
    },
  );
