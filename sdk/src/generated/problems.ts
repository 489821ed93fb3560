// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components, operations } from './paths.d.ts';

type Schemas = components['schemas'];

/** The platform could not parse the request line, a header, the query or the body. Status 400. */
export type MalformedRequestProblem = Schemas['MalformedRequestProblem'];

/** The request contains no key. Status 401. */
export type KeyMissingProblem = Schemas['KeyMissingProblem'];

/** The key does not have the format of a key, or its checksum is wrong. Status 401. */
export type KeyMalformedProblem = Schemas['KeyMalformedProblem'];

/** The key does not exist, or its secret is wrong. Status 401. */
export type KeyUnknownProblem = Schemas['KeyUnknownProblem'];

/** The key has reached its expiry time. Status 401. */
export type KeyExpiredProblem = Schemas['KeyExpiredProblem'];

/** The key was revoked. Status 401. */
export type KeyRevokedProblem = Schemas['KeyRevokedProblem'];

/** The secret was replaced by a rotation of the key, and the old secret no longer works. Status 401. */
export type KeyRotatedProblem = Schemas['KeyRotatedProblem'];

/** A live key was sent to the sandbox, or a test key to the live platform. Status 401. */
export type KeyWrongEnvironmentProblem = Schemas['KeyWrongEnvironmentProblem'];

/** The request needs a second factor. Send the code with `mfa.verify`, then send the request again with the returned token. Status 401. */
export type MfaRequiredProblem = Schemas['MfaRequiredProblem'];

/** The restore token is missing, wrong or already used. Status 401. */
export type RestoreTokenUnknownProblem = Schemas['RestoreTokenUnknownProblem'];

/** The key does not allow the address of the caller. Status 403. */
export type AddressNotAllowedProblem = Schemas['AddressNotAllowedProblem'];

/** The key does not have a scope that the operation needs. Status 403. */
export type ScopeMissingProblem = Schemas['ScopeMissingProblem'];

/** The new key or role would have a scope that the caller does not have. Status 403. */
export type ScopeNotHeldProblem = Schemas['ScopeNotHeldProblem'];

/** The platform rejected the code of the second factor. Status 403. */
export type MfaCodeRejectedProblem = Schemas['MfaCodeRejectedProblem'];

/** The path or the resource does not exist. Status 404. */
export type NotFoundProblem = Schemas['NotFoundProblem'];

/** The path does not have this method. `Allow` lists the methods of the path. Status 405. */
export type MethodNotAllowedProblem = Schemas['MethodNotAllowedProblem'];

/** The operation cannot return any media type that `Accept` allows. Status 406. */
export type NotAcceptableProblem = Schemas['NotAcceptableProblem'];

/** The request took too long to arrive. Status 408. */
export type RequestTimeoutProblem = Schemas['RequestTimeoutProblem'];

/** The state of the resource does not allow the request. Status 409. */
export type StateConflictProblem = Schemas['StateConflictProblem'];

/** A request with the same idempotency key is still running. Status 409. */
export type IdempotencyInProgressProblem = Schemas['IdempotencyInProgressProblem'];

/** A legal hold forbids the deletion until it is lifted. Status 409. */
export type LegalHoldProblem = Schemas['LegalHoldProblem'];

/** The account was closed and its data deleted. Status 410. */
export type AccountDeletedProblem = Schemas['AccountDeletedProblem'];

/** The files of the export have been deleted. Status 410. */
export type ExportExpiredProblem = Schemas['ExportExpiredProblem'];

/** The resource no longer has the version that the request names. Status 412. */
export type PreconditionFailedProblem = Schemas['PreconditionFailedProblem'];

/** The request body is larger than `body_bytes_max`. Status 413. */
export type ContentTooLargeProblem = Schemas['ContentTooLargeProblem'];

/** The operation does not accept the media type of the request body. Status 415. */
export type UnsupportedMediaTypeProblem = Schemas['UnsupportedMediaTypeProblem'];

/** The requested range is outside the file. `Content-Range` contains the length of the file. Status 416. */
export type RangeNotSatisfiableProblem = Schemas['RangeNotSatisfiableProblem'];

/** The request does not match its schema. `errors` lists the validation issues. Status 422. */
export type ValidationFailedProblem = Schemas['ValidationFailedProblem'];

/** The idempotency key was already used for a different request. Status 422. */
export type IdempotencyKeyReusedProblem = Schemas['IdempotencyKeyReusedProblem'];

/** A quota is used up (registered by draft-ietf-httpapi-ratelimit-headers). Status 429. */
export type QuotaExceededProblem = Schemas['QuotaExceededProblem'];

/** The address is locked out after too many failed authentications. Clients must not retry automatically. Status 429. */
export type AbnormalUsageDetectedProblem = Schemas['AbnormalUsageDetectedProblem'];

/** The platform runs with reduced capacity. Status 503. */
export type TemporaryReducedCapacityProblem = Schemas['TemporaryReducedCapacityProblem'];

/** The header section is larger than `header_bytes_max`. Status 431. */
export type HeadersTooLargeProblem = Schemas['HeadersTooLargeProblem'];

/** The platform failed. The request did not cause this. Status 500. */
export type InternalErrorProblem = Schemas['InternalErrorProblem'];

/**
 * Any problem (RFC 9457) in the spec. A check of `type` narrows the TypeScript type.
 *
 * @example
 * ```ts
 * await client.account.get().catch((error: unknown) => {
 *   if (SentinelSecError.is(error) && error.problem?.type === 'https://api.sentinelsec.studio/problems/malformed-request') return console.error(error.problem.detail);
 *   throw error;
 * });
 * ```
 */
export type KnownProblem =
  | MalformedRequestProblem
  | KeyMissingProblem
  | KeyMalformedProblem
  | KeyUnknownProblem
  | KeyExpiredProblem
  | KeyRevokedProblem
  | KeyRotatedProblem
  | KeyWrongEnvironmentProblem
  | MfaRequiredProblem
  | RestoreTokenUnknownProblem
  | AddressNotAllowedProblem
  | ScopeMissingProblem
  | ScopeNotHeldProblem
  | MfaCodeRejectedProblem
  | NotFoundProblem
  | MethodNotAllowedProblem
  | NotAcceptableProblem
  | RequestTimeoutProblem
  | StateConflictProblem
  | IdempotencyInProgressProblem
  | LegalHoldProblem
  | AccountDeletedProblem
  | ExportExpiredProblem
  | PreconditionFailedProblem
  | ContentTooLargeProblem
  | UnsupportedMediaTypeProblem
  | RangeNotSatisfiableProblem
  | ValidationFailedProblem
  | IdempotencyKeyReusedProblem
  | QuotaExceededProblem
  | AbnormalUsageDetectedProblem
  | TemporaryReducedCapacityProblem
  | HeadersTooLargeProblem
  | InternalErrorProblem;

/**
 * The problems that the spec lists for each operation.
 *
 * @example
 * ```ts
 * type Possible = OperationProblems['account.get']['type'];
 * ```
 */
export interface OperationProblems extends ProblemsById {}

type ProblemsById = { [Id in keyof operations]: ProblemIn<operations[Id]['responses']> };

type ProblemIn<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: { 'application/problem+json': infer Problem } } ? Problem : never;
}[keyof Responses];
