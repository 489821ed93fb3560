import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { dates } from './dates.ts';

const account = ['paths', '/v1/account', 'get', 'x-deprecation'];

const breaks: readonly Break[] = [
  [
    'a policy of the 45th',
    ['x-policy', 'effective'],
    '2024-13-45',
    '/x-policy/effective: 2024-13-45 is no date. Write one like 2024-12-01.',
  ],
  [
    'a deprecation at no time',
    account,
    { at: '2026-99-01Tx', sunset: '2027-01-01T00:00:00Z' },
    'account.get: its x-deprecation has 2026-99-01Tx, which is no time. Write one like 2027-01-01T00:00:00Z.',
  ],
  [
    'an end before the deprecation',
    account,
    { at: '2027-01-01T00:00:00Z', sunset: '2026-01-01T00:00:00Z' },
    'account.get: it ends, at 2026-01-01T00:00:00Z, before it is deprecated, at 2027-01-01T00:00:00Z. Write a later sunset.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(dates, at, change)).toEqual([line]);
});
