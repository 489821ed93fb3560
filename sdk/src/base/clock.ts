import { MonotonicTime } from './monotonic-time.ts';

/**
 * The clock and the timers of a client. Tests give the clock of a mock platform, so that both share one time.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), clock: platform.clientOptions().clock });
 * await own.account.get(); // waits take no real time
 * ```
 */
export interface Clock {
  /** The date in milliseconds since the epoch, for people and servers to read. It may jump when somebody sets the clock of the machine. */
  now(): number;
  /** Milliseconds since an arbitrary start, for durations. It never goes backwards, and setting the date does not change it. */
  monotonic(): number;
  /** Waits `ms` milliseconds. Rejects with the signal's reason when the signal aborts. A virtual clock may jump to the end of the wait. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `expire` after `ms` milliseconds. Returns a function that cancels this. A virtual clock does not jump to a deadline. A deadline in
   * the `background` does not keep the process alive, if the runtime has such timers.
   */
  deadline(ms: number, expire: () => void, where?: 'background'): () => void;
}

/** One moment as a date, to show, and as monotonic time, to measure durations from. */
export interface Moment {
  readonly date: number;
  readonly monotonic: number;
}

/** The current moment. */
export const momentOf = (clock: Pick<Clock, 'now' | 'monotonic'>): Moment => ({
  date: clock.now(),
  monotonic: clock.monotonic(),
});

/** The longest time of one timer: runtimes hold it in 31 bits. A longer wait uses several timers. */
const longestTimer = 2 ** 31 - 1;

/**
 * The timer functions at import. A test that fakes timers later must neither stop nor speed up a client that works in real time. Functions
 * that were faked before the import are not used, because they never fire once the fake is removed; the current ones are used instead.
 */
const atImport = {
  setTimeout,
  clearTimeout,
  performance: globalThis.performance,
  steady: globalThis.performance?.now,
  date: Date.now,
};

/** Whether a test library has replaced a function: libraries leave these marks on their fakes. */
const isReplaced = (value: object, name: string | undefined): boolean =>
  ['clock', 'isFake', 'mock', '_isMockFunction'].some((mark) => mark in value) || ('name' in value && value.name !== name);

const timersReplaced = isReplaced(atImport.setTimeout, 'setTimeout');
const steadyReplaced =
  typeof atImport.steady !== 'function' || isReplaced(atImport.steady, 'now') || isReplaced(atImport.performance, undefined);

const steady = (): unknown => (steadyReplaced ? globalThis.performance?.now?.() : atImport.steady.call(atImport.performance));
const steadySource = (): unknown => (steadyReplaced ? globalThis.performance?.now : atImport.steady);

/** The date as the program sees it, faked or not. If a fake returns no number, the date of the runtime. */
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
    // Rounded up: runtimes drop fractions of a millisecond, and the timer would fire too early.
    timer = set(() => (left > longestTimer ? arm(left - longestTimer) : fire()), Math.ceil(Math.min(left, longestTimer)));
    // In browsers a timer is a number.
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
 * The clock of the machine. Fake timers and a faked `performance` do not affect it; a faked `Date` affects only `now()`.
 */
export const systemClock: Clock = {
  now: date,
  monotonic: () => time.now(),
  sleep,
  deadline: after,
};
