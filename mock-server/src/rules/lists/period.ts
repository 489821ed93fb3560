import { invalid } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';

/** A period in a query: from a moment (included) to another (excluded), as RFC 3339. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A period in milliseconds since the epoch: `from` is included, `to` is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns the end of a period that includes a moment. */
export const justAfter = (moment: number): number => moment + 1;

/** Returns a test for whether a record was created in a period. Refuses with 422 a period that ends before it begins. */
export function inPeriod(wanted: Period): (wire: { readonly created_at: string }) => boolean {
  const { from, to } = periodOf(wanted, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  return ({ created_at }) => moment(created_at) >= from && moment(created_at) < to;
}

/**
 * Returns the period of a query in milliseconds. `otherwise` contains the defaults. Refuses with 422 a period that ends before it
 * begins.
 */
export function periodOf({ from, to }: Period, otherwise: Span): Span {
  const period = {
    from: from === undefined ? otherwise.from : moment(from),
    to: to === undefined ? otherwise.to : moment(to),
  };
  if (from !== undefined && to !== undefined && period.to < period.from) throw invalid('/query/to', 'is before `from`');
  return { from: period.from, to: Math.max(period.from, period.to) };
}
