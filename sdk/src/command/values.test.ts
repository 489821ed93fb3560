import { expect, test } from 'vitest';
import { folderPath, listOf, moment, momentOrAge, wholeNumber } from './values.ts';

test.each([
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01T10:00Z', '2026-11-01T10:00:00.000Z'],
  ['2026-11-01T10:00:00+02:00', '2026-11-01T08:00:00.000Z'],
])('%s is %s', (text, time) => {
  expect(moment(text)).toBe(time);
});

test.each(['7d', 'yesterday', '2026-13-01', '2026-02-30', '2026-02-29T10:00Z', '2026-11-01T10:00', '20261101'])(
  '%s is no time',
  (text) => {
    expect(() => moment(text)).toThrow('Give a time');
  },
);

test('an age counts back from now', () => {
  const parse = momentOrAge(() => Date.parse('2026-11-24T00:00:00Z'));
  expect(['15m', '24h', '7d', '2026-11-01'].map(parse)).toEqual([
    '2026-11-23T23:45:00.000Z',
    '2026-11-23T00:00:00.000Z',
    '2026-11-17T00:00:00.000Z',
    '2026-11-01T00:00:00.000Z',
  ]);
});

test('numbers are whole and within their bounds', () => {
  expect(wholeNumber(1, 64)('64')).toBe(64);
  for (const text of ['0', '65', '1.5', '1e1', '', '-1', ' 1']) expect(() => wholeNumber(1, 64)(text)).toThrow('from 1 to 64');
});

test('lists come from commas and from repeated flags', () => {
  expect(listOf('c, d,', listOf('a,b'))).toEqual(['a', 'b', 'c', 'd']);
});

test('an empty text is no folder', () => {
  expect(folderPath('a b')).toBe('a b');
  expect(() => folderPath('')).toThrow('Give the path of a folder.');
});
