import { MonotonicTime } from './monotonic-time.ts';

/**
 * The clock and the timers of a client. Tests pass the clock of a mock platform, so that the client and the platform have the
 * same time.
 *
 * @example
 * ```ts
 * const own = new SentinelSec({ ...platform.clientOptions(), clock: platform.clientOptions().clock });
 * await own.account.get(); // waits take no real time
 * ```
 */
export interface Clock {
  /**
   * Returns the date in milliseconds since the epoch. The client shows this date in events and compares it with dates that the
   * server sends. The date may jump if somebody sets the clock of the machine.
   */
  now(): number;
  /**
   * Returns milliseconds since an arbitrary start, for durations. The value never decreases, and a change of the date does not
   * affect it.
   */
  monotonic(): number;
  /**
   * Waits `ms` milliseconds. Rejects with the signal's reason when the signal aborts. A virtual clock, such as that of a mock
   * platform, may advance to the end of the wait. The wait then takes no real time.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `expire` after `ms` milliseconds. Returns a function that cancels the timer. Unlike `sleep`, `deadline` never advances
   * a virtual clock. If `where` is `background`, the timer does not keep the process alive (`unref` in Node).
   */
  deadline(ms: number, expire: () => void, where?: 'background'): () => void;
}

/** One moment in milliseconds: as a date for display, and as monotonic time for measuring durations. */
export interface Moment {
  readonly date: number;
  readonly monotonic: number;
}

/** Returns the current moment. */
export const momentOf = (clock: Pick<Clock, 'now' | 'monotonic'>): Moment => ({
  date: clock.now(),
  monotonic: clock.monotonic(),
});

/**
 * The maximum time of one timer in milliseconds. The limit exists because runtimes store the time as a signed integer of 32 bits.
 * A longer wait uses several timers.
 */
const longestTimer = 2 ** 31 - 1;

/**
 * The timers, `performance` and `Date.now` at the import of this module. Even if a test replaces the global timers or
 * `performance` later, the clock uses the values in `atImport`. If one of these values was already a fake at the import, the
 * clock uses the current global value instead. The date is an exception: the clock calls the current `Date.now`. Only if the
 * result is not a finite number, the clock calls `atImport.date`.
 */
const atImport = {
  setTimeout,
  clearTimeout,
  performance: globalThis.performance,
  steady: globalThis.performance?.now,
  date: Date.now,
};

/**
 * Returns whether a test library has replaced a function or object by a fake. A fake has a property such as `isFake`, or a wrong
 * `name`.
 */
const isReplaced = (value: object, name: string | undefined): boolean =>
  ['clock', 'isFake', 'mock', '_isMockFunction'].some((mark) => mark in value) || ('name' in value && value.name !== name);

const timersReplaced = isReplaced(atImport.setTimeout, 'setTimeout');
const steadyReplaced =
  typeof atImport.steady !== 'function' || isReplaced(atImport.steady, 'now') || isReplaced(atImport.performance, undefined);

const steady = (): unknown => (steadyReplaced ? globalThis.performance?.now?.() : atImport.steady.call(atImport.performance));
const steadySource = (): unknown => (steadyReplaced ? globalThis.performance?.now : atImport.steady);

/** Returns the value of `Date.now()`, which may be a fake. If the fake returns no number, returns the real date. */
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
    // The time is rounded up, because runtimes drop fractions of a millisecond and would then fire too early.
    timer = set(() => (left > longestTimer ? arm(left - longestTimer) : fire()), Math.ceil(Math.min(left, longestTimer)));
    // In browsers, a timer is a number and has no `unref`.
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
 * The clock of the machine. Even if a test replaces the timers and `performance` by fakes after the import of this module, the
 * clock uses the real timers and the real `performance`. A fake `Date` changes only `now()`.
 */
export const systemClock: Clock = {
  now: date,
  monotonic: () => time.now(),
  sleep,
  deadline: after,
};
