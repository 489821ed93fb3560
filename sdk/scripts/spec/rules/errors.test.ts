import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { errors } from './errors.ts';

const breaks: readonly Break[] = [
  [
    'a call that never fails',
    ['paths', '/v1/keys', 'get', 'responses', '500'],
    undefined,
    'keys.list: answer 500 is missing (every operation).',
  ],
  [
    'a call that is never refused',
    ['paths', '/v1/keys', 'get', 'responses', '429'],
    undefined,
    'keys.list: answer 429 is missing (it is limited).',
  ],
  [
    'a path that is always found',
    ['paths', '/v1/keys/{key_id}', 'get', 'responses', '404'],
    undefined,
    'keys.get: answer 404 is missing (it has path parameters).',
  ],
  [
    'a query that need not fit',
    ['paths', '/v1/keys', 'get', 'responses', '422'],
    undefined,
    'keys.list: answer 422 is missing (every operation).',
  ],
  [
    'a body that is never too large',
    ['paths', '/v1/keys', 'post', 'responses', '413'],
    undefined,
    'keys.create: answer 413 is missing (it has a body).',
  ],
  [
    'an idempotency key that never collides',
    ['paths', '/v1/keys', 'post', 'responses', '409'],
    undefined,
    'keys.create: answer 409 is missing (it accepts Idempotency-Key).',
  ],
  [
    'an ETag that is never stale',
    ['paths', '/v1/account', 'patch', 'responses', '412'],
    undefined,
    'account.update: answer 412 is missing (it accepts If-Match).',
  ],
  [
    'MFA that is never asked for',
    ['paths', '/v1/keys', 'post', 'responses', '401', '$ref'],
    '#/components/responses/Unauthorized',
    'keys.create: answer 401 does not allow for mfa-required.',
  ],
  [
    'a 429 without Retry-After',
    ['components', 'responses', 'TooManyRequests', 'headers', 'Retry-After'],
    undefined,
    'keys.list: answer 429 lacks the header Retry-After.',
  ],
  [
    'an answer that tells of limits where none applies',
    ['paths', '/v1/account', 'get', 'x-quota-policies'],
    [],
    'account.get: answer 200 has the header RateLimit, and no quota policy applies. Leave one out, or name the other.',
  ],
  [
    'an error that is no problem',
    ['components', 'responses', 'NotFound', 'content'],
    { 'text/plain': { schema: { type: 'string' } } },
    'keys.get: answer 404 is not application/problem+json.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(errors, at, change)).toContain(line);
});
