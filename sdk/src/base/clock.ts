import { MonotonicTime } from './monotonic-time.ts';

/**
 * Where the client takes the time from, and how it waits. Give one to share time with a test bench.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), clock: platform.clientOptions().clock });
 * await own.account.get(); // waits take no real time
 * ```
 */
export interface Clock {
  /** The date, in milliseconds since the epoch: for what people and servers read. It may jump when the machine's date is set. */
  now(): number;
  /** Milliseconds since an arbitrary start: for durations. It never runs backwards and no change of the date moves it. */
  monotonic(): number;
  /** Waits `ms` milliseconds; rejects with the signal's reason when it aborts. Virtual time may jump to its end. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `expire` once `ms` milliseconds have passed, and never makes virtual time jump. Returns what cancels it. In the `background` it
   * does not keep the process alive, where the runtime can do that.
   */
  deadline(ms: number, expire: () => void, where?: 'background'): () => void;
}

/** One moment by both sides of a clock: a date to tell, and a monotonic time to measure from. */
export interface Moment {
  readonly date: number;
  readonly monotonic: number;
}

/** The moment now. */
export const momentOf = (clock: Pick<Clock, 'now' | 'monotonic'>): Moment => ({
  date: clock.now(),
  monotonic: clock.monotonic(),
});

/** Timers hold 31 bits; longer waits are made of several. */
const longestTimer = 2 ** 31 - 1;

/**
 * Taken at import: a test that fakes timers later must neither stop nor hurry a client that works in real time. Fakes that were there
 * before are not kept, since they never fire again once they are taken away: what is there at each use is taken then.
 */
const atImport = {
  setTimeout,
  clearTimeout,
  performance: globalThis.performance,
  steady: globalThis.performance?.now,
  date: Date.now,
};

/** Whether a timer function, or what tells the time, is not the runtime's own: by the marks that test libraries leave. */
const isReplaced = (value: object, name: string | undefined): boolean =>
  ['clock', 'isFake', 'mock', '_isMockFunction'].some((mark) => mark in value) || ('name' in value && value.name !== name);

const timersReplaced = isReplaced(atImport.setTimeout, 'setTimeout');
const steadyReplaced =
  typeof atImport.steady !== 'function' || isReplaced(atImport.steady, 'now') || isReplaced(atImport.performance, undefined);

const steady = (): unknown => (steadyReplaced ? globalThis.performance?.now?.() : atImport.steady.call(atImport.performance));
const steadySource = (): unknown => (steadyReplaced ? globalThis.performance?.now : atImport.steady);

/** The date as the program sees it, faked or not; the runtime's own should a fake give none. */
const date = (): number => {
  const now: unknown = Date.now();
  return typeof now === 'number' && Number.isFinite(now) ? now : atImport.date.call(Date);
};

const time = new MonotonicTime({ steady, steadySource, date });

function after(ms: number, run: () => void, where?: 'background'): () => void {
  const { setTimeout: set, clearTimeout: clear } = timersReplaced ? globalThis : atImport;
  const end = time.now() + Math.max(0, ms);
  let timer: ReturnType<typeof setTimeout>;
  const arm = (left: number): void => {
    // Whole milliseconds: runtimes cut off the rest, and the timer would fire too early.
    timer = set(() => (left > longestTimer ? arm(left - longestTimer) : fire()), Math.ceil(Math.min(left, longestTimer)));
    // Browsers answer a number.
    if (where === 'background' && typeof timer === 'object') timer.unref();
  };
  const fire = (): void => {
    time.reached(end);
    run();
  };
  arm(Math.max(0, ms));
  return () => clear(timer);
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/**
 * The clocks of the machine: its date for people, its monotonic clock for durations. Fake timers and a faked `performance` do not move
 * it; a faked `Date` moves `now()` alone.
 */
export const systemClock: Clock = {
  now: date,
  monotonic: () => time.now(),
  sleep,
  deadline: after,
};
