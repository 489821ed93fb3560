import type { Clock } from './clock.ts';
import { linkSignal } from './linked-signal.ts';

/** How long something may take. */
export interface Limit {
  /** Milliseconds; `Infinity` for no limit. */
  readonly ms: number;
  /** Makes the reason that the signal aborts with when the time is up. */
  readonly expired: () => unknown;
  /** Makes the reason for an abort of the followed signal. Default: the same reason. */
  readonly reasonOf?: (followed: AbortSignal) => unknown;
}

/** A signal that aborts when another one does, or when its time is up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Stops the timer. The signal goes on following the other one. */
  readonly stop: () => void;
  /** Stops the timer and no longer follows the other signal. */
  readonly release: () => void;
}

/**
 * Limits the time of some work: the work gets the returned signal, and whoever started it calls `release` at its end.
 *
 * @example
 * ```ts
 * const { clock } = platform.clientOptions();
 * const limit = timeLimit(clock, undefined, { ms: 5000, expired: () => new Error('It took more than 5 s.') });
 * await clock.sleep(1000, limit.signal).finally(limit.release);
 * ```
 */
export function timeLimit(clock: Clock, followed: AbortSignal | undefined, { ms, expired, reasonOf }: Limit): TimeLimit {
  const { signal, abort, unlink } = linkSignal(followed, reasonOf);
  const stop = startTimer(clock, { ms }, () => abort(expired()));
  const release = (): void => {
    stop();
    unlink();
  };
  return { signal, stop, release };
}

/**
 * Calls `expire` after `ms` milliseconds, and never for `Infinity`. Returns a function that stops the timer. A timer in the background does
 * not keep the process alive.
 *
 * @example
 * ```ts
 * const { clock } = platform.clientOptions();
 * const stop = startTimer(clock, { ms: 5000 }, () => console.log('5 s have passed'));
 * stop();
 * ```
 */
export function startTimer(
  clock: Clock,
  { ms, where }: { readonly ms: number; readonly where?: 'background' },
  expire: () => void,
): () => void {
  return ms === Number.POSITIVE_INFINITY ? () => undefined : clock.deadline(ms, expire, where);
}
