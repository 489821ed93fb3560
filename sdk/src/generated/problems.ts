// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components } from './paths.d.ts';

type Schemas = components['schemas'];

/** The request line, a header, the query or the body could not be read. Status 400. */
export type MalformedRequestProblem = Schemas['MalformedRequestProblem'];

/** No key was sent. Status 401. */
export type KeyMissingProblem = Schemas['KeyMissingProblem'];

/** The key does not have the shape or the checksum of a key. Status 401. */
export type KeyMalformedProblem = Schemas['KeyMalformedProblem'];

/** No such key exists, or its secret is wrong. Status 401. */
export type KeyUnknownProblem = Schemas['KeyUnknownProblem'];

/** The key's expiry has passed. Status 401. */
export type KeyExpiredProblem = Schemas['KeyExpiredProblem'];

/** The key was revoked. Status 401. */
export type KeyRevokedProblem = Schemas['KeyRevokedProblem'];

/** The secret was replaced and its overlap is over. Status 401. */
export type KeyRotatedProblem = Schemas['KeyRotatedProblem'];

/** A live key was sent to the sandbox, or the other way round. Status 401. */
export type KeyWrongEnvironmentProblem = Schemas['KeyWrongEnvironmentProblem'];

/** The call needs a fresh second factor. Answer the challenge with `mfa.verify`, then send the call again with the token. Status 401. */
export type MfaRequiredProblem = Schemas['MfaRequiredProblem'];

/** The restore token is missing, wrong or used. Status 401. */
export type RestoreTokenUnknownProblem = Schemas['RestoreTokenUnknownProblem'];

/** The address is not in the key's list. Status 403. */
export type AddressNotAllowedProblem = Schemas['AddressNotAllowedProblem'];

/** The key does not hold a scope that the operation needs. Status 403. */
export type ScopeMissingProblem = Schemas['ScopeMissingProblem'];

/** The key would hold a scope that its maker does not. Status 403. */
export type ScopeNotHeldProblem = Schemas['ScopeNotHeldProblem'];

/** The code does not answer the challenge. Status 403. */
export type MfaCodeRejectedProblem = Schemas['MfaCodeRejectedProblem'];

/** There is no such path or resource. Status 404. */
export type NotFoundProblem = Schemas['NotFoundProblem'];

/** The path exists but does not have this method; `Allow` lists those it has. Status 405. */
export type MethodNotAllowedProblem = Schemas['MethodNotAllowedProblem'];

/** The operation cannot answer in a media type that is accepted. Status 406. */
export type NotAcceptableProblem = Schemas['NotAcceptableProblem'];

/** The request took too long to arrive. Status 408. */
export type RequestTimeoutProblem = Schemas['RequestTimeoutProblem'];

/** The state of the resource does not allow this. Status 409. */
export type StateConflictProblem = Schemas['StateConflictProblem'];

/** A request with the same idempotency key is still running. Status 409. */
export type IdempotencyInProgressProblem = Schemas['IdempotencyInProgressProblem'];

/** A legal hold forbids the deletion until it is lifted. Status 409. */
export type LegalHoldProblem = Schemas['LegalHoldProblem'];

/** The account was closed and its data deleted. Status 410. */
export type AccountDeletedProblem = Schemas['AccountDeletedProblem'];

/** The export's files are gone. Status 410. */
export type ExportExpiredProblem = Schemas['ExportExpiredProblem'];

/** The resource has changed since it was read. Status 412. */
export type PreconditionFailedProblem = Schemas['PreconditionFailedProblem'];

/** The body is too large. Status 413. */
export type ContentTooLargeProblem = Schemas['ContentTooLargeProblem'];

/** The body's media type is not read here. Status 415. */
export type UnsupportedMediaTypeProblem = Schemas['UnsupportedMediaTypeProblem'];

/** The range lies outside the file; `Content-Range` tells its length. Status 416. */
export type RangeNotSatisfiableProblem = Schemas['RangeNotSatisfiableProblem'];

/** The request does not fit its schema; every fault is listed. Status 422. */
export type ValidationFailedProblem = Schemas['ValidationFailedProblem'];

/** The idempotency key was used with another request. Status 422. */
export type IdempotencyKeyReusedProblem = Schemas['IdempotencyKeyReusedProblem'];

/** A quota is used up (registered by draft-ietf-httpapi-ratelimit-headers). Status 429. */
export type QuotaExceededProblem = Schemas['QuotaExceededProblem'];

/** The address is locked out after failed authentications. Do not try again by yourself. Status 429. */
export type AbnormalUsageDetectedProblem = Schemas['AbnormalUsageDetectedProblem'];

/** The platform runs with reduced capacity. Status 503. */
export type TemporaryReducedCapacityProblem = Schemas['TemporaryReducedCapacityProblem'];

/** The header section is too large. Status 431. */
export type HeadersTooLargeProblem = Schemas['HeadersTooLargeProblem'];

/** The platform failed. Status 500. */
export type InternalErrorProblem = Schemas['InternalErrorProblem'];

/** Any problem that the API describes; `type` tells them apart. */
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

/** The problems that each operation may answer. */
export interface OperationProblems {
  'health.get': MalformedRequestProblem | NotAcceptableProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'account.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'account.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'account.close': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'account.restore': MalformedRequestProblem | RestoreTokenUnknownProblem | MfaCodeRejectedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'organization.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'organization.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'organization.setEncryptionKey': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'organization.removeEncryptionKey': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'members.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'members.invite': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'members.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'members.remove': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'members.changeRole': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'roles.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.create': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | ScopeNotHeldProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.rotate': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.revoke': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.reportLeaked': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'keys.getUsage': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.listFactors': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.enroll': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.verifyFactor': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | MfaCodeRejectedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.removeFactor': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.createChallenge': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'mfa.verify': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | MfaCodeRejectedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'access_reviews.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'access_reviews.start': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'access_reviews.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'access_reviews.decide': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'usage.listLogs': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'usage.getLog': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'usage.getStatistics': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'analytics.getPerformance': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'analytics.getAvailability': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.listEvents': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.getEvent': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.listIncidents': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.getIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.acknowledgeIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.resolveIncident': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | RequestTimeoutProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'security.listIndicators': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'audit.listEntries': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'audit.getEntry': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'audit.verify': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.create': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.delete': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | LegalHoldProblem | AccountDeletedProblem | PreconditionFailedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.cancel': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'exports.downloadFile': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | AccountDeletedProblem | ExportExpiredProblem | RangeNotSatisfiableProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'notifications.list': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'notifications.getSettings': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'notifications.updateSettings': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'settings.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'settings.update': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | AccountDeletedProblem | PreconditionFailedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.listRequests': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.createRequest': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | RequestTimeoutProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ContentTooLargeProblem | UnsupportedMediaTypeProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.getRequest': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.getInventory': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.listDisclosures': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.listSubprocessors': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.listHolds': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | ValidationFailedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'privacy.liftHold': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | MfaRequiredProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotFoundProblem | NotAcceptableProblem | StateConflictProblem | IdempotencyInProgressProblem | AccountDeletedProblem | ValidationFailedProblem | IdempotencyKeyReusedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
  'limits.get': MalformedRequestProblem | KeyMissingProblem | KeyMalformedProblem | KeyUnknownProblem | KeyExpiredProblem | KeyRevokedProblem | KeyRotatedProblem | KeyWrongEnvironmentProblem | ScopeMissingProblem | AddressNotAllowedProblem | NotAcceptableProblem | AccountDeletedProblem | QuotaExceededProblem | AbnormalUsageDetectedProblem | HeadersTooLargeProblem | InternalErrorProblem | TemporaryReducedCapacityProblem;
}
