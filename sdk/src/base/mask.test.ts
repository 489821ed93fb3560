import { expect, test } from 'vitest';
import { sensitive } from '../generated/sensitive.ts';
import { masked } from './mask.ts';

test('every value that the description classifies is masked, and the rest is kept', () => {
  const log = { id: 'log_1', ip_address: '192.0.2.1', user_agent: 'curl', status: 200, request_id: null };
  expect(masked('usage.listLogs', 'response', { data: [log], has_more: false }, true)).toEqual({
    data: [{ id: 'log_1', ip_address: '[masked]', user_agent: '[masked]', status: 200, request_id: null }],
    has_more: false,
  });
});

test('the body itself is left as it was', () => {
  const body = { email: 'ada@example.com' };
  masked('account.update', 'request', body, true);
  expect(body.email).toBe('ada@example.com');
});

test('a secret that an operation answers is masked', () => {
  expect(sensitive['keys.create']?.response).toContain('/secret');
  expect(JSON.stringify(masked('keys.create', 'response', { secret: 'ssk_test_x' }, true))).not.toContain('ssk_test_x');
});

test.each([[null], ['text'], [[1, 2]], [{ data: 'no list' }], [undefined]])(
  'a body of another shape (%j) does no harm',
  (body) => {
    expect(masked('usage.listLogs', 'response', body, true)).toEqual(body);
  },
);

test('of an operation that the description does not know nothing is shown', () => {
  expect(masked('GET /v1/new', 'response', { a: 1 }, false)).toBe('[masked]');
  expect(masked('toString', 'response', { a: 1 }, true)).toEqual({ a: 1 });
});
