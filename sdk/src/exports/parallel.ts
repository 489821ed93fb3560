import { linkSignal } from '../base/linked-signal.ts';

/**
 * Limits how many functions run at the same time. For example, with `new Slots(2)` a third function waits until one of two
 * running functions has ended. The waiting functions start in the order in which your code passed them to `run`.
 *
 * @example
 * ```ts
 * const slots = new Slots(2);
 * await Promise.all([1, 2, 3].map((n) => slots.run(async () => n)));
 * ```
 */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(free: number) {
    this.#free = free;
  }

  /** Runs `work` as soon as the limit allows it, and returns its result. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** A function that ends early when the signal aborts. */
type Work = (signal: AbortSignal) => Promise<void>;

/**
 * Runs several functions at the same time. If one of them fails, their common signal aborts. `together` waits until all functions
 * have ended. If there was an error, `together` then rejects with the first error.
 *
 * @example
 * ```ts
 * await together(new AbortController().signal, [async () => undefined, async () => undefined]);
 * ```
 */
export async function together(signal: AbortSignal, works: readonly Work[]): Promise<void> {
  const end = linkSignal(signal);
  const failures: unknown[] = [];
  const run = async (work: Work): Promise<void> => {
    try {
      await work(end.signal);
    } catch (error) {
      failures.push(error);
      end.abort(error);
    }
  };
  await Promise.all(works.map(run));
  end.unlink();
  if (failures.length > 0) throw failures[0];
}
