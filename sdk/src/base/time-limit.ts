import type { Clock } from './clock.ts';
import { linkSignal } from './linked-signal.ts';

/**
 * The maximum time for some work. A signal from `timeLimit` aborts the work. `expired` and `reasonOf` return the abort reason of
 * this signal.
 */
export interface Limit {
  /** The maximum time in milliseconds; `Infinity` for no limit. */
  readonly ms: number;
  /** Returns the abort reason for the case that the time is over. */
  readonly expired: () => unknown;
  /**
   * Returns the abort reason for the case that the signal `followed` (an argument of `timeLimit`) aborts. Default: the abort
   * reason of `followed`.
   */
  readonly reasonOf?: (followed: AbortSignal) => unknown;
}

/**
 * The result of `timeLimit`. `signal` aborts when the signal `followed` (an argument of `timeLimit`) aborts, or when the maximum
 * time is over.
 */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Stops the timer. `signal` still aborts when `followed` aborts. */
  readonly stop: () => void;
  /** Stops the timer. After this call, `signal` does not abort when `followed` aborts. */
  readonly release: () => void;
}

/**
 * Returns a signal that aborts after `ms` milliseconds, or when the signal `followed` aborts. The caller passes the returned
 * signal to some work, and calls `release` when the work has ended.
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
 * Calls `expire` after `ms` milliseconds. If `ms` is `Infinity`, never calls `expire`. Returns a function that stops the timer.
 * If `where` is `background`, the timer does not keep the process alive.
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

/** A timer that limits each pause in some work. */
export interface IdleLimit {
  /** Call this function whenever the work makes progress. The next pause begins at this moment. */
  readonly heard: () => void;
  /** Stops the timer. `expire` is not called any more. */
  readonly stop: () => void;
}

/**
 * Calls `expire` after `ms` milliseconds without a call of `heard`. If `ms` is `Infinity`, never calls `expire`. Calls of `heard`
 * take almost no time.
 *
 * @example
 * ```ts
 * const { clock } = platform.clientOptions();
 * const idle = idleLimit(clock, 5000, () => console.log('Nothing has happened for 5 s.'));
 * idle.heard();
 * idle.stop();
 * ```
 */
export function idleLimit(clock: Clock, ms: number, expire: () => void): IdleLimit {
  let heardAt = clock.monotonic();
  let cancel = (): void => undefined;
  const arm = (left: number): void => {
    cancel = startTimer(clock, { ms: left }, look);
  };
  const look = (): void => {
    const left = heardAt + ms - clock.monotonic();
    if (left > 0) arm(left);
    else expire();
  };
  arm(ms);
  return {
    heard: () => {
      heardAt = clock.monotonic();
    },
    stop: () => cancel(),
  };
}
