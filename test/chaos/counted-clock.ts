import type { Clock } from '../../sdk/src/base/clock.ts';

/** Makes a clock that counts the waits and timeouts that have not ended. */
export function countedClock(clock: Clock): Clock & { readonly pending: number } {
  const open = new Set<object>();
  return {
    get pending() {
      return open.size;
    },
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    async sleep(ms, signal) {
      const wait = {};
      open.add(wait);
      try {
        await clock.sleep(ms, signal);
      } finally {
        open.delete(wait);
      }
    },
    deadline(ms, expire, where) {
      const limit = {};
      open.add(limit);
      const fire = (): void => {
        open.delete(limit);
        expire();
      };
      const cancel = clock.deadline(ms, fire, where);
      return () => {
        open.delete(limit);
        cancel();
      };
    },
  };
}
