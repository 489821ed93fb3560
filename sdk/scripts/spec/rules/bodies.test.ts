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
    'keys.create: the client sends request bodies only as application/json. Remove multipart/form-data.',
  ],
  [
    'a GET with a body',
    ['paths', '/v1/keys', 'get', 'requestBody'],
    { content: { 'application/json': media } },
    'keys.list: a GET request must have no body. Use query parameters.',
  ],
  [
    'a second kind of success',
    [...create, 'responses', '202'],
    { description: 'Later.' },
    'keys.create: the operation has the responses 201 and 202, but a client method returns one kind of success. Remove one of them.',
  ],
  [
    'a redirect',
    [...create, 'responses', '303'],
    { description: 'See other.' },
    'keys.create: the client does not follow redirects. Remove the response 303.',
  ],
  [
    'an error in another media type',
    [...create, 'responses', '409'],
    { description: 'No.', content: { 'text/plain': media } },
    'keys.create: the response 409 must have the media type application/problem+json, not text/plain.',
  ],
  [
    'an error that is not a problem type',
    ['components', 'responses', 'NotFound', 'content', 'application/problem+json', 'schema'],
    { $ref: '#/components/schemas/Key' },
    'keys.get: the response 404 may have Key as its body, which is not a problem type. Add x-problem to this schema.',
  ],
  [
    'a success that is a problem',
    [...create, 'responses', '201', 'content'],
    { 'application/problem+json': media },
    'keys.create: the response 201 is a success, but application/problem+json is only for errors.',
  ],
  [
    'a second media type of a response',
    [...create, 'responses', '201', 'content', 'text/csv'],
    media,
    'keys.create: the response 201 has the media types application/json and text/csv, but a client method returns one. Describe the other in another operation.',
  ],
  [
    'a default below the first level of a body',
    ['components', 'schemas', 'SettingsUpdate', 'properties', 'privacy', 'properties', 'truncate_ip', 'default'],
    false,
    'settings.update: /body/privacy/truncate_ip has a default, but the server does not apply defaults there. Remove the default, and say in the description what applies without the property.',
  ],
  [
    'a default of a whole body',
    ['components', 'schemas', 'KeyCreate', 'default'],
    { name: 'a', scopes: ['keys:read'] },
    'keys.create: /body has a default, but the server does not apply defaults there. Remove the default, and say in the description what applies without the property.',
  ],
];

test.each(breaks)('%s is refused', (_claim, at, change, line) => {
  expect(linesAfter(bodies, at, change)).toContain(line);
});
