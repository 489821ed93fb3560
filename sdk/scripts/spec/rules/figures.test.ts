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
    'a constant that is gone',
    ['x-platform', 'lockout_failures'],
    undefined,
    '/x-platform/lockout_failures: it is missing, and the packages read it. Put it back.',
  ],
  [
    'records that are deleted at once',
    [...logs, 'delete_after'],
    'P0D',
    expect.stringMatching(/^\/x-data-classes\/usage_log\/delete_after: P0D is not an ISO 8601 duration/),
  ],
  [
    'a period longer than dates go',
    [...logs, 'delete_after'],
    'P999999999Y',
    expect.stringMatching(/^\/x-data-classes\/usage_log\/delete_after: P999999999Y is not/),
  ],
  [
    'anonymization after the end',
    [...logs, 'delete_after'],
    'P1D',
    '/x-data-classes/usage_log/anonymize_after: P30D is not before the end, P1D. Leave it out, or shorten it.',
  ],
  [
    'a quota that no header holds once it is scaled',
    [...standard, 'quota'],
    1e14,
    '/x-quota-policies/standard/quota: on the largest plan it is 5000000000000000, and headers hold at most 999999999999999. Lower it.',
  ],
  [
    'a window of a thousand years',
    [...standard, 'window'],
    31_536_000_000,
    '/x-quota-policies/standard/window: it is longer than a hundred years. Shorten it.',
  ],
  [
    'a bucket of concurrent requests',
    [...standard, 'unit'],
    'concurrent-requests',
    '/x-quota-policies/standard/unit: token-bucket counts requests or content-bytes. Write one of them, or concurrency.',
  ],
  [
    'a scale that leaves no whole number',
    ['x-plans', 'free', 'scale'],
    0.51,
    expect.stringMatching(/^\/x-plans\/free\/scale: the quota sensitive is then 10\.2, with a burst of 0\. Write a scale/),
  ],
  [
    'an account that is counted by its bytes',
    ['paths', '/v1/account', 'get', 'x-quota-policies'],
    ['standard', 'export-bytes'],
    'account.get: the policy export-bytes counts bytes of files, and it answers application/json. Name a policy that counts requests.',
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
