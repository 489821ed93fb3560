import type { AuthenticationError, MfaRequiredError, PermissionError } from '../errors/auth-errors.ts';
import type {
  AbortError,
  ConfigurationError,
  ConnectionError,
  IntegrityError,
  InternalError,
  ServerError,
  TimeoutError,
} from '../errors/client-errors.ts';
import { SentinelSecError as Base, type ErrorFacts, type ErrorOf } from '../errors/error.ts';
import type {
  ConflictError,
  GoneError,
  NotFoundError,
  NotModifiedError,
  PreconditionFailedError,
  RateLimitError,
  RequestError,
  ValidationError,
} from '../errors/http-errors.ts';
import type { ExportError } from '../exports/export-error.ts';
import type { FileError } from '../exports/file-error.ts';
import type { OperationId } from '../generated/operations.ts';

/**
 * Any error of this client. In TypeScript, `switch (error.kind)` narrows the type of the error to one class.
 *
 * @example
 * ```ts
 * const advice = (error: SentinelSecError): string => {
 *   switch (error.kind) {
 *     case 'rate-limit':
 *       return `Again in ${error.retryAfter ?? 0} ms.`;
 *     case 'validation':
 *       return error.errors.map(({ pointer }) => pointer).join(', ');
 *     default:
 *       return error.message;
 *   }
 * };
 * await client.account.get().catch((error: unknown) => console.error(SentinelSecError.is(error) ? advice(error) : error));
 * ```
 */
export type SentinelSecError =
  | AbortError
  | AuthenticationError
  | ConfigurationError
  | ConflictError
  | ConnectionError
  | ExportError
  | FileError
  | GoneError
  | IntegrityError
  | InternalError
  | MfaRequiredError
  | NotFoundError
  | NotModifiedError
  | PermissionError
  | PreconditionFailedError
  | RateLimitError
  | RequestError
  | ServerError
  | TimeoutError
  | ValidationError;

/** The static methods of `SentinelSecError`. They are type guards. */
interface AnyErrorClass {
  /** Returns whether a value is an error of this client. An error from another copy of the package also counts. */
  is(value: unknown): value is SentinelSecError;
  /**
   * Returns whether a value is an error of this client and comes from a call of the operation `operation`. TypeScript then limits
   * the type of `problem` to the problems that the spec lists for this operation.
   */
  of<Id extends OperationId>(operation: Id, value: unknown): value is ErrorOf<Id, SentinelSecError>;
  readonly prototype: SentinelSecError;
}

/**
 * The base class of all errors of this client.
 *
 * @example
 * ```ts
 * await client.account.get().catch((error: unknown) => {
 *   if (!SentinelSecError.is(error)) throw error;
 *   console.error(error.kind, error.message, error.requestId);
 * });
 * ```
 */
export const SentinelSecError = Base as unknown as AnyErrorClass &
  (abstract new (
    message: string,
    facts?: ErrorFacts,
  ) => SentinelSecError);
