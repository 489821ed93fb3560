import type { Clock } from '../../sdk/src/base/clock.ts';

interface Timer {
  readonly at: number;
  /**
   * The position of this timer in the order in which timers were set. Timers that are due at the same moment fire in this order.
   */
  readonly number: number;
  fire: (() => void) | undefined;
}

const earlier = (one: Timer, other: Timer): boolean => one.at < other.at || (one.at === other.at && one.number < other.number);

/** Timers in the order in which they are due. The class is a binary heap. */
class Timers {
  readonly #heap: Timer[] = [];

  get first(): Timer | undefined {
    return this.#heap[0];
  }

  add(timer: Timer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent] as Timer;
      if (!earlier(timer, other)) break;
      heap[at] = other;
      at = parent;
    }
    heap[at] = timer;
  }

  take(): Timer | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = heap[child + 1];
      if (right && earlier(right, heap[child] as Timer)) child += 1;
      const other = heap[child] as Timer;
      if (!earlier(other, last)) break;
      heap[at] = other;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

/**
 * A virtual clock. Only waits take time on this clock, and running code takes no time. The clock runs the events of a simulation
 * in the order of their times.
 */
export class VirtualClock implements Clock {
  #now = 0;
  #made = 0;
  readonly #timers = new Timers();
  /** Returns how late a timer fires, in milliseconds. */
  readonly #lateness: () => number;

  constructor(lateness: () => number = () => 0) {
    this.#lateness = lateness;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  /** Calls `fire` exactly at the given time. Returns a function that cancels the timer. */
  at(time: number, fire: () => void): () => void {
    this.#made += 1;
    const timer: Timer = { at: Math.max(this.#now, time), number: this.#made, fire };
    this.#timers.add(timer);
    return () => {
      timer.fire = undefined;
    };
  }

  /** Sets a timer that behaves like a timer of Node: it counts whole milliseconds, at least one, and fires a little late. */
  deadline(ms: number, expire: () => void): () => void {
    return this.at(this.#now + Math.max(1, Math.trunc(ms)) + this.#lateness(), expire);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        cancel();
        reject(signal?.reason);
      };
      const cancel = this.deadline(ms, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /**
   * Fires timers until the promise is settled. Stops earlier if the next timer is due after the time `until`, or if no timer is
   * left. Rejects if the promise rejects.
   */
  async run(work: Promise<unknown>, until: number): Promise<void> {
    let ended: Promise<unknown> | undefined;
    const end = (): void => {
      ended = work;
    };
    work.then(end, end);
    await turn();
    while (!ended) {
      const timer = this.#timers.take();
      if (!timer || timer.at > until) return;
      if (!timer.fire) continue;
      this.#now = timer.at;
      timer.fire();
      await turn();
    }
    await ended;
  }
}

/** Resolves when all other code has ended or waits for a timer of the clock. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
