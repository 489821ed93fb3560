import { expect, test } from 'vitest';
import { also, type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { operations } from './operations.ts';

const breaks: readonly Break[] = [
  [
    'a second tag',
    ['paths', '/v1/keys', 'get', 'tags'],
    also('mfa'),
    'keys.list: the operation must have the tag keys and no other.',
  ],
  ['a tag that no operation has', ['tags'], also({ name: 'moon' }), '/tags/moon: no operation has this tag. Remove it.'],
  ['a tag that is not described', ['tags', 0], undefined, 'health.get: the tag health is missing in `tags`.'],
  [
    'an operation without a summary',
    ['paths', '/v1/keys', 'get', 'summary'],
    undefined,
    'keys.list: the operation needs a summary without a full stop at its end.',
  ],
  [
    'a description that is not a sentence',
    ['paths', '/v1/keys', 'get', 'description'],
    'keys',
    'keys.list: the operation needs a description that ends with a full stop.',
  ],
  [
    'a body without an example',
    ['paths', '/v1/keys', 'post', 'requestBody', 'content', 'application/json', 'example'],
    undefined,
    'keys.create: the body needs an example.',
  ],
  [
    'a response without an example',
    ['paths', '/v1/keys', 'get', 'responses', '200', 'content', 'application/json', 'example'],
    undefined,
    'keys.list: the response 200 needs an example.',
  ],
  [
    'a parameter without an example',
    ['components', 'parameters', 'key_id', 'example'],
    undefined,
    'keys.get: the parameter key_id needs an example.',
  ],
  [
    'a list without a cursor',
    ['paths', '/v1/keys', 'get', 'parameters', 1],
    undefined,
    'keys.list: a list must have the parameters limit, cursor, order, and another operation must have none of them.',
  ],
  [
    'a body together with query parameters',
    ['paths', '/v1/keys', 'post', 'parameters'],
    also({ $ref: '#/components/parameters/from' }),
    'keys.create: the operation must not have both a body and query parameters.',
  ],
  [
    'a deprecation without dates',
    ['paths', '/v1/keys', 'get', 'deprecated'],
    true,
    'keys.list: the operation must have both `deprecated` and x-deprecation, or neither.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(operations, at, change)).toContain(line);
});
