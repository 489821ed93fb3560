import type { ReadHeaders } from '../../base/header-list.ts';

/**
 * Returns how long a response asks the client to wait, in milliseconds. `Retry-After` states seconds or a date (RFC 9110, section
 * 10.2.3). For a date, the wait is the time from `now` (the time of the response) until that date. Returns `undefined` if the
 * response states no valid time.
 */
export function retryAfterOf(headers: ReadHeaders, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const until = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
