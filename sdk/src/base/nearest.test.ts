import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['timout', 'timeout'],
  ['BASEURL', 'baseUrl'],
  ['mf', 'mfa'],
])('%j is nearest to %s', (word, meant) => {
  expect(nearest(word, ['timeout', 'baseUrl', 'mfa'])).toBe(meant);
});

test.each(['', 'apiKey', 'everything'])('no known word is near to %j', (word) => {
  expect(nearest(word, ['timeout', 'baseUrl', 'mfa'])).toBeUndefined();
});

test('without known words the result is undefined', () => {
  expect(nearest('x', [])).toBeUndefined();
});
