import { type ErrorFacts, SentinelSecError } from './error.ts';

/**
 * A limit does not allow the call now (429, or held back by the client). `retryAt` says when it will.
 *
 * @example
 * ```ts
 * await client.usage.listLogs({}, { maxQueueTime: 1000 }).catch((error: unknown) => {
 *   if (!RateLimitError.is(error)) throw error;
 *   console.error(`${error.policies.join(', ')}: again in ${error.retryAfter ?? 0} ms`);
 * });
 * ```
 */
export class RateLimitError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'rate-limit';
  /** The class's name, as printed before the message. */
  override readonly name = 'RateLimitError';
  /** The kind, to switch on. */
  readonly kind = 'rate-limit';
  /** The policies that refused it. */
  readonly policies: readonly string[];
  /** Whether the call reached the server; false when the client did not send what would have been refused. */
  readonly sent: boolean;

  constructor(message: string, facts: ErrorFacts & { policies: readonly string[]; sent: boolean }) {
    super(message, facts);
    this.policies = facts.policies;
    this.sent = facts.sent;
  }
}

/**
 * A rejected value of a request, and where it stands.
 *
 * @example
 * ```ts
 * await client.keys.list({ limit: -1 }).catch((error: unknown) => {
 *   if (!ValidationError.is(error)) throw error;
 *   const issues: readonly ValidationIssue[] = error.errors; // [{ pointer: '/query/limit', detail: '…' }]
 *   console.error(issues);
 * });
 * ```
 */
export interface ValidationIssue {
  /** JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`. */
  readonly pointer: string;
  /** What is wrong with it, for people to read. */
  readonly detail: string;
}

/**
 * The request does not fit what the operation takes (422). `errors` lists every fault.
 *
 * @example
 * ```ts
 * await client.keys.list({ limit: -1 }).catch((error: unknown) => {
 *   if (!ValidationError.is(error)) throw error;
 *   for (const { pointer, detail } of error.errors) console.error(pointer, detail);
 * });
 * ```
 */
export class ValidationError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'validation';
  /** The class's name, as printed before the message. */
  override readonly name = 'ValidationError';
  /** The kind, to switch on. */
  readonly kind = 'validation';
  /** The faults. */
  declare readonly errors: readonly ValidationIssue[];

  constructor(message: string, facts: ErrorFacts & { readonly errors: readonly ValidationIssue[] }) {
    super(message, facts);
    Object.defineProperty(this, 'errors', { value: facts.errors, enumerable: true });
  }
}

/**
 * There is no such path or resource, or this key may not see it (404).
 *
 * @example
 * ```ts
 * await client.keys.get('key_01KASEQ4H8Z3M5N7P9R1T3V5X7').catch((error: unknown) => {
 *   if (!NotFoundError.is(error)) throw error;
 *   console.error('There is no such key.');
 * });
 * ```
 */
export class NotFoundError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'not-found';
  /** The class's name, as printed before the message. */
  override readonly name = 'NotFoundError';
  /** The kind, to switch on. */
  readonly kind = 'not-found';
}

/**
 * It was there and is gone for good (410): an export past its expiry, an account past its deletion.
 *
 * @example
 * ```ts
 * await client.exports.downloadFile('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'usage_logs.csv').catch((error: unknown) => {
 *   if (!GoneError.is(error)) throw error;
 *   console.error('The files have expired. Create another export.');
 * });
 * ```
 */
export class GoneError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'gone';
  /** The class's name, as printed before the message. */
  override readonly name = 'GoneError';
  /** The kind, to switch on. */
  readonly kind = 'gone';
}

/**
 * The state of the resource does not allow this (409), for instance a cancellation of what has ended.
 *
 * @example
 * ```ts
 * await client.exports.cancel('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7').catch((error: unknown) => {
 *   if (!ConflictError.is(error)) throw error;
 *   console.error('It has ended already.');
 * });
 * ```
 */
export class ConflictError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'conflict';
  /** The class's name, as printed before the message. */
  override readonly name = 'ConflictError';
  /** The kind, to switch on. */
  readonly kind = 'conflict';
}

/**
 * The resource has changed since the ETag in `ifMatch` (412, RFC 9110 section 15.5.13). Read it again.
 *
 * @example
 * ```ts
 * const { response } = await client.account.get().withResponse();
 * const ifMatch = response.headers.get('etag') ?? '';
 * await client.account.update({ organization_name: 'Example Ltd' }, { ifMatch }).catch((error: unknown) => {
 *   if (!PreconditionFailedError.is(error)) throw error;
 *   console.error('Somebody else has changed it meanwhile.');
 * });
 * ```
 */
export class PreconditionFailedError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'precondition-failed';
  /** The class's name, as printed before the message. */
  override readonly name = 'PreconditionFailedError';
  /** The kind, to switch on. */
  readonly kind = 'precondition-failed';
}

/**
 * The resource still has the ETag in `ifNoneMatch` (304, RFC 9110 section 15.4.5): what was read before is what it is now.
 *
 * @example
 * ```ts
 * const { data, response } = await client.settings.get().withResponse();
 * const ifNoneMatch = response.headers.get('etag') ?? '';
 * const settings = await client.settings.get({ ifNoneMatch }).catch((error: unknown) => {
 *   if (NotModifiedError.is(error)) return data;
 *   throw error;
 * });
 * ```
 */
export class NotModifiedError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'not-modified';
  /** The class's name, as printed before the message. */
  override readonly name = 'NotModifiedError';
  /** The kind, to switch on. */
  readonly kind = 'not-modified';
}

/**
 * Another refusal of the request (4xx): a method, media type or size that the server does not take.
 *
 * @example
 * ```ts
 * await client.request('POST', '/v1/limits').catch((error: unknown) => {
 *   if (!RequestError.is(error)) throw error;
 *   console.error(error.status, error.message);
 * });
 * ```
 */
export class RequestError extends SentinelSecError {
  /** The kind of all errors of this class. */
  static readonly kind = 'request';
  /** The class's name, as printed before the message. */
  override readonly name = 'RequestError';
  /** The kind, to switch on. */
  readonly kind = 'request';
}
