import type { Clock } from '../../sdk/src/base/clock.ts';

interface Timer {
  readonly at: number;
  /** Orders timers that are due at the same moment by when they were set. */
  readonly number: number;
  fire: (() => void) | undefined;
}

const earlier = (one: Timer, other: Timer): boolean => one.at < other.at || (one.at === other.at && one.number < other.number);

/** Timers in the order in which they are due: a binary heap. */
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

/** A clock on which nothing takes time but what is waited for. Runs the events of a simulation in their order. */
export class VirtualClock implements Clock {
  #now = 0;
  #made = 0;
  readonly #timers = new Timers();
  /** How late a timer of the machine fires, in milliseconds. */
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

  /** Calls `fire` at that time, exactly. Returns what cancels it. */
  at(time: number, fire: () => void): () => void {
    this.#made += 1;
    const timer: Timer = { at: Math.max(this.#now, time), number: this.#made, fire };
    this.#timers.add(timer);
    return () => {
      timer.fire = undefined;
    };
  }

  /** A timer as Node has them: whole milliseconds, at least one, and a little late. */
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

  /** Runs until the promise has an outcome or that time has come. Rejects as the promise does. */
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

/** Lets everything go on that can go on without time. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
