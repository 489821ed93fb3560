import { inspect } from 'node:util';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { TimeoutError } from '../../errors/client-errors.ts';
import { errorFromFetch, errorFromInside } from './transport-error.ts';

const live = new AbortController().signal;
const read = (thrown: unknown, signal: AbortSignal = live) =>
  errorFromFetch(thrown, { signal, operation: 'account.get', mask: (text) => text.replaceAll('hunter2', '[secret]') });
const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });
const failed = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });

test.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'HPE_INVALID_CONSTANT',
  'ERR_HTTP2_STREAM_ERROR',
  'ConnectionRefused',
])('%s is a retryable ConnectionError that contains the code', (code) => {
  for (const thrown of [failed(coded(code)), coded(code)])
    expect(read(thrown)).toMatchObject({ kind: 'connection', retryable: true, message: expect.stringContaining(code) });
});

test.each([
  'fetch failed',
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
  'Network request failed',
  'Network connection lost.',
  'error sending request for url (https://x.test/): client error (Connect): tcp connect error: Connection refused (os error 111)',
  'Unable to connect. Is the computer able to access the url?',
  'terminated',
])('"%s", the message of a runtime without codes, is a retryable ConnectionError', (message) => {
  expect(read(new TypeError(message))).toMatchObject({ kind: 'connection', retryable: true });
});

test('if the connections to several addresses fail, the first error is reported', () => {
  const cause = new AggregateError([coded('ECONNREFUSED', 'connect ::1'), coded('ECONNREFUSED', 'connect 127.0.0.1')]);
  const error = read(failed(cause));
  expect(error).toMatchObject({ kind: 'connection', retryable: true, message: expect.stringContaining('ECONNREFUSED') });
  expect(inspect(error, { depth: null })).toContain('connect ::1');
});

test.each([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
])('%s is an untrusted certificate, and is not retryable', (code) => {
  const message = expect.stringContaining('certificate is not trusted');
  expect(read(failed(coded(code)))).toMatchObject({ retryable: false, message });
});

test('an untrusted certificate is recognised without a code, and behind the code of a proxy', () => {
  const deno = 'error sending request for url (https://x.test/): client error (Connect): invalid peer certificate: UnknownIssuer';
  const proxy = Object.assign(coded('UND_ERR_PRX_TLS'), { cause: coded('SELF_SIGNED_CERT_IN_CHAIN') });
  const message = expect.stringContaining('certificate is not trusted');
  for (const thrown of [new TypeError(deno), failed(proxy)]) expect(read(thrown)).toMatchObject({ retryable: false, message });
});

test.each(['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_WRONG_VERSION_NUMBER'])(
  '%s blames the encryption, not the certificate, and is not retryable',
  (code) => {
    const error = read(failed(coded(code)));
    expect(error).toMatchObject({ kind: 'connection', retryable: false, message: expect.stringContaining('no encryption') });
  },
);

test.each([
  'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
  'ERR_SSL_SSL/TLS_ALERT_BAD_RECORD_MAC',
  'ERR_SSL_TLSV1_ALERT_DECODE_ERROR',
  'ERR_TLS_HANDSHAKE_TIMEOUT',
  'EPROTO',
])('%s is not a certificate error, and is retryable', (code) => {
  const error = read(failed(coded(code)));
  expect(error).toMatchObject({ kind: 'connection', retryable: true });
  expect(error.message).not.toContain('certificate');
});

test.each(['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'])(
  '%s means that a client certificate is required, and is not retryable',
  (code) => {
    const message = expect.stringContaining('client certificate');
    expect(read(failed(coded(code)))).toMatchObject({ retryable: false, message });
  },
);

test.each([
  [407, false, 'name and password'],
  [403, false, 'NO_PROXY'],
  [502, true, 'NO_PROXY'],
  [503, true, 'NO_PROXY'],
])('a proxy that answers %d to CONNECT is named in the error; retryable: %s', (status, retryable, advice) => {
  const error = read(failed(coded('UND_ERR_ABORTED', `Proxy response (${status}) !== 200 when HTTP Tunneling`)));
  expect(error).toMatchObject({ kind: 'connection', retryable });
  expect(error.message).toContain(`The proxy refused the connection (${status})`);
  expect(error.message).toContain(advice);
});

test.each([
  [failed(coded('UND_ERR_INVALID_ARG', 'invalid keep-alive header'))],
  [failed(coded('UND_ERR_NOT_SUPPORTED', 'expect header not supported'))],
  [failed(new Error('bad port'))],
  [new TypeError("'TRACE' HTTP method is unsupported.")],
  [new TypeError('Request with GET/HEAD method cannot have body.')],
  [coded('ERR_INVALID_CHAR', 'Invalid character in header content')],
])('a request that cannot be sent is a ConfigurationError that says why: %s', (thrown) => {
  const why = ((thrown.cause ?? thrown) as Error).message;
  expect(read(thrown)).toMatchObject({ kind: 'configuration', retryable: false, message: expect.stringContaining(why) });
});

const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error('no');
    },
  },
);

test.each([
  ['a TypeError of its own', new TypeError("Cannot read properties of undefined (reading 'x')")],
  ['any error', new Error('the vault is sealed')],
  ['another cause', failed(new Error('undici is odd today'))],
  ['a code that no network has', coded('ERR_ASSERTION')],
  ['undefined', undefined],
  ['null', null],
  ['a number', 7],
  ['text', 'text'],
  ['an object', {}],
  ['a proxy that throws', throwing],
])('%s that `fetch` throws is a ConfigurationError about `fetch`', (_, thrown) => {
  const message = expect.stringContaining('`fetch`');
  expect(read(thrown)).toMatchObject({ kind: 'configuration', retryable: false, message });
});

test('an error of another realm is treated like one of this realm', () => {
  const thrown: unknown = vm.runInNewContext(`Object.assign(new Error('read'), { code: 'ECONNRESET' })`);
  expect(read(thrown)).toMatchObject({ kind: 'connection', retryable: true, cause: { message: 'read' } });
});

test('the caller’s abort keeps its reason; a time limit is the error itself', () => {
  const end = new AbortController();
  end.abort('no longer wanted');
  expect(read(new Error('aborted'), end.signal)).toMatchObject({ kind: 'abort', cause: 'no longer wanted', retryable: false });
  const late = new TimeoutError('Too late.', { limit: 'call' });
  const limit = new AbortController();
  limit.abort(late);
  expect(read(new Error('aborted'), limit.signal)).toBe(late);
});

test('the cause contains no secret at any depth, and no objects of the runtime', () => {
  const inner = Object.assign(new Error('header "Bearer hunter2"'), {
    options: { headers: { authorization: 'Bearer hunter2' } },
  });
  const error = read(new TypeError('Headers.append: hunter2', { cause: inner }));
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('hunter2');
  expect((error.cause as Error).message).toContain('[secret]');
});

test('credentials that the client does not know are hidden by their form', () => {
  const error = read(new Error('connect http://ann:pass1@proxy.test:8080 with Basic YW5uOnBhc3Mx, Bearer abc.def'));
  expect((error.cause as Error).message).toBe('connect http://[secret]@proxy.test:8080 with Basic [secret], Bearer [secret]');
});

test('the cause keeps its own stack', () => {
  const thrown = new TypeError('fetch failed');
  const { cause } = read(thrown) as { cause: Error };
  expect(cause).not.toBe(thrown);
  expect(cause.stack).toBe(thrown.stack);
  expect(Object.keys(cause)).toEqual([]);
});

test('an unexpected error inside the client is an InternalError', () => {
  const error = errorFromInside(new TypeError('x is undefined'), { signal: live, operation: 'account.get', mask: String });
  expect(error).toMatchObject({ kind: 'internal', retryable: false, cause: { message: 'x is undefined' } });
});
