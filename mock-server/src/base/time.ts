/** A span of virtual time; what is left out is nothing. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

const units: Readonly<Record<keyof Span, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/**
 * A span in milliseconds. Throws a `RangeError` for an unknown unit or a value that is not a finite number of 0 or more.
 *
 * @example
 * milliseconds({ days: 1, hours: 2 }); // 93600000
 */
export function milliseconds(span: Span): number {
  let sum = 0;
  for (const [unit, value] of Object.entries(span) as [string, unknown][]) {
    if (!Object.hasOwn(units, unit)) throw new RangeError(`"${unit}" is no unit of time. Use ${Object.keys(units).join(', ')}.`);
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw new RangeError(`Time moves forward only: ${unit} must be a number of 0 or more.`);
    sum += value * units[unit as keyof Span];
  }
  return Math.floor(sum);
}

/** A moment as RFC 3339 in UTC with milliseconds. */
export const timestamp = (moment: number): string => new Date(moment).toISOString();

/** Milliseconds since the epoch of an RFC 3339 time; NaN for anything else. */
export const moment = (text: string): number => Date.parse(text);
