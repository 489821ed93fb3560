/**
 * The typed client of the SentinelSec API. It has a method for each operation, handles keys and MFA, retries calls, waits for
 * quota, and downloads exports.
 *
 * @module @sentinelsec/sdk
 */

export type { AttemptRecord, ErrorKind } from './base/attempt-record.ts';
export type { ApiCall, ApiList, CallOptions, HeadersInput, OptionsOf, WithResponse } from './base/call.ts';
export type { Clock } from './base/clock.ts';
export type { ClientEvent, Listener } from './base/events.ts';
export type { FollowedList, FollowOptions } from './base/follow.ts';
export type { Logger, LogLevel } from './base/log.ts';
export type { Random } from './base/random.ts';
export type { RunInContext } from './base/run-in-context.ts';
export { SentinelSecError } from './client/any-error.ts';
export { SentinelSec } from './client/client.ts';
export type { ExportsResource } from './client/exports-resource.ts';
export type { KeysResource } from './client/keys-resource.ts';
export type { CallDefaults, ClientOptions } from './client/options.ts';
export type { PathClient } from './client/path-client.ts';
export type { Quota } from './client/quota.ts';
export type { RawRequestOptions } from './client/raw-request.ts';
export type { RotateInPlaceOptions } from './client/rotation.ts';
export type { KeyProvider, KeyRequest, KeySource } from './credentials/key-source.ts';
export { type RotatingKeys, rotatingKey } from './credentials/rotating-source.ts';
export type { MfaRequest, MfaSource } from './credentials/step-up.ts';
export { totp } from './credentials/totp.ts';
export { AuthenticationError, MfaRequiredError, PermissionError } from './errors/auth-errors.ts';
export {
  AbortError,
  ConfigurationError,
  ConnectionError,
  IntegrityError,
  InternalError,
  ServerError,
  TimeoutError,
} from './errors/client-errors.ts';
export type { ErrorOf } from './errors/error.ts';
export {
  ConflictError,
  GoneError,
  NotFoundError,
  NotModifiedError,
  PreconditionFailedError,
  RateLimitError,
  RequestError,
  ValidationError,
  type ValidationIssue,
} from './errors/http-errors.ts';
export type { DownloadedFile, DownloadOptions, DownloadResult } from './exports/download-options.ts';
export { ExportError } from './exports/export-error.ts';
export { FileError } from './exports/file-error.ts';
export type { Manifest, ManifestFile, SealedFile } from './exports/manifest.ts';
export type { DownloadProgress, OnProgress } from './exports/progress.ts';
export type { CsvOptions, RowStream } from './exports/row-stream.ts';
export type { RowsOptions } from './exports/rows.ts';
export type { VerifyOptions } from './exports/verify-options.ts';
export type { DatasetRows } from './generated/datasets.ts';
// `npm run generate` writes this list: a type for each schema in a request or response.
export type {
  AccessReview,
  AccessReviewDecide,
  AccessReviewItem,
  AccessReviewList,
  Account,
  AccountClose,
  AccountClosure,
  AccountId,
  AccountRestore,
  AccountUpdate,
  AgeRecipient,
  AuditEntry,
  AuditEntryList,
  AuditHash,
  AuditId,
  AuditValue,
  AuditVerification,
  AvailabilityPoint,
  AvailabilitySeries,
  ChallengeId,
  DataCategory,
  DataClassName,
  DataInventory,
  Dataset,
  Disclosure,
  DisclosureException,
  DisclosureId,
  DisclosureList,
  Duration,
  EncryptionKeySet,
  EventId,
  Evidence,
  Export,
  ExportCreate,
  ExportFile,
  ExportFileName,
  ExportFormat,
  ExportId,
  ExportList,
  ExportStatus,
  FactorId,
  Health,
  HealthStatus,
  HoldId,
  HoldStatus,
  Incident,
  IncidentId,
  IncidentList,
  IncidentResolve,
  IncidentStatus,
  Indicator,
  IndicatorId,
  IndicatorKind,
  IndicatorList,
  Interval,
  InventoryItem,
  Key,
  KeyCreate,
  KeyId,
  KeyLeakReport,
  KeyList,
  KeyRotate,
  KeyStatus,
  KeyUpdate,
  KeyUsage,
  KeyWithSecret,
  LegalHold,
  LegalHoldList,
  LimitState,
  Limits,
  LoggingLevel,
  LogId,
  Member,
  MemberId,
  MemberInvitation,
  MemberInvite,
  MemberList,
  MemberRoleChange,
  MemberStatus,
  MfaActivation,
  MfaChallenge,
  MfaCode,
  MfaEnrollment,
  MfaFactor,
  MfaFactorList,
  MfaFactorVerify,
  MfaToken,
  MfaVerify,
  NextCursor,
  Notification,
  NotificationId,
  NotificationKind,
  NotificationList,
  NotificationSettings,
  NotificationSettingsUpdate,
  OperationCount,
  Organization,
  OrganizationUpdate,
  PerformancePoint,
  PerformanceSeries,
  Plan,
  PrivacyRequest,
  PrivacyRequestCreate,
  PrivacyRequestId,
  PrivacyRequestKind,
  PrivacyRequestList,
  PrivacyRequestStatus,
  Purpose,
  RecoveryCodes,
  RecoveryCodesLeft,
  RequestId,
  Resolution,
  ReviewDecision,
  ReviewId,
  ReviewItemId,
  ReviewStatus,
  RevocationReason,
  Role,
  RoleList,
  RoleName,
  Scope,
  SecurityEvent,
  SecurityEventList,
  SecurityEventType,
  Settings,
  SettingsUpdate,
  Severity,
  Subprocessor,
  SubprocessorList,
  Team,
  Timestamp,
  UsageLog,
  UsageLogList,
  UsageStatistics,
} from './generated/models.ts';
export type { ExportsNamespace, KeysNamespace, Namespaces } from './generated/namespaces.ts';
export type { OperationId } from './generated/operations.ts';
export type { components, operations, paths } from './generated/paths.d.ts';
export type { KnownProblem, OperationProblems } from './generated/problems.ts';
export type { Fetch } from './pipeline/deps.ts';
export type { Telemetry, TelemetryClient } from './pipeline/telemetry.ts';
export type { QuotaBelief, QuotaLease } from './quota/lease.ts';
export type { QuotaStatus, Waiting } from './quota/status.ts';
export type { QuotaStore, QuotaStoreHost } from './quota/stores/quota-store.ts';
export { restoreFormula } from './wire/formula.ts';
export type { Environment } from './wire/key-format.ts';
export type { QuotaUnit } from './wire/rate-limit.ts';
