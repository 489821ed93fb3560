import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { creating } from './creating.ts';

const created = ['paths', '/v1/keys', 'post', 'responses', '201'];

const breaks: readonly Break[] = [
  [
    'a 201 without a Location',
    [...created, 'headers', 'Location'],
    undefined,
    'keys.create: the response 201 lacks the header Location.',
  ],
  [
    'a Location without a link to the operation that reads it',
    [...created, 'links'],
    undefined,
    'keys.create: a response with Location needs the link `created` to the operation that reads the new resource.',
  ],
  [
    'a Location whose link names an operation that does not read',
    [...created, 'links', 'created', 'operationId'],
    'keys.revoke',
    'keys.create: the link `created` names keys.revoke, but it must name a GET operation of this API.',
  ],
  [
    'a Location without the id',
    [...created, 'links', 'created', 'parameters'],
    {},
    'keys.create: the link `created` must set exactly these path parameters of keys.get: key_id. Each value must have the form `$response.body#/…`.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(creating, at, change)).toContain(line);
});
