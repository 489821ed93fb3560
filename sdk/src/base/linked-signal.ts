import type { Abortable } from './call-signal.ts';

/**
 * Returns a promise with the outcome of `work`. If the signal aborts first, the promise rejects with the signal's reason. In this
 * case, the function also calls `leave`. The work itself continues, unless `leave` ends it.
 *
 * @example
 * ```ts
 * import { unlessAborted } from './linked-signal.ts';
 *
 * console.log(await unlessAborted(Promise.resolve(1), new AbortController().signal)); // 1
 * ```
 */
export function unlessAborted<T>(work: Promise<T>, signal: Abortable, leave?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      leave?.();
      reject(signal.reason);
    };
    if (signal.aborted) {
      // The work has already begun. Nothing awaits the work, so a failure of the work must not become an unhandled rejection.
      work.catch(() => undefined);
      return abort();
    }
    const stop = (): void => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    work.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error) => {
        stop();
        reject(error);
      },
    );
  });
}

/** A signal that aborts when another signal aborts, or when `abort` is called. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  readonly abort: (reason: unknown) => void;
  /** Stops following the other signal. The other signal then no longer keeps this signal in memory. */
  readonly unlink: () => void;
}

/**
 * Makes a signal that aborts when the signal `other` aborts. This works like `AbortSignal.any`, but costs the garbage collector
 * much less time. `reasonOf` returns the reason of the new signal. Default: the reason of `other`.
 *
 * @example
 * ```ts
 * import { linkSignal } from './linked-signal.ts';
 *
 * const other = new AbortController();
 * const linked = linkSignal(other.signal);
 * other.abort('The user left.');
 * console.log(linked.signal.reason); // The user left.
 * ```
 */
export function linkSignal(
  other: AbortSignal | undefined,
  reasonOf: (other: AbortSignal) => unknown = ({ reason }) => reason,
): LinkedSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (reason: unknown): void => controller.abort(reason);
  if (!other) return { signal, abort, unlink: () => undefined };
  const follow = (): void => abort(reasonOf(other));
  if (other.aborted) follow();
  else other.addEventListener('abort', follow, { once: true });
  return { signal, abort, unlink: () => other.removeEventListener('abort', follow) };
}
