import { AbortError } from './client-errors.ts';
import { SentinelSecError } from './error.ts';

/** The error for a signal that has aborted: the reason itself when it is one of this client's errors, such as a time limit. */
export function abortError(signal: AbortSignal, operation: string): SentinelSecError {
  if (SentinelSecError.is(signal.reason)) return signal.reason;
  return new AbortError('The call was aborted by its signal; `cause` is the reason that was given.', {
    operation,
    cause: signal.reason,
  });
}
