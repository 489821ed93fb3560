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
    'a success that is a problem',
    [...create, 'responses', '201', 'content', 'application/problem+json'],
    media,
    'keys.create: answer 201 is a success, and application/problem+json is for errors.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(bodies, at, change)).toContain(line);
});
