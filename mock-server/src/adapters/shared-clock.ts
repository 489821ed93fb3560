import { callable, checkArgument, duration } from '../base/arguments.ts';
import { untilAborted } from '../base/until-aborted.ts';
import type { Core } from '../platform/core.ts';
import type { Pauses } from '../platform/engine/interception.ts';
import type { Stay, Traffic, Visit } from './traffic.ts';
import { pause, turn } from './turn.ts';

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

/**
 * How long, in real milliseconds, something inside keeps time from jumping though nothing happens: a body that nobody reads, or
 * an override that never answers, must not hold the waits of others for ever.
 */
const patience = 250;

/**
 * One time for a platform and its clients. It jumps to the next wait when no request is inside the platform, no file is
 * being read and a turn of the event loop brought nothing new; so a wait of an hour takes as long as its work. What is inside and
 * does nothing for a quarter of a second is taken for forgotten.
 */
export class SharedTime implements SharedClock, Traffic {
  readonly #core: () => Core;
  readonly #timers = new Set<Timer>();
  /** How far the platform was set back, in milliseconds: for a client no time is ever undone. */
  #ahead = 0;
  readonly #inside = new Set<object>();
  /** Counts what happens, to see whether a turn was idle. */
  #stirred = 0;
  #isWatching = false;
  #isPatient = false;
  /** How many requests a fault holds. */
  #held = 0;

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

  enter(): Visit {
    const entered = {};
    let hasLeft = false;
    const goIn = (): void => {
      if (!hasLeft) this.#inside.add(entered);
      this.#stirred++;
    };
    const goOut = (): void => {
      if (!this.#inside.delete(entered)) return;
      this.#stirred++;
      this.ring();
      this.#watch();
    };
    goIn();
    return {
      leave() {
        hasLeft = true;
        goOut();
      },
      stepOut() {
        goOut();
        return goIn;
      },
    };
  }

  stir(): void {
    this.#stirred++;
  }

  pauses(stay: Stay): Pauses {
    const outside = async <Result>(wait: () => Promise<Result>): Promise<Result> => {
      const stepIn = stay.visit?.stepOut();
      try {
        return await wait();
      } finally {
        stepIn?.();
      }
    };
    return {
      sleep: (ms, signal) => outside(() => this.sleep(ms, signal)),
      hang: (signal) => outside(() => this.#hold(signal)),
    };
  }

  /** While a fault holds all that is under way, time jumps to limits too: nothing else could end it. */
  async #hold(signal: AbortSignal): Promise<never> {
    this.#held++;
    this.#watch();
    try {
      return await untilAborted(new Promise<never>(() => {}), signal);
    } finally {
      this.#held--;
    }
  }

  /** Rings all that has come due, in the order of time. What one of them throws is nobody else's: it is left unhandled. */
  ring(): void {
    const now = this.now();
    const due = [...this.#timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const timer of due) if (this.#timers.delete(timer)) ringAlone(timer);
  }

  /** Time is in whole milliseconds: rounded up, or it could never be reached. */
  #after = (ms: number): number => Math.ceil(this.now() + Math.max(0, ms));

  #add(timer: Timer): Timer {
    this.#timers.add(timer);
    this.#stirred++;
    this.#watch();
    return timer;
  }

  /** Looks after a turn of the event loop whether time may jump, as long as somebody waits. */
  #watch(): void {
    if (!this.#waits()) return;
    if (this.#inside.size > 0) {
      this.#bePatient();
      return;
    }
    if (this.#isWatching) return;
    this.#isWatching = true;
    const stirred = this.#stirred;
    void turn().then(() => {
      this.#isWatching = false;
      if (this.#stirred === stirred && this.#inside.size === 0) this.#jump();
      this.#watch();
    });
  }

  /** Forgets what is inside once it has done nothing for too long. */
  #bePatient(): void {
    if (this.#isPatient) return;
    this.#isPatient = true;
    const stirred = this.#stirred;
    // What came in while the process was busy has its turn before it is judged.
    void pause(patience)
      .then(turn)
      .then(() => {
        this.#isPatient = false;
        if (this.#stirred === stirred) this.#inside.clear();
        this.#watch();
      });
  }

  #waits(): boolean {
    for (const { wait, at } of this.#timers) if ((wait || this.#held > 0) && at < Number.POSITIVE_INFINITY) return true;
    return false;
  }

  /** To the next wait; but to a limit before it first, which may well take the wait back. */
  #jump(): void {
    let next = Number.POSITIVE_INFINITY;
    for (const { at } of this.#timers) next = Math.min(next, at);
    this.#stirred++;
    if (this.#waits() && next > this.now()) this.#moveTo(next);
    this.ring();
  }

  /** At the end of the platform's time its clients go on without it. */
  #moveTo(at: number): void {
    this.#core().clock.waitUntil(at - this.#ahead);
    this.#ahead += Math.max(0, at - this.now());
  }
}

function ringAlone({ ring }: Timer): void {
  try {
    ring();
  } catch (cause) {
    void Promise.reject(cause);
  }
}
