/** What a call of a blocked quota policy waits for: a monotonic time in milliseconds, or the end of another call. */
type Block = { readonly name: string } & ({ readonly until: number } | { readonly probe: Promise<void> });

interface Blocked {
  until: number;
  /** Ends with the call that goes first after `until`. */
  probe: Promise<void> | undefined;
}

/** The maximum time in milliseconds for which the client believes a server: one day. Then a call asks again. */
const longest = 86_400_000;

/** The quota policies that are used up. Policies are known by their names. */
export class QuotaBlocks {
  readonly #blocked = new Map<string, Blocked>();

  /** Blocks quota policies for some milliseconds. A policy that is already blocked for longer stays blocked for longer. */
  block(names: readonly string[], { now, ms }: { readonly now: number; readonly ms: number }): void {
    const until = now + Math.min(ms, longest);
    for (const name of names) {
      const known = this.#blocked.get(name);
      if (known) known.until = Math.max(known.until, until);
      else this.#blocked.set(name, { until, probe: undefined });
    }
  }

  /** What a call of these policies must wait for next; undefined if it may be sent. */
  find(names: readonly string[], now: number): Block | undefined {
    for (const name of names) {
      const known = this.#blocked.get(name);
      if (known && known.until > now) return { name, until: known.until };
      if (known?.probe) return { name, probe: known.probe };
    }
    return undefined;
  }

  /**
   * Makes a call go first after a block: other calls of the same policies wait for its end. Returns a function for its end; undefined if
   * none of the policies was blocked.
   */
  enter(names: readonly string[], now: () => number): (() => void) | undefined {
    const tested = names.filter((name) => this.#blocked.has(name));
    if (tested.length === 0) return undefined;
    let resolve = (): void => undefined;
    const probe = new Promise<void>((done) => {
      resolve = done;
    });
    for (const name of tested) (this.#blocked.get(name) as Blocked).probe = probe;
    return () => {
      for (const name of tested) {
        const known = this.#blocked.get(name) as Blocked;
        if (known.until > now()) known.probe = undefined;
        else this.#blocked.delete(name);
      }
      resolve();
    };
  }
}
