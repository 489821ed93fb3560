// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components } from './paths.d.ts';

// The name is in lower case, so that no model has the same name.
type schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * A time in RFC 3339 format, in UTC, with milliseconds.
 *
 * @example
 * ```ts
 * const timestamp: Timestamp = '2026-01-05T09:00:00.000Z';
 * ```
 */
export type Timestamp = schema<'Timestamp'>;

/**
 * The id of a request.
 *
 * @example
 * ```ts
 * const requestId: RequestId = 'req_01KASEQ4H83QXNQ474SC484Y41';
 * ```
 */
export type RequestId = schema<'RequestId'>;

/**
 * The id of an account.
 *
 * @example
 * ```ts
 * const accountId: AccountId = 'acct_01KASEQ4H8YGHZ0J5F3PP33WMW';
 * ```
 */
export type AccountId = schema<'AccountId'>;

/**
 * The id of an API key.
 *
 * @example
 * ```ts
 * const keyId: KeyId = 'key_01F5YTJW7EGJDDG8SPYB48HSGB';
 * ```
 */
export type KeyId = schema<'KeyId'>;

/**
 * The id of a usage log.
 *
 * @example
 * ```ts
 * const logId: LogId = 'log_01KASEQ4H83FH47MVYKBZRZ1YR';
 * ```
 */
export type LogId = schema<'LogId'>;

/**
 * The id of an MFA challenge.
 *
 * @example
 * ```ts
 * const challengeId: ChallengeId = 'chl_01KASEQ4H8YMRMSXEZ3SCCSGAW';
 * ```
 */
export type ChallengeId = schema<'ChallengeId'>;

/**
 * The id of a member.
 *
 * @example
 * ```ts
 * const memberId: MemberId = 'mem_01KASEQ4H8F20P7T2VDBYJDV9Y';
 * ```
 */
export type MemberId = schema<'MemberId'>;

/**
 * The id of an MFA factor.
 *
 * @example
 * ```ts
 * const factorId: FactorId = 'fac_01KASEQ4H80AK4Q07XWPH36F2B';
 * ```
 */
export type FactorId = schema<'FactorId'>;

/**
 * The id of an export.
 *
 * @example
 * ```ts
 * const exportId: ExportId = 'exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ';
 * ```
 */
export type ExportId = schema<'ExportId'>;

/**
 * The id of a legal hold.
 *
 * @example
 * ```ts
 * const holdId: HoldId = 'hld_01KASEQ4H8ZCP00E5CAYQAZK9D';
 * ```
 */
export type HoldId = schema<'HoldId'>;

/**
 * An ISO 8601 duration.
 *
 * @example
 * ```ts
 * const duration: Duration = 'PT1H';
 * ```
 */
export type Duration = schema<'Duration'>;

/**
 * A public key of the encryption tool `age` (X25519, in Bech32).
 *
 * @example
 * ```ts
 * const ageRecipient: AgeRecipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
 * ```
 */
export type AgeRecipient = schema<'AgeRecipient'>;

/**
 * The id of a security event.
 *
 * @example
 * ```ts
 * const eventId: EventId = 'evt_01KASEQ4H8GF0BDZMHRXCWSWV9';
 * ```
 */
export type EventId = schema<'EventId'>;

/**
 * The id of an incident.
 *
 * @example
 * ```ts
 * const incidentId: IncidentId = 'inc_01KASEQ4H8TK34WH68SSN836Q0';
 * ```
 */
export type IncidentId = schema<'IncidentId'>;

/**
 * The id of a threat indicator.
 *
 * @example
 * ```ts
 * const indicatorId: IndicatorId = 'ind_01KASEQ4H86HHVBD351V613JJW';
 * ```
 */
export type IndicatorId = schema<'IndicatorId'>;

/**
 * The id of an audit entry.
 *
 * @example
 * ```ts
 * const auditId: AuditId = 'aud_01KASEQ4H82NQYGQGZXBTAEAVZ';
 * ```
 */
export type AuditId = schema<'AuditId'>;

/**
 * The id of an access review.
 *
 * @example
 * ```ts
 * const reviewId: ReviewId = 'rev_01KASEQ4H8H7TAN1ME175W2C7P';
 * ```
 */
export type ReviewId = schema<'ReviewId'>;

/**
 * The id of a notification.
 *
 * @example
 * ```ts
 * const notificationId: NotificationId = 'ntf_01KASEQ4H8PGKJSJX7BK0BKQP5';
 * ```
 */
export type NotificationId = schema<'NotificationId'>;

/**
 * The id of a privacy request.
 *
 * @example
 * ```ts
 * const privacyRequestId: PrivacyRequestId = 'prq_01KASEQ4H8N80X6B5M7Y1DFFKZ';
 * ```
 */
export type PrivacyRequestId = schema<'PrivacyRequestId'>;

/**
 * The id of a disclosure.
 *
 * @example
 * ```ts
 * const disclosureId: DisclosureId = 'dis_01KASEQ4H8JGXC9EZ6EAXXJDHW';
 * ```
 */
export type DisclosureId = schema<'DisclosureId'>;

/**
 * The cursor for the next page. In descending order, null on the last page. In ascending order, never null.
 *
 * @example
 * ```ts
 * const nextCursor: NextCursor = 'eyJzIjoiMDFLQVNFUSJ9';
 * ```
 */
export type NextCursor = schema<'NextCursor'>;

/**
 * The state of the platform and of its components. There is one component for each tag whose operations need a key.
 * The state of a component depends on the share of 5xx responses of these operations in the current hour. The state
 * of the platform is the state of its worst component.
 *
 * @example
 * ```ts
 * const health: Health = await client.health.get();
 * ```
 */
export interface Health extends schema<'Health'> {}

/**
 * The state of a component: whether it works.
 *
 * @example
 * ```ts
 * const healthStatus: HealthStatus = 'degraded';
 * ```
 */
export type HealthStatus = schema<'HealthStatus'>;

/**
 * An account, with the data that the platform stores about it.
 *
 * @example
 * ```ts
 * const account: Account = await client.account.get();
 * ```
 */
export interface Account extends schema<'Account'> {}

/**
 * The plan of an account. It has a factor that multiplies the quotas per key and per account.
 *
 * @example
 * ```ts
 * const plan: Plan = 'team';
 * ```
 */
export type Plan = schema<'Plan'>;

/**
 * The properties to change. All others keep their values.
 *
 * @example
 * ```ts
 * const accountUpdate: AccountUpdate = { organization_name: 'Example Ltd' };
 * ```
 */
export interface AccountUpdate extends schema<'AccountUpdate'> {}

/**
 * A confirmation that names the account to close.
 *
 * @example
 * ```ts
 * const accountClose: AccountClose = { confirm_api_username: 'ada' };
 * ```
 */
export interface AccountClose extends schema<'AccountClose'> {}

/**
 * The result of closing an account, with the token that restores it.
 *
 * @example
 * ```ts
 * const accountClosure: AccountClosure = await client.account.close({ confirm_api_username: 'ada' });
 * ```
 */
export interface AccountClosure extends schema<'AccountClosure'> {}

/**
 * A code of a second factor, which proves the identity of the caller.
 *
 * @example
 * ```ts
 * const accountRestore: AccountRestore = { code: '492039' };
 * ```
 */
export interface AccountRestore extends schema<'AccountRestore'> {}

/**
 * The organization of an account.
 *
 * @example
 * ```ts
 * const organization: Organization = await client.organization.get();
 * ```
 */
export interface Organization extends schema<'Organization'> {}

/**
 * The properties of the organization to change.
 *
 * @example
 * ```ts
 * const organizationUpdate: OrganizationUpdate = { organization_name: 'Example Ltd' };
 * ```
 */
export interface OrganizationUpdate extends schema<'OrganizationUpdate'> {}

/**
 * The public key with which the platform encrypts from now on.
 *
 * @example
 * ```ts
 * const encryptionKeySet: EncryptionKeySet = {
 *   recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
 * };
 * ```
 */
export interface EncryptionKeySet extends schema<'EncryptionKeySet'> {}

/**
 * A named set of scopes.
 *
 * @example
 * ```ts
 * const roleName: RoleName = 'analyst';
 * ```
 */
export type RoleName = schema<'RoleName'>;

/**
 * A role, which is a named set of scopes.
 *
 * @example
 * ```ts
 * const role: Role | undefined = (await client.roles.list({ limit: 50 })).data[0];
 * ```
 */
export interface Role extends schema<'Role'> {}

/**
 * A page of roles.
 *
 * @example
 * ```ts
 * const roleList: RoleList = await client.roles.list({ limit: 50 });
 * ```
 */
export interface RoleList extends schema<'RoleList'> {}

/**
 * Whether a member is invited or active. An invited member becomes active as soon as the member has an active second factor.
 *
 * @example
 * ```ts
 * const memberStatus: MemberStatus = 'invited';
 * ```
 */
export type MemberStatus = schema<'MemberStatus'>;

/**
 * A person who works with the account.
 *
 * @example
 * ```ts
 * const member: Member = await client.members.get('mem_01KASEQ4H8F20P7T2VDBYJDV9Y');
 * ```
 */
export interface Member extends schema<'Member'> {}

/**
 * A page of members.
 *
 * @example
 * ```ts
 * const memberList: MemberList = await client.members.list({ limit: 50 });
 * ```
 */
export interface MemberList extends schema<'MemberList'> {}

/**
 * The person to invite, and the role of the new member.
 *
 * @example
 * ```ts
 * const memberInvite: MemberInvite = { email: 'grace@example.com', role: 'analyst' };
 * ```
 */
export interface MemberInvite extends schema<'MemberInvite'> {}

/**
 * The invited member, with the first key and the token that enrols the first factor. Only this response shows the key and the token.
 *
 * @example
 * ```ts no-run: it depends on the state of the account
 * const memberInvitation: MemberInvitation = await client.members.invite({ email: 'grace@example.com', role: 'analyst' });
 * ```
 */
export interface MemberInvitation extends schema<'MemberInvitation'> {}

/**
 * The new role of the member.
 *
 * @example
 * ```ts
 * const memberRoleChange: MemberRoleChange = { role: 'developer' };
 * ```
 */
export interface MemberRoleChange extends schema<'MemberRoleChange'> {}

/**
 * A permission that a key or a role has.
 *
 * @example
 * ```ts
 * const scope: Scope = 'account:read';
 * ```
 */
export type Scope = schema<'Scope'>;

/**
 * An API key without its secret.
 *
 * @example
 * ```ts
 * const key: Key = await client.keys.get('key_01F5YTJW7EGJDDG8SPYB48HSGB');
 * ```
 */
export interface Key extends schema<'Key'> {}

/**
 * Whether a key is active, expired or revoked.
 *
 * @example
 * ```ts
 * const keyStatus: KeyStatus = 'active';
 * ```
 */
export type KeyStatus = schema<'KeyStatus'>;

/**
 * Why a key was revoked.
 *
 * @example
 * ```ts
 * const revocationReason: RevocationReason = 'requested';
 * ```
 */
export type RevocationReason = schema<'RevocationReason'>;

/**
 * A key with its secret. Only this response shows the secret.
 *
 * @example
 * ```ts no-run: it depends on the state of the account
 * const keyWithSecret: KeyWithSecret = await client.keys.create({ name: 'reporting', scopes: ['usage:read', 'exports:read'], allowed_addresses: ['203.0.113.0/24'] });
 * ```
 */
export interface KeyWithSecret extends schema<'KeyWithSecret'> {}

/**
 * The properties of the new key.
 *
 * @example
 * ```ts
 * const keyCreate: KeyCreate = {
 *   name: 'reporting',
 *   scopes: ['usage:read', 'exports:read'],
 *   allowed_addresses: ['203.0.113.0/24'],
 * };
 * ```
 */
export interface KeyCreate extends schema<'KeyCreate'> {}

/**
 * The properties to change. All others keep their values.
 *
 * @example
 * ```ts
 * const keyUpdate: KeyUpdate = { name: 'nightly reporting' };
 * ```
 */
export interface KeyUpdate extends schema<'KeyUpdate'> {}

/**
 * How long the old secret of a key still works after the rotation.
 *
 * @example
 * ```ts
 * const keyRotate: KeyRotate = { overlap: 'PT1H' };
 * ```
 */
export interface KeyRotate extends schema<'KeyRotate'> {}

/**
 * The place where the leaked key was found.
 *
 * @example
 * ```ts
 * const keyLeakReport: KeyLeakReport = { found_in: 'source_code' };
 * ```
 */
export interface KeyLeakReport extends schema<'KeyLeakReport'> {}

/**
 * A page of keys.
 *
 * @example
 * ```ts
 * const keyList: KeyList = await client.keys.list({ limit: 50 });
 * ```
 */
export interface KeyList extends schema<'KeyList'> {}

/**
 * The use of a key in a period.
 *
 * @example
 * ```ts
 * const keyUsage: KeyUsage = await client.keys.getUsage('key_01F5YTJW7EGJDDG8SPYB48HSGB', { from: '2026-11-01T00:00:00.000Z' });
 * ```
 */
export interface KeyUsage extends schema<'KeyUsage'> {}

/**
 * A challenge to answer with a code.
 *
 * @example
 * ```ts
 * const mfaChallenge: MfaChallenge = await client.mfa.getChallenge('chl_01KASEQ4H8YMRMSXEZ3SCCSGAW');
 * ```
 */
export interface MfaChallenge extends schema<'MfaChallenge'> {}

/**
 * A TOTP code (RFC 6238) or a recovery code. Each code works only once.
 *
 * @example
 * ```ts
 * const mfaCode: MfaCode = '492039';
 * ```
 */
export type MfaCode = schema<'MfaCode'>;

/**
 * The code that answers a challenge.
 *
 * @example
 * ```ts
 * const mfaVerify: MfaVerify = { challenge_id: 'chl_01KASEQ4H8YMRMSXEZ3SCCSGAW', code: '492039' };
 * ```
 */
export interface MfaVerify extends schema<'MfaVerify'> {}

/**
 * A token for calls that need MFA.
 *
 * @example
 * ```ts no-run: it needs a code that is valid now
 * const mfaToken: MfaToken = await client.mfa.verify({ challenge_id: 'chl_01KASEQ4H8YMRMSXEZ3SCCSGAW', code: '492039' });
 * ```
 */
export interface MfaToken extends schema<'MfaToken'> {}

/**
 * A second factor of a member, without its secret.
 *
 * @example
 * ```ts
 * const mfaFactor: MfaFactor = await client.mfa.getFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B');
 * ```
 */
export interface MfaFactor extends schema<'MfaFactor'> {}

/**
 * A pending factor with its secret. Only this response shows the secret.
 *
 * @example
 * ```ts
 * const mfaEnrollment: MfaEnrollment = await client.mfa.enroll();
 * ```
 */
export interface MfaEnrollment extends schema<'MfaEnrollment'> {}

/**
 * A TOTP code of the pending factor.
 *
 * @example
 * ```ts
 * const mfaFactorVerify: MfaFactorVerify = { code: '492039' };
 * ```
 */
export interface MfaFactorVerify extends schema<'MfaFactorVerify'> {}

/**
 * The active factor, with recovery codes if it is the member's first factor.
 *
 * @example
 * ```ts no-run: it needs a code that is valid now
 * const mfaActivation: MfaActivation = await client.mfa.verifyFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B', { code: '492039' });
 * ```
 */
export interface MfaActivation extends schema<'MfaActivation'> {}

/**
 * The new recovery codes of a member. Only this response shows them.
 *
 * @example
 * ```ts
 * const recoveryCodes: RecoveryCodes = await client.mfa.createRecoveryCodes();
 * ```
 */
export interface RecoveryCodes extends schema<'RecoveryCodes'> {}

/**
 * How many recovery codes of a member are left.
 *
 * @example
 * ```ts
 * const recoveryCodesLeft: RecoveryCodesLeft = await client.mfa.getRecoveryCodes();
 * ```
 */
export interface RecoveryCodesLeft extends schema<'RecoveryCodesLeft'> {}

/**
 * A page of factors.
 *
 * @example
 * ```ts
 * const mfaFactorList: MfaFactorList = await client.mfa.listFactors({ limit: 50 });
 * ```
 */
export interface MfaFactorList extends schema<'MfaFactorList'> {}

/**
 * The state of a review. It is `completed` when every item has a decision.
 *
 * @example
 * ```ts
 * const reviewStatus: ReviewStatus = 'open';
 * ```
 */
export type ReviewStatus = schema<'ReviewStatus'>;

/**
 * A review of all keys and members. For each key and member, somebody must decide whether its access stays or ends.
 *
 * @example
 * ```ts
 * const accessReview: AccessReview = await client.access_reviews.get('rev_01KASEQ4H8H7TAN1ME175W2C7P');
 * ```
 */
export interface AccessReview extends schema<'AccessReview'> {}

/**
 * A key or member under review.
 *
 * @example
 * ```ts
 * const accessReviewItem: AccessReviewItem = {
 *   item_id: 'key_01F5YTJW7EGJDDG8SPYB48HSGB',
 *   kind: 'key',
 *   last_used_at: '2026-08-01T06:00:00.000Z',
 *   unused: true,
 *   scopes_unused: ['exports:read'],
 *   decision: null,
 *   decided_at: null,
 * };
 * ```
 */
export interface AccessReviewItem extends schema<'AccessReviewItem'> {}

/**
 * The id of the key or member under review.
 *
 * @example
 * ```ts
 * const reviewItemId: ReviewItemId = 'key_01F5YTJW7EGJDDG8SPYB48HSGB';
 * ```
 */
export type ReviewItemId = schema<'ReviewItemId'>;

/**
 * Whether the access is still needed (`attested`) or ends now (`revoked`).
 *
 * @example
 * ```ts
 * const reviewDecision: ReviewDecision = 'attested';
 * ```
 */
export type ReviewDecision = schema<'ReviewDecision'>;

/**
 * The decision on one item of a review.
 *
 * @example
 * ```ts
 * const accessReviewDecide: AccessReviewDecide = { decision: 'revoked' };
 * ```
 */
export interface AccessReviewDecide extends schema<'AccessReviewDecide'> {}

/**
 * A page of access reviews.
 *
 * @example
 * ```ts
 * const accessReviewList: AccessReviewList = await client.access_reviews.list({ limit: 50 });
 * ```
 */
export interface AccessReviewList extends schema<'AccessReviewList'> {}

/**
 * One call of the API.
 *
 * @example
 * ```ts
 * const usageLog: UsageLog = await client.usage.getLog('log_01KASEQ4H83FH47MVYKBZRZ1YR');
 * ```
 */
export interface UsageLog extends schema<'UsageLog'> {}

/**
 * A page of usage logs.
 *
 * @example
 * ```ts
 * const usageLogList: UsageLogList = await client.usage.listLogs({ limit: 50 });
 * ```
 */
export interface UsageLogList extends schema<'UsageLogList'> {}

/**
 * The calls of one operation.
 *
 * @example
 * ```ts
 * const operationCount: OperationCount = { operation: 'usage.listLogs', calls: 1204, errors: 3 };
 * ```
 */
export interface OperationCount extends schema<'OperationCount'> {}

/**
 * The use of the API in a period. The platform keeps these statistics longer than the usage logs.
 *
 * @example
 * ```ts
 * const usageStatistics: UsageStatistics = await client.usage.getStatistics({ from: '2026-11-01T00:00:00.000Z' });
 * ```
 */
export interface UsageStatistics extends schema<'UsageStatistics'> {}

/**
 * The length of the interval that one data point covers.
 *
 * @example
 * ```ts
 * const interval: Interval = 'day';
 * ```
 */
export type Interval = schema<'Interval'>;

/**
 * The performance of an operation in one interval, aggregated and anonymous.
 *
 * @example
 * ```ts
 * const performancePoint: PerformancePoint | undefined = (await client.analytics.getPerformance({ limit: 50 })).data[0];
 * ```
 */
export interface PerformancePoint extends schema<'PerformancePoint'> {}

/**
 * A page of performance points.
 *
 * @example
 * ```ts
 * const performanceSeries: PerformanceSeries = await client.analytics.getPerformance({ limit: 50 });
 * ```
 */
export interface PerformanceSeries extends schema<'PerformanceSeries'> {}

/**
 * The availability of an operation in one interval, aggregated and anonymous.
 *
 * @example
 * ```ts
 * const availabilityPoint: AvailabilityPoint | undefined = (await client.analytics.getAvailability({ limit: 50 })).data[0];
 * ```
 */
export interface AvailabilityPoint extends schema<'AvailabilityPoint'> {}

/**
 * A page of availability points.
 *
 * @example
 * ```ts
 * const availabilitySeries: AvailabilitySeries = await client.analytics.getAvailability({ limit: 50 });
 * ```
 */
export interface AvailabilitySeries extends schema<'AvailabilitySeries'> {}

/**
 * How serious an event or incident is.
 *
 * @example
 * ```ts
 * const severity: Severity = 'high';
 * ```
 */
export type Severity = schema<'Severity'>;

/**
 * The kind of a security event. `authentication_failed`: a request had no valid key. `brute_force_detected`: an
 * address was locked out after too many failed authentications. `rate_limit_exceeded`: a quota policy refused a
 * call. `suspicious_usage`: a key is used differently than before. `key_leaked`: a key was reported as leaked.
 * `breach_attempted`: a key was used with its right secret, but from an address that the key does not allow, or
 * after the key was reported as leaked. `threat_detected`: an authorized call came from an address whose threat
 * indicator counts at least `threat_events` events (a constant of `x-platform`).
 *
 * @example
 * ```ts
 * const securityEventType: SecurityEventType = 'authentication_failed';
 * ```
 */
export type SecurityEventType = schema<'SecurityEventType'>;

/**
 * An event that matters for the security of the account. When the response to a request arrives, the list of events already contains the events that the request caused.
 *
 * @example
 * ```ts
 * const securityEvent: SecurityEvent = await client.security.getEvent('evt_01KASEQ4H8GF0BDZMHRXCWSWV9');
 * ```
 */
export interface SecurityEvent extends schema<'SecurityEvent'> {}

/**
 * A page of security events.
 *
 * @example
 * ```ts
 * const securityEventList: SecurityEventList = await client.security.listEvents({ limit: 50 });
 * ```
 */
export interface SecurityEventList extends schema<'SecurityEventList'> {}

/**
 * The state of an incident.
 *
 * @example
 * ```ts
 * const incidentStatus: IncidentStatus = 'open';
 * ```
 */
export type IncidentStatus = schema<'IncidentStatus'>;

/**
 * The result of an incident.
 *
 * @example
 * ```ts
 * const resolution: Resolution = 'mitigated';
 * ```
 */
export type Resolution = schema<'Resolution'>;

/**
 * Security events that belong together, and the members who handle them.
 *
 * @example
 * ```ts
 * const incident: Incident = await client.security.getIncident('inc_01KASEQ4H8TK34WH68SSN836Q0');
 * ```
 */
export interface Incident extends schema<'Incident'> {}

/**
 * A piece of encrypted evidence. Only the owner of the organization's private key can read it.
 *
 * @example
 * ```ts
 * const evidence: Evidence = {
 *   media_type: 'application/json',
 *   recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
 *   sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCg==',
 * };
 * ```
 */
export interface Evidence extends schema<'Evidence'> {}

/**
 * The result of the incident.
 *
 * @example
 * ```ts
 * const incidentResolve: IncidentResolve = { resolution: 'mitigated' };
 * ```
 */
export interface IncidentResolve extends schema<'IncidentResolve'> {}

/**
 * A page of incidents.
 *
 * @example
 * ```ts
 * const incidentList: IncidentList = await client.security.listIncidents({ limit: 50 });
 * ```
 */
export interface IncidentList extends schema<'IncidentList'> {}

/**
 * The kind of value of an indicator.
 *
 * @example
 * ```ts
 * const indicatorKind: IndicatorKind = 'ip_address';
 * ```
 */
export type IndicatorKind = schema<'IndicatorKind'>;

/**
 * A value by which the platform recognizes a known threat: an address, a user agent or a key.
 *
 * @example
 * ```ts
 * const indicator: Indicator | undefined = (await client.security.listIndicators({ limit: 50 })).data[0];
 * ```
 */
export interface Indicator extends schema<'Indicator'> {}

/**
 * A page of threat indicators.
 *
 * @example
 * ```ts
 * const indicatorList: IndicatorList = await client.security.listIndicators({ limit: 50 });
 * ```
 */
export interface IndicatorList extends schema<'IndicatorList'> {}

/**
 * A SHA-256 in hexadecimal.
 *
 * @example
 * ```ts
 * const auditHash: AuditHash = '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752';
 * ```
 */
export type AuditHash = schema<'AuditHash'>;

/**
 * A change, and who made the change. To compute `hash`, remove `hash` from the entry, remove `value` and `salt`
 * from each item of `values`, and take the SHA-256 of the rest in canonical JSON (RFC 8785). `previous_hash` is the
 * `hash` of the previous entry, so the entries form a chain.
 *
 * @example
 * ```ts
 * const auditEntry: AuditEntry = await client.audit.getEntry('aud_01KASEQ4H82NQYGQGZXBTAEAVZ');
 * ```
 */
export interface AuditEntry extends schema<'AuditEntry'> {}

/**
 * A personal value. The hash of the entry covers only the digest of the value. Therefore, the chain stays valid when the platform erases the value.
 *
 * @example
 * ```ts
 * const auditValue: AuditValue = {
 *   pointer: '/email',
 *   digest: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
 *   salt: '5f3a9c1e7b2d4f60',
 *   value: 'ada@example.com',
 * };
 * ```
 */
export interface AuditValue extends schema<'AuditValue'> {}

/**
 * A page of audit entries.
 *
 * @example
 * ```ts
 * const auditEntryList: AuditEntryList = await client.audit.listEntries({ limit: 50 });
 * ```
 */
export interface AuditEntryList extends schema<'AuditEntryList'> {}

/**
 * The result of verifying the chain of audit entries.
 *
 * @example
 * ```ts
 * const auditVerification: AuditVerification = await client.audit.verify();
 * ```
 */
export interface AuditVerification extends schema<'AuditVerification'> {}

/**
 * How long the account's data is stored, and what is logged.
 *
 * @example
 * ```ts
 * const settings: Settings = await client.settings.get();
 * ```
 */
export interface Settings extends schema<'Settings'> {}

/**
 * Says which calls leave a usage log. `none`: no calls. `errors`: only calls with a 4xx or 5xx response.
 * `metadata`: all calls, but without address and user agent. `full`: all calls. At every level, all calls count
 * towards statistics and quotas, and security events and the audit trail are recorded as usual.
 *
 * @example
 * ```ts
 * const loggingLevel: LoggingLevel = 'full';
 * ```
 */
export type LoggingLevel = schema<'LoggingLevel'>;

/**
 * The properties to change. All others keep their values.
 *
 * @example
 * ```ts
 * const settingsUpdate: SettingsUpdate = {
 *   retention: { usage_logs_deleted_after: 'P60D' },
 *   privacy: { truncate_ip: false },
 * };
 * ```
 */
export interface SettingsUpdate extends schema<'SettingsUpdate'> {}

/**
 * A kind of records that can be exported.
 *
 * @example
 * ```ts
 * const dataset: Dataset = 'usage_logs';
 * ```
 */
export type Dataset = schema<'Dataset'>;

/**
 * The format of the files: an array of objects (`json`), or RFC 4180 with a header line (`csv`).
 *
 * @example
 * ```ts
 * const exportFormat: ExportFormat = 'csv';
 * ```
 */
export type ExportFormat = schema<'ExportFormat'>;

/**
 * The state of an export.
 *
 * @example
 * ```ts
 * const exportStatus: ExportStatus = 'ready';
 * ```
 */
export type ExportStatus = schema<'ExportStatus'>;

/**
 * An export and its files.
 *
 * @example
 * ```ts
 * const result: Export = await client.exports.get('exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ');
 * ```
 */
export interface Export extends schema<'Export'> {}

/**
 * A file of an export. `bytes` and `sha256` describe the downloaded file, which may be compressed and encrypted.
 *
 * @example
 * ```ts
 * const exportFile: ExportFile = {
 *   name: 'usage_logs.csv',
 *   dataset: 'usage_logs',
 *   media_type: 'text/csv',
 *   bytes: 2048,
 *   rows: 16,
 *   sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 * };
 * ```
 */
export interface ExportFile extends schema<'ExportFile'> {}

/**
 * The name of a file of an export. Its extensions show the format, the compression and the encryption.
 *
 * @example
 * ```ts
 * const exportFileName: ExportFileName = 'usage_logs.csv';
 * ```
 */
export type ExportFileName = schema<'ExportFileName'>;

/**
 * The datasets to export, their period and the format of the files.
 *
 * @example
 * ```ts
 * const exportCreate: ExportCreate = {
 *   datasets: ['usage_logs'],
 *   format: 'csv',
 *   from: '2026-11-01T00:00:00.000Z',
 * };
 * ```
 */
export interface ExportCreate extends schema<'ExportCreate'> {}

/**
 * A page of exports.
 *
 * @example
 * ```ts
 * const exportList: ExportList = await client.exports.list({ limit: 50 });
 * ```
 */
export interface ExportList extends schema<'ExportList'> {}

/**
 * The kind of a notice.
 *
 * @example
 * ```ts
 * const notificationKind: NotificationKind = 'security_notice';
 * ```
 */
export type NotificationKind = schema<'NotificationKind'>;

/**
 * A notice that was sent to the account's email address.
 *
 * @example
 * ```ts
 * const notification: Notification | undefined = (await client.notifications.list({ limit: 50 })).data[0];
 * ```
 */
export interface Notification extends schema<'Notification'> {}

/**
 * A page of notifications.
 *
 * @example
 * ```ts
 * const notificationList: NotificationList = await client.notifications.list({ limit: 50 });
 * ```
 */
export interface NotificationList extends schema<'NotificationList'> {}

/**
 * The settings that select the notices that the platform sends by email.
 *
 * @example
 * ```ts
 * const notificationSettings: NotificationSettings = await client.notifications.getSettings();
 * ```
 */
export interface NotificationSettings extends schema<'NotificationSettings'> {}

/**
 * The properties to change. All others keep their values.
 *
 * @example
 * ```ts
 * const notificationSettingsUpdate: NotificationSettingsUpdate = { service_updates: false };
 * ```
 */
export interface NotificationSettingsUpdate extends schema<'NotificationSettingsUpdate'> {}

/**
 * A category of data that the platform collects, as in the privacy policy.
 *
 * @example
 * ```ts
 * const dataCategory: DataCategory = 'ip_addresses';
 * ```
 */
export type DataCategory = schema<'DataCategory'>;

/**
 * A purpose for which data is used.
 *
 * @example
 * ```ts
 * const purpose: Purpose = 'security';
 * ```
 */
export type Purpose = schema<'Purpose'>;

/**
 * The name of a data class, which decides how long a record is stored.
 *
 * @example
 * ```ts
 * const dataClassName: DataClassName = 'usage_log';
 * ```
 */
export type DataClassName = schema<'DataClassName'>;

/**
 * The kind of a privacy request.
 *
 * @example
 * ```ts
 * const privacyRequestKind: PrivacyRequestKind = 'deletion';
 * ```
 */
export type PrivacyRequestKind = schema<'PrivacyRequestKind'>;

/**
 * The team that answers a privacy request.
 *
 * @example
 * ```ts
 * const team: Team = 'privacy';
 * ```
 */
export type Team = schema<'Team'>;

/**
 * A new privacy request. It has no free text, because the platform never collects personal messages.
 *
 * @example
 * ```ts
 * const privacyRequestCreate: PrivacyRequestCreate = { kind: 'access', categories: ['ip_addresses'] };
 * ```
 */
export interface PrivacyRequestCreate extends schema<'PrivacyRequestCreate'> {}

/**
 * Whether a privacy request has been answered.
 *
 * @example
 * ```ts
 * const privacyRequestStatus: PrivacyRequestStatus = 'open';
 * ```
 */
export type PrivacyRequestStatus = schema<'PrivacyRequestStatus'>;

/**
 * A request to the privacy or security team.
 *
 * @example
 * ```ts
 * const privacyRequest: PrivacyRequest = await client.privacy.getRequest('prq_01KASEQ4H8N80X6B5M7Y1DFFKZ');
 * ```
 */
export interface PrivacyRequest extends schema<'PrivacyRequest'> {}

/**
 * A page of privacy requests.
 *
 * @example
 * ```ts
 * const privacyRequestList: PrivacyRequestList = await client.privacy.listRequests({ limit: 50 });
 * ```
 */
export interface PrivacyRequestList extends schema<'PrivacyRequestList'> {}

/**
 * The data that the platform collects, with purpose and retention.
 *
 * @example
 * ```ts
 * const dataInventory: DataInventory = await client.privacy.getInventory();
 * ```
 */
export interface DataInventory extends schema<'DataInventory'> {}

/**
 * A collected property, with one purpose.
 *
 * @example
 * ```ts
 * const inventoryItem: InventoryItem = {
 *   record: 'UsageLog',
 *   property: 'ip_address',
 *   category: 'ip_addresses',
 *   purpose: 'security',
 *   data_class: 'usage_log',
 *   anonymized_after: 'P30D',
 *   deleted_after: 'P90D',
 * };
 * ```
 */
export interface InventoryItem extends schema<'InventoryItem'> {}

/**
 * A case in which the platform may disclose data.
 *
 * @example
 * ```ts
 * const disclosureException: DisclosureException = 'legal_compliance';
 * ```
 */
export type DisclosureException = schema<'DisclosureException'>;

/**
 * A disclosure of data of the account.
 *
 * @example
 * ```ts
 * const disclosure: Disclosure | undefined = (await client.privacy.listDisclosures({ limit: 50 })).data[0];
 * ```
 */
export interface Disclosure extends schema<'Disclosure'> {}

/**
 * A page of disclosures.
 *
 * @example
 * ```ts
 * const disclosureList: DisclosureList = await client.privacy.listDisclosures({ limit: 50 });
 * ```
 */
export interface DisclosureList extends schema<'DisclosureList'> {}

/**
 * An infrastructure provider under a data protection agreement.
 *
 * @example
 * ```ts
 * const subprocessor: Subprocessor | undefined = (await client.privacy.listSubprocessors({ limit: 50 })).data[0];
 * ```
 */
export interface Subprocessor extends schema<'Subprocessor'> {}

/**
 * A page of subprocessors.
 *
 * @example
 * ```ts
 * const subprocessorList: SubprocessorList = await client.privacy.listSubprocessors({ limit: 50 });
 * ```
 */
export interface SubprocessorList extends schema<'SubprocessorList'> {}

/**
 * Whether a hold is active or was lifted.
 *
 * @example
 * ```ts
 * const holdStatus: HoldStatus = 'active';
 * ```
 */
export type HoldStatus = schema<'HoldStatus'>;

/**
 * A duty to keep data. The platform neither deletes nor anonymizes the covered data until the hold is lifted.
 *
 * @example
 * ```ts
 * const legalHold: LegalHold = await client.privacy.liftHold('hld_01KASEQ4H8ZCP00E5CAYQAZK9D');
 * ```
 */
export interface LegalHold extends schema<'LegalHold'> {}

/**
 * A page of legal holds.
 *
 * @example
 * ```ts
 * const legalHoldList: LegalHoldList = await client.privacy.listHolds({ limit: 50 });
 * ```
 */
export interface LegalHoldList extends schema<'LegalHoldList'> {}

/**
 * The state of the account's own quotas.
 *
 * @example
 * ```ts
 * const limits: Limits = await client.limits.get();
 * ```
 */
export interface Limits extends schema<'Limits'> {}

/**
 * The state of one quota policy.
 *
 * @example
 * ```ts
 * const limitState: LimitState = {
 *   name: 'standard',
 *   quota: 600,
 *   window: 60,
 *   unit: 'requests',
 *   partition: 'key',
 *   remaining: 59,
 *   reset: 1,
 * };
 * ```
 */
export interface LimitState extends schema<'LimitState'> {}
