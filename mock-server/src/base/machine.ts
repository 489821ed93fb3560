/** The clocks and the console of the machine on which a platform runs. */
export interface Machine {
  /** The current date, in milliseconds since the epoch. By default, the platform's clock starts at this date. */
  readonly date: () => number;
  /**
   * The monotonic time, in milliseconds. The platform's clock follows this time, so a change of the machine's date does not move
   * the platform's clock.
   */
  readonly monotonic: () => number;
  /** Reports a failure to the developer. */
  readonly report: (message: string, cause: unknown) => void;
}

/** Returns the date of the machine, in milliseconds since the epoch. */
export const dateHere = (): number => Date.now();

/** Returns the clocks and the console of the machine. */
export function machineHere(): Machine {
  return {
    date: dateHere,
    monotonic: monotonicHere(),
    // biome-ignore lint/suspicious/noConsole: the developer must see the cause of a failure. The answer does not show it.
    report: (message, cause) => console.error(`SentinelSec mock: ${message}`, cause),
  };
}

/** Shows a warning to the developer. */
export function warn(message: string): void {
  // biome-ignore lint/suspicious/noConsole: the developer must see problems that do not make a test fail.
  console.warn(`SentinelSec mock: ${message}`);
}

/**
 * Starts to measure time, and returns a function that returns the number of milliseconds since the start. The clock is
 * `performance.now`. If a test framework replaces this clock, the difference between the old and the new clock is not added to
 * the measured time.
 */
export function monotonicHere(): () => number {
  let clock = performance.now;
  let last = performance.now();
  let passed = 0;
  return () => {
    const now = performance.now();
    if (performance.now === clock) passed += Math.max(0, now - last);
    clock = performance.now;
    last = now;
    return passed;
  };
}
