import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { errors } from './errors.ts';

const breaks: readonly Break[] = [
  [
    'a call that never fails',
    ['paths', '/v1/keys', 'get', 'responses', '500'],
    undefined,
    'keys.list: the response 500 is missing: every operation needs it.',
  ],
  [
    'a call that is never refused',
    ['paths', '/v1/keys', 'get', 'responses', '429'],
    undefined,
    'keys.list: the response 429 is missing: the operation can be limited.',
  ],
  [
    'a path that is always found',
    ['paths', '/v1/keys/{key_id}', 'get', 'responses', '404'],
    undefined,
    'keys.get: the response 404 is missing: the operation has path parameters.',
  ],
  [
    'a query that is never invalid',
    ['paths', '/v1/keys', 'get', 'responses', '422'],
    undefined,
    'keys.list: the response 422 is missing: every operation needs it.',
  ],
  [
    'a body that is never too large',
    ['paths', '/v1/keys', 'post', 'responses', '413'],
    undefined,
    'keys.create: the response 413 is missing: the operation has a body.',
  ],
  [
    'an idempotency key that never collides',
    ['paths', '/v1/keys', 'post', 'responses', '409'],
    undefined,
    'keys.create: the response 409 is missing: the operation accepts Idempotency-Key.',
  ],
  [
    'an ETag that is never stale',
    ['paths', '/v1/account', 'patch', 'responses', '412'],
    undefined,
    'account.update: the response 412 is missing: the operation accepts If-Match.',
  ],
  [
    'MFA that is never asked for',
    ['paths', '/v1/keys', 'post', 'responses', '401', '$ref'],
    '#/components/responses/Unauthorized',
    'keys.create: the operation needs MFA, so its response 401 must include the problem mfa-required.',
  ],
  [
    'a 429 without Retry-After',
    ['components', 'responses', 'TooManyRequests', 'headers', 'Retry-After'],
    undefined,
    'keys.list: the response 429 lacks the header Retry-After.',
  ],
  [
    'a response with limit headers although no quota policy applies',
    ['paths', '/v1/account', 'get', 'x-quota-policies'],
    [],
    'account.get: the response 200 has the header RateLimit, but the operation has no quota policy. Remove the header, or name a quota policy.',
  ],
  [
    'an error that is not a problem',
    ['components', 'responses', 'NotFound', 'content'],
    { 'text/plain': { schema: { type: 'string' } } },
    'keys.get: the response 404 must have the media type application/problem+json.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(errors, at, change)).toContain(line);
});
