import { performance } from 'node:perf_hooks';
import type { Clock } from '../../sdk/src/base/clock.ts';
import { systemClock } from '../../sdk/src/base/clock.ts';

/** Milliseconds that this thread has worked or had nothing to do: not those in which the machine was busy with others. */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return performance.eventLoopUtilization().idle + (user + system) / 1000;
}

/**
 * The machine's clock, less the time that other processes took: on a crowded machine a server in this process is slow to
 * answer, and that is no fault to be found. A limit of time passes when this process has had that much; waits are the machine's.
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
