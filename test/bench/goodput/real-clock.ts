import type { RunClock } from '../../simulator/peers.ts';

/** The clock of the machine. If the time of `at` has already come, it calls the function at once. */
export const realClock: RunClock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  at(time, fire) {
    const wait = time - performance.now();
    if (wait <= 0) fire();
    else setTimeout(fire, wait);
  },
};
