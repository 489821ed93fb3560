import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['seed', 'seedNumber', 'startTime', 'frozen', 'exports.create', 'exports.list', 'port'];

test.each([
  ['sede', 'seed'],
  ['starttime', 'startTime'],
  ['start_time', 'startTime'],
  ['froze', 'frozen'],
  ['exports.creat', 'exports.create'],
  ['exportsCreate', 'exports.create'],
  ['op', undefined],
  ['', undefined],
  ['something else', undefined],
  ['x'.repeat(5000), undefined],
])('%j is corrected to %j', (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

test('an abbreviated name is found by its first letters', () => {
  expect(nearest('op', ['operation', 'status'])).toBe('operation');
});
