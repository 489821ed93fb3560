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
  /** Calls `expire` once `ms` milliseconds have passed, and never makes virtual time jump. Returns what cancels it. */
  deadline(ms: number, expire: () => void): () => void;
}

/** Timers hold 31 bits; longer waits are made of several. */
const longestTimer = 2 ** 31 - 1;

function after(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const arm = (left: number): void => {
    timer = setTimeout(() => (left > longestTimer ? arm(left - longestTimer) : run()), Math.min(left, longestTimer));
  };
  arm(Math.max(0, ms));
  return () => clearTimeout(timer);
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

/** The clocks of the machine: its date for people, its monotonic clock for durations. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep,
  deadline: after,
};
