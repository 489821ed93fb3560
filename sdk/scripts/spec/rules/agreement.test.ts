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
    '/x-quota-policies/slow: no operation uses this quota policy. Name it in an operation, or remove it.',
  ],
  [
    'a scope that the enum lacks',
    ['x-scopes', 'moon:read'],
    'Read the moon.',
    '/components/schemas/Scope: the enum must list the keys of x-scopes in the same order.',
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
    '/x-roles/owner: the owner must have every scope. Add account:read.',
  ],
  [
    'an auditor who writes',
    ['x-roles', 'auditor', 'scopes'],
    also('keys:write'),
    '/x-roles/auditor: the auditor may only read. Remove keys:write.',
  ],
  [
    'a role that cannot enrol a first factor',
    ['x-roles', 'developer', 'scopes'],
    ['keys:read'],
    '/x-roles/developer: the role needs the scope mfa:write, so that its members can enrol a first factor.',
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
