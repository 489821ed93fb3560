import type { RunClock } from '../../simulator/peers.ts';

/** The machine's own time. What is due at once happens at once. */
export const realClock: RunClock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  at(time, fire) {
    const wait = time - performance.now();
    if (wait <= 0) fire();
    else setTimeout(fire, wait);
  },
};
