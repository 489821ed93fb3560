import { type ErrorFacts, SentinelSecError } from './error.ts';

/**
 * The server failed (5xx). If a retry was safe, the client has already retried the call as often as possible.
 *
 * @example
 * ```ts
 * await client.health.get().catch((error: unknown) => {
 *   if (!ServerError.is(error)) throw error;
 *   console.error(`Tell support the request's id: ${error.requestId}`);
 * });
 * ```
 */
export class ServerError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'server';
  /** The name of the class, printed before the message. */
  override readonly name = 'ServerError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'server';
  /** The quota policies whose capacity the server has reduced; empty if the server names none. */
  readonly policies: readonly string[];

  constructor(message: string, facts: ErrorFacts & { readonly policies?: readonly string[] } = {}) {
    super(message, facts);
    this.policies = facts.policies ?? [];
  }
}

/**
 * The client could not reach the server, or the connection broke. If a retry was safe, the client has already retried the call as
 * often as possible.
 *
 * @example
 * ```ts
 * await client.health.get().catch((error: unknown) => {
 *   if (!ConnectionError.is(error)) throw error;
 *   console.error('No connection after', error.attempts.length, 'attempts', error.cause);
 * });
 * ```
 */
export class ConnectionError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'connection';
  /** The name of the class, printed before the message. */
  override readonly name = 'ConnectionError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'connection';
}

/**
 * A time limit was exceeded. `limit` says which limit.
 *
 * @example
 * ```ts
 * await client.account.get({ timeout: 5000 }).catch((error: unknown) => {
 *   if (!TimeoutError.is(error)) throw error;
 *   if (error.limit === 'call') console.error('Not within 5 s.');
 * });
 * ```
 */
export class TimeoutError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'timeout';
  /** The name of the class, printed before the message. */
  override readonly name = 'TimeoutError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'timeout';
  /**
   * The limit that was exceeded. `call` means the option `timeout`, for the whole call. `attempt` means `attemptTimeout`, for one
   * attempt. `idle` means `idleTimeout`, for a pause while a body is read.
   */
  readonly limit: 'call' | 'attempt' | 'idle';

  constructor(message: string, facts: ErrorFacts & { readonly limit: 'call' | 'attempt' | 'idle' }) {
    super(message, facts);
    this.limit = facts.limit;
  }
}

/**
 * The caller's signal aborted the call. `cause` is the reason of the signal.
 *
 * @example
 * ```ts
 * const controller = new AbortController();
 * controller.abort(new Error('The user left.'));
 * await client.account.get({ signal: controller.signal }).catch((error: unknown) => {
 *   if (!AbortError.is(error)) throw error;
 *   console.error(error.cause); // Error: The user left.
 * });
 * ```
 */
export class AbortError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'abort';
  /** The name of the class, printed before the message. */
  override readonly name = 'AbortError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'abort';
}

/**
 * Returns the error of a call whose signal has aborted. If the reason of the signal is an error of this client, such as a
 * `TimeoutError`, the function returns this error. Otherwise, it makes an `AbortError`.
 */
export function abortError(signal: Pick<AbortSignal, 'reason'>, operation: string): SentinelSecError {
  if (SentinelSecError.is(signal.reason)) return signal.reason;
  return new AbortError('The call was aborted by its signal. `cause` is the reason of the signal.', {
    operation,
    cause: signal.reason,
  });
}

/**
 * A response or a downloaded file cannot be used. For example, the body ended early, does not parse, lacks a field that the
 * client needs, or does not match its digest (RFC 9530). If the error is about one response of the API, the error has the status
 * and the request id of the response.
 *
 * @example
 * ```ts
 * await client.audit.listEntries().catch((error: unknown) => {
 *   if (!IntegrityError.is(error)) throw error;
 *   console.error('The response was damaged on its way.', error.message);
 * });
 * ```
 */
export class IntegrityError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'integrity';
  /** The name of the class, printed before the message. */
  override readonly name = 'IntegrityError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'integrity';
}

/**
 * An option of the client is invalid, an argument of a call is invalid, or a function in an option (such as `apiKey` or `mfa`)
 * has failed. In most cases, the client throws this error before it sends a request.
 *
 * @example
 * ```ts
 * try {
 *   new SentinelSec({ apiKey: 'not a key' });
 * } catch (error) {
 *   if (!ConfigurationError.is(error)) throw error;
 *   console.error(error.message);
 * }
 * ```
 */
export class ConfigurationError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'configuration';
  /** The name of the class, printed before the message. */
  override readonly name = 'ConfigurationError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'configuration';
}

/**
 * The client failed because of a bug in this package. The client never retries after such an error. `cause` is the original
 * error.
 *
 * @example
 * ```ts
 * await client.account.get().catch((error: unknown) => {
 *   if (!InternalError.is(error)) throw error;
 *   console.error('Please report this:', error.cause);
 * });
 * ```
 */
export class InternalError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'internal';
  /** The name of the class, printed before the message. */
  override readonly name = 'InternalError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'internal';
}
