import { expect, test } from 'vitest';
import { sensitive } from '../generated/sensitive.ts';
import { masked, withTexts } from './mask.ts';

test('every value that the spec marks as sensitive is masked, and the rest is kept', () => {
  const log = { id: 'log_1', ip_address: '192.0.2.1', user_agent: 'curl', status: 200, request_id: null };
  expect(masked('usage.listLogs', 'response', { data: [log], has_more: false }, true)).toEqual({
    data: [{ id: 'log_1', ip_address: '[masked]', user_agent: '[masked]', status: 200, request_id: null }],
    has_more: false,
  });
});

test('the original body stays unchanged', () => {
  const body = { email: 'ada@example.com' };
  masked('account.update', 'request', body, true);
  expect(body.email).toBe('ada@example.com');
});

test('a secret in a response is masked', () => {
  expect(sensitive['keys.create']?.response).toContain('/secret');
  expect(JSON.stringify(masked('keys.create', 'response', { secret: 'ssk_test_x' }, true))).not.toContain('ssk_test_x');
});

test.each([[null], [[1, 2]], [{ data: 'no list' }], [undefined]])('a body of another shape (%j) does not throw', (body) => {
  expect(masked('usage.listLogs', 'response', body, true)).toEqual(body);
});

test('the whole body is masked for an operation that is not in the spec', () => {
  expect(masked('GET /v1/new', 'response', { a: 1 }, false)).toBe('[masked]');
  expect(masked('toString', 'response', { a: 1 }, true)).toEqual({ a: 1 });
});

test('the whole body is masked if it is not JSON', () => {
  expect(masked('usage.listLogs', 'response', '<p>ada@example.com</p>', true)).toBe('[masked]');
});

test('every string and member name of a body is changed, and values below the maximum nesting are masked', () => {
  const loud = (text: string) => text.toUpperCase();
  const body = JSON.parse('{"a":["b",1,null,{"__proto__":"c"}]}') as unknown;
  expect(JSON.stringify(withTexts(body, loud))).toBe('{"A":["B",1,null,{"__PROTO__":"C"}]}');
  const deep = JSON.parse(`${'['.repeat(20_000)}"a"${']'.repeat(20_000)}`) as unknown;
  expect(JSON.stringify(withTexts(deep, loud))).toMatch(/^\[+"\[masked\]"\]+$/);
});

test('a response that lacks its secret is masked as a whole: the secret may have another name', () => {
  expect(masked('mfa.verify', 'response', { tokem: 'mft_hunter2', expires_at: 'x' }, true)).toBe('[masked]');
  expect(masked('mfa.verify', 'response', { token: 'mft_hunter2', expires_at: 'x' }, true)).toEqual({
    token: '[masked]',
    expires_at: 'x',
  });
});
