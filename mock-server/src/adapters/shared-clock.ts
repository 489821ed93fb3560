import { callable, checkArgument, duration } from '../base/arguments.ts';
import { untilAborted } from '../base/until-aborted.ts';
import type { Core } from '../platform/core.ts';
import type { Pauses } from '../platform/engine/interception.ts';
import type { Stay, Traffic, Visit } from './traffic.ts';
import { pause, turn } from './turn.ts';

/**
 * A clock for clients, to be passed as `new SentinelSec({ clock })`.
 *
 * @example
 * const clock: SharedClock = platform.clientOptions().clock;
 * await clock.sleep(3_600_000); // an hour, in no time
 */
export interface SharedClock {
  /**
   * Milliseconds since the epoch: the time of the platform. It never goes back, even if a restored snapshot sets the platform
   * back.
   */
  now(): number;
  /** Milliseconds to measure durations: the same time as `now()`. */
  monotonic(): number;
  /**
   * Waits. Virtual time jumps to the end of the wait as soon as nothing else is running. Rejects with the reason of the signal.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Sets a deadline: calls `expire` once it has passed. A deadline never makes time jump. Returns a function that cancels it. */
  deadline(ms: number, expire: () => void): () => void;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
  /** Whether time may jump to its end. */
  readonly wait: boolean;
}

/**
 * How long, in real milliseconds, an idle request or body prevents jumps of time. A body that is never read, or an override that
 * never answers, must not block the waits of others forever.
 */
const patience = 250;

/**
 * The shared time of a platform and its clients. It jumps to the next wait when no request is running, no file is being read, and
 * a turn of the event loop brought nothing new. So a wait of an hour takes only as long as the work. A request or body that is
 * idle for a quarter of a second no longer prevents jumps.
 */
export class SharedTime implements SharedClock, Traffic {
  readonly #core: () => Core;
  readonly #timers = new Set<Timer>();
  /** By how many milliseconds the platform was set back. For clients, time never goes back. */
  #ahead = 0;
  readonly #inside = new Set<object>();
  /** Counts activity, to detect an idle turn. */
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

  /**
   * Corrects the time of clients after the clock of the platform was set: back by a number of milliseconds, or ahead if negative.
   */
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

  /** While a fault holds all running requests, time also jumps to deadlines, because nothing else could end the requests. */
  async #hold(signal: AbortSignal): Promise<never> {
    this.#held++;
    this.#watch();
    try {
      return await untilAborted(new Promise<never>(() => {}), signal);
    } finally {
      this.#held--;
    }
  }

  /**
   * Ends all waits and deadlines that have come, in the order of time. An error of a callback affects no other; it is left
   * unhandled.
   */
  ring(): void {
    const now = this.now();
    const due = [...this.#timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const timer of due) if (this.#timers.delete(timer)) ringAlone(timer);
  }

  /** Rounded up to whole milliseconds, as the clock can only reach those. */
  #after = (ms: number): number => Math.ceil(this.now() + Math.max(0, ms));

  #add(timer: Timer): Timer {
    this.#timers.add(timer);
    this.#stirred++;
    this.#watch();
    return timer;
  }

  /** Checks after each turn of the event loop whether time may jump, as long as there are waits. */
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

  /** Ignores requests and bodies that were idle for too long. */
  #bePatient(): void {
    if (this.#isPatient) return;
    this.#isPatient = true;
    const stirred = this.#stirred;
    // Input that arrived while the process was busy is handled before it is judged idle.
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

  /** Jumps to the next wait, or to an earlier deadline, which may cancel the wait. */
  #jump(): void {
    let next = Number.POSITIVE_INFINITY;
    for (const { at } of this.#timers) next = Math.min(next, at);
    this.#stirred++;
    if (this.#waits() && next > this.now()) this.#moveTo(next);
    this.ring();
  }

  /** At the last moment of the platform's clock, only the time of the clients goes on. */
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
