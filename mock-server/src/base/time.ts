import { isRecord, nextStep, shown } from './arguments.ts';
import { memo } from './memo.ts';

/**
 * A span of virtual time, as an object with one or more units. Its length is the sum of these units. Omitted units are 0.
 *
 * @example
 * const span: Span = { days: 30, hours: 12 };
 * await platform.clock.advance(span);
 */
export interface Span {
  /** The number of days. A day has 24 hours. */
  readonly days?: number;
  /** The number of hours. */
  readonly hours?: number;
  /** The number of minutes. */
  readonly minutes?: number;
  /** The number of seconds. */
  readonly seconds?: number;
  /** The number of milliseconds, the smallest unit. Fractions are dropped. */
  readonly milliseconds?: number;
}

const units: Readonly<Record<keyof Span, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** Writes a number of milliseconds in the largest unit that needs no fraction, such as `days: 31`. */
function largestUnit(ms: number): string {
  const [unit, length] = Object.entries(units).find(([, length]) => ms % length === 0) ?? ['milliseconds', 1];
  return `${unit}: ${ms / length}`;
}

/**
 * Returns the end of the error message for a value that is not a span. The text says what a caller must write instead, for
 * example `{ days: 30 }`.
 */
function spanMeant(value: unknown): string {
  const ms = typeof value === 'string' ? durationMs(value) : Number.NaN;
  if (typeof value === 'number') return `name the unit, such as { days: ${value} } or { milliseconds: ${value} }.`;
  return Number.isNaN(ms) ? 'it must be an object such as { days: 30 }.' : `write { ${largestUnit(ms)} }.`;
}

/**
 * Converts a span to milliseconds. Throws a `TypeError` if the span is not an object. Throws a `RangeError` if the span has an
 * unknown unit, or if the number of a unit is negative or not finite.
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
export function timestamp(moment: number): string {
  if (moment !== lastWritten.moment) lastWritten = { moment, text: new Date(moment).toISOString() };
  return lastWritten.text;
}

/** The last result of `timestamp`, and its moment. A request often needs the same text several times. */
let lastWritten = { moment: Number.NaN, text: '' };

/**
 * The last moment that the clock of a platform can show, in milliseconds since the epoch. RFC 3339 has no years after 9999, and a
 * job can be due some years later than the time on the clock. So the clock ends ten years before the year 10000.
 */
export const lastMoment = Date.UTC(9990, 0, 1);

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Converts an RFC 3339 text to milliseconds since the epoch, without fractions of a millisecond. Returns NaN for any other text.
 * Also returns NaN for second 60, because the platform has no leap seconds.
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
 * Writes an RFC 3339 time in the form that `Date.parse` reads in every runtime. In this form, `T` and `Z` are capital letters,
 * and the fraction of a second has at most three digits.
 */
const milliseconded = (text: string): string =>
  text.length <= 24 ? text.toUpperCase() : text.toUpperCase().replace(/(\.\d{3})\d+/, '$1');

/** Whether a text is an RFC 3339 time. */
export const isMoment = (text: string): boolean => !Number.isNaN(moment(text));

/**
 * Converts an RFC 3339 time to the form that the platform writes: in UTC, with milliseconds. Returns any other text unchanged.
 */
export const normalized = (text: string): string => (isMoment(text) ? timestamp(moment(text)) : text);

/**
 * Converts a time to whole milliseconds since the epoch. The time may be a number of milliseconds, a `Date` or an RFC 3339 text.
 * Returns NaN for any other value, and for a time outside the years 0000 to 9999.
 */
export function momentOf(value: unknown): number {
  if (typeof value === 'string') return moment(value);
  return within(Math.floor(typeof value === 'number' ? value : dateTime(value)));
}

const firstOfYear0 = Date.parse('0000-01-01T00:00:00.000Z');
const lastOfYear9999 = Date.parse('9999-12-31T23:59:59.999Z');

/** Returns the moment if its year in UTC has four digits. Returns NaN for any other moment. */
const within = (at: number): number => (at >= firstOfYear0 && at <= lastOfYear9999 ? at : Number.NaN);

/** Returns the time of a `Date`; NaN for any other value. Also accepts a `Date` of another realm. */
const dateTime = (value: unknown): number =>
  Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : Number.NaN;

const parts = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The length in milliseconds of each unit in `parts`, in the order of `parts`. */
const sizes = [365, 30, 7, 1].map((days) => days * units.days).concat(units.hours, units.minutes, units.seconds);

/**
 * Converts an ISO 8601 duration to milliseconds. A year counts as 365 days, and a month as 30 days. Returns NaN for any other
 * text, and for a duration with a fraction.
 */
export const durationMs = memo(100, (text) => {
  const found = parts.exec(text);
  if (!found) return Number.NaN;
  // This loop makes no intermediate lists, because the platform reads two durations for each usage log that it writes.
  let sum = 0;
  for (let place = 0; place < sizes.length; place++) sum += Number(found[place + 1] ?? 0) * (sizes[place] ?? 0);
  return sum;
});

/**
 * Converts milliseconds to an ISO 8601 duration. The duration is in days if the milliseconds are a whole number of days.
 * Otherwise it is in hours, minutes and whole seconds.
 */
export function iso8601(ms: number): string {
  if (ms % units.days === 0) return `P${ms / units.days}D`;
  const hours = Math.floor(ms / units.hours);
  const minutes = Math.floor((ms % units.hours) / units.minutes);
  const seconds = Math.floor((ms % units.minutes) / units.seconds);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || ms < units.minutes ? `${seconds}S` : ''}`;
}
