/**
 * A blocked quota policy. Calls that use units of this policy must wait. `until` is the end of this wait in monotonic
 * milliseconds. `probe` is a promise that resolves at the end of the wait.
 */
type Block = { readonly name: string } & ({ readonly until: number } | { readonly probe: Promise<void> });

interface Blocked {
  until: number;
  /** A promise that resolves when the probe has ended. The probe is the call that the client sends alone after `until`. */
  probe: Promise<void> | undefined;
}

/** The maximum time of a block in milliseconds: one day. If the server states a longer time, a call is sent after one day. */
const longest = 86_400_000;

/** The quota policies that are used up, by their names. */
export class QuotaBlocks {
  readonly #blocked = new Map<string, Blocked>();

  /**
   * Blocks quota policies for `ms` milliseconds, but at most for one day. If a policy is already blocked for a longer time, its
   * block stays unchanged.
   */
  block(names: readonly string[], { now, ms }: { readonly now: number; readonly ms: number }): void {
    const until = now + Math.min(ms, longest);
    for (const name of names) {
      const known = this.#blocked.get(name);
      if (known) known.until = Math.max(known.until, until);
      else this.#blocked.set(name, { until, probe: undefined });
    }
  }

  /**
   * Returns the first of these policies that is blocked. A call that uses units of these policies must wait until the block ends.
   * Returns undefined if none of these policies is blocked.
   */
  find(names: readonly string[], now: number): Block | undefined {
    for (const name of names) {
      const known = this.#blocked.get(name);
      if (known && known.until > now) return { name, until: known.until };
      if (known?.probe) return { name, probe: known.probe };
    }
    return undefined;
  }

  /**
   * Called when the client sends a call. `names` are the policies of this call. If some of them were blocked, the call is the
   * probe: the other calls of the blocked policies wait until the probe has ended. Returns the function to run when the probe has
   * ended; undefined if none of the policies was blocked.
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
