import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { bodies } from './bodies.ts';

const create = ['paths', '/v1/keys', 'post'];
const media = { schema: { type: 'string' }, example: 'a' };

const breaks: readonly Break[] = [
  [
    'a second media type of a request',
    [...create, 'requestBody', 'content', 'multipart/form-data'],
    media,
    'keys.create: a request body is application/json: the client writes no multipart/form-data. Leave it out.',
  ],
  [
    'a GET with a body',
    ['paths', '/v1/keys', 'get', 'requestBody'],
    { content: { 'application/json': media } },
    'keys.list: a GET has no body. Use query parameters.',
  ],
  [
    'a second kind of success',
    [...create, 'responses', '202'],
    { description: 'Later.' },
    'keys.create: it answers 201 and 202, and a method has one kind of success. Leave one out.',
  ],
  [
    'a redirect',
    [...create, 'responses', '303'],
    { description: 'See other.' },
    'keys.create: it answers 303: redirects are not followed. Leave it out.',
  ],
  [
    'an error in another media type',
    [...create, 'responses', '409'],
    { description: 'No.', content: { 'text/plain': media } },
    'keys.create: answer 409 is application/problem+json, not text/plain.',
  ],
  [
    'an error that is no problem type',
    ['components', 'responses', 'NotFound', 'content', 'application/problem+json', 'schema'],
    { $ref: '#/components/schemas/Key' },
    'keys.get: answer 404 may be Key, which is no problem type: give it x-problem.',
  ],
  [
    'a success that is a problem',
    [...create, 'responses', '201', 'content'],
    { 'application/problem+json': media },
    'keys.create: answer 201 is a success, and application/problem+json is for errors.',
  ],
  [
    'a second media type of an answer',
    [...create, 'responses', '201', 'content', 'text/csv'],
    media,
    'keys.create: answer 201 has application/json and text/csv, and a method answers one. Give the other an operation of its own.',
  ],
  [
    'a default below the first level of a body',
    ['components', 'schemas', 'SettingsUpdate', 'properties', 'privacy', 'properties', 'truncate_ip', 'default'],
    false,
    'settings.update: /body/privacy/truncate_ip has a default that is never filled in. Leave it out, and say in the description what applies without the property.',
  ],
  [
    'a default of a whole body',
    ['components', 'schemas', 'KeyCreate', 'default'],
    { name: 'a', scopes: ['keys:read'] },
    'keys.create: /body has a default that is never filled in. Leave it out, and say in the description what applies without the property.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(bodies, at, change)).toContain(line);
});
