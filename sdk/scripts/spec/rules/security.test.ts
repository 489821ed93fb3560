import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { security } from './security.ts';

const breaks: readonly Break[] = [
  [
    'a scheme that asks for less',
    ['paths', '/v1/keys', 'post', 'security', 1],
    { basic: ['keys:write'] },
    'keys.create: `apiKey` and `basic` ask for different things.',
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
    'keys.list: a call with a key needs a scope.',
  ],
  ['a scope that nothing needs', ['x-scopes', 'moon:read'], 'Read the moon.', '/x-scopes/moon:read: no operation needs it.'],
  [
    'MFA outside the limit of what needs it',
    ['paths', '/v1/keys', 'post', 'x-quota-policies'],
    ['standard'],
    'keys.create: MFA and a policy that is charged after it go together.',
  ],
  [
    'a public call that is counted by its key',
    ['paths', '/v1/health', 'get', 'x-quota-policies'],
    ['standard'],
    'health.get: it needs no key, and the policy standard counts by key.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(security, at, change)).toContain(line);
});
