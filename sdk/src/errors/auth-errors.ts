import type { components } from '../generated/paths.d.ts';
import { type ErrorFacts, SentinelSecError } from './error.ts';

/**
 * The server did not accept the credentials. With status 401, a key or token is missing or was refused. With status 403, the
 * server rejected the code of the second factor. `reason` says why. A call with the same key, token or code will fail again.
 *
 * @example
 * ```ts
 * await client.account.get().catch((error: unknown) => {
 *   if (!AuthenticationError.is(error)) throw error;
 *   if (error.reason === 'key-expired') console.error('Make a new key: this one has expired.');
 * });
 * ```
 */
export class AuthenticationError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'authentication';
  /** The name of the class, printed before the message. */
  override readonly name = 'AuthenticationError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'authentication';
  /**
   * The slug (the last part) of the problem type, such as `key-expired`; `unauthorized` if the server sent no problem type of the
   * spec.
   */
  readonly reason: string;

  constructor(message: string, facts: ErrorFacts & { readonly reason: string }) {
    super(message, facts);
    this.reason = facts.reason;
  }
}

/**
 * The key is valid but has no permission for the call (status 403). For example, the key does not have the scope that the
 * operation needs, or does not allow calls from this IP address.
 *
 * @example
 * ```ts
 * await client.audit.listEntries({ limit: 10 }).catch((error: unknown) => {
 *   if (!PermissionError.is(error)) throw error;
 *   console.error('Missing:', error.required.filter((scope) => !error.held.includes(scope)));
 * });
 * ```
 */
export class PermissionError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'permission';
  /** The name of the class, printed before the message. */
  override readonly name = 'PermissionError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'permission';
  /** The scopes that the operation needs; empty if the server does not list the scopes. */
  readonly required: readonly string[];
  /** The scopes that the key has; empty if the server does not list the scopes. */
  readonly held: readonly string[];

  constructor(message: string, facts: ErrorFacts & { readonly required: readonly string[]; readonly held: readonly string[] }) {
    super(message, facts);
    this.required = facts.required;
    this.held = facts.held;
  }
}

/**
 * The operation needs a second factor, and the client could not provide a code. The usual reason is that the option `mfa` is not
 * set. Set the option `mfa`, or answer `challenge` with `client.mfa.verify`.
 *
 * @example
 * ```ts
 * await client.keys.create({ name: 'ci', scopes: ['usage:read'] }).catch((error: unknown) => {
 *   if (!MfaRequiredError.is(error)) throw error;
 *   console.error('Answer with a code of', error.challenge?.methods);
 * });
 * ```
 */
export class MfaRequiredError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'mfa-required';
  /** The name of the class, printed before the message. */
  override readonly name = 'MfaRequiredError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = 'mfa-required';
  /** The challenge to answer with `client.mfa.verify`; undefined if the server sent no challenge. */
  declare readonly challenge: components['schemas']['MfaChallenge'] | undefined;

  constructor(message: string, facts: ErrorFacts & { readonly challenge?: components['schemas']['MfaChallenge'] | undefined }) {
    super(message, facts);
    Object.defineProperty(this, 'challenge', { value: facts.challenge, enumerable: true });
  }
}
