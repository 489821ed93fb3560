import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { conditions } from './conditions.ts';

const breaks: readonly Break[] = [
  [
    'an edit without If-Match',
    ['paths', '/v1/account', 'patch', 'parameters'],
    undefined,
    'account.update: the operation changes a resource with an ETag, so it must accept If-Match.',
  ],
  [
    'an action on a resource without If-Match',
    ['paths', '/v1/keys/{key_id}/rotate', 'post', 'parameters'],
    [],
    'keys.rotate: the operation changes a resource with an ETag, so it must accept If-Match.',
  ],
  [
    'a read with ETag that takes no condition',
    ['paths', '/v1/account', 'get', 'parameters'],
    undefined,
    'account.get: the operation reads a resource with an ETag, so it must accept If-Match and If-None-Match.',
  ],
  [
    'a condition on a resource without an ETag',
    ['paths', '/v1/roles', 'get', 'parameters'],
    [{ $ref: '#/components/parameters/if_match' }],
    'roles.list: the operation accepts a condition, but no GET of its path or a parent path returns an ETag. Remove the condition.',
  ],
  [
    'a 304 without an ETag',
    ['components', 'responses', 'NotModified', 'headers', 'ETag'],
    undefined,
    'keys.get: the response 304 lacks the header ETag.',
  ],
  [
    'a 304 with a body',
    ['components', 'responses', 'NotModified', 'content'],
    { 'application/json': { schema: { type: 'object' } } },
    'keys.get: the response 304 must have no body.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(conditions, at, change)).toContain(line);
});
