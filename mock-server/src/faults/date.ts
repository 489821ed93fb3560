import { lastMoment } from '../base/time.ts';
import { changedHeaders } from './changed-body.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Gives the answer a `Date` that is not the platform's.
 *
 * @example
 * const anHourBehind: DateFault = { kind: 'date', skewMs: -3_600_000 };
 * platform.faults.add(anHourBehind);
 */
export interface DateFault {
  readonly kind: 'date';
  /** By how many milliseconds the date is ahead; behind when negative. */
  readonly skewMs: number;
}

const century = 36_525 * 86_400_000;

/** The kind of `DateFault`. */
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
