import { callable, checkArgument, duration } from '../base/arguments.ts';
import { untilAborted } from '../base/until-aborted.ts';
import type { Core } from '../platform/core.ts';
import type { Pauses } from '../platform/engine/interception.ts';
import type { SharedClock } from './shared-clock.ts';
import type { Stay, Traffic, Visit } from './traffic.ts';
import { pause, turn } from './turn.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
  /** True for a wait: the clock may jump to the end of the wait. False for a deadline. */
  readonly wait: boolean;
}

/**
 * An idle request or body prevents jumps of the clock for at most this number of milliseconds of real time. Without this limit, a
 * body that nobody reads would block all waits of clients forever.
 */
const patience = 250;

/**
 * The shared time of a platform and its clients. When the platform is idle, the time jumps to the end of the next wait. So a wait
 * of an hour takes almost no real time. The platform is idle if no request is running, no file is being read, and nothing
 * happened during a turn of the event loop. A request or body that is idle for a quarter of a second no longer prevents jumps.
 */
export class SharedTime implements SharedClock, Traffic {
  readonly #core: () => Core;
  readonly #timers = new Set<Timer>();
  /**
   * The number of milliseconds by which the time of the clients is ahead of the platform's clock. It is above 0 in two cases: the
   * platform's clock was set back, or clients have waited beyond the latest time that this clock can show.
   */
  #ahead = 0;
  readonly #inside = new Set<object>();
  /**
   * A counter that grows with each action of a request, a body or a timer. If it does not change during a turn of the event loop,
   * nothing happened in this turn.
   */
  #stirred = 0;
  #isWatching = false;
  #isPatient = false;
  /** The number of requests that wait because of the fault `hang`. */
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
   * Corrects the time of clients after the platform's clock was set back by `ms` milliseconds. If `ms` is negative, the clock was
   * set ahead.
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

  /**
   * Waits until the signal aborts, as the fault `hang` requires. If all running requests wait in this way, the clock also jumps
   * to deadlines, because only a deadline can end these requests.
   */
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
   * Ends all waits and deadlines that are due, in the order of their times. If a callback throws, the other callbacks still run,
   * and the error becomes an unhandled rejection.
   */
  ring(): void {
    if (this.#timers.size === 0) return;
    const now = this.now();
    const due = [...this.#timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const timer of due) if (this.#timers.delete(timer)) ringAlone(timer);
  }

  /**
   * Returns the time at which a wait of `ms` milliseconds ends. Rounds this time up, because the clock has only whole
   * milliseconds.
   */
  #after = (ms: number): number => Math.ceil(this.now() + Math.max(0, ms));

  #add(timer: Timer): Timer {
    this.#timers.add(timer);
    this.#stirred++;
    this.#watch();
    return timer;
  }

  /** As long as clients wait, checks after each turn of the event loop whether the clock may jump. */
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

  /**
   * Waits for `patience` milliseconds. If nothing happens in this time, all running requests and bodies count as idle and no
   * longer prevent jumps of the clock.
   */
  #bePatient(): void {
    if (this.#isPatient) return;
    this.#isPatient = true;
    const stirred = this.#stirred;
    // The process first handles input that arrived while it was busy. Only then can a request be considered idle.
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

  /**
   * Jumps to the end of the next wait. If a deadline comes before this end, jumps only to the deadline, because the deadline may
   * cancel the wait.
   */
  #jump(): void {
    let next = Number.POSITIVE_INFINITY;
    for (const { at } of this.#timers) next = Math.min(next, at);
    this.#stirred++;
    if (this.#waits() && next > this.now()) this.#moveTo(next);
    this.ring();
  }

  /**
   * Moves the time of the clients ahead to `at`, and the platform's clock by the same number of milliseconds. If the platform's
   * clock reaches the latest time that it can show, this clock stays at that time.
   */
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
