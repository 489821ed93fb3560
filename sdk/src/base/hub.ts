import type { ClientEvent, Listener } from './events.ts';

/** Whether a listener reads bodies, and which types of events it reads. */
interface Reading {
  /** Returns whether the listener reads bodies. */
  readonly bodies: () => boolean;
  /** Returns whether the listener reads events of this type. */
  readonly hears: (type: ClientEvent['type']) => boolean;
}

const always = (): boolean => true;

/** Passes the events of one client to its listeners. */
export class Hub {
  readonly #listeners = new Map<Listener, Reading>();
  /** The values of the map `#listeners` as an array. Reading an array is faster than reading a map. */
  #readings: readonly Reading[] = [];

  /**
   * Whether any listener reads bodies. If no listener reads bodies, the client leaves the bodies out of the events. This saves
   * time, because the client masks every body in an event.
   */
  get needsBodies(): boolean {
    for (const reading of this.#readings) if (reading.bodies()) return true;
    return false;
  }

  /** Returns whether any listener reads events of this type. If no listener reads such events, the client need not make them. */
  hears(type: ClientEvent['type']): boolean {
    for (const reading of this.#readings) if (reading.hears(type)) return true;
    return false;
  }

  /**
   * Adds a listener. Returns a function that removes the listener. `bodies` returns whether the listener reads bodies. `hears`
   * returns whether the listener reads events of a type. By default, a listener reads all events and bodies.
   */
  on(listener: Listener, { bodies = always, hears = always }: Partial<Reading> = {}): () => void {
    this.#listeners.set(listener, { bodies, hears });
    this.#readings = [...this.#listeners.values()];
    return () => {
      this.#listeners.delete(listener);
      this.#readings = [...this.#listeners.values()];
    };
  }

  /** Calls every listener with an event. The listeners are called in the order in which they were added. */
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
