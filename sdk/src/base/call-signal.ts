/** The part of an `AbortSignal` that the client itself uses. */
export interface Abortable extends Pick<AbortSignal, 'aborted' | 'reason' | 'throwIfAborted'> {
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * A signal that works like an `AbortSignal` but costs much less time. The client uses this class internally. For code that needs
 * a real `AbortSignal`, the client reads the property `native`.
 *
 * @example
 * ```ts
 * import { CallSignal } from './call-signal.ts';
 *
 * const signal = new CallSignal();
 * signal.addEventListener('abort', () => console.log(signal.reason)); // The user left.
 * signal.abort('The user left.');
 * ```
 */
export class CallSignal implements Abortable {
  aborted = false;
  reason: unknown;
  #listeners: (() => void)[] = [];
  #controller: AbortController | undefined;

  /** This signal as an `AbortSignal`. */
  get native(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.aborted) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }

  /** Aborts the signal, unless it has aborted already. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  /** Adds a listener. The signal calls the listener once, when the signal aborts. */
  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    // The search starts at the end, because the listener that was added last is usually removed first.
    const at = this.#listeners.lastIndexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

/** Converts a signal to an `AbortSignal`, because the runtime and the user's functions accept only an `AbortSignal`. */
export const nativeSignal = (signal: Abortable): AbortSignal =>
  signal instanceof CallSignal ? signal.native : (signal as AbortSignal);
