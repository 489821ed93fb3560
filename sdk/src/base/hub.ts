import type { ClientEvent, Listener } from './events.ts';

/** Passes the events of one client to its listeners. */
export class Hub {
  readonly #listeners = new Map<Listener, () => boolean>();

  /** Whether a listener reads bodies. If no listener reads bodies, the client does not mask them, which saves time. */
  get needsBodies(): boolean {
    for (const reads of this.#listeners.values()) if (reads()) return true;
    return false;
  }

  /**
   * Adds a listener. Returns a function that removes the listener. `bodies` returns whether the listener reads bodies. Default:
   * it does.
   */
  on(listener: Listener, { bodies = () => true }: { bodies?: () => boolean } = {}): () => void {
    this.#listeners.set(listener, bodies);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Calls every listener with an event, in the order in which they were added. */
  emit(event: ClientEvent): void {
    for (const listener of this.#listeners.keys()) {
      // An error in a listener must end neither the call nor the process.
      try {
        const returned: unknown = listener(event);
        if (returned instanceof Promise) returned.catch(() => undefined);
      } catch {}
    }
  }
}
