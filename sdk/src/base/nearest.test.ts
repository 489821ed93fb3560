import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['timout', 'timeout'],
  ['BASEURL', 'baseUrl'],
  ['mf', 'mfa'],
])('%j is nearest to %s', (word, meant) => {
  expect(nearest(word, ['timeout', 'baseUrl', 'mfa'])).toBe(meant);
});

test.each(['', 'apiKey', 'everything'])('%j is like none of them', (word) => {
  expect(nearest(word, ['timeout', 'baseUrl', 'mfa'])).toBeUndefined();
});

test('of no words none is nearest', () => {
  expect(nearest('x', [])).toBeUndefined();
});
