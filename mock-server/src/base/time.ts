/** A span of virtual time; what is left out is nothing. */
export interface Span {
  /** 24 hours each. */
  readonly days?: number;
  /** 60 minutes each. */
  readonly hours?: number;
  /** 60 seconds each. */
  readonly minutes?: number;
  /** 1000 milliseconds each. */
  readonly seconds?: number;
  /** What time is counted in; a fraction is dropped. */
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

const parts = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** What the numbers in it count, in the order in which they stand. */
const sizes = [365, 30, 7, 1].map((days) => days * units.days).concat(units.hours, units.minutes, units.seconds);

/** Milliseconds of an ISO 8601 duration, a year as 365 days and a month as 30; NaN for anything else. */
export function durationMs(text: string): number {
  const found = parts.exec(text);
  if (!found) return Number.NaN;
  // Summed up as it is read: every log that is written asks for two durations.
  let sum = 0;
  for (let place = 0; place < sizes.length; place++) sum += Number(found[place + 1] ?? 0) * (sizes[place] ?? 0);
  return sum;
}

/** A duration of whole seconds in ISO 8601, in days where it is whole days. */
export function iso8601(ms: number): string {
  if (ms % units.days === 0) return `P${ms / units.days}D`;
  const hours = Math.floor(ms / units.hours);
  const minutes = Math.floor((ms % units.hours) / units.minutes);
  const seconds = Math.floor((ms % units.minutes) / units.seconds);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || ms < units.minutes ? `${seconds}S` : ''}`;
}
