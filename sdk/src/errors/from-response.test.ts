import { expect, test } from 'vitest';
import { problemTypes } from '../generated/platform.ts';
import { isRetryableRefusal } from '../pipeline/retry-policy.ts';
import { MfaRequiredError, PermissionError } from './auth-errors.ts';
import { errorFromResponse, later } from './from-response.ts';
import { RateLimitError, ValidationError } from './http-errors.ts';

const now = Date.UTC(2026, 10, 24);
type Word = keyof typeof problemTypes;

function failure(status: number, body: unknown = '', headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return errorFromResponse({
    operation: 'account.get',
    status,
    headers: new Headers(headers),
    text,
    complete: true,
    mask: (said) => said,
    isRetryable: isRetryableRefusal,
    now,
  });
}
const problem = (word: Word, members: object = {}) => ({
  type: problemTypes[word],
  title: 'The title',
  detail: 'The detail.',
  ...members,
});

test.each([
  [400, 'validation', false],
  [401, 'authentication', false],
  [403, 'permission', false],
  [404, 'not-found', false],
  [405, 'request', false],
  [408, 'request', true],
  [409, 'conflict', false],
  [410, 'gone', false],
  [412, 'precondition-failed', false],
  [413, 'request', false],
  [422, 'validation', false],
  [425, 'request', true],
  [429, 'rate-limit', true],
  [500, 'server', true],
  [501, 'server', false],
  [502, 'server', true],
  [503, 'server', true],
  [504, 'server', true],
  [505, 'server', false],
])('a %d without a body is a %s error, retryable: %s', (status, kind, retryable) => {
  const error = failure(status);
  expect(error).toMatchObject({ kind, retryable, status, operation: 'account.get', problem: undefined });
  expect(error.message.length).toBeGreaterThan(20);
});

test.each([['<html>Bad gateway</html>'], ['{"type":'], ['null'], ['[1]'], ['"text"'], ['{"type":1,"title":{},"errors":7}']])(
  'the body %s does not throw',
  (text) => {
    expect(failure(500, text)).toMatchObject({ kind: 'server', problem: undefined });
    expect(failure(422, text)).toMatchObject({ kind: 'validation', errors: [] });
  },
);

test('a problem type of the spec is in `problem`; another one is only in `body`', () => {
  expect(failure(401, problem('key-expired'))).toMatchObject({
    reason: 'key-expired',
    problem: { type: problemTypes['key-expired'] },
  });
  const other = failure(404, { type: 'https://example.com/new', title: 'New' });
  expect(other.problem).toBeUndefined();
  expect(other.body).toMatchObject({ title: 'New' });
});

test('the message says what happened and what to do next', () => {
  const error = failure(403, problem('scope-missing', { required: ['usage:read'], held: ['account:read'] }));
  expect(error).toBeInstanceOf(PermissionError);
  expect(error).toMatchObject({ required: ['usage:read'], held: ['account:read'] });
  expect(error.message).toBe('The title. The detail. Use a key with the scope usage:read.');
});

test('the message does not repeat the server’s advice, and every issue is a sentence', () => {
  const revoked = { ...problem('key-revoked'), detail: 'It was revoked. Use another key.' };
  expect(failure(401, revoked).message).toBe('The title. It was revoked. Use another key.');
  const errors = [{ pointer: '/query/limt', detail: 'is not known here' }];
  expect(failure(422, problem('validation-failed', { errors })).message).toBe(
    'The title. The detail. /query/limt: is not known here. Correct the listed values, and send the request again.',
  );
});

test('the message does not repeat a shorter advice of the server, nor its wait', () => {
  const rotated = { ...problem('key-rotated'), detail: 'It was rotated. Use the new secret.' };
  expect(failure(401, rotated).message).toBe('The title. It was rotated. Use the new secret that the rotation returned.');
  const at = new Date(now + 5000).toISOString();
  for (const [status, type] of [
    [429, 'quota-exceeded'],
    [503, 'temporary-reduced-capacity'],
  ] as const) {
    const refused = { ...problem(type), detail: 'The quota policy is daily. Try again in 5 s.' };
    expect(failure(status, refused, { 'retry-after': '5' }).message).toBe(
      `The title. The quota policy is daily. Try again at ${at} or later.`,
    );
  }
  expect(failure(404, { title: 'Check the id.' }).message).toBe('Check the id, and whether this key has access to the resource.');
});

test('an MFA challenge is a member of the error', () => {
  const challenge = { id: 'chl_1', methods: ['totp'], expires_at: '2026-11-24T00:05:00.000Z' };
  const error = failure(401, problem('mfa-required', { challenge }));
  expect(error).toBeInstanceOf(MfaRequiredError);
  expect(error).toMatchObject({ challenge });
});

test('validation issues keep their pointers', () => {
  const error = failure(
    422,
    problem('validation-failed', { errors: [{ pointer: '/body/email', detail: 'is no address' }, 'junk'] }),
  );
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ errors: [{ pointer: '/body/email', detail: 'is no address' }] });
  expect(error.message).toContain('/body/email: is no address');
});

test('the time of a 429 comes from Retry-After, or otherwise from the policies that refused the call', () => {
  const body = problem('quota-exceeded', { 'violated-policies': ['search'] });
  const ratelimit = '"search";r=0;t=5, "daily";r=0;t=900';
  const error = failure(429, body, { 'retry-after': '2', ratelimit });
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ policies: ['search'], retryAfter: 2000, retryAt: new Date(now + 2000), sent: true });
  expect(failure(429, body, { ratelimit })).toMatchObject({ retryAfter: 5000, retryAt: new Date(now + 5000) });
});

test('abnormal usage is never retryable', () => {
  expect(failure(429, problem('abnormal-usage-detected', { 'violated-policies': [] }), { 'retry-after': '900' })).toMatchObject({
    retryable: false,
    retryAt: new Date(now + 900_000),
  });
});

test('only a conflict with a running write is retryable', () => {
  expect(failure(409, problem('idempotency-in-progress')).retryable).toBe(true);
  expect(failure(409, problem('state-conflict')).retryable).toBe(false);
});

test('an extreme Retry-After gives the latest possible date, not an invalid one', () => {
  expect(failure(503, '', { 'retry-after': '999999999999999' }).retryAt?.getTime()).toBe(8.64e15);
});

test('texts of the server have no control characters and a maximum length', () => {
  const error = failure(500, problem('internal-error', { title: '\u001b[2J\nx', detail: 'y'.repeat(100_000) }));
  expect([...error.message].filter((character) => character < ' ')).toEqual([]);
  expect(error.message.length).toBeLessThan(700);
});

test('`retryAt` has whole milliseconds and is never earlier than the server stated', () => {
  expect(later(1000.4, 1000)).toEqual(new Date(2001));
  expect(later(1000, 1000)).toEqual(new Date(2000));
});
