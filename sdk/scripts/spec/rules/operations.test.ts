import { expect, test } from 'vitest';
import { also, type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { operations } from './operations.ts';

const breaks: readonly Break[] = [
  ['a second tag', ['paths', '/v1/keys', 'get', 'tags'], also('mfa'), 'keys.list: its one tag is keys.'],
  ['a tag that nothing has', ['tags'], also({ name: 'moon' }), '/tags/moon: no operation has it.'],
  ['a tag that is not described', ['tags', 0], undefined, 'health.get: the tag health is not described.'],
  [
    'an operation without a summary',
    ['paths', '/v1/keys', 'get', 'summary'],
    undefined,
    'keys.list: it needs a summary, a phrase without a full stop.',
  ],
  [
    'a description that is no sentence',
    ['paths', '/v1/keys', 'get', 'description'],
    'keys',
    'keys.list: it needs a description in sentences.',
  ],
  [
    'a body without an example',
    ['paths', '/v1/keys', 'post', 'requestBody', 'content', 'application/json', 'example'],
    undefined,
    'keys.create: the body needs an example.',
  ],
  [
    'an answer without an example',
    ['paths', '/v1/keys', 'get', 'responses', '200', 'content', 'application/json', 'example'],
    undefined,
    'keys.list: answer 200 needs an example.',
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
    'keys.list: a list, and only a list, takes limit, cursor, order.',
  ],
  [
    'a body together with query parameters',
    ['paths', '/v1/keys', 'post', 'parameters'],
    also({ $ref: '#/components/parameters/from' }),
    'keys.create: it has a body or query parameters, not both.',
  ],
  [
    'a deprecation without dates',
    ['paths', '/v1/keys', 'get', 'deprecated'],
    true,
    'keys.list: `deprecated` and x-deprecation go together.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(operations, at, change)).toContain(line);
});
