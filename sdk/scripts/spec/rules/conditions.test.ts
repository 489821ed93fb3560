import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { conditions } from './conditions.ts';

const breaks: readonly Break[] = [
  [
    'an edit without If-Match',
    ['paths', '/v1/account', 'patch', 'parameters'],
    undefined,
    'account.update: an edit of a resource with ETag accepts If-Match.',
  ],
  [
    'an action on a resource without If-Match',
    ['paths', '/v1/keys/{key_id}/rotate', 'post', 'parameters'],
    [],
    'keys.rotate: an edit of a resource with ETag accepts If-Match.',
  ],
  [
    'a read with ETag that takes no condition',
    ['paths', '/v1/account', 'get', 'parameters'],
    undefined,
    'account.get: a read with ETag accepts If-Match and If-None-Match.',
  ],
  [
    'a condition on what has no version',
    ['paths', '/v1/roles', 'get', 'parameters'],
    [{ $ref: '#/components/parameters/if_match' }],
    'roles.list: it takes a condition, and no GET at its path or above answers an ETag.',
  ],
  [
    'a 304 without the version',
    ['components', 'responses', 'NotModified', 'headers', 'ETag'],
    undefined,
    'keys.get: answer 304 lacks the header ETag.',
  ],
  [
    'a 304 with a body',
    ['components', 'responses', 'NotModified', 'content'],
    { 'application/json': { schema: { type: 'object' } } },
    'keys.get: answer 304 has no body.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(conditions, at, change)).toContain(line);
});
