import { expect, test } from 'vitest';
import { contentRangeOf, rangeOf, strongTagOf } from './range.ts';

test('a range has a first byte, and an end that it does not include', () => {
  expect(rangeOf(0, 500)).toBe('bytes=0-499');
  expect(rangeOf(500)).toBe('bytes=500-');
});

test.each([
  ['bytes 500-999/1000', { first: 500, last: 999, size: 1000 }],
  ['bytes 0-0/1', { first: 0, last: 0, size: 1 }],
  ['bytes 7-9/*', { first: 7, last: 9 }],
])('%j is read', (header, range) => {
  expect(contentRangeOf(header)).toEqual(range);
});

test.each([
  null,
  '',
  'bytes */1000',
  'items 0-1/2',
  'bytes 9-7/*',
  'bytes 0-1000/1000',
  'bytes -1-2/3',
  'bytes 0-1/2, bytes 0-1/2',
  `bytes 0-${'9'.repeat(16)}/*`,
])('%j is not a content range', (header) => {
  expect(contentRangeOf(header)).toBeUndefined();
});

test('only a strong entity tag is returned, not a weak or malformed one', () => {
  expect(strongTagOf('"a1"')).toBe('"a1"');
  for (const header of [null, '', 'W/"a1"', 'a1', '"a"b"', '"a b"']) expect(strongTagOf(header)).toBeUndefined();
});
