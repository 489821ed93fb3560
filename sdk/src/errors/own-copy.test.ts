import { expect, test } from 'vitest';
import { AuthenticationError, MfaRequiredError, PermissionError } from './auth-errors.ts';
import { ConfigurationError, ConnectionError, ServerError, TimeoutError } from './client-errors.ts';
import { RateLimitError, ValidationError } from './http-errors.ts';
import { ownCopy } from './own-copy.ts';

const cause = new Error('inner');
const common = { operation: 'mfa.verify', status: 403, requestId: 'req_1', retryAt: new Date(5), body: { a: 1 }, cause };

test.each([
  new AuthenticationError('No.', { ...common, reason: 'mfa-code-rejected' }),
  new PermissionError('No.', { ...common, required: ['a'], held: ['b'] }),
  new MfaRequiredError('No.', { ...common, challenge: { id: 'chl_1', methods: ['totp'], expires_at: '' } }),
  new RateLimitError('No.', { ...common, policies: ['search'], retryAfter: 5, sent: true, retryable: true }),
  new ValidationError('No.', { ...common, errors: [{ pointer: '/body', detail: 'no' }] }),
  new ServerError('No.', { ...common, policies: ['daily'], retryable: true }),
  new TimeoutError('No.', { ...common, limit: 'attempt' }),
  new ConnectionError('No.', common),
  new ConfigurationError('No.', common),
])('a copy of %s has its class and all its facts, and is another', (error) => {
  const copy = ownCopy(error);
  expect(copy).not.toBe(error);
  expect(copy).toStrictEqual(error);
  expect([copy.body, copy.problem, copy.cause, copy.stack]).toEqual([error.body, error.problem, error.cause, error.stack]);
});

test('what is noted on the copy is not noted on the error', () => {
  const error = new ConfigurationError('The source failed.');
  const copy = ownCopy(error);
  copy.operation = 'account.get';
  copy.attempts = [{ at: 0, durationMs: 1, waitedMs: 0, status: 200, kind: undefined }];
  expect([error.operation, error.attempts]).toEqual([undefined, []]);
});
