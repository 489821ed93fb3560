import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../base/secret.ts';
import { ExportError } from '../exports/export-error.ts';
import { FileError } from '../exports/file-error.ts';
import { AuthenticationError, MfaRequiredError, PermissionError } from './auth-errors.ts';
import { ConfigurationError, ConnectionError, ServerError, TimeoutError } from './client-errors.ts';
import { SentinelSecError } from './error.ts';
import { RateLimitError, ValidationError } from './http-errors.ts';
import { maskError, reviseError } from './revise-error.ts';

const cause = new Error('inner');
const common = { operation: 'mfa.verify', status: 403, requestId: 'req_1', retryAt: new Date(5), body: { a: 1 }, cause };

test.each<SentinelSecError>([
  new AuthenticationError('No.', { ...common, reason: 'mfa-code-rejected' }),
  new PermissionError('No.', { ...common, required: ['a'], held: ['b'] }),
  new MfaRequiredError('No.', { ...common, challenge: { id: 'chl_1', methods: ['totp'], expires_at: '' } }),
  new RateLimitError('No.', { ...common, policies: ['search'], retryAfter: 5, sent: true, retryable: true }),
  new ValidationError('No.', { ...common, errors: [{ pointer: '/body', detail: 'no' }] }),
  new ServerError('No.', { ...common, policies: ['daily'], retryable: true }),
  new TimeoutError('No.', { ...common, limit: 'attempt' }),
  new ConnectionError('No.', common),
  new ConfigurationError('No.', common),
])('a copy of %s is another object with the same class and facts', (error) => {
  const copy = reviseError(error, {});
  expect(copy).not.toBe(error);
  expect(copy).toStrictEqual(error);
  expect([copy.body, copy.problem, copy.cause, copy.stack]).toEqual([error.body, error.problem, error.cause, error.stack]);
});

test('a change affects only the copy', () => {
  const error = new ConfigurationError('The source failed.');
  const attempts = [{ at: 0, durationMs: 1, waitedMs: 0, status: 200, kind: undefined }];
  const copy = reviseError(error, { operation: 'account.get', attempts, message: 'The source failed twice.' });
  expect(copy).toMatchObject({ operation: 'account.get', attempts, message: 'The source failed twice.' });
  expect([error.operation, error.attempts, error.message]).toEqual([undefined, [], 'The source failed.']);
  expect(copy.stack?.split('\n')[0]).toBe('ConfigurationError: The source failed twice.');
  expect(Object.keys(copy)).not.toContain('message');
});

test('an error of the caller’s own class is copied without a call of its constructor', () => {
  class OwnError extends SentinelSecError {
    readonly kind = 'internal';
    readonly vault: string;

    constructor({ vault }: { readonly vault: string }) {
      super(`${vault} is sealed.`);
      this.vault = vault;
    }
  }
  const copy = reviseError(new OwnError({ vault: 'v1' }), { operation: 'account.get' });
  expect(copy).toBeInstanceOf(OwnError);
  expect(copy).toMatchObject({ vault: 'v1', message: 'v1 is sealed.', operation: 'account.get' });
  expect(SentinelSecError.is(copy)).toBe(true);
});

const secret = new Secret('Wq8kV2xR5pL9mT4z');
const mask = (text: string): string => secret.maskIn(text);

test.each([
  ['the id of an export', new ExportError('It failed: Wq8kV2xR5pL9mT4z', { exportId: 'exp_Wq8kV2xR5pL9mT4z', state: 'failed' })],
  ['a path', FileError.from('/tmp/Wq8kV2xR5pL9mT4z.csv', new Error("EACCES: open '/tmp/Wq8kV2xR5pL9mT4z.csv'"))],
])('a secret in %s is hidden at every place where the error shows it', (_, error) => {
  const masked = maskError<ExportError | FileError>(error, mask);
  const shown = [
    inspect(Object.assign(masked, { stack: '' }), { depth: null, showHidden: true }),
    JSON.stringify(masked),
    masked.message,
  ];
  expect(shown.join()).not.toContain('Wq8kV2xR');
  expect(shown.join()).toContain('[secret]');
});

test('an error without a secret keeps its members', () => {
  const cause = new Error('EACCES');
  const masked = maskError(FileError.from('/tmp/usage.csv', cause), mask);
  expect(masked).toMatchObject({ path: '/tmp/usage.csv', message: expect.stringContaining('/tmp/usage.csv') });
  expect(masked.cause).toBe(cause);
});
