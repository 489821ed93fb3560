import { writeKey } from '../../mock-server/src/base/key-format.ts';
import { contract, type OperationId } from '../../mock-server/src/generated/contract.ts';
import type { Operation } from '../../sdk/scripts/spec/model.ts';
import { figure } from '../support/spec-figures.ts';
import { type Draft, type Scene, soundDraft } from './draft.ts';
import { countingCalls, operationOf, takes } from './operations.ts';

/** A mistake that a test puts into a request, and the status and problem of the response. */
export interface Fault {
  readonly name: string;
  readonly status: number;
  readonly problem: string;
  /** The part of the request that the fault changes. A request cannot have two faults in the same part. */
  readonly place: string;
  readonly spoil: (draft: Draft) => Draft;
  /** Whether the fault is possible in an operation. Default: it is possible in all operations. */
  readonly of?: (operation: Operation) => boolean;
}

type Change = (draft: Draft) => Draft;

const withHeaders =
  (headers: Record<string, string>): Change =>
  (draft) => ({ ...draft, headers: { ...draft.headers, ...headers } });
const withKey =
  (key: Draft['key']): Change =>
  (draft) => ({ ...draft, key: { ...draft.key, ...key } });
const first =
  (step: Draft['before'][number]): Change =>
  (draft) => ({ ...draft, before: [...draft.before, step] });
const sends =
  (authorization: Draft['authorization']): Change =>
  (draft) => ({ ...draft, authorization });

const hasBody = ({ body }: Operation): boolean => body !== undefined;
const hasPathParameter = ({ parameters }: Operation): boolean => parameters.some((parameter) => parameter.in === 'path');
const takesIdempotencyKey = (operation: Operation): boolean => takes(operation, 'Idempotency-Key');

/** Changes the method of a request. The path of the request does not support the new method. */
function otherMethod(draft: Draft): Draft {
  const { path } = draft.operation;
  const had = Object.values(contract.operations)
    .filter((operation) => operation.path === path)
    .map(({ method }) => method);
  return { ...draft, method: ['DELETE', 'PUT', 'PATCH', 'POST'].find((method) => !had.includes(method)) ?? 'OPTIONS' };
}

/** Returns the text of the same key with another secret and a right checksum. */
function otherSecret({ id, secret }: Scene['key']): string {
  const [, environment = ''] = secret.split('_');
  const ulid = id.slice(id.indexOf('_') + 1);
  return writeKey(contract.keyFormat, { environment, ulid, secret: 'A'.repeat(contract.keyFormat.secret_length) });
}

/** Headers and bodies that are too large. */
export const unreadable: readonly Fault[] = [
  {
    name: 'headers over the limit',
    status: 431,
    problem: 'headers-too-large',
    place: 'headers',
    spoil: withHeaders({ 'x-large': 'x'.repeat(figure('header_bytes_max')) }),
  },
  {
    name: 'a body over the limit',
    status: 413,
    problem: 'content-too-large',
    place: 'body',
    of: hasBody,
    spoil: (draft) => ({ ...draft, body: JSON.stringify('x'.repeat(figure('body_bytes_max'))) }),
  },
];

/** Paths and methods for which the platform finds no operation. */
export const unrouted: readonly Fault[] = [
  {
    name: 'a path that is not there',
    status: 404,
    problem: 'not-found',
    place: 'path',
    spoil: (draft) => ({ ...draft, path: `${draft.path}/nowhere/at/all` }),
  },
  {
    name: 'a method that the path does not have',
    status: 405,
    problem: 'method-not-allowed',
    place: 'method',
    spoil: otherMethod,
  },
  {
    name: 'a path that is not UTF-8',
    status: 400,
    problem: 'malformed-request',
    place: 'path',
    of: hasPathParameter,
    spoil: (draft) => ({ ...draft, path: draft.path.replace(/\/[a-z]+_[0-9A-Z]{26}/, '/%E0%A4') }),
  },
];

/**
 * Addresses from which too many wrong keys were sent. The platform refuses every request from such an address to an operation
 * that needs a key.
 */
export const lockedOut: readonly Fault[] = [
  {
    name: 'a locked out address',
    status: 429,
    problem: 'abnormal-usage-detected',
    place: 'ip',
    spoil: first(async ({ platform, draft }) => {
      const headers = { authorization: 'Bearer none' };
      const path = operationOf('account.get').path;
      for (let failure = 0; failure < figure('lockout_failures'); failure++)
        await platform.handle(new Request(platform.origin + path, { headers }), { ip: draft.ip });
    }),
  },
];

/** Requests without a key. */
export const anonymous: readonly Fault[] = [
  { name: 'no key', status: 401, problem: 'key-missing', place: 'authorization', spoil: sends(() => undefined) },
  {
    name: 'a scheme that is not known',
    status: 401,
    problem: 'key-missing',
    place: 'authorization',
    spoil: sends(() => 'Digest x'),
  },
];

/** Credentials that do not match any key. */
export const unauthenticated: readonly Fault[] = [
  {
    name: 'a key that was cut',
    status: 401,
    problem: 'key-malformed',
    place: 'authorization',
    spoil: sends(({ secret }) => `Bearer ${secret.slice(0, -1)}`),
  },
  {
    name: 'a key with a wrong secret',
    status: 401,
    problem: 'key-unknown',
    place: 'authorization',
    spoil: sends((key) => `Bearer ${otherSecret(key)}`),
  },
  {
    name: 'a key that does not exist',
    status: 401,
    problem: 'key-unknown',
    place: 'authorization',
    spoil: sends(({ secret }) => `Bearer ${otherSecret({ id: 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7', secret })}`),
  },
  {
    name: 'a key with the name of another',
    status: 401,
    problem: 'key-unknown',
    place: 'authorization',
    spoil: sends(({ secret }) => `Basic ${Buffer.from(`other-name:${secret}`).toString('base64')}`),
  },
];

const keyPath = (id: OperationId, key: Scene['key']): string => contract.operations[id].path.replace('{key_id}', key.id);

/** Keys that exist but that the platform refuses, such as an expired key. */
export const unadmitted: readonly Fault[] = [
  {
    name: 'an expired key',
    status: 401,
    problem: 'key-expired',
    place: 'expiry',
    spoil: withKey({ expires_at: '2025-12-31T23:59:59.999Z' }),
  },
  {
    name: 'a revoked key',
    status: 401,
    problem: 'key-revoked',
    place: 'status',
    spoil: first(({ call, key }) => call(`${contract.operations['keys.revoke'].method} ${keyPath('keys.revoke', key)}`)),
  },
  {
    name: 'a key that was replaced',
    status: 401,
    problem: 'key-rotated',
    place: 'status',
    spoil: first(({ call, key }) => call(`POST ${keyPath('keys.rotate', key)}`, { body: { overlap: 'PT0S' } })),
  },
  {
    name: 'a key of the other environment',
    status: 401,
    problem: 'key-wrong-environment',
    place: 'environment',
    spoil: withKey({ environment: 'live' }),
  },
  {
    name: 'an address that is not allowed',
    status: 403,
    problem: 'address-not-allowed',
    place: 'addresses',
    spoil: withKey({ allowed_addresses: ['192.0.2.0/24'] }),
  },
];

const exhausted =
  (policyOf: (operation: Operation) => string | undefined): Change =>
  (draft) => ({ ...draft, exhausted: [...draft.exhausted, policyOf(draft.operation) ?? ''] });

/** Used-up quota policies that count every call. */
export const overLimit: readonly Fault[] = [
  {
    name: 'the first limit used up',
    status: 429,
    problem: 'quota-exceeded',
    place: 'first limit',
    of: (operation) => countingCalls(operation, undefined).length > 0,
    spoil: exhausted((operation) => countingCalls(operation, undefined)[0]),
  },
  {
    name: 'the last limit used up',
    status: 429,
    problem: 'quota-exceeded',
    place: 'last limit',
    of: (operation) => countingCalls(operation, undefined).length > 1,
    spoil: exhausted((operation) => countingCalls(operation, undefined).at(-1)),
  },
];

/** Calls that the key is not allowed to make. */
export const unauthorized: readonly Fault[] = [
  {
    name: 'a scope that is missing',
    status: 403,
    problem: 'scope-missing',
    place: 'scopes',
    spoil: (draft) => {
      const scopes = contract.roles.owner.scopes.filter((scope) => !draft.operation.scopes.includes(scope));
      return withKey({ scopes: scopes as NonNullable<Draft['key']['scopes']> })(draft);
    },
  },
];

const needsMfa = ({ mfa }: Operation): boolean => mfa;

/** Requests without a second factor. */
export const notSteppedUp: readonly Fault[] = [
  {
    name: 'no second factor',
    status: 401,
    problem: 'mfa-required',
    place: 'mfa',
    of: needsMfa,
    spoil: (draft) => ({ ...draft, steppedUp: false }),
  },
];

/** Used-up quota policies that count only calls with a verified second factor. */
export const overSensitive: readonly Fault[] = [
  {
    name: 'the limit of what needs MFA used up',
    status: 429,
    problem: 'quota-exceeded',
    place: 'sensitive limit',
    of: needsMfa,
    spoil: exhausted((operation) => countingCalls(operation, 'after-mfa')[0]),
  },
];

/** Requests whose `Accept` header excludes every response of the operation. */
export const unacceptable: readonly Fault[] = [
  {
    name: 'an answer that is not accepted',
    status: 406,
    problem: 'not-acceptable',
    place: 'accept',
    of: ({ success }) => success.content !== undefined,
    spoil: withHeaders({ accept: 'image/png' }),
  },
];

/** Bodies whose media type is not JSON. */
export const unsupported: readonly Fault[] = [
  {
    name: 'a body of another media type',
    status: 415,
    problem: 'unsupported-media-type',
    place: 'media type',
    of: hasBody,
    spoil: withHeaders({ 'content-type': 'text/plain' }),
  },
];

/** Bodies that are not JSON, although their media type is JSON. */
export const malformed: readonly Fault[] = [
  {
    name: 'a body that is not JSON',
    status: 400,
    problem: 'malformed-request',
    place: 'body',
    of: hasBody,
    spoil: (draft) => ({ ...draft, body: '{"half":' }),
  },
];

/** Parameters or values that the schemas of the operation do not allow. */
export const invalid: readonly Fault[] = [
  {
    name: 'a query parameter that is not known',
    status: 422,
    problem: 'validation-failed',
    place: 'query',
    spoil: (draft) => ({ ...draft, query: '?surprise=1' }),
  },
];

/**
 * Changes a draft: before its request is sent, another request with the idempotency key `the-same` starts. This other request
 * never ends.
 */
const running = first(
  ({ platform, call, draft: { operation } }) =>
    new Promise<void>((entered) => {
      const { method, path } = soundDraft(operation);
      const inside = (): Promise<Response> => {
        entered();
        return new Promise(() => {});
      };
      platform.on(operation.id as OperationId, inside, { once: true });
      void call(`${method} ${path}`, { body: operation.body?.example, headers: { 'idempotency-key': 'the-same' } });
    }),
);

/** Idempotency keys that another request has already used. */
export const repeated: readonly Fault[] = [
  {
    name: 'an idempotency key whose first request is still running',
    status: 409,
    problem: 'idempotency-in-progress',
    place: 'idempotency key',
    of: takesIdempotencyKey,
    spoil: (draft) => withHeaders({ 'idempotency-key': 'the-same' })(running(draft)),
  },
  {
    name: 'an idempotency key of another request',
    status: 422,
    problem: 'idempotency-key-reused',
    place: 'idempotency key',
    of: (operation) => takesIdempotencyKey(operation) && hasBody(operation),
    spoil: (draft) => withHeaders({ 'idempotency-key': 'the-same' })(running({ ...draft, body: `${draft.body} ` })),
  },
];

/** Requests that the operation itself refuses. */
export const refusedByOperation: readonly Fault[] = [
  {
    name: 'a resource that is not there',
    status: 404,
    problem: 'not-found',
    place: 'resource',
    of: (operation) => operation.method === 'GET' && hasPathParameter(operation),
    spoil: (draft) => draft,
  },
];
