/**
 * A clock for clients. Pass it as `new SentinelSec({ clock })`.
 *
 * @example
 * const clock: SharedClock = platform.clientOptions().clock;
 * await clock.sleep(3_600_000); // an hour of platform time, almost no real time
 */
export interface SharedClock {
  /**
   * Returns the time of the platform, in milliseconds since the epoch. The returned time never decreases, even if you restore an
   * earlier snapshot of the platform.
   */
  now(): number;
  /** Returns the same time as `now()`, in milliseconds. Clients call this method to measure durations. */
  monotonic(): number;
  /**
   * Waits for `ms` milliseconds of the platform's time. When nothing else is running, the clock jumps to the end of the wait, so
   * the wait takes almost no real time. If the signal aborts, rejects with the reason of the signal.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Sets a deadline: calls `expire` after `ms` milliseconds of the platform's time. The clock jumps ahead to a deadline only if a
   * call of `sleep` is waiting too, or if a request hangs because of the fault `hang`. Returns a function that cancels the
   * deadline.
   */
  deadline(ms: number, expire: () => void): () => void;
}
