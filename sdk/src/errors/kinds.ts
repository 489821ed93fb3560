import type { components } from '../generated/paths.d.ts';
import { type ErrorFacts, SentinelSecError } from './error.ts';

/** The key or token was refused, or none was sent. `reason` says which. Not retryable with the same key. */
export class AuthenticationError extends SentinelSecError {
  static readonly kind = 'authentication';
  override readonly name = 'AuthenticationError';
  readonly kind = 'authentication';
  /** The last word of the problem's type, for instance `key-expired`; `unauthorized` when the server gave none. */
  readonly reason: string;

  constructor(message: string, facts: ErrorFacts & { readonly reason: string }) {
    super(message, facts);
    this.reason = facts.reason;
  }
}

/** The key is genuine but may not do this. */
export class PermissionError extends SentinelSecError {
  static readonly kind = 'permission';
  override readonly name = 'PermissionError';
  readonly kind = 'permission';
  /** The scopes that the operation needs, when the server says so. */
  readonly required: readonly string[];
  /** The scopes that the key holds, when the server says so. */
  readonly held: readonly string[];

  constructor(message: string, facts: ErrorFacts & { readonly required: readonly string[]; readonly held: readonly string[] }) {
    super(message, facts);
    this.required = facts.required;
    this.held = facts.held;
  }
}

/** A second factor is needed and the client has none to give. Give the option `mfa`. */
export class MfaRequiredError extends SentinelSecError {
  static readonly kind = 'mfa-required';
  override readonly name = 'MfaRequiredError';
  readonly kind = 'mfa-required';
  /** The challenge to answer with `client.mfa.verify`, when the server named one. */
  declare readonly challenge: components['schemas']['MfaChallenge'] | undefined;

  constructor(message: string, facts: ErrorFacts & { readonly challenge?: components['schemas']['MfaChallenge'] | undefined }) {
    super(message, facts);
    Object.defineProperty(this, 'challenge', { value: facts.challenge, enumerable: true });
  }
}

/** A limit does not allow the call now. `retryAt` says when it will. */
export class RateLimitError extends SentinelSecError {
  static readonly kind = 'rate-limit';
  override readonly name = 'RateLimitError';
  readonly kind = 'rate-limit';
  /** The policies that refused it. */
  readonly policies: readonly string[];
  /** Milliseconds until `retryAt`, counted from the failure. */
  readonly retryAfter: number | undefined;
  /** Whether the call reached the server; false when the client did not send what would have been refused. */
  readonly sent: boolean;

  constructor(
    message: string,
    facts: ErrorFacts & { policies: readonly string[]; retryAfter: number | undefined; sent: boolean },
  ) {
    super(message, facts);
    this.policies = facts.policies;
    this.retryAfter = facts.retryAfter;
    this.sent = facts.sent;
  }
}

/** A fault in a request, and where. */
export interface Fault {
  /** JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`. */
  readonly pointer: string;
  readonly detail: string;
}

/** The request does not fit what the operation takes. `errors` lists every fault. */
export class ValidationError extends SentinelSecError {
  static readonly kind = 'validation';
  override readonly name = 'ValidationError';
  readonly kind = 'validation';
  /** The faults. */
  declare readonly errors: readonly Fault[];

  constructor(message: string, facts: ErrorFacts & { readonly errors: readonly Fault[] }) {
    super(message, facts);
    Object.defineProperty(this, 'errors', { value: facts.errors, enumerable: true });
  }
}

/** There is no such path or resource, or this key may not see it. */
export class NotFoundError extends SentinelSecError {
  static readonly kind = 'not-found';
  override readonly name = 'NotFoundError';
  readonly kind = 'not-found';
}

/** It was there and is gone for good. */
export class GoneError extends SentinelSecError {
  static readonly kind = 'gone';
  override readonly name = 'GoneError';
  readonly kind = 'gone';
}

/** The state of the resource does not allow this. */
export class ConflictError extends SentinelSecError {
  static readonly kind = 'conflict';
  override readonly name = 'ConflictError';
  readonly kind = 'conflict';
}

/** The resource has changed since the ETag in `ifMatch`. Read it again. */
export class PreconditionFailedError extends SentinelSecError {
  static readonly kind = 'precondition-failed';
  override readonly name = 'PreconditionFailedError';
  readonly kind = 'precondition-failed';
}

/** Another refusal of the request: a method, media type or size that the server does not take. */
export class RequestError extends SentinelSecError {
  static readonly kind = 'request';
  override readonly name = 'RequestError';
  readonly kind = 'request';
}

/** The server failed (5xx). */
export class ServerError extends SentinelSecError {
  static readonly kind = 'server';
  override readonly name = 'ServerError';
  readonly kind = 'server';
  /** The policies whose capacity is reduced, when the server says so. */
  readonly policies: readonly string[];

  constructor(message: string, facts: ErrorFacts & { readonly policies?: readonly string[] } = {}) {
    super(message, facts);
    this.policies = facts.policies ?? [];
  }
}

/** The server could not be reached, or the connection broke. */
export class ConnectionError extends SentinelSecError {
  static readonly kind = 'connection';
  override readonly name = 'ConnectionError';
  readonly kind = 'connection';
}

/** A time limit passed. `limit` says which. */
export class TimeoutError extends SentinelSecError {
  static readonly kind = 'timeout';
  override readonly name = 'TimeoutError';
  readonly kind = 'timeout';
  /** `call`: the whole call (`timeout`); `attempt`: one attempt until its headers; `idle`: a body that stood still. */
  readonly limit: 'call' | 'attempt' | 'idle';

  constructor(message: string, facts: ErrorFacts & { readonly limit: 'call' | 'attempt' | 'idle' }) {
    super(message, facts);
    this.limit = facts.limit;
  }
}

/** The caller's signal ended the call. `cause` is the signal's reason. */
export class AbortError extends SentinelSecError {
  static readonly kind = 'abort';
  override readonly name = 'AbortError';
  readonly kind = 'abort';
}

/** What arrived is not what was sent: it does not parse, is cut short, or its digest differs. */
export class IntegrityError extends SentinelSecError {
  static readonly kind = 'integrity';
  override readonly name = 'IntegrityError';
  readonly kind = 'integrity';
}

/** The client was set up or called in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends SentinelSecError {
  static readonly kind = 'configuration';
  override readonly name = 'ConfigurationError';
  readonly kind = 'configuration';
}
