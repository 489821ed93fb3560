import fc from 'fast-check';
import { problemTypes } from '../../sdk/src/generated/platform.ts';

/**
 * The body of a response: the right body, a changed copy of it, or another body. The right body is the one that a correct server
 * sends.
 */
export type Body =
  | { readonly kind: 'right' | 'empty' | 'echo' }
  | { readonly kind: 'cut' | 'flipped'; readonly at: number }
  | { readonly kind: 'altered'; readonly member: number; readonly value: unknown }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly type: string; readonly members: unknown }
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'packed'; readonly coding: string };

/** A random response of a server. */
export interface Answer {
  /** The status of the response. Undefined if it is the same as that of a correct server. */
  readonly status: number | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Body;
  /**
   * The number of milliseconds before the server sends the head. `Infinity` means that it never sends the head. `gap` is the
   * number of milliseconds before each part of the body.
   */
  readonly headAfter: number;
  readonly gap: number;
  readonly parts: number;
  /** What the server does after all parts: it closes the body, breaks the connection, or sends nothing more. */
  readonly end: 'closes' | 'breaks' | 'stands';
  /** How the server states the length of the body. Only a server on a port uses this. */
  readonly framing: 'length' | 'chunked' | 'until closed' | 'too short' | 'too long' | 'chunked with trailers';
  /** The statuses of informational responses before the head. */
  readonly before: readonly number[];
  /** The error code of a failed connection. `none` if the server responds. */
  readonly failure: 'none' | 'ECONNRESET' | 'ECONNREFUSED' | 'EPIPE' | 'UND_ERR_SOCKET' | 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR';
}

const dates = [
  'Tue, 24 Nov 2026 00:00:05 GMT',
  'Tue, 24-Nov-26 00:00:05 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'soon',
  '-1',
  '1e9',
  '',
];
const waits = ['0', '1', '7', '90', '86400', '999999999999999', ...dates];
const limits = [
  '"standard";r=0;t=3',
  '"standard";r=1;t=1',
  '"daily";r=0;t=1790000000',
  '"new";r=0;t=2;pk=:YQ==:',
  '"standard";r=0',
  ';;,"',
  '("a");r=0',
];
const policies = ['"standard";q=600;w=60', '"new";q=1;w=1', '"standard";q=0;w=1', '"new";q=5;w=9;qu="content-bytes"', 'x=1'];

/** Right and wrong values for each header that the client reads. */
const headerValues: Readonly<Record<string, readonly string[]>> = {
  'retry-after': waits,
  ratelimit: limits,
  'ratelimit-policy': policies,
  date: dates,
  age: ['0', '5', 'old'],
  'content-type': [
    'application/json',
    'application/problem+json',
    'text/html',
    'application/octet-stream',
    'text/plain; charset=latin1',
    'x',
  ],
  'content-encoding': ['gzip', 'GZIP', 'br', 'identity', 'gzip, gzip', 'nonsense'],
  'repr-digest': ['sha-256=:AAAA:', 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:', 'md5=:x:', 'nonsense'],
  etag: ['"1"', 'W/"1"', '"'],
  'content-range': ['bytes 0-7/8', 'bytes 4-7/*', 'bytes 9-1/8', 'items 0-1/2'],
  'www-authenticate': ['Bearer error="invalid_token"', 'Bearer error="insufficient_user_authentication"', 'Basic'],
  location: ['https://evil.example/', '/v1/account', '//evil'],
  'request-id': ['req_1', 'x'.repeat(3000), '\u00e9'],
  'idempotency-replayed': ['true'],
  'set-cookie': ['a=1', 'b=2; Secure'],
};

const header = fc
  .constantFrom(...Object.keys(headerValues))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(headerValues[name] ?? ['']))));

const types = [...Object.values(problemTypes), 'about:blank', 'https://example.com/odd'];
const members = fc.dictionary(
  fc.constantFrom('title', 'detail', 'instance', 'errors', 'challenge', 'required', 'held', 'violated-policies', 'status'),
  fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(['standard']), fc.constant('Sentence.')),
  { maxKeys: 4 },
);

const body: fc.Arbitrary<Body> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Body>({ kind: 'right' }) },
  { weight: 1, arbitrary: fc.constantFrom<Body>({ kind: 'empty' }, { kind: 'echo' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'flipped' as const), at: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('altered' as const), member: fc.nat(30), value: fc.jsonValue({ maxDepth: 1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('json' as const), value: fc.jsonValue({ maxDepth: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.oneof(fc.string(), fc.constant('\ufeff{}')) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('problem' as const), type: fc.constantFrom(...types), members }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('large' as const), bytes: fc.integer({ min: 60_000, max: 200_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('packed' as const), coding: fc.constantFrom('gzip', 'GZIP', 'deflate', 'br') }),
  },
);

const statuses = [
  200, 201, 202, 204, 205, 206, 226, 300, 301, 304, 307, 400, 401, 403, 404, 405, 408, 409, 410, 412, 415, 416, 422, 425,
];
const later = [429, 429, 429, 431, 451, 499, 500, 501, 502, 503, 503, 504, 505, 507, 511, 520, 599];
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.constantFrom(...statuses, ...later) },
);

/**
 * Makes random responses. If a case fails, fast-check looks for simpler responses with which the case still fails, for example
 * responses with fewer headers, fewer parts or shorter waits.
 */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  status,
  headers: fc.array(header, { maxLength: 4 }),
  body,
  headAfter: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constantFrom(50, 9000, 45_000, Infinity) },
  ),
  gap: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.constantFrom(10, 12_000, 40_000) }),
  parts: fc.integer({ min: 1, max: 4 }),
  end: fc.oneof(
    { weight: 8, arbitrary: fc.constant('closes' as const) },
    { weight: 1, arbitrary: fc.constantFrom('breaks' as const, 'stands' as const) },
  ),
  framing: fc.constantFrom('length', 'chunked', 'until closed', 'too short', 'too long', 'chunked with trailers'),
  before: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(100, 102, 103), { maxLength: 3 }) },
  ),
  failure: fc.oneof(
    { weight: 10, arbitrary: fc.constant('none' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET', 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'),
    },
  ),
});
