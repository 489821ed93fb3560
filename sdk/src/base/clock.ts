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
  /** Milliseconds since the epoch. Never runs backwards. */
  now(): number;
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

/** The clock of the machine, monotonic: a change of the wall clock moves no deadline. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep,
  deadline: after,
};
