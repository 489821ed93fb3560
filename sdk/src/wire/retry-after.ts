const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const forms = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d?) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) (?:GMT|UTC|[+-]0000)$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) (?:GMT|UTC|[+-]0000)$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/,
];

/**
 * Returns the full year for a year of two or four digits. A two-digit year gets the current century. If the result is more than
 * 50 years in the future, the function subtracts 100 years (RFC 9110, section 5.6.7).
 */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year);
  const thisYear = new Date(now).getUTCFullYear();
  const guess = thisYear - (thisYear % 100) + Number(year);
  return guess > thisYear + 50 ? guess - 100 : guess;
}

/**
 * Parses an HTTP date and returns milliseconds since the epoch. The date may have any of the three forms in RFC 9110, section
 * 5.6.7. The function also accepts a day of one digit, `UTC` and `+0000`, which libraries for mail and for Go write. Returns
 * undefined if the text is not an HTTP date. The current date `now` decides the century of a two-digit year.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const parts = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const month = months.indexOf(parts.month ?? '');
  const day = Number(parts.day);
  const [hour = 0, minute = 0, second = 0] = (parts.time ?? '').split(':').map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(fullYear(parts.year ?? '', now), month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  return date.setUTCHours(hour, minute, second);
}

/**
 * Parses `Retry-After` (RFC 9110, section 10.2.3) and returns the number of milliseconds to wait from now. Returns undefined if
 * the header is missing or malformed. If the header is a date, the function compares it with the `Date` of the same response, so
 * that a wrong local clock does not matter. For a date in the past, the function returns 0.
 *
 * The client must never send earlier than the server said. Therefore, the function returns the longest wait if the response has
 * several values. It also accepts a number with decimals, and rounds it up to whole seconds.
 *
 * @example
 * ```ts
 * retryAfterMs(new Headers({ 'retry-after': '2' }), 0); // 2000
 * ```
 */
export function retryAfterMs(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  return longestOf((headers.get('retry-after') ?? '').split(betweenValues).map((text) => waitMs(text, headers, now)));
}

/** Returns the longest of these waits; undefined if none of them is known. */
export function longestOf(waits: readonly (number | undefined)[]): number | undefined {
  const known = waits.filter((wait) => wait !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** A comma between two values. The comma after the weekday of a date, as in `Tue, 24 Nov`, is a part of the value. */
const betweenValues = /,(?! \d\d?[ -][A-Z])/;

/** Returns the milliseconds for one value of `Retry-After`; undefined if the value is malformed. */
function waitMs(value: string, headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text)) * 1000, Number.MAX_SAFE_INTEGER);
  const date = parseHttpDate(text, now);
  if (date === undefined) return undefined;
  return Math.max(0, date - (serverTime(headers, now) ?? now));
}

/** Returns the server's time from the `Date` of a response, in milliseconds since the epoch. */
export const serverTime = (headers: Pick<Headers, 'get'>, now: number): number | undefined =>
  parseHttpDate(headers.get('date') ?? '', now);
