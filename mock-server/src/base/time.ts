import { isRecord, nextStep, shown } from './arguments.ts';

/** A span of virtual time. Omitted units are 0. */
export interface Span {
  /** 24 hours each. */
  readonly days?: number;
  /** 60 minutes each. */
  readonly hours?: number;
  /** 60 seconds each. */
  readonly minutes?: number;
  /** 1000 milliseconds each. */
  readonly seconds?: number;
  /** The smallest unit; fractions are dropped. */
  readonly milliseconds?: number;
}

const units: Readonly<Record<keyof Span, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** Returns the end of the error message for a value that is not a span: what to write instead. */
function spanMeant(value: unknown): string {
  const ms = typeof value === 'string' ? durationMs(value) : Number.NaN;
  if (typeof value === 'number') return `name the unit, such as { days: ${value} } or { milliseconds: ${value} }.`;
  return Number.isNaN(ms) ? 'it must be an object such as { days: 30 }.' : `write { milliseconds: ${ms} }.`;
}

/**
 * Returns a span in milliseconds. Throws a `TypeError` for a value that is not an object of units, and a `RangeError` for an
 * unknown unit or a value that is not a finite number of at least 0.
 *
 * @example
 * milliseconds({ days: 1, hours: 2 }); // 93600000
 */
export function milliseconds(span: Span, of = 'clock.advance'): number {
  if (!isRecord(span)) throw new TypeError(`${of}: the span is ${shown(span)}; ${spanMeant(span)}`);
  let sum = 0;
  for (const [unit, value] of Object.entries(span) as [string, unknown][]) {
    const names = Object.keys(units);
    if (!Object.hasOwn(units, unit))
      throw new RangeError(`${of}: ${shown(unit)} is not a unit of time. ${nextStep(unit, names)}`);
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw new RangeError(`${of}: Time moves forward only: ${unit} is ${shown(value)}; it must be a number of 0 or more.`);
    sum += value * units[unit as keyof Span];
  }
  return Math.floor(sum);
}

/** Returns a moment as RFC 3339 in UTC with milliseconds. */
export const timestamp = (moment: number): string => new Date(moment).toISOString();

/**
 * The last moment that the clock of a platform can show, in milliseconds since the epoch. Years have four digits in RFC 3339, so
 * this is ten years before the year 10000: a record that is made at this moment may be due years later.
 */
export const lastMoment = Date.UTC(9990, 0, 1);

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads an RFC 3339 time as milliseconds since the epoch. Fractions of a millisecond are dropped. Returns NaN for any other text.
 * Schemas, rules, options and flags all read times with this function. The platform has no leap seconds, so second 60 is not
 * allowed.
 */
export function moment(text: string): number {
  const [, year, month, day] = rfc3339.exec(text) ?? [];
  const isDay = Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
  return isDay ? within(Date.parse(milliseconded(text))) : Number.NaN;
}

function daysOf(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (daysInMonth[month - 1] ?? 0);
}

/**
 * Returns a time in the form that `Date.parse` reads in every runtime: capital letters, and a fraction of at most three digits.
 */
const milliseconded = (text: string): string =>
  text.length <= 24 ? text.toUpperCase() : text.toUpperCase().replace(/(\.\d{3})\d+/, '$1');

/** Whether a text is an RFC 3339 time. */
export const isMoment = (text: string): boolean => !Number.isNaN(moment(text));

/** Returns a time as the platform writes it: RFC 3339 in UTC with milliseconds. Returns any other text unchanged. */
export const normalized = (text: string): string => (isMoment(text) ? timestamp(moment(text)) : text);

/**
 * Reads milliseconds, a `Date` or an RFC 3339 text as whole milliseconds since the epoch. NaN for any other value, and for years
 * outside 0000 to 9999.
 */
export function momentOf(value: unknown): number {
  if (typeof value === 'string') return moment(value);
  return within(Math.floor(typeof value === 'number' ? value : dateTime(value)));
}

const firstOfYear0 = Date.parse('0000-01-01T00:00:00.000Z');
const lastOfYear9999 = Date.parse('9999-12-31T23:59:59.999Z');

/** Returns the moment, if its year in UTC has four digits; otherwise NaN. */
const within = (at: number): number => (at >= firstOfYear0 && at <= lastOfYear9999 ? at : Number.NaN);

/** Returns the time of a `Date`, also of another realm; NaN for any other value. */
const dateTime = (value: unknown): number =>
  Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : Number.NaN;

const parts = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The units of the numbers that `parts` finds, in the same order, in milliseconds. */
const sizes = [365, 30, 7, 1].map((days) => days * units.days).concat(units.hours, units.minutes, units.seconds);

/** Returns the milliseconds of an ISO 8601 duration, with a year as 365 days and a month as 30 days; NaN for any other text. */
export function durationMs(text: string): number {
  const found = parts.exec(text);
  if (!found) return Number.NaN;
  // Without intermediate lists: every usage log that is written reads two durations.
  let sum = 0;
  for (let place = 0; place < sizes.length; place++) sum += Number(found[place + 1] ?? 0) * (sizes[place] ?? 0);
  return sum;
}

/**
 * Writes a number of milliseconds as an ISO 8601 duration: in days if it is a whole number of days, otherwise in hours, minutes
 * and whole seconds.
 */
export function iso8601(ms: number): string {
  if (ms % units.days === 0) return `P${ms / units.days}D`;
  const hours = Math.floor(ms / units.hours);
  const minutes = Math.floor((ms % units.hours) / units.minutes);
  const seconds = Math.floor((ms % units.minutes) / units.seconds);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || ms < units.minutes ? `${seconds}S` : ''}`;
}
