import { invalid } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';

/** The period in a query, as RFC 3339 times. `from` is included, and `to` is not included. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A period in milliseconds since the epoch. `from` is included, and `to` is not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the value of `to` for a period that ends with this millisecond. `to` is one millisecond later, because a period does
 * not include `to`.
 */
export const justAfter = (moment: number): number => moment + 1;

/** Returns a function that tells whether a record was created in the period. Throws a 422 if the period ends before it begins. */
export function inPeriod(wanted: Period): (wire: { readonly created_at: string }) => boolean {
  const { from, to } = periodOf(wanted, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  return ({ created_at }) => moment(created_at) >= from && moment(created_at) < to;
}

/**
 * Returns the period of a query in milliseconds since the epoch. If `from` or `to` is missing, takes the missing value from
 * `otherwise`. Throws a 422 if the query contains both and `to` is before `from`.
 */
export function periodOf({ from, to }: Period, otherwise: Span): Span {
  const period = {
    from: from === undefined ? otherwise.from : moment(from),
    to: to === undefined ? otherwise.to : moment(to),
  };
  if (from !== undefined && to !== undefined && period.to < period.from) throw invalid('/query/to', 'is before `from`');
  return { from: period.from, to: Math.max(period.from, period.to) };
}
