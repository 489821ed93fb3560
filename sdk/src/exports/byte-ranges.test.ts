import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type ByteRange, ByteRanges, segmentsOf } from './byte-ranges.ts';

const size = 64;
const range = fc
  .tuple(fc.nat(size), fc.nat(size))
  .map(([one, other]): ByteRange => ({ first: Math.min(one, other), end: Math.max(one, other) }));

const bytesIn = (ranges: readonly ByteRange[]): number[] =>
  ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index));

test('ranges contain exactly the added bytes, and exactly the others are missing', () => {
  fc.assert(
    fc.property(fc.array(range), (added) => {
      const have = new ByteRanges(added);
      const expected = [...new Set(bytesIn(added))].sort((one, other) => one - other);
      expect(bytesIn(have.list)).toEqual(expected);
      expect(have.total).toBe(expected.length);
      expect(bytesIn(have.missing(size))).toEqual(bytesIn([{ first: 0, end: size }]).filter((byte) => !expected.includes(byte)));
      expect(have.frontier).toBe(bytesIn([{ first: 0, end: size + 1 }]).find((byte) => !expected.includes(byte)));
    }),
    runs,
  );
});

test('ranges that touch are merged', () => {
  expect(
    new ByteRanges([
      { first: 0, end: 4 },
      { first: 4, end: 6 },
    ]).list,
  ).toEqual([{ first: 0, end: 6 }]);
});

test('segments are the same bytes in the same order, none larger than allowed', () => {
  fc.assert(
    fc.property(fc.array(range), fc.integer({ min: 1, max: 9 }), (ranges, most) => {
      const segments = segmentsOf(ranges, most);
      expect(bytesIn(segments)).toEqual(bytesIn(ranges));
      expect(segments.every(({ first, end }) => end - first <= most)).toBe(true);
    }),
    runs,
  );
});

test('after `clear` all bytes are missing', () => {
  const have = new ByteRanges([{ first: 0, end: 4 }]);
  have.clear();
  expect([have.total, have.missing(4)]).toEqual([0, [{ first: 0, end: 4 }]]);
});
