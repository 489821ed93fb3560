// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components } from './paths.d.ts';

// In lower case, so that no model has the same name.
type schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** RFC 3339 in UTC with milliseconds. */
export type Timestamp = schema<'Timestamp'>;

/** The id of a request. */
export type RequestId = schema<'RequestId'>;

/** The id of an account. */
export type AccountId = schema<'AccountId'>;

/** The id of an API key. */
export type KeyId = schema<'KeyId'>;

/** The id of a usage log. */
export type LogId = schema<'LogId'>;

/** The id of an MFA challenge. */
export type ChallengeId = schema<'ChallengeId'>;

/** The id of a member. */
export type MemberId = schema<'MemberId'>;

/** The id of an MFA factor. */
export type FactorId = schema<'FactorId'>;

/** The id of an export. */
export type ExportId = schema<'ExportId'>;

/** The id of a legal hold. */
export type HoldId = schema<'HoldId'>;

/** An ISO 8601 duration. */
export type Duration = schema<'Duration'>;

/** A public key of age (X25519, Bech32). */
export type AgeRecipient = schema<'AgeRecipient'>;

/** The id of a security event. */
export type EventId = schema<'EventId'>;

/** The id of an incident. */
export type IncidentId = schema<'IncidentId'>;

/** The id of a threat indicator. */
export type IndicatorId = schema<'IndicatorId'>;

/** The id of an audit entry. */
export type AuditId = schema<'AuditId'>;

/** The id of an access review. */
export type ReviewId = schema<'ReviewId'>;

/** The id of a notification. */
export type NotificationId = schema<'NotificationId'>;

/** The id of a privacy request. */
export type PrivacyRequestId = schema<'PrivacyRequestId'>;

/** The id of a disclosure. */
export type DisclosureId = schema<'DisclosureId'>;

/** The cursor of the next page; null at the end of a descending list. */
export type NextCursor = schema<'NextCursor'>;

/**
 * The state of the platform and of its components: one for each tag whose operations take a key. A component is as its
 * calls of this hour were answered; the platform is as its worst component.
 */
export interface Health extends schema<'Health'> {}

/** How a component is. */
export type HealthStatus = schema<'HealthStatus'>;

/** An account and what the platform holds of it. */
export interface Account extends schema<'Account'> {}

/** Scales the quota policies. */
export type Plan = schema<'Plan'>;

/** What to change; what is left out stays. */
export interface AccountUpdate extends schema<'AccountUpdate'> {}

/** Confirms by name which account is to be closed. */
export interface AccountClose extends schema<'AccountClose'> {}

/** The end of an account, and the way back. */
export interface AccountClosure extends schema<'AccountClosure'> {}

/** The code of a second factor, which proves who restores the account. */
export interface AccountRestore extends schema<'AccountRestore'> {}

/** The organization of an account. */
export interface Organization extends schema<'Organization'> {}

/** The properties of the organization to change. */
export interface OrganizationUpdate extends schema<'OrganizationUpdate'> {}

/** The key to seal to. */
export interface EncryptionKeySet extends schema<'EncryptionKeySet'> {}

/** A named set of scopes. */
export type RoleName = schema<'RoleName'>;

/** A role and what it may do. */
export interface Role extends schema<'Role'> {}

/** A page of roles. */
export interface RoleList extends schema<'RoleList'> {}

/** An invited member becomes active with a first factor. */
export type MemberStatus = schema<'MemberStatus'>;

/** A person who works with the account. */
export interface Member extends schema<'Member'> {}

/** A page of members. */
export interface MemberList extends schema<'MemberList'> {}

/** Whom to invite to the account, and in which role. */
export interface MemberInvite extends schema<'MemberInvite'> {}

/** The invited member, with the token that enrols a first factor and a first key, which are shown this once. */
export interface MemberInvitation extends schema<'MemberInvitation'> {}

/** The role that the member has from now on. */
export interface MemberRoleChange extends schema<'MemberRoleChange'> {}

/** What a key may do. */
export type Scope = schema<'Scope'>;

/** An API key without its secret. */
export interface Key extends schema<'Key'> {}

/** Whether a key works. */
export type KeyStatus = schema<'KeyStatus'>;

/** Why a key was revoked. */
export type RevocationReason = schema<'RevocationReason'>;

/** A key with its secret, which is shown this once. */
export interface KeyWithSecret extends schema<'KeyWithSecret'> {}

/** The key to make. */
export interface KeyCreate extends schema<'KeyCreate'> {}

/** What to change; what is left out stays. */
export interface KeyUpdate extends schema<'KeyUpdate'> {}

/** How long the old secret of a key works on after its rotation. */
export interface KeyRotate extends schema<'KeyRotate'> {}

/** Where the key was seen. */
export interface KeyLeakReport extends schema<'KeyLeakReport'> {}

/** A page of keys. */
export interface KeyList extends schema<'KeyList'> {}

/** What one key did in a period. */
export interface KeyUsage extends schema<'KeyUsage'> {}

/** A challenge to answer with a code. */
export interface MfaChallenge extends schema<'MfaChallenge'> {}

/** A TOTP code (RFC 6238) or a recovery code. None works twice. */
export type MfaCode = schema<'MfaCode'>;

/** The answer to a challenge. */
export interface MfaVerify extends schema<'MfaVerify'> {}

/** A token for calls that need MFA. */
export interface MfaToken extends schema<'MfaToken'> {}

/** A second factor of a member, without its secret. */
export interface MfaFactor extends schema<'MfaFactor'> {}

/** A pending factor with its secret, which is shown this once. */
export interface MfaEnrollment extends schema<'MfaEnrollment'> {}

/** A code of the factor. */
export interface MfaFactorVerify extends schema<'MfaFactorVerify'> {}

/** The factor, active now, and recovery codes if it is the first. */
export interface MfaActivation extends schema<'MfaActivation'> {}

/** A member's recovery codes, which are shown this once. */
export interface RecoveryCodes extends schema<'RecoveryCodes'> {}

/** How many recovery codes of a member are left. */
export interface RecoveryCodesLeft extends schema<'RecoveryCodesLeft'> {}

/** A page of factors. */
export interface MfaFactorList extends schema<'MfaFactorList'> {}

/** Completed once every item is decided. */
export type ReviewStatus = schema<'ReviewStatus'>;

/** A look at every key and member, to attest or revoke each. */
export interface AccessReview extends schema<'AccessReview'> {}

/** A key or member under review. */
export interface AccessReviewItem extends schema<'AccessReviewItem'> {}

/** The id of the key or member under review. */
export type ReviewItemId = schema<'ReviewItemId'>;

/** Whether the access is still needed (`attested`) or ends now (`revoked`). */
export type ReviewDecision = schema<'ReviewDecision'>;

/** The decision on one item of a review. */
export interface AccessReviewDecide extends schema<'AccessReviewDecide'> {}

/** A page of access reviews. */
export interface AccessReviewList extends schema<'AccessReviewList'> {}

/** One call of the API. */
export interface UsageLog extends schema<'UsageLog'> {}

/** A page of usage logs. */
export interface UsageLogList extends schema<'UsageLogList'> {}

/** The calls of one operation. */
export interface OperationCount extends schema<'OperationCount'> {}

/** How the API was used in a period. Made from the figures that outlive the logs. */
export interface UsageStatistics extends schema<'UsageStatistics'> {}

/** The length of a point. */
export type Interval = schema<'Interval'>;

/** How an endpoint did in one interval. Aggregated and anonymous. */
export interface PerformancePoint extends schema<'PerformancePoint'> {}

/** A page of performance points. */
export interface PerformanceSeries extends schema<'PerformanceSeries'> {}

/** How available an endpoint was in one interval. Aggregated and anonymous. */
export interface AvailabilityPoint extends schema<'AvailabilityPoint'> {}

/** A page of availability points. */
export interface AvailabilitySeries extends schema<'AvailabilitySeries'> {}

/** How serious it is. */
export type Severity = schema<'Severity'>;

/**
 * What happened. `authentication_failed`: a key that is none. `brute_force_detected`: so many of them from one address
 * that it is locked out. `rate_limit_exceeded`: a limit refused a call. `suspicious_usage`: a key is used unlike before.
 * `key_leaked`: a key was reported leaked. `breach_attempted`: a genuine key was tried from an address that it may not be
 * used from, or after it was reported leaked. `threat_detected`: a genuine call from an address that is a sure indicator.
 */
export type SecurityEventType = schema<'SecurityEventType'>;

/** Something that matters for the account's security. It is in the list before the answer that caused it has ended. */
export interface SecurityEvent extends schema<'SecurityEvent'> {}

/** A page of security events. */
export interface SecurityEventList extends schema<'SecurityEventList'> {}

/** Where an incident is. */
export type IncidentStatus = schema<'IncidentStatus'>;

/** How an incident ended. */
export type Resolution = schema<'Resolution'>;

/** Security events that belong together, and their handling. */
export interface Incident extends schema<'Incident'> {}

/** A sealed piece of evidence. Only the holder of the organization's private key can read it. */
export interface Evidence extends schema<'Evidence'> {}

/** How it ended; null until it is resolved. */
export interface IncidentResolve extends schema<'IncidentResolve'> {}

/** A page of incidents. */
export interface IncidentList extends schema<'IncidentList'> {}

/** What an indicator describes. */
export type IndicatorKind = schema<'IndicatorKind'>;

/** A sign by which a threat is known again. */
export interface Indicator extends schema<'Indicator'> {}

/** A page of threat indicators. */
export interface IndicatorList extends schema<'IndicatorList'> {}

/** A SHA-256 in hexadecimal. */
export type AuditHash = schema<'AuditHash'>;

/**
 * What was changed, by whom. `hash` is the SHA-256 of the entry in canonical JSON (RFC 8785) without `hash` and
 * without each value's `value` and `salt`; `previous_hash` chains it to the entry before.
 */
export interface AuditEntry extends schema<'AuditEntry'> {}

/** A personal value, kept beside the hashed content so that it can be erased and the chain still holds. */
export interface AuditValue extends schema<'AuditValue'> {}

/** A page of audit entries. */
export interface AuditEntryList extends schema<'AuditEntryList'> {}

/** Whether the chain holds. */
export interface AuditVerification extends schema<'AuditVerification'> {}

/** How the account's data is kept and logged. */
export interface Settings extends schema<'Settings'> {}

/**
 * Which calls leave a usage log: `none`, only `errors` (4xx and 5xx), all without address and user agent
 * (`metadata`), or all (`full`). Figures and limits count at every level.
 */
export type LoggingLevel = schema<'LoggingLevel'>;

/** What to change; what is left out stays. */
export interface SettingsUpdate extends schema<'SettingsUpdate'> {}

/** What can be exported. */
export type Dataset = schema<'Dataset'>;

/** How rows are written, one array of objects (`json`) or RFC 4180 with a header line (`csv`). */
export type ExportFormat = schema<'ExportFormat'>;

/** Where an export is. */
export type ExportStatus = schema<'ExportStatus'>;

/** An export and its files. */
export interface Export extends schema<'Export'> {}

/** A file of an export. All figures are of the file's own bytes. */
export interface ExportFile extends schema<'ExportFile'> {}

/** The name of a file of an export; its endings tell how to read it. */
export type ExportFileName = schema<'ExportFileName'>;

/** What to export, of which period and in which form. */
export interface ExportCreate extends schema<'ExportCreate'> {}

/** A page of exports. */
export interface ExportList extends schema<'ExportList'> {}

/** What the email address is for. */
export type NotificationKind = schema<'NotificationKind'>;

/** A notice that was sent to the account's email address. */
export interface Notification extends schema<'Notification'> {}

/** A page of notifications. */
export interface NotificationList extends schema<'NotificationList'> {}

/** Which notices are sent by email. */
export interface NotificationSettings extends schema<'NotificationSettings'> {}

/** What to change; what is left out stays. */
export interface NotificationSettingsUpdate extends schema<'NotificationSettingsUpdate'> {}

/** What the privacy policy lists as collected. */
export type DataCategory = schema<'DataCategory'>;

/** What data is used for. */
export type Purpose = schema<'Purpose'>;

/** The retention that a record falls under. */
export type DataClassName = schema<'DataClassName'>;

/** What is asked for. */
export type PrivacyRequestKind = schema<'PrivacyRequestKind'>;

/** The team that answers a request. */
export type Team = schema<'Team'>;

/** The request. There is no free text, since personal messages are never collected. */
export interface PrivacyRequestCreate extends schema<'PrivacyRequestCreate'> {}

/** Whether it was answered. */
export type PrivacyRequestStatus = schema<'PrivacyRequestStatus'>;

/** A request to the privacy or security team. */
export interface PrivacyRequest extends schema<'PrivacyRequest'> {}

/** A page of privacy requests. */
export interface PrivacyRequestList extends schema<'PrivacyRequestList'> {}

/** What is collected, why and for how long. */
export interface DataInventory extends schema<'DataInventory'> {}

/** One property that is collected, for one purpose. */
export interface InventoryItem extends schema<'InventoryItem'> {}

/** The three cases in which data may be passed on. */
export type DisclosureException = schema<'DisclosureException'>;

/** A case in which data of the account was passed on. */
export interface Disclosure extends schema<'Disclosure'> {}

/** A page of disclosures. */
export interface DisclosureList extends schema<'DisclosureList'> {}

/** An infrastructure provider under a data protection agreement. */
export interface Subprocessor extends schema<'Subprocessor'> {}

/** A page of subprocessors. */
export interface SubprocessorList extends schema<'SubprocessorList'> {}

/** Whether a hold is active or was lifted. */
export type HoldStatus = schema<'HoldStatus'>;

/** A duty to keep data. What it covers is neither deleted nor anonymized until it is lifted. */
export interface LegalHold extends schema<'LegalHold'> {}

/** A page of legal holds. */
export interface LegalHoldList extends schema<'LegalHoldList'> {}

/** The account's own quota buckets. */
export interface Limits extends schema<'Limits'> {}

/** One quota policy and its bucket. */
export interface LimitState extends schema<'LimitState'> {}
