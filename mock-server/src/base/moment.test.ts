import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { isMoment, lastMoment, moment, momentOf, normalized, timestamp } from './time.ts';

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01t00:00:00z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T00:00:00.1Z', '2026-01-01T00:00:00.100Z'],
  ['2026-01-01T00:00:00.1239999999Z', '2026-01-01T00:00:00.123Z'],
  ['2026-01-01T00:00:00+02:00', '2025-12-31T22:00:00.000Z'],
  ['2026-01-01T00:00:00.5-23:59', '2026-01-01T23:59:00.500Z'],
  ['2026-01-01T00:00:00-00:00', '2026-01-01T00:00:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('%s is the moment %s', (text, utc) => {
  expect(normalized(text)).toBe(utc);
});

test.each([
  '2026-12-31T23:59:60Z',
  '2026-06-30T23:59:60.5Z',
  '2026-02-29T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00+01:60',
  '2026-01-01T00:00:00+0100',
  '2026-01-01T00:00:00',
  '2026-01-01 00:00:00Z',
  '2026-01-01',
  '2026-1-1T00:00:00Z',
  '2026-01-01T00:00Z',
  '2026-01-01T00:00:00.Z',
  '2026-01-01T00:00:00,5Z',
  '+010000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  '0000-01-01T00:00:00+00:01',
  ' 2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z\n',
  '٢٠٢٦-01-01T00:00:00Z',
  'now',
  '1',
  '',
])('%j is not a moment', (text) => {
  expect(moment(text)).toBeNaN();
  expect(isMoment(text)).toBe(false);
});

test('every moment that is written can be read again, with any offset', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: lastMoment }), fc.integer({ min: -1439, max: 1439 }), (at, offset) => {
      const local = timestamp(at + offset * 60_000).slice(0, -1);
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
        `${part}`.padStart(2, '0'),
      );
      expect(moment(`${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`)).toBe(at);
      expect(momentOf(new Date(at))).toBe(at);
    }),
    runs,
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e17, new Date(Number.NaN), {}, [], null, undefined, true, 1n, 'soon'])(
  '%s is not accepted as a moment in options',
  (value) => {
    expect(momentOf(value)).toBeNaN();
  },
);
