import type { Platform } from '@sentinelsec/mock-server';
import fc from 'fast-check';
import { contract, type OperationId } from '../../mock-server/src/generated/contract.ts';
import { allOperations } from '../support/random-call.ts';

/** A random request, and what happens before and during it. */
export interface Attempt {
  readonly operation: OperationId | undefined;
  /** The method. If it is undefined, the request has the method of the operation. */
  readonly method: string | undefined;
  /** The path. If it is empty, the request has the path of the operation. */
  readonly path: string;
  readonly query: string;
  readonly auth: 'owner' | 'none' | 'unknown' | 'malformed' | 'basic';
  readonly body: 'fitting' | 'none' | 'odd' | 'empty' | 'broken';
  readonly odd: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The number of milliseconds by which the clock advances before the request. */
  readonly wait: number;
  /** Whether the request is sent twice at the same time. */
  readonly twice: boolean;
  readonly abort: boolean;
  /** Whether the second factor is verified before the request. */
  readonly mfa: boolean;
}

/** Operations that the test does not call. After `account.close`, all other requests would fail. */
const left: ReadonlySet<string> = new Set(['account.close']);
const ids = (Object.keys(contract.operations) as OperationId[]).filter((id) => !left.has(id));

const rarely = <Value>(value: fc.Arbitrary<Value>, freq = 6): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: freq, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const second = 1000;
const printable = fc.stringMatching(/^[!-~]{1,30}$/);

const headers = fc
  .record(
    {
      'if-match': fc.constantFrom('"1"', '"9"', '*', 'W/"1"', '"1", "9"', 'x'),
      'if-none-match': fc.constantFrom('"1"', '"9"', '*', 'W/"1"'),
      'idempotency-key': fc.constantFrom('one', 'two', 'three'),
      range: fc.constantFrom('bytes=0-', 'bytes=5-2', 'lines=1-2', 'bytes=-5'),
      accept: fc.constantFrom('*/*', 'application/json', 'text/html', 'application/json;q=0, */*', ''),
      'content-type': fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-8', 'application/xml'),
      'content-encoding': fc.constantFrom('gzip', 'identity', 'br'),
      'mfa-token': fc.constantFrom('mfat_none', ''),
      prefer: fc.constantFrom('example', 'code=404', 'code=200', 'code=777', 'Code = 401', 'respond-async'),
      'x-any': printable,
    },
    { requiredKeys: [] },
  )
  .map((all) => ({ ...all }) as Record<string, string>);

const few = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 3, arbitrary: headers });

const attempt: fc.Arbitrary<Attempt> = fc.record({
  operation: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  method: rarely(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')),
  path: fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('/v1', '/', '/v1/none', '//v1/account', '/v1/keys/%00', '/v1/keys/%ff', '/v1/%2e%2e/account'),
    },
  ),
  query: fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('limit=1', 'limit=0', 'cursor=x', 'order=up', 'none=1', 'limit=1&limit=2', 'from=2026-02-30'),
    },
  ),
  auth: fc.oneof(
    { weight: 12, arbitrary: fc.constant('owner' as const) },
    { weight: 1, arbitrary: fc.constantFrom('none' as const, 'unknown' as const, 'malformed' as const, 'basic' as const) },
  ),
  body: fc.oneof(
    { weight: 5, arbitrary: fc.constant('fitting' as const) },
    { weight: 3, arbitrary: fc.constantFrom('none' as const, 'odd' as const, 'empty' as const, 'broken' as const) },
  ),
  odd: fc.jsonValue({ maxDepth: 2 }),
  headers: few,
  wait: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, second, 31 * second, 86_400 * second) },
  ),
  twice: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  mfa: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  abort: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/**
 * Makes several attempts, so that one attempt can use what an earlier attempt has made. Only the last attempt can be aborted,
 * because the test cannot predict which data an aborted attempt has changed.
 */
export const attempts: fc.Arbitrary<Attempt[]> = fc
  .array(attempt, { minLength: 1, maxLength: 14 })
  .map((all) => all.map((one, place) => ({ ...one, abort: one.abort && place === all.length - 1 })));

/** Returns the request of an attempt as the arguments of `fetch`. */
export function requestsOf(platform: Platform, attempt: Attempt): [path: string, init: RequestInit] {
  const { operation: id, query } = attempt;
  const operation = id && contract.operations[id];
  const method = attempt.method ?? operation?.method ?? 'GET';
  const path = attempt.path || filled(platform, operation?.path ?? '/v1/account');
  const body = ['GET', 'HEAD'].includes(method) ? undefined : bodyOf(attempt);
  const authorization = credentials(platform, attempt.auth);
  const headers = {
    'user-agent': 'fuzz/1',
    ...(authorization && { authorization }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...attempt.headers,
  };
  return [
    path + (query && `?${query}`),
    { method, headers, redirect: 'manual', ...(body !== undefined && { body, duplex: 'half' }) } as RequestInit,
  ];
}

const filled = (platform: Platform, path: string): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name) =>
    name === 'key_id' ? platform.keyId : `${name.slice(0, 3)}_01KASEQ4H8Z3M5N7P9R1T3V5X7`,
  );

function bodyOf({ operation, body, odd }: Attempt): BodyInit | undefined {
  const fitting = JSON.stringify(operation ? (exampleOf(operation) ?? {}) : {});
  if (body === 'none') return undefined;
  if (body === 'odd') return JSON.stringify(odd);
  if (body === 'empty') return '';
  if (body === 'broken') return fitting.slice(0, -1);
  return fitting;
}

/**
 * Verifies the owner's second factor. Returns the header with the MFA token, or no header if the platform refuses the
 * verification.
 */
export async function passFactor(platform: Platform): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${platform.apiKey}`, 'user-agent': 'fuzz/1', 'content-type': 'application/json' };
  const post = async (path: string, body?: object): Promise<Record<string, string>> =>
    (
      await platform.fetch(platform.origin + path, { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) })
    ).json() as never;
  const { id } = await post('/v1/mfa/challenges');
  const { token } = await post('/v1/mfa/verify', { challenge_id: id, code: await platform.clientOptions().mfa() });
  return token === undefined ? {} : { 'mfa-token': token };
}

/** Returns the example that the spec gives for the request body of an operation. */
const exampleOf = (id: OperationId): unknown => allOperations.find((operation) => operation.id === id)?.body?.example;

function credentials({ apiKey }: Platform, auth: Attempt['auth']): string | undefined {
  if (auth === 'owner') return `Bearer ${apiKey}`;
  if (auth === 'basic') return `Basic ${btoa(`ada:${apiKey}`)}`;
  if (auth === 'unknown') return `Bearer ${apiKey.slice(0, -1)}${apiKey.endsWith('0') ? '1' : '0'}`;
  return auth === 'malformed' ? 'Bearer nonsense' : undefined;
}
