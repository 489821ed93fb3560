import { expect, test } from 'vitest';
import { parseHttpDate, retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);
const date = (text: string) => retryAfterMs(new Headers({ 'retry-after': text, date: 'Tue, 24 Nov 2026 12:00:00 GMT' }), now);

test.each([
  ['0', 0],
  ['2', 2000],
  [' 61 ', 61_000],
  ['1000000', 1_000_000_000],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tuesday, 24-Nov-26 12:00:30 GMT', 30_000],
  ['Tue Nov 24 12:00:30 2026', 30_000],
  ['Tue, 24 Nov 2026 12:00:30 UTC', 30_000],
  ['Tue, 24 Nov 2026 12:00:30 +0000', 30_000],
  ['Tuesday, 24-Nov-26 12:00:30 UTC', 30_000],
  ['Tue, 24 Nov 2026 12:00:30 -0000', 30_000],
  ['Tue, 1 Dec 2026 12:00:00 GMT', 604_800_000],
  ['3, Tue, 1 Dec 2026 12:00:00 UTC, 5', 604_800_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['1.5', 2000],
  ['0.001', 1000],
  ['2.0', 2000],
  ['3, 3', 3000],
  ['1,3', 3000],
  ['soon, 3, -1', 3000],
  ['Tue, 24 Nov 2026 12:00:30 GMT, 3', 30_000],
  ['40, Tuesday, 24-Nov-26 12:00:30 GMT', 40_000],
  ['Tue, 24 Nov 2026 12:00:30 GMT, Tue, 24 Nov 2026 12:00:50 GMT', 50_000],
  ['9007199254740993', Number.MAX_SAFE_INTEGER],
  ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
])('%j is %d ms', (text, ms) => {
  expect(date(text)).toBe(ms);
});

test.each([
  [''],
  ['-1'],
  ['1.'],
  ['1e3'],
  [', ,'],
  ['0x10'],
  ['5xyz'],
  ['soon'],
  ['2026-11-24T12:00:30Z'],
  ['Tue, 31 Feb 2026 12:00:00 GMT'],
  ['Tue, 24 Nov 2026 25:00:00 GMT'],
  ['Tue, 24 Xyz 2026 12:00:00 GMT'],
  ['Tue, 24 Nov 2026 12:00:30 CET'],
  ['Tue, 24 Nov 2026 12:00:30 +0100'],
])('%j states no wait', (text) => {
  expect(date(text)).toBeUndefined();
});

test('the wait is computed from the Date of the same response, so a wrong local clock does not matter', () => {
  const headers = new Headers({ 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT', date: 'Tue, 24 Nov 2026 12:00:00 GMT' });
  expect(retryAfterMs(headers, now + 3_600_000)).toBe(30_000);
  headers.delete('date');
  expect(retryAfterMs(headers, now + 10_000)).toBe(20_000);
});

test('a two-digit year more than 50 years ahead is in the past, and a leap second is accepted', () => {
  expect(parseHttpDate('Saturday, 24-Nov-90 12:00:00 GMT', now)).toBe(Date.UTC(1990, 10, 24, 12));
  expect(parseHttpDate('Thu, 31 Dec 2026 23:59:60 GMT', now)).toBe(Date.UTC(2027, 0, 1));
});
