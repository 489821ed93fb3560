import type { AttemptRecord, ErrorKind } from '../base/attempt-record.ts';
import type { OperationId } from '../generated/operations.ts';
import type { KnownProblem, OperationProblems } from '../generated/problems.ts';

/** The facts of a failure. */
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

const brand = Symbol.for('@sentinelsec/sdk/error');

/** Whether a value is an error of this client, and of that kind when one is given. */
function isError(value: unknown, kind: ErrorKind | undefined): value is SentinelSecError {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  return kind === undefined || (value as { readonly kind?: unknown }).kind === kind;
}

/**
 * An error that a call of one operation failed with: its problem is one of those that the operation answers, and no other.
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
 * Every failure of this client. `kind` says which; each kind has a class of its own.
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
  /** What sort of failure it was. */
  abstract readonly kind: ErrorKind;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** The earliest time at which trying again makes sense, when the server or a limit tells one. */
  declare readonly retryAt: Date | undefined;
  /** Milliseconds until `retryAt`, counted from the failure: it stays right when the machine's date is set. */
  declare readonly retryAfter: number | undefined;
  /** The operation's id. */
  declare readonly operation: string | undefined;
  /** The HTTP status, when there was an answer. */
  declare readonly status: number | undefined;
  /** The id under which the server knows the request. */
  declare readonly requestId: string | undefined;
  /** What each attempt saw and how long was waited. */
  readonly attempts: readonly AttemptRecord[];
  /** The problem (RFC 9457) that the server answered; `type` narrows it. Undefined for types that the API does not describe. */
  declare readonly problem: KnownProblem | undefined;
  /** The answer's body as far as it could be read. Not printed. */
  declare readonly body: unknown;

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.attempts = facts.attempts ?? [];
    this.retryable = facts.retryable ?? false;
    const { retryAt, retryAfter, operation, status, requestId } = facts;
    // What is not known is no member at all: an error is printed, and should say what there is.
    for (const [name, value] of Object.entries({ retryAt, retryAfter, operation, status, requestId }))
      if (value !== undefined) Object.assign(this, { [name]: value });
    // Bodies may hold personal data: readable by name, kept out of what inspects and serialises.
    Object.defineProperty(this, 'problem', { value: facts.problem, enumerable: false });
    Object.defineProperty(this, 'body', { value: facts.body, enumerable: false });
    Object.defineProperty(this, brand, { value: true, enumerable: false });
  }

  /** True for errors of this class, also when a second copy of the package made them. */
  static is<E extends SentinelSecError>(this: ErrorClass<E>, value: unknown): value is E {
    // biome-ignore lint/complexity/noThisInStatic: the class that it is called on, RateLimitError for instance, is the question.
    return isError(value, this.kind);
  }

  /**
   * True for errors of this class that a call of this operation failed with; `problem` narrows to those that the operation
   * answers.
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
    // biome-ignore lint/complexity/noThisInStatic: as above.
    return isError(value, this.kind) && value.operation === operation;
  }

  /** The facts without the body, for logs. */
  toJSON(): object {
    const { name, message, kind, operation, status, requestId, retryable, retryAt, attempts } = this;
    return { name, message, kind, operation, status, requestId, retryable, retryAt, attempts };
  }
}
