import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { creating } from './creating.ts';

const created = ['paths', '/v1/keys', 'post', 'responses', '201'];

const breaks: readonly Break[] = [
  [
    'a 201 that does not say where',
    [...created, 'headers', 'Location'],
    undefined,
    'keys.create: answer 201 lacks the header Location.',
  ],
  [
    'a Location that nobody knows how to read',
    [...created, 'links'],
    undefined,
    'keys.create: an answer with Location has the link `created` to what reads it.',
  ],
  [
    'a Location that nothing reads',
    [...created, 'links', 'created', 'operationId'],
    'keys.revoke',
    'keys.create: the link `created` names keys.revoke, which is no GET of this API.',
  ],
  [
    'a Location without the id',
    [...created, 'links', 'created', 'parameters'],
    {},
    'keys.create: the link `created` gives keys.get other path parameters than key_id, from `$response.body#/…`.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(creating, at, change)).toContain(line);
});
