import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { KnownProblem } from '../generated/problems.ts';
import { PermissionError } from './auth-errors.ts';
import { ServerError } from './client-errors.ts';
import { SentinelSecError } from './error.ts';
import { NotFoundError, RateLimitError } from './http-errors.ts';

const limited = new RateLimitError('Used up.', { policies: ['search'], retryAfter: 1000, sent: true, retryable: true });

test('`is` recognises an error by the base class and by the class of its kind', () => {
  expect(SentinelSecError.is(limited)).toBe(true);
  expect(RateLimitError.is(limited)).toBe(true);
  expect(ServerError.is(limited)).toBe(false);
  expect(limited).toBeInstanceOf(SentinelSecError);
  expect(limited.name).toBe('RateLimitError');
});

test('`is` recognises an error of a second copy of the package', () => {
  const foreign = Object.assign(new Error('x'), { kind: 'rate-limit', [Symbol.for('@sentinelsec/sdk/error')]: true });
  expect(SentinelSecError.is(foreign)).toBe(true);
  expect(RateLimitError.is(foreign)).toBe(true);
  expect(NotFoundError.is(foreign)).toBe(false);
});

test.each([[undefined], [null], ['rate-limit'], [{ kind: 'rate-limit' }], [new Error('rate-limit')]])(
  '%o is not an error of this client',
  (value) => {
    expect(SentinelSecError.is(value)).toBe(false);
  },
);

test('the response body is a member of the error, and is not printed', () => {
  const error = new NotFoundError('Gone.', { status: 404, body: { email: 'ada@example.com' }, cause: new Error('inner') });
  expect(error.body).toEqual({ email: 'ada@example.com' });
  expect(inspect(error, { depth: null })).not.toContain('ada@example.com');
  expect(JSON.stringify(error)).not.toContain('ada@example.com');
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: 'NotFoundError',
    kind: 'not-found',
    status: 404,
    message: 'Gone.',
  });
  expect((error.cause as Error).message).toBe('inner');
});

test('an error has the address of the documentation of its problem, or else of its kind', () => {
  const problem = {
    type: 'https://api.sentinelsec.studio/problems/scope-missing',
    title: 'A scope is missing',
    status: 403,
  } as unknown as KnownProblem;
  expect(limited.docs).toMatch(/^https:\/\/\S+\/guides\/troubleshooting\.html#error-rate-limit$/);
  expect(new PermissionError('No.', { problem, required: [], held: [] }).docs).toMatch(/troubleshooting\.html#scope-missing$/);
  expect(inspect(limited)).toContain(limited.docs);
  expect(JSON.parse(JSON.stringify(limited)).docs).toBe(limited.docs);
});

test('`of` recognises an error by its operation', () => {
  const missing = new NotFoundError('No such key.', { operation: 'keys.get', status: 404 });
  expect(SentinelSecError.of('keys.get', missing)).toBe(true);
  expect(NotFoundError.of('keys.get', missing)).toBe(true);
  expect(SentinelSecError.of('keys.list', missing)).toBe(false);
  expect(RateLimitError.of('keys.get', missing)).toBe(false);
  expect(SentinelSecError.of('keys.get', { operation: 'keys.get' })).toBe(false);
});
