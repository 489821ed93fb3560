import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { security } from './security.ts';

const breaks: readonly Break[] = [
  [
    'a scheme with fewer requirements',
    ['paths', '/v1/keys', 'post', 'security', 1],
    { basic: ['keys:write'] },
    'keys.create: `apiKey` and `basic` must have the same requirements.',
  ],
  [
    'a call with an unknown scope',
    ['paths', '/v1/keys', 'get', 'security', 0, 'apiKey'],
    ['moon:read'],
    'keys.list: the scope moon:read is not in x-scopes.',
  ],
  [
    'a call with a key and no scope',
    ['paths', '/v1/keys', 'get', 'security', 0, 'apiKey'],
    [],
    'keys.list: the operation takes a key, so it must need a scope.',
  ],
  [
    'a scope that no operation needs',
    ['x-scopes', 'moon:read'],
    'Read the moon.',
    '/x-scopes/moon:read: no operation needs this scope. Remove it.',
  ],
  [
    'MFA without the quota policy for it',
    ['paths', '/v1/keys', 'post', 'x-quota-policies'],
    ['standard'],
    'keys.create: an operation has a quota policy with the charge `after-mfa` if and only if it needs MFA.',
  ],
  [
    'a public call that is counted by its key',
    ['paths', '/v1/health', 'get', 'x-quota-policies'],
    ['standard'],
    'health.get: the operation needs no key, but the quota policy standard counts by key.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(security, at, change)).toContain(line);
});
