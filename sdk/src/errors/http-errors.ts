import { type ErrorFacts, SentinelSecError } from './error.ts';

/**
 * A quota is used up. Either the server refused the call (429), or the client did not send the call or its retry. The client does
 * not send a call that would wait for quota longer than `maxQueueTime` or `timeout`. `retryAt` is the earliest time at which the
 * call can succeed.
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'rate-limit';
  /** The name of the class, printed before the message. */
  override readonly name = 'RateLimitError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'rate-limit';
  /** The names of the quota policies that are used up. */
  readonly policies: readonly string[];
  /** Whether the client sent the call at least once. If not, it would have waited too long for quota. */
  readonly sent: boolean;

  constructor(message: string, facts: ErrorFacts & { policies: readonly string[]; sent: boolean }) {
    super(message, facts);
    this.policies = facts.policies;
    this.sent = facts.sent;
  }
}

/**
 * A rejected value of a request.
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
  /**
   * The position of the value in the request, as a JSON Pointer (RFC 6901) that begins with `/body/`, `/query/`, `/path/` or
   * `/header/`.
   */
  readonly pointer: string;
  /** The text that says what is wrong with the value. */
  readonly detail: string;
}

/**
 * The request has values that the operation does not accept. Either the server refused the request (400 or 422), or the client
 * found these values itself and sent nothing. `errors` lists the rejected values.
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'validation';
  /** The name of the class, printed before the message. */
  override readonly name = 'ValidationError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'validation';
  /** The rejected values. */
  declare readonly errors: readonly ValidationIssue[];

  constructor(message: string, facts: ErrorFacts & { readonly errors: readonly ValidationIssue[] }) {
    super(message, facts);
    Object.defineProperty(this, 'errors', { value: facts.errors, enumerable: true });
  }
}

/**
 * The path or resource does not exist, or the key has no access to it (404).
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'not-found';
  /** The name of the class, printed before the message. */
  override readonly name = 'NotFoundError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'not-found';
}

/**
 * The resource existed earlier and no longer exists (410). Examples are an expired export and a deleted account.
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'gone';
  /** The name of the class, printed before the message. */
  override readonly name = 'GoneError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'gone';
}

/**
 * The state of the resource does not allow the call (409). For example, an export that has ended cannot be canceled.
 *
 * @example
 * ```ts
 * await client.exports.cancel('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7').catch((error: unknown) => {
 *   if (!ConflictError.is(error)) throw error;
 *   console.error('The export has already ended.');
 * });
 * ```
 */
export class ConflictError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'conflict';
  /** The name of the class, printed before the message. */
  override readonly name = 'ConflictError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'conflict';
}

/**
 * The resource no longer has the ETag that your code passed in `ifMatch` (412, RFC 9110 section 15.5.13). Read the resource
 * again.
 *
 * @example
 * ```ts
 * const { response } = await client.account.get().withResponse();
 * const ifMatch = response.headers.get('etag') ?? '';
 * await client.account.update({ organization_name: 'Example Ltd' }, { ifMatch }).catch((error: unknown) => {
 *   if (!PreconditionFailedError.is(error)) throw error;
 *   console.error('Somebody else has changed the account in the meantime.');
 * });
 * ```
 */
export class PreconditionFailedError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'precondition-failed';
  /** The name of the class, printed before the message. */
  override readonly name = 'PreconditionFailedError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'precondition-failed';
}

/**
 * The resource still has the ETag that your code passed in `ifNoneMatch` (304, RFC 9110 section 15.4.5). The resource has not
 * changed since your code read it.
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'not-modified';
  /** The name of the class, printed before the message. */
  override readonly name = 'NotModifiedError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'not-modified';
}

/**
 * The server refused the request with a 4xx status that has no error class of its own. For example, the server does not accept
 * the method, the media type or the size of the request.
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
  /** The `kind` of all errors of this class. */
  static readonly kind = 'request';
  /** The name of the class, printed before the message. */
  override readonly name = 'RequestError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'request';
}
