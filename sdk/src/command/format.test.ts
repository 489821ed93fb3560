import { expect, test } from 'vitest';
import { barText, bytesText, countText, durationText, listText, tableText, timeText, wrapText } from './format.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [28_350, '28.4 kB'],
  [123_456_789, '123 MB'],
  [5e13, '50.0 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test.each([
  [1, '1 s'],
  [60_000, '1 min'],
  [125_000, '2 min 5 s'],
  [3_600_000, '1 h'],
  [9_240_000, '2 h 34 min'],
])('%d ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test('counts have a noun in the singular or plural, and groups of digits', () => {
  expect([countText(1, 'row'), countText(0, 'row'), countText(1_234_567, 'row')]).toEqual(['1 row', '0 rows', '1 234 567 rows']);
});

test('a share above 1 fills the bar, and a share below 0 leaves it empty', () => {
  expect([barText(-1, 4, true), barText(0.5, 4, false), barText(9, 4, true)]).toEqual(['░░░░', '##--', '████']);
});

test('times are in UTC without the T; no time is a dash', () => {
  expect([timeText('2026-11-24T06:00:00.000Z'), timeText(null)]).toEqual(['2026-11-24 06:00:00', '-']);
});

test('a table that is too wide for the terminal becomes blocks of lines', () => {
  const rows = [
    { id: 'key_1', name: 'one' },
    { id: 'key_22', name: 'two' },
  ];
  expect(tableText(rows, 80)).toBe('ID      NAME\nkey_1   one\nkey_22  two\n');
  expect(tableText(rows, 8)).toBe('id    key_1\nname  one\n\nid    key_22\nname  two\n');
  expect(tableText([], 80)).toBe('');
});

test('long values wrap at spaces below their start', () => {
  expect(listText({ scopes: 'a:read b:read c:read', id: '1' }, 24)).toBe('scopes  a:read b:read\n        c:read\nid      1\n');
  expect(wrapText('averylongword in', 5)).toEqual(['averylongword', 'in']);
});
