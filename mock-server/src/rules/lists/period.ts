import { invalid } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';

/** A period as a query asks for it: from a moment on, until another, itself not in it. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A period in milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The end, itself not in it, of a period that holds a moment: so that what was just done is in it. */
export const justAfter = (moment: number): number => moment + 1;

/** Whether something was made in the period that a query asks for. Refuses as `periodOf` does, before anything is looked at. */
export function inPeriod(wanted: Period): (wire: { readonly created_at: string }) => boolean {
  const { from, to } = periodOf(wanted, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  return ({ created_at }) => moment(created_at) >= from && moment(created_at) < to;
}

/** The period that a query asks for, with what it leaves out. Refuses with 422 one that ends before it begins. */
export function periodOf({ from, to }: Period, otherwise: Span): Span {
  const period = {
    from: from === undefined ? otherwise.from : moment(from),
    to: to === undefined ? otherwise.to : moment(to),
  };
  if (from !== undefined && to !== undefined && period.to < period.from) throw invalid('/query/to', 'is before `from`');
  return { from: period.from, to: Math.max(period.from, period.to) };
}
