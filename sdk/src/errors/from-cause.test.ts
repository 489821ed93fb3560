import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { TimeoutError } from './failures.ts';
import { errorFromCause } from './from-cause.ts';

const live = new AbortController().signal;
const read = (cause: unknown, signal: AbortSignal = live) =>
  errorFromCause(cause, { signal, operation: 'account.get', mask: (text) => text.replaceAll('hunter2', '[secret]') });

test('a broken connection is retryable and tells the code', () => {
  const cause = new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });
  expect(read(cause)).toMatchObject({ kind: 'connection', retryable: true, message: expect.stringContaining('ECONNREFUSED') });
});

test.each(['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  '%s is not retryable',
  (code) => {
    expect(read(new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code }) })).retryable).toBe(false);
  },
);

test.each(['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_WRONG_VERSION_NUMBER'])(
  '%s blames the encryption, not the certificate, and is not retryable',
  (code) => {
    const error = read(new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code }) }));
    expect(error).toMatchObject({ kind: 'connection', retryable: false, message: expect.stringContaining('no encryption') });
  },
);

test('the caller’s abort keeps its reason; a time limit is the error itself', () => {
  const end = new AbortController();
  end.abort('no longer wanted');
  expect(read(new Error('aborted'), end.signal)).toMatchObject({ kind: 'abort', cause: 'no longer wanted', retryable: false });
  const late = new TimeoutError('Too late.', { limit: 'call' });
  const limit = new AbortController();
  limit.abort(late);
  expect(read(new Error('aborted'), limit.signal)).toBe(late);
});

test('no secret is in the cause, at any depth, nor what a runtime hangs on it', () => {
  const inner = Object.assign(new Error('header "Bearer hunter2"'), {
    options: { headers: { authorization: 'Bearer hunter2' } },
  });
  const error = read(new TypeError('Headers.append: Bearer hunter2', { cause: inner }));
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('hunter2');
  expect((error.cause as Error).message).toContain('[secret]');
});

test('the cause says where it was thrown, in its own stack', () => {
  const thrown = new TypeError('fetch failed');
  const { cause } = read(thrown) as { cause: Error };
  expect(cause).not.toBe(thrown);
  expect(cause.stack).toBe(thrown.stack);
  expect(Object.keys(cause)).toEqual([]);
});

test.each([[undefined], [null], [7], ['text'], [{}]])('a thrown %o is a connection error, not a bare one', (cause) => {
  expect(read(cause).kind).toBe('connection');
});
