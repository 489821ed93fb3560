import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { figures } from './figures.ts';

const constant = (name: string) => ['x-platform', name, 'value'];
const logs = ['x-data-classes', 'usage_log'];
const standard = ['x-quota-policies', 'standard'];

const breaks: readonly Break[] = [
  ['a code without digits', constant('totp_digits'), 0, '/x-platform/totp_digits/value: 0 is not a whole number from 6 to 9.'],
  [
    'a step that never ends',
    constant('totp_step'),
    'PT0S',
    '/x-platform/totp_step/value: "PT0S" is not an ISO 8601 duration of at least PT1S and at most P100Y, such as PT15M.',
  ],
  [
    'a number where a duration is read',
    constant('idempotency_life'),
    5,
    expect.stringMatching(/^\/x-platform\/idempotency_life\/value: 5 is not an ISO 8601 duration/),
  ],
  [
    'a duration where a number is read',
    constant('lockout_failures'),
    'PT5M',
    '/x-platform/lockout_failures/value: "PT5M" is not a whole number from 1 to 1000000000.',
  ],
  [
    'a network of more bits than an address has',
    constant('ipv4_network_bits'),
    99,
    '/x-platform/ipv4_network_bits/value: 99 is not a whole number from 0 to 32.',
  ],
  [
    'a constant that is missing',
    ['x-platform', 'lockout_failures'],
    undefined,
    '/x-platform/lockout_failures: the constant is missing, but the packages read it. Restore it.',
  ],
  [
    'records that are deleted at once',
    [...logs, 'delete_after'],
    'P0D',
    expect.stringMatching(/^\/x-data-classes\/usage_log\/delete_after: P0D is not an ISO 8601 duration/),
  ],
  [
    'a period that is too long for dates',
    [...logs, 'delete_after'],
    'P999999999Y',
    expect.stringMatching(/^\/x-data-classes\/usage_log\/delete_after: P999999999Y is not/),
  ],
  [
    'anonymization after the end',
    [...logs, 'delete_after'],
    'P1D',
    '/x-data-classes/usage_log/anonymize_after: P30D must be shorter than delete_after, which is P1D. Shorten it, or remove it.',
  ],
  [
    'a quota that is too large for a header after scaling',
    [...standard, 'quota'],
    1e14,
    '/x-quota-policies/standard/quota: on the largest plan, the quota or its burst is 5000000000000000, but a header can state at most 999999999999999. Lower it.',
  ],
  [
    'a window of a thousand years',
    [...standard, 'window'],
    31_536_000_000,
    '/x-quota-policies/standard/window: the window is longer than a hundred years. Shorten it.',
  ],
  [
    'a bucket of concurrent requests',
    [...standard, 'unit'],
    'concurrent-requests',
    '/x-quota-policies/standard/unit: the algorithm token-bucket can count only requests or content-bytes. Change the unit, or use the algorithm concurrency.',
  ],
  [
    'a scale that gives fractions',
    ['x-plans', 'free', 'scale'],
    0.51,
    expect.stringMatching(
      /^\/x-plans\/free\/scale: with this scale, the quota policy sensitive has a quota of 10\.2 and a burst of 0\. Write a scale/,
    ),
  ],
  [
    'an account that is counted by its bytes',
    ['paths', '/v1/account', 'get', 'x-quota-policies'],
    ['standard', 'export-bytes'],
    'account.get: the quota policy export-bytes counts bytes of files, but the operation returns application/json. Name a quota policy that counts requests.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(figures, at, change)).toContainEqual(line);
});

test('a duration of years and weeks, a quota of one and no overlap are none', () => {
  expect(linesAfter(figures, [...logs, 'delete_after'], 'P1Y2M3W')).toEqual([]);
  expect(linesAfter(figures, [...standard, 'quota'], 1)).toEqual([]);
  expect(linesAfter(figures, constant('rotation_overlap_max'), 'PT0S')).toEqual([]);
});
