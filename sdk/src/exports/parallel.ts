import { linkSignal } from '../base/linked-signal.ts';

/**
 * Lets so many pieces of work run at once; the others wait, first come first served.
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

  /** Runs the work when a slot is free; answers what it answers. */
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

/** A piece of work that ends with a signal. */
type Work = (signal: AbortSignal) => Promise<void>;

/**
 * Runs works side by side. The first that fails ends the others; it rejects with that failure, and only when all have ended, so that
 * nothing goes on behind it.
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
