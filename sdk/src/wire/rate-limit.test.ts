import { expect, test } from 'vitest';
import { parseLimits, parsePolicies } from './rate-limit.ts';

test('policies give quota, window, unit and partition', () => {
  expect(
    parsePolicies('"standard";q=600;w=60;pk=:a2V5:, "bytes";q=10;qu="content-bytes", "slots";q=4;qu="concurrent-requests"'),
  ).toEqual([
    { name: 'standard', quota: 600, window: 60, unit: 'requests', partition: 'a2V5' },
    { name: 'bytes', quota: 10, window: undefined, unit: 'content-bytes', partition: undefined },
    { name: 'slots', quota: 4, window: undefined, unit: 'concurrent-requests', partition: undefined },
  ]);
});

test('limits have the remaining units and the reset time; unknown parameters are ignored', () => {
  expect(parseLimits('"standard";r=12;t=18;acme-x=1, "slots";r=0')).toEqual([
    { name: 'standard', remaining: 12, reset: 18, partition: undefined },
    { name: 'slots', remaining: 0, reset: undefined, partition: undefined },
  ]);
});

test.each([
  ['"m";r=-1'],
  ['"m";r=1.5'],
  ['"m";r'],
  ['"m";t=5'],
  ['m;r=1'],
  ['"m";r=1;pk="abc"'],
  ['"m";r=1;t=-1'],
  ['"m";r=1;t="5"'],
  ['limit=100, remaining=50, reset=30'],
])('the item %s is ignored, and the item next to it is used', (item) => {
  expect(parseLimits(`${item}, "good";r=3`).map(({ name }) => name)).toEqual(
    parseLimits(item).length === 0 && !item.includes('=100') ? ['good'] : [],
  );
});

test.each([['"m";q=-1'], ['"m"'], ['"m";q=1;w=0'], ['"m";q=1;qu="cows"'], ['"m";q=1;qu=requests'], ['100;w=60']])(
  'the policy %s is ignored, and the policy next to it is used',
  (item) => {
    expect(parsePolicies(`${item}, "good";q=3`).map(({ name }) => name)).toEqual(['good']);
  },
);

test('a field that does not parse or is missing gives no items', () => {
  expect(parseLimits('"m";r=1,')).toEqual([]);
  expect(parseLimits(null)).toEqual([]);
  expect(parsePolicies('garbage \u0001')).toEqual([]);
});
