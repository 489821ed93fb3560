import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { dates } from './dates.ts';

const account = ['paths', '/v1/account', 'get', 'x-deprecation'];

const breaks: readonly Break[] = [
  [
    'a privacy policy with an impossible date',
    ['x-policy', 'effective'],
    '2024-13-45',
    '/x-policy/effective: 2024-13-45 is not a valid date. Write a date such as 2024-12-01.',
  ],
  [
    'a deprecation with an impossible time',
    account,
    { at: '2026-99-01Tx', sunset: '2027-01-01T00:00:00Z' },
    'account.get: x-deprecation contains 2026-99-01Tx, which is not a valid time. Write a time such as 2027-01-01T00:00:00Z.',
  ],
  [
    'an end before the deprecation',
    account,
    { at: '2027-01-01T00:00:00Z', sunset: '2026-01-01T00:00:00Z' },
    'account.get: the sunset 2026-01-01T00:00:00Z is before the deprecation 2027-01-01T00:00:00Z. Write a later sunset.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(dates, at, change)).toEqual([line]);
});
