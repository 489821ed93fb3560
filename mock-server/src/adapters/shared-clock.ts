import { callable, checkArgument, duration } from '../base/arguments.ts';
import type { Core } from '../platform/core.ts';

/**
 * The time of a client, in the shape that `new SentinelSec({ clock })` takes.
 *
 * @example
 * const clock: SharedClock = platform.clientOptions().clock;
 * await clock.sleep(3_600_000); // an hour, in no time
 */
export interface SharedClock {
  /** Milliseconds since the epoch: the platform's, and never less than before, though a restored snapshot sets that back. */
  now(): number;
  /** Milliseconds for durations: the same time as `now()`, which never runs backwards. */
  monotonic(): number;
  /** A wait. Virtual time jumps to its end as soon as nothing else is going on. Rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A limit: calls `expire` once it has passed, and never makes time jump. Returns what takes it back. */
  deadline(ms: number, expire: () => void): () => void;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
  /** Whether time may jump to it. */
  readonly wait: boolean;
}

/** What the platform's doors tell the clock of. */
export interface Traffic {
  /** Something went in; call the result when it is done. */
  enter(): () => void;
}

// Taken at import: tests that fake timers must not stop a platform whose time is its own.
const laterTurn = globalThis.setTimeout;

/**
 * One time for a platform and its clients. It jumps to the next wait when no request is inside the platform, no file is
 * being read and a turn of the event loop brought nothing new; so a wait of an hour takes as long as its work.
 */
export class SharedTime implements SharedClock, Traffic {
  readonly #core: () => Core;
  readonly #timers = new Set<Timer>();
  /** How far the platform was set back, in milliseconds: for a client no time is ever undone. */
  #ahead = 0;
  #inside = 0;
  /** Counts what happens, to see whether a turn was idle. */
  #stirred = 0;
  #watching = false;

  constructor(core: () => Core) {
    this.#core = core;
  }

  now(): number {
    return this.#core().clock.now() + this.#ahead;
  }

  monotonic(): number {
    return this.now();
  }

  /** Tells of the platform's clock being set otherwise than by going on: back by so many milliseconds, or ahead when negative. */
  setBack(ms: number): void {
    this.#ahead = Math.max(0, this.#ahead + ms);
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    checkArgument({ of: 'clock.sleep', name: 'the wait' }, ms, duration);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        this.#timers.delete(timer);
        reject(signal?.reason);
      };
      const ring = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const timer = this.#add({ at: this.#after(ms), ring, wait: true });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  deadline(ms: number, expire: () => void): () => void {
    checkArgument({ of: 'clock.deadline', name: 'the time' }, ms, duration);
    checkArgument({ of: 'clock.deadline', name: 'what to call' }, expire, callable);
    const timer = this.#add({ at: this.#after(ms), ring: expire, wait: false });
    return () => void this.#timers.delete(timer);
  }

  enter(): () => void {
    this.#inside++;
    this.#stirred++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside--;
      this.#stirred++;
      this.ring();
      this.#watch();
    };
  }

  /** Rings all that has come due, in the order of time. */
  ring(): void {
    const now = this.now();
    const due = [...this.#timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const timer of due) if (this.#timers.delete(timer)) timer.ring();
  }

  /** Time is in whole milliseconds: rounded up, or it could never be reached. */
  #after = (ms: number): number => Math.ceil(this.now() + Math.max(0, ms));

  #add(timer: Timer): Timer {
    this.#timers.add(timer);
    this.#stirred++;
    this.#watch();
    return timer;
  }

  /** Looks after one turn of the event loop whether time may jump, as long as somebody waits. */
  #watch(): void {
    if (this.#watching || this.#inside > 0 || !this.#waits()) return;
    this.#watching = true;
    const stirred = this.#stirred;
    laterTurn(() => {
      this.#watching = false;
      if (this.#stirred === stirred && this.#inside === 0) this.#jump();
      this.#watch();
    }, 0);
  }

  #waits = (): boolean => [...this.#timers].some(({ wait, at }) => wait && at < Number.POSITIVE_INFINITY);

  /** To the next wait; but to a limit before it first, which may well take the wait back. */
  #jump(): void {
    const times = [...this.#timers].map(({ at }) => at);
    const next = Math.min(...times);
    this.#stirred++;
    if (this.#waits() && next > this.now()) this.#core().clock.waitUntil(next - this.#ahead);
    this.ring();
  }
}
