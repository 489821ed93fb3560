import type { AttemptRecord, ErrorKind } from '../base/attempt-record.ts';
import type { OperationId } from '../generated/operations.ts';
import { docsUrl } from '../generated/platform.ts';
import type { KnownProblem, OperationProblems } from '../generated/problems.ts';

/** The facts from which an error is made. */
export interface ErrorFacts {
  readonly operation?: string | undefined;
  readonly attempts?: readonly AttemptRecord[];
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean;
  readonly retryAt?: Date | undefined;
  readonly retryAfter?: number | undefined;
  readonly problem?: KnownProblem | undefined;
  readonly body?: unknown;
  readonly cause?: unknown;
}

/**
 * Returns the URL of the documentation that explains the problem type. If there is no problem, returns the URL of the
 * documentation that explains the kind of error.
 */
const docsOf = (kind: ErrorKind | undefined, problem: KnownProblem | undefined): string | undefined =>
  docsUrl && `${docsUrl}guides/troubleshooting.html#${problem ? problem.type.split(/[/#]/).pop() : `error-${kind}`}`;

const brand = Symbol.for('@sentinelsec/sdk/error');

/** Returns whether a value is an error of this client. If `kind` is set, the error must also be of this kind. */
function isError(value: unknown, kind: ErrorKind | undefined): value is SentinelSecError {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  return kind === undefined || (value as { readonly kind?: unknown }).kind === kind;
}

/**
 * The type of an error from a call of one operation. The type of its `problem` is limited to the problems that the spec lists for
 * the operation.
 *
 * @example
 * ```ts
 * const missing = (error: ErrorOf<'keys.create'>) =>
 *   error.problem?.type.endsWith('/scope-not-held') ? error.message : undefined;
 * ```
 */
export type ErrorOf<Id extends OperationId, E extends SentinelSecError = SentinelSecError> = E & {
  readonly operation: Id;
  readonly problem: OperationProblems[Id] | undefined;
};

type ErrorClass<E> = (abstract new (...args: never[]) => E) & { readonly kind?: ErrorKind };

/**
 * The base class of all errors of this client. Each kind of error has its own class.
 *
 * @example
 * ```ts
 * try {
 *   await client.account.get();
 * } catch (error) {
 *   if (!SentinelSecError.is(error)) throw error;
 *   console.error(error.kind, error.message, error.requestId);
 * }
 * ```
 */
export abstract class SentinelSecError extends Error {
  /** The kind of the error. */
  abstract readonly kind: ErrorKind;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** The earliest time at which a new call can succeed; undefined if this time is unknown. */
  declare readonly retryAt: Date | undefined;
  /**
   * The time from the failure to `retryAt`, in milliseconds. If somebody changes the clock of the machine, `retryAt` becomes
   * wrong, but this number stays correct.
   */
  declare readonly retryAfter: number | undefined;
  /** The id of the operation. */
  declare readonly operation: string | undefined;
  /** The HTTP status; undefined when there was no response. */
  declare readonly status: number | undefined;
  /** The id that the server assigned to the request. */
  declare readonly requestId: string | undefined;
  /**
   * The URL of a section of the documentation. The section explains the error and says what to do. If the response contains a
   * problem type of the spec, the section describes this problem type. Otherwise, the section describes the kind of error.
   */
  declare readonly docs: string | undefined;
  /** All attempts of the call. */
  readonly attempts: readonly AttemptRecord[];
  /**
   * The problem (RFC 9457) that the server returned; undefined if the server returned no problem, or if the type of the problem
   * is not in the spec. In TypeScript, a check of `problem.type` narrows the type of the problem.
   */
  declare readonly problem: KnownProblem | undefined;
  /**
   * The body of the response, as far as the client could read it. The body does not appear in the printed error or in its JSON.
   */
  declare readonly body: unknown;

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.attempts = facts.attempts ?? [];
    this.retryable = facts.retryable ?? false;
    const { retryAt, retryAfter, operation, status, requestId } = facts;
    // Unknown facts are left out, because they would clutter the printed error.
    const docs = docsOf((new.target as { readonly kind?: ErrorKind }).kind, facts.problem);
    for (const [name, value] of Object.entries({ retryAt, retryAfter, operation, status, requestId, docs }))
      if (value !== undefined) Object.assign(this, { [name]: value });
    // Bodies may hold personal data, so these properties are neither printed nor serialised.
    Object.defineProperty(this, 'problem', { value: facts.problem, enumerable: false });
    Object.defineProperty(this, 'body', { value: facts.body, enumerable: false });
    Object.defineProperty(this, brand, { value: true, enumerable: false });
  }

  /** Returns whether a value is an error of this class, even if a second copy of the package made the error. */
  static is<E extends SentinelSecError>(this: ErrorClass<E>, value: unknown): value is E {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class on which `is` was called, such as RateLimitError.
    return isError(value, this.kind);
  }

  /**
   * Returns whether a value is an error of this class and comes from a call of the operation `operation`. TypeScript then limits
   * the type of `problem` to the problems that the spec lists for this operation.
   *
   * @example
   * ```ts
   * await client.keys.create({ name: 'ci', scopes: ['usage:read'] }).catch((error: unknown) => {
   *   if (!SentinelSecError.of('keys.create', error)) throw error;
   *   if (error.problem?.type === 'https://api.sentinelsec.studio/problems/scope-not-held') console.error(error.problem.required);
   * });
   * ```
   */
  static of<E extends SentinelSecError, Id extends OperationId>(
    this: ErrorClass<E>,
    operation: Id,
    value: unknown,
  ): value is ErrorOf<Id, E> {
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class on which `of` was called.
    return isError(value, this.kind) && value.operation === operation;
  }

  /** Returns the facts of the error for logs, without the body. */
  toJSON(): object {
    const { name, message, kind, operation, status, requestId, retryable, retryAt, docs, attempts } = this;
    return { name, message, kind, operation, status, requestId, retryable, retryAt, docs, attempts };
  }
}
