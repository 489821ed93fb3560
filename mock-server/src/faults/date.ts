import { lastMoment } from '../base/time.ts';
import { changedHeaders } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Sends a wrong time in the header `Date`.
 *
 * @example
 * const anHourBehind: DateFault = { kind: 'date', skewMs: -3_600_000 };
 * platform.faults.add(anHourBehind);
 */
export interface DateFault {
  /** The name of this kind of fault: `date`. */
  readonly kind: 'date';
  /**
   * The difference between `Date` and the platform's clock in milliseconds. With 60,000, `Date` is one minute ahead of the clock.
   * With -60,000, it is one minute behind.
   */
  readonly skewMs: number;
}

const century = 36_525 * 86_400_000;

/** Defines the fault `date`: checks its options and produces the fault. */
export const date: FaultKind<DateFault> = {
  options: {
    skewMs: {
      allowed: `a number of milliseconds, from ${-century} to ${century}`,
      holds: (value) => typeof value === 'number' && Math.abs(value) <= century,
    },
  },
  problem: ({ skewMs }) => (skewMs === undefined ? 'it needs skewMs' : undefined),
  phase: () => 'answer',
  answer({ skewMs }, response, { exchange }) {
    const at = Math.min(exchange.world.now() + skewMs, lastMoment);
    return changedHeaders(response, { Date: new Date(at).toUTCString() });
  },
};
