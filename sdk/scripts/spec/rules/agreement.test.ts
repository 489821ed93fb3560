import { expect, test } from 'vitest';
import { also, type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { agreement } from './agreement.ts';

const breaks: readonly Break[] = [
  [
    'an unknown quota policy',
    ['paths', '/v1/keys', 'get', 'x-quota-policies'],
    also('slow'),
    'keys.list: the quota policy slow is not in x-quota-policies.',
  ],
  [
    'a policy that applies nowhere',
    ['x-quota-policies', 'slow'],
    { quota: 1 },
    '/x-quota-policies/slow: it applies to no operation.',
  ],
  [
    'a scope that the enum lacks',
    ['x-scopes', 'moon:read'],
    'Read the moon.',
    '/components/schemas/Scope: its enum is not the keys of x-scopes in their order.',
  ],
  [
    'a role with an unknown scope',
    ['x-roles', 'developer', 'scopes'],
    also('moon:read'),
    '/x-roles/developer: the scope moon:read is not in x-scopes.',
  ],
  [
    'an owner who lacks a scope',
    ['x-roles', 'owner', 'scopes', 0],
    undefined,
    '/x-roles/owner: an owner holds every scope, so account:read too.',
  ],
  [
    'an auditor who writes',
    ['x-roles', 'auditor', 'scopes'],
    also('keys:write'),
    '/x-roles/auditor: an auditor only reads, so not keys:write.',
  ],
  [
    'a role that cannot enrol a first factor',
    ['x-roles', 'developer', 'scopes'],
    ['keys:read'],
    '/x-roles/developer: it needs mfa:write to enrol a first factor.',
  ],
  ['a dataset of no schema', ['x-datasets', 'account', 'schema'], 'Moon', '/x-datasets/account: there is no schema Moon.'],
  [
    'a dataset of an unknown scope',
    ['x-datasets', 'account', 'scope'],
    'moon:read',
    '/x-datasets/account: the scope moon:read is not in x-scopes.',
  ],
  [
    'a category with an unknown purpose',
    ['x-data-categories', 'user_agent', 'purposes'],
    also('fun'),
    '/x-data-categories/user_agent: the purpose fun is not in x-purposes.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(agreement, at, change)).toContain(line);
});
