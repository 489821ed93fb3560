import type { Machine } from '../platform/world-start.ts';

/** The clocks and the console of the machine. */
export function machineHere(): Machine {
  return {
    date: () => Date.now(),
    monotonic: monotonicHere(),
    // biome-ignore lint/suspicious/noConsole: whoever runs the platform must see what failed; the caller is not told.
    report: (message, cause) => console.error(`SentinelSec mock: ${message}`, cause),
  };
}

/**
 * Milliseconds that have passed, by the monotonic clock. Test frameworks put another clock in its place and take it away again:
 * the time between the last look at one and the first at the other does not count.
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
