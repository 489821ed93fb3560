// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components } from './paths.d.ts';

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

/** The secret of the key was replaced by a rotation, and its overlap has ended. Status 401. */
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
export interface OperationProblems {
  /** Problem types of `GET /v1/health`. */
  'health.get': MalformedRequestProblem | NotAcceptableProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/account`. */
  'account.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/account`. */
  'account.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/account/close`. */
  'account.close': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/account/restore`. */
  'account.restore': MalformedRequestProblem | RestoreTokenUnknownProblem | MfaCodeRejectedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/organization`. */
  'organization.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/organization`. */
  'organization.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PUT /v1/organization/encryption-key`. */
  'organization.setEncryptionKey': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `DELETE /v1/organization/encryption-key`. */
  'organization.removeEncryptionKey': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/members`. */
  'members.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/members`. */
  'members.invite': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/members/{member_id}`. */
  'members.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `DELETE /v1/members/{member_id}`. */
  'members.remove': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | LegalHoldProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/members/{member_id}`. */
  'members.changeRole': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/roles`. */
  'roles.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/keys`. */
  'keys.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/keys`. */
  'keys.create': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/keys/{key_id}`. */
  'keys.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/keys/{key_id}`. */
  'keys.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/keys/{key_id}/rotate`. */
  'keys.rotate': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/keys/{key_id}/revoke`. */
  'keys.revoke': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/keys/{key_id}/report-leaked`. */
  'keys.reportLeaked': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/keys/{key_id}/usage`. */
  'keys.getUsage': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/mfa/factors`. */
  'mfa.listFactors': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/mfa/factors`. */
  'mfa.enroll': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/mfa/factors/{factor_id}/verify`. */
  'mfa.verifyFactor': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | MfaCodeRejectedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/mfa/factors/{factor_id}`. */
  'mfa.getFactor': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `DELETE /v1/mfa/factors/{factor_id}`. */
  'mfa.removeFactor': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | LegalHoldProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/mfa/challenges`. */
  'mfa.createChallenge': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/mfa/challenges/{challenge_id}`. */
  'mfa.getChallenge': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/mfa/recovery-codes`. */
  'mfa.getRecoveryCodes': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/mfa/recovery-codes`. */
  'mfa.createRecoveryCodes': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/mfa/verify`. */
  'mfa.verify': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | MfaCodeRejectedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/access-reviews`. */
  'access_reviews.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/access-reviews`. */
  'access_reviews.start': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/access-reviews/{review_id}`. */
  'access_reviews.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/access-reviews/{review_id}/items/{item_id}/decide`. */
  'access_reviews.decide': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | LegalHoldProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/usage/logs`. */
  'usage.listLogs': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/usage/logs/{log_id}`. */
  'usage.getLog': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/usage/statistics`. */
  'usage.getStatistics': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/analytics/performance`. */
  'analytics.getPerformance': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/analytics/availability`. */
  'analytics.getAvailability': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/security/events`. */
  'security.listEvents': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/security/events/{event_id}`. */
  'security.getEvent': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/security/incidents`. */
  'security.listIncidents': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/security/incidents/{incident_id}`. */
  'security.getIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/security/incidents/{incident_id}/acknowledge`. */
  'security.acknowledgeIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/security/incidents/{incident_id}/resolve`. */
  'security.resolveIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/security/indicators`. */
  'security.listIndicators': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/audit/entries`. */
  'audit.listEntries': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/audit/entries/{entry_id}`. */
  'audit.getEntry': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/audit/verification`. */
  'audit.verify': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/exports`. */
  'exports.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/exports`. */
  'exports.create': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/exports/{export_id}`. */
  'exports.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `DELETE /v1/exports/{export_id}`. */
  'exports.delete': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | LegalHoldProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/exports/{export_id}/cancel`. */
  'exports.cancel': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/exports/{export_id}/files/{name}`. */
  'exports.downloadFile': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | AccountDeletedProblem | ExportExpiredProblem | PreconditionFailedProblem | RangeNotSatisfiableProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/notifications`. */
  'notifications.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/notifications/settings`. */
  'notifications.getSettings': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/notifications/settings`. */
  'notifications.updateSettings': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/settings`. */
  'settings.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `PATCH /v1/settings`. */
  'settings.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/requests`. */
  'privacy.listRequests': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/privacy/requests`. */
  'privacy.createRequest': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/requests/{privacy_request_id}`. */
  'privacy.getRequest': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/inventory`. */
  'privacy.getInventory': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/disclosures`. */
  'privacy.listDisclosures': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/subprocessors`. */
  'privacy.listSubprocessors': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/privacy/holds`. */
  'privacy.listHolds': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `POST /v1/privacy/holds/{hold_id}/lift`. */
  'privacy.liftHold': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  /** Problem types of `GET /v1/limits`. */
  'limits.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
}
