import { expect, test } from 'vitest';
import { durationMs, iso8601, milliseconds, moment, timestamp } from './time.ts';

test('a span is the sum of its units', () => {
  expect(milliseconds({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })).toBe(93_784_005);
  expect(milliseconds({})).toBe(0);
});

test.each([[{ weeks: 1 }], [{ days: -1 }], [{ days: Number.NaN }], [{ hours: Number.POSITIVE_INFINITY }], [{ days: '1' }]])(
  'the span %j is refused',
  (span) => {
    expect(() => milliseconds(span as never)).toThrow(RangeError);
  },
);

test.each([
  ['PT0S', 0],
  ['P30D', 2_592_000_000],
  ['P1W2D', 777_600_000],
  ['PT1H30M', 5_400_000],
  ['P1DT1S', 86_401_000],
  ['P2Y', 63_072_000_000],
])('%s is %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(['', 'P', 'PT', 'P1H', '30D', 'P-1D', 'P1.5D', 'P1D ', 'pt1s'])('"%s" is not a duration', (text) => {
  expect(durationMs(text)).toBeNaN();
});

test.each([0, 1000, 61_000, 3_600_000, 86_400_000, 90_061_000, 2_592_000_000])(
  '%d ms are written as ISO 8601 and read again without a change',
  (ms) => {
    expect(durationMs(iso8601(ms))).toBe(ms);
  },
);

test('a moment is written in UTC with milliseconds, and reads as the same moment', () => {
  expect(timestamp(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(moment(timestamp(3_976_214_400_001))).toBe(3_976_214_400_001);
  expect(moment('yesterday')).toBeNaN();
});
