import { performance } from 'node:perf_hooks';
import type { Clock } from '../../sdk/src/base/clock.ts';
import { systemClock } from '../../sdk/src/base/clock.ts';

/**
 * Returns the time in milliseconds in which this thread has worked or was idle. Leaves out the time in which the processor ran
 * other programs.
 */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return performance.eventLoopUtilization().idle + (user + system) / 1000;
}

/**
 * A clock for tests with real connections. On a busy machine, a server in this process responds late, and this must not fail a
 * test. Timeouts therefore count only the time that this process had. Waits (`sleep`) take the real time of the machine.
 */
export function fairClock(): Clock {
  const begun = systemClock.now() - ownTime();
  const now = (): number => begun + ownTime();
  const monotonic = ownTime;
  const deadline: Clock['deadline'] = (ms, expire, where) => {
    const end = now() + ms;
    const look = (): void => {
      const left = end - now();
      if (left <= 0) expire();
      else cancel = systemClock.deadline(Math.ceil(left), look, where);
    };
    let cancel = systemClock.deadline(ms, look, where);
    return () => cancel();
  };
  return { now, monotonic, sleep: systemClock.sleep, deadline };
}
