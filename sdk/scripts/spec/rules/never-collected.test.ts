import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { neverCollected } from './never-collected.ts';

const breaks: readonly Break[] = [
  [
    'a property of a kind that is never collected',
    ['components', 'schemas', 'Account', 'properties', 'home_city'],
    { type: 'string' },
    '/components/schemas/Account/properties/home_city: the name "home_city" stands for data that is never collected (Precise location data or GPS tracking). Remove it.',
  ],
  [
    'a parameter of a kind that is never collected',
    ['components', 'parameters', 'order', 'name'],
    'tracking-id',
    'keys.list: the name "tracking-id" stands for data that is never collected (Third-party tracking cookies or pixels). Remove it.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(neverCollected, at, change)).toContain(line);
});
