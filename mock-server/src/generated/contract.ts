// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { Contract } from '../base/contract.ts';

/** The id of an operation: `tag.method`. */
export type OperationId =
  | 'health.get'
  | 'account.get'
  | 'account.update'
  | 'account.close'
  | 'account.restore'
  | 'organization.get'
  | 'organization.update'
  | 'organization.setEncryptionKey'
  | 'organization.removeEncryptionKey'
  | 'members.list'
  | 'members.invite'
  | 'members.get'
  | 'members.remove'
  | 'members.changeRole'
  | 'roles.list'
  | 'keys.list'
  | 'keys.create'
  | 'keys.get'
  | 'keys.update'
  | 'keys.rotate'
  | 'keys.revoke'
  | 'keys.reportLeaked'
  | 'keys.getUsage'
  | 'mfa.listFactors'
  | 'mfa.enroll'
  | 'mfa.verifyFactor'
  | 'mfa.removeFactor'
  | 'mfa.createChallenge'
  | 'mfa.createRecoveryCodes'
  | 'mfa.verify'
  | 'access_reviews.list'
  | 'access_reviews.start'
  | 'access_reviews.get'
  | 'access_reviews.decide'
  | 'usage.listLogs'
  | 'usage.getLog'
  | 'usage.getStatistics'
  | 'analytics.getPerformance'
  | 'analytics.getAvailability'
  | 'security.listEvents'
  | 'security.getEvent'
  | 'security.listIncidents'
  | 'security.getIncident'
  | 'security.acknowledgeIncident'
  | 'security.resolveIncident'
  | 'security.listIndicators'
  | 'audit.listEntries'
  | 'audit.getEntry'
  | 'audit.verify'
  | 'exports.list'
  | 'exports.create'
  | 'exports.get'
  | 'exports.delete'
  | 'exports.cancel'
  | 'exports.downloadFile'
  | 'notifications.list'
  | 'notifications.getSettings'
  | 'notifications.updateSettings'
  | 'settings.get'
  | 'settings.update'
  | 'privacy.listRequests'
  | 'privacy.createRequest'
  | 'privacy.getRequest'
  | 'privacy.getInventory'
  | 'privacy.listDisclosures'
  | 'privacy.listSubprocessors'
  | 'privacy.listHolds'
  | 'privacy.liftHold'
  | 'limits.get';

/** The name of a quota policy. */
export type PolicyName = 'standard' | 'search' | 'daily' | 'sensitive' | 'mfa' | 'exports' | 'export-transfer' | 'export-bytes';

/** The name of a problem type: the last word of its `type`. */
export type ProblemName = 'malformed-request' | 'key-missing' | 'key-malformed' | 'key-unknown' | 'key-expired' | 'key-revoked' | 'key-rotated' | 'key-wrong-environment' | 'mfa-required' | 'restore-token-unknown' | 'address-not-allowed' | 'scope-missing' | 'scope-not-held' | 'mfa-code-rejected' | 'not-found' | 'method-not-allowed' | 'not-acceptable' | 'request-timeout' | 'state-conflict' | 'idempotency-in-progress' | 'legal-hold' | 'account-deleted' | 'export-expired' | 'precondition-failed' | 'content-too-large' | 'unsupported-media-type' | 'range-not-satisfiable' | 'validation-failed' | 'idempotency-key-reused' | 'quota-exceeded' | 'abnormal-usage-detected' | 'temporary-reduced-capacity' | 'headers-too-large' | 'internal-error';

/** The name of a platform constant. */
export type FigureName = 'lockout_failures' | 'lockout_window' | 'lockout_duration' | 'mfa_token_life' | 'challenge_life' | 'totp_step' | 'totp_digits' | 'totp_drift_steps' | 'recovery_codes' | 'rise_calls' | 'rise_factor' | 'rise_span' | 'threat_events' | 'idempotency_life' | 'rotation_overlap_max' | 'key_unused' | 'review_interval' | 'privacy_response' | 'body_bytes_max' | 'user_agent_max' | 'ipv4_network_bits' | 'ipv6_network_bits' | 'header_bytes_max' | 'request_time_max' | 'export_queue_time' | 'export_rows_per_second' | 'transfer_idle';

/** A role of a member. */
export type RoleName = 'owner' | 'admin' | 'analyst' | 'developer' | 'auditor';

/** A plan of an account. */
export type PlanName = 'free' | 'team' | 'enterprise';

/** The name of a data class. */
export type DataClassName = 'account' | 'usage_log' | 'analytics' | 'security' | 'audit' | 'export';

/** The platform's contract. */
export const contract: Contract<OperationId, PolicyName, ProblemName, FigureName, RoleName, PlanName, DataClassName> = {
  version: '1.0.0',
  origins: {
    live: 'https://api.sentinelsec.studio',
    test: 'https://sandbox.sentinelsec.studio',
  },
  keyFormat: {
    environments: ['test', 'live'],
    prefix: 'ssk',
    id_length: 22,
    secret_length: 32,
    checksum_length: 6,
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  },
  mfaTokenHeader: 'MFA-Token',
  figures: {
    lockout_failures: 10,
    lockout_window: 300000,
    lockout_duration: 900000,
    mfa_token_life: 900000,
    challenge_life: 300000,
    totp_step: 30000,
    totp_digits: 6,
    totp_drift_steps: 1,
    recovery_codes: 10,
    rise_calls: 200,
    rise_factor: 5,
    rise_span: 604800000,
    threat_events: 7,
    idempotency_life: 86400000,
    rotation_overlap_max: 604800000,
    key_unused: 7776000000,
    review_interval: 7776000000,
    privacy_response: 86400000,
    body_bytes_max: 1048576,
    user_agent_max: 256,
    ipv4_network_bits: 24,
    ipv6_network_bits: 48,
    header_bytes_max: 16384,
    request_time_max: 30000,
    export_queue_time: 1000,
    export_rows_per_second: 10000,
    transfer_idle: 60000,
  },
  policies: {
    standard: { quota: 600, burst: 60, window: 60, algorithm: 'token-bucket', partition: 'key', unit: 'requests' },
    search: { quota: 120, window: 60, algorithm: 'sliding-window', partition: 'key', unit: 'requests' },
    daily: { quota: 50000, window: 86400, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
    sensitive: { quota: 20, window: 60, algorithm: 'fixed-window', partition: 'account', unit: 'requests', charge: 'after-mfa' },
    mfa: { quota: 10, window: 300, algorithm: 'fixed-window', partition: 'account', unit: 'requests', charge: 'wrong-code' },
    exports: { quota: 10, window: 3600, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
    'export-transfer': { quota: 8, algorithm: 'concurrency', partition: 'account', unit: 'concurrent-requests' },
    'export-bytes': { quota: 53687091200, window: 86400, algorithm: 'fixed-window', partition: 'account', unit: 'content-bytes' },
  },
  plans: {
    free: { scale: 1 },
    team: { scale: 5 },
    enterprise: { scale: 50 },
  },
  scopes: [
    'account:read',
    'account:write',
    'account:close',
    'organization:read',
    'organization:write',
    'members:read',
    'members:write',
    'keys:read',
    'keys:write',
    'mfa:read',
    'mfa:write',
    'access_reviews:read',
    'access_reviews:write',
    'usage:read',
    'analytics:read',
    'security:read',
    'security:write',
    'audit:read',
    'exports:read',
    'exports:write',
    'notifications:read',
    'notifications:write',
    'settings:read',
    'settings:write',
    'privacy:read',
    'privacy:write',
    'holds:write',
    'limits:read',
  ],
  roles: {
    owner: { description: "Everything, the account's closure included.", scopes: ['account:read', 'account:write', 'account:close', 'organization:read', 'organization:write', 'members:read', 'members:write', 'keys:read', 'keys:write', 'mfa:read', 'mfa:write', 'access_reviews:read', 'access_reviews:write', 'usage:read', 'analytics:read', 'security:read', 'security:write', 'audit:read', 'exports:read', 'exports:write', 'notifications:read', 'notifications:write', 'settings:read', 'settings:write', 'privacy:read', 'privacy:write', 'holds:write', 'limits:read'] },
    admin: { description: "Everything but the account's closure.", scopes: ['account:read', 'account:write', 'organization:read', 'organization:write', 'members:read', 'members:write', 'keys:read', 'keys:write', 'mfa:read', 'mfa:write', 'access_reviews:read', 'access_reviews:write', 'usage:read', 'analytics:read', 'security:read', 'security:write', 'audit:read', 'exports:read', 'exports:write', 'notifications:read', 'notifications:write', 'settings:read', 'settings:write', 'privacy:read', 'privacy:write', 'holds:write', 'limits:read'] },
    analyst: { description: 'Reads usage and security data, works on incidents and exports.', scopes: ['account:read', 'organization:read', 'mfa:read', 'mfa:write', 'usage:read', 'analytics:read', 'security:read', 'security:write', 'audit:read', 'exports:read', 'exports:write', 'notifications:read', 'settings:read', 'limits:read'] },
    developer: { description: 'Calls the API with keys of its own and reads their usage.', scopes: ['account:read', 'keys:read', 'keys:write', 'mfa:read', 'mfa:write', 'usage:read', 'analytics:read', 'notifications:read', 'settings:read', 'limits:read'] },
    auditor: { description: 'Reads everything and changes nothing but its own second factors.', scopes: ['account:read', 'organization:read', 'members:read', 'keys:read', 'mfa:read', 'mfa:write', 'access_reviews:read', 'usage:read', 'analytics:read', 'security:read', 'audit:read', 'exports:read', 'notifications:read', 'settings:read', 'privacy:read', 'limits:read'] },
  },
  dataClasses: {
    account: { description: 'Kept while the account is open, deleted `delete_after` its closure.', clock: 'closure', deleteAfter: 2592000000, adjustable: false },
    usage_log: { description: 'Kept for `delete_after`, anonymized `anonymize_after` the call.', clock: 'creation', anonymizeAfter: 2592000000, deleteAfter: 7776000000, adjustable: true },
    analytics: { description: 'Aggregated and anonymous, kept for `delete_after`.', clock: 'creation', deleteAfter: 63072000000, adjustable: false },
    security: { description: 'Kept as needed for protection and investigation; stripped of personal values with the account.', clock: 'none', adjustable: false },
    audit: { description: 'Kept as needed for audit trails; personal values are erased with the account.', clock: 'none', adjustable: false },
    export: { description: 'Export files, gone `delete_after` they are ready.', clock: 'creation', deleteAfter: 86400000, adjustable: false },
  },
  purposes: {
    security: { title: 'API security and threat prevention' },
    authentication: { title: 'API authentication and access' },
    optimization: { title: 'Service optimization and performance' },
    compliance: { title: 'Compliance and legal requirements' },
  },
  categories: {
    email_address: { title: 'Email address', purposes: ['authentication', 'security'] },
    api_username: { title: 'API username', purposes: ['authentication'] },
    api_keys: { title: 'API keys', purposes: ['authentication'] },
    organization_name: { title: 'Organization name', purposes: ['authentication', 'compliance'] },
    api_request_logs: { title: 'API request logs', purposes: ['optimization', 'security'] },
    ip_addresses: { title: 'IP addresses', purposes: ['security'] },
    user_agent: { title: 'User agent', purposes: ['optimization', 'security'] },
    api_key_usage: { title: 'API key usage', purposes: ['authentication', 'security'] },
    endpoint_performance: { title: 'Endpoint performance', purposes: ['optimization'] },
    usage_statistics: { title: 'Usage statistics', purposes: ['optimization'] },
    service_health: { title: 'Service health', purposes: ['optimization'] },
    threat_detection: { title: 'Threat detection', purposes: ['security'] },
    failed_authentication: { title: 'Failed authentication', purposes: ['security'] },
    rate_limiting_events: { title: 'Rate limiting events', purposes: ['security'] },
    security_incidents: { title: 'Security incidents', purposes: ['security', 'compliance'] },
  },
  records: {
    Account: { dataClass: 'account', properties: { email: { category: 'email_address', purpose: 'authentication' }, api_username: { category: 'api_username', purpose: 'authentication' }, organization_name: { category: 'organization_name', purpose: 'compliance' } } },
    Organization: { dataClass: 'account', properties: { organization_name: { category: 'organization_name', purpose: 'compliance' } } },
    Member: { dataClass: 'account', properties: { email: { category: 'email_address', purpose: 'security' }, last_active_at: { category: 'api_key_usage', purpose: 'security' } } },
    Key: { dataClass: 'account', properties: { hint: { category: 'api_keys', purpose: 'authentication' }, allowed_addresses: { category: 'ip_addresses', purpose: 'security' }, last_used_at: { category: 'api_key_usage', purpose: 'security' } } },
    MfaFactor: { dataClass: 'account', properties: { last_used_at: { category: 'api_key_usage', purpose: 'authentication' } } },
    AccessReview: { dataClass: 'account', properties: {} },
    AccessReviewItem: { dataClass: 'account', properties: { last_used_at: { category: 'api_key_usage', purpose: 'security' } } },
    UsageLog: { dataClass: 'usage_log', properties: { key_id: { category: 'api_key_usage', purpose: 'authentication', anonymize: 'remove' }, api_username: { category: 'api_username', purpose: 'authentication', anonymize: 'remove' }, ip_address: { category: 'ip_addresses', purpose: 'security', anonymize: 'remove' }, user_agent: { category: 'user_agent', purpose: 'optimization', anonymize: 'product' }, request_id: { category: 'api_request_logs', purpose: 'security', anonymize: 'remove' } } },
    UsageStatistics: { dataClass: 'analytics', properties: { calls: { category: 'usage_statistics', purpose: 'optimization' }, errors: { category: 'usage_statistics', purpose: 'optimization' }, popular: { category: 'usage_statistics', purpose: 'optimization' }, adoption: { category: 'usage_statistics', purpose: 'optimization' } } },
    PerformancePoint: { dataClass: 'analytics', properties: { calls: { category: 'endpoint_performance', purpose: 'optimization' }, errors: { category: 'endpoint_performance', purpose: 'optimization' }, p50_ms: { category: 'endpoint_performance', purpose: 'optimization' }, p95_ms: { category: 'endpoint_performance', purpose: 'optimization' }, p99_ms: { category: 'endpoint_performance', purpose: 'optimization' } } },
    AvailabilityPoint: { dataClass: 'analytics', properties: { calls: { category: 'endpoint_performance', purpose: 'optimization' }, failed: { category: 'endpoint_performance', purpose: 'optimization' }, availability: { category: 'service_health', purpose: 'optimization' } } },
    SecurityEvent: { dataClass: 'security', properties: { type: { category: 'threat_detection', purpose: 'security' }, reason: { category: 'failed_authentication', purpose: 'security' }, policy: { category: 'rate_limiting_events', purpose: 'security' }, key_id: { category: 'api_key_usage', purpose: 'security', erase: true }, ip_address: { category: 'ip_addresses', purpose: 'security', erase: true }, user_agent: { category: 'user_agent', purpose: 'security', erase: true }, request_id: { category: 'api_request_logs', purpose: 'security', erase: true } } },
    Incident: { dataClass: 'security', properties: { acknowledged_by: { category: 'security_incidents', purpose: 'compliance', erase: true }, resolved_by: { category: 'security_incidents', purpose: 'compliance', erase: true }, evidence: { category: 'security_incidents', purpose: 'security', erase: true } } },
    Indicator: { dataClass: 'security', properties: { value: { category: 'threat_detection', purpose: 'security', erase: true } } },
    AuditEntry: { dataClass: 'audit', properties: {} },
    AuditValue: { dataClass: 'audit', properties: { salt: { category: 'security_incidents', purpose: 'compliance', erase: true }, value: { category: 'security_incidents', purpose: 'compliance', erase: true } } },
    Settings: { dataClass: 'account', properties: {} },
    Export: { dataClass: 'export', properties: {} },
    Notification: { dataClass: 'account', properties: {} },
    NotificationSettings: { dataClass: 'account', properties: {} },
    PrivacyRequest: { dataClass: 'account', properties: {} },
    Disclosure: { dataClass: 'audit', properties: {} },
    LegalHold: { dataClass: 'audit', properties: {} },
  },
  neverCollected: {
    government_ids: { title: 'Government-issued IDs or personal documents' },
    financial: { title: 'Credit card or banking information' },
    biometrics: { title: 'Biometric data or device fingerprints' },
    communications: { title: 'Personal communications or messages' },
    location: { title: 'Precise location data or GPS tracking' },
    tracking: { title: 'Third-party tracking cookies or pixels' },
    social_media: { title: 'Social media account access or data' },
    profiling: { title: 'Cross-site behavioral profiling' },
  },
  datasets: {
    account: { schema: 'Account', scope: 'account:read' },
    usage_logs: { schema: 'UsageLog', scope: 'usage:read' },
    security_events: { schema: 'SecurityEvent', scope: 'security:read' },
    audit_entries: { schema: 'AuditEntry', scope: 'audit:read' },
    analytics: { schema: 'PerformancePoint', scope: 'analytics:read' },
  },
  policyVersion: '2024-12',
  teams: {
    privacy: { email: 'privacy@sentinelsec.studio' },
    security: { email: 'security@sentinelsec.studio' },
  },
  invitationHeader: 'Invitation-Token',
  problems: {
    'malformed-request': { type: 'https://api.sentinelsec.studio/problems/malformed-request', status: 400, title: 'The request could not be read' },
    'key-missing': { type: 'https://api.sentinelsec.studio/problems/key-missing', status: 401, title: 'An API key is needed' },
    'key-malformed': { type: 'https://api.sentinelsec.studio/problems/key-malformed', status: 401, title: 'The API key is malformed' },
    'key-unknown': { type: 'https://api.sentinelsec.studio/problems/key-unknown', status: 401, title: 'The API key is not known' },
    'key-expired': { type: 'https://api.sentinelsec.studio/problems/key-expired', status: 401, title: 'The API key has expired' },
    'key-revoked': { type: 'https://api.sentinelsec.studio/problems/key-revoked', status: 401, title: 'The API key was revoked' },
    'key-rotated': { type: 'https://api.sentinelsec.studio/problems/key-rotated', status: 401, title: 'The API key was rotated' },
    'key-wrong-environment': { type: 'https://api.sentinelsec.studio/problems/key-wrong-environment', status: 401, title: 'The API key belongs to the other environment' },
    'mfa-required': { type: 'https://api.sentinelsec.studio/problems/mfa-required', status: 401, title: 'A second factor is needed' },
    'restore-token-unknown': { type: 'https://api.sentinelsec.studio/problems/restore-token-unknown', status: 401, title: 'The restore token is not known' },
    'address-not-allowed': { type: 'https://api.sentinelsec.studio/problems/address-not-allowed', status: 403, title: 'This address may not use the key' },
    'scope-missing': { type: 'https://api.sentinelsec.studio/problems/scope-missing', status: 403, title: 'A scope is missing' },
    'scope-not-held': { type: 'https://api.sentinelsec.studio/problems/scope-not-held', status: 403, title: 'A key cannot hold more than its maker' },
    'mfa-code-rejected': { type: 'https://api.sentinelsec.studio/problems/mfa-code-rejected', status: 403, title: 'The code was rejected' },
    'not-found': { type: 'https://api.sentinelsec.studio/problems/not-found', status: 404, title: 'Not found' },
    'method-not-allowed': { type: 'https://api.sentinelsec.studio/problems/method-not-allowed', status: 405, title: 'Method not allowed' },
    'not-acceptable': { type: 'https://api.sentinelsec.studio/problems/not-acceptable', status: 406, title: 'Not acceptable' },
    'request-timeout': { type: 'https://api.sentinelsec.studio/problems/request-timeout', status: 408, title: 'The request took too long' },
    'state-conflict': { type: 'https://api.sentinelsec.studio/problems/state-conflict', status: 409, title: 'The state does not allow this' },
    'idempotency-in-progress': { type: 'https://api.sentinelsec.studio/problems/idempotency-in-progress', status: 409, title: 'The first request is still running' },
    'legal-hold': { type: 'https://api.sentinelsec.studio/problems/legal-hold', status: 409, title: 'A legal hold forbids this' },
    'account-deleted': { type: 'https://api.sentinelsec.studio/problems/account-deleted', status: 410, title: 'The account was deleted' },
    'export-expired': { type: 'https://api.sentinelsec.studio/problems/export-expired', status: 410, title: 'The export has expired' },
    'precondition-failed': { type: 'https://api.sentinelsec.studio/problems/precondition-failed', status: 412, title: 'The resource has changed' },
    'content-too-large': { type: 'https://api.sentinelsec.studio/problems/content-too-large', status: 413, title: 'The body is too large' },
    'unsupported-media-type': { type: 'https://api.sentinelsec.studio/problems/unsupported-media-type', status: 415, title: 'Unsupported media type' },
    'range-not-satisfiable': { type: 'https://api.sentinelsec.studio/problems/range-not-satisfiable', status: 416, title: 'The range is not in the file' },
    'validation-failed': { type: 'https://api.sentinelsec.studio/problems/validation-failed', status: 422, title: 'The request does not fit its schema' },
    'idempotency-key-reused': { type: 'https://api.sentinelsec.studio/problems/idempotency-key-reused', status: 422, title: 'The idempotency key was used before' },
    'quota-exceeded': { type: 'https://iana.org/assignments/http-problem-types#quota-exceeded', status: 429, title: 'A quota is used up' },
    'abnormal-usage-detected': { type: 'https://iana.org/assignments/http-problem-types#abnormal-usage-detected', status: 429, title: 'Abnormal usage detected' },
    'temporary-reduced-capacity': { type: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity', status: 503, title: 'Reduced capacity' },
    'headers-too-large': { type: 'https://api.sentinelsec.studio/problems/headers-too-large', status: 431, title: 'The header section is too large' },
    'internal-error': { type: 'https://api.sentinelsec.studio/problems/internal-error', status: 500, title: 'The platform failed' },
  },
  operations: {
    'health.get': { method: 'GET', path: '/v1/health', auth: 'none', scopes: [], mfa: false, policies: [], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'account.get': { method: 'GET', path: '/v1/account', auth: 'key', scopes: ['account:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'account.update': { method: 'PATCH', path: '/v1/account', auth: 'key', scopes: ['account:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'account.close': { method: 'POST', path: '/v1/account/close', auth: 'key', scopes: ['account:close'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'account.restore': { method: 'POST', path: '/v1/account/restore', auth: 'restoreToken', scopes: [], mfa: false, policies: ['mfa'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'organization.get': { method: 'GET', path: '/v1/organization', auth: 'key', scopes: ['organization:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'organization.update': { method: 'PATCH', path: '/v1/organization', auth: 'key', scopes: ['organization:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'organization.setEncryptionKey': { method: 'PUT', path: '/v1/organization/encryption-key', auth: 'key', scopes: ['organization:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'organization.removeEncryptionKey': { method: 'DELETE', path: '/v1/organization/encryption-key', auth: 'key', scopes: ['organization:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'members.list': { method: 'GET', path: '/v1/members', auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'status', in: 'query', type: 'string' }, { name: 'role', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'members.invite': { method: 'POST', path: '/v1/members', auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 201, mediaType: 'application/json' } },
    'members.get': { method: 'GET', path: '/v1/members/{member_id}', auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'member_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'members.remove': { method: 'DELETE', path: '/v1/members/{member_id}', auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'member_id', in: 'path', type: 'string' }, { name: 'If-Match', in: 'header', type: 'string' }], success: { status: 204 } },
    'members.changeRole': { method: 'PATCH', path: '/v1/members/{member_id}', auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'member_id', in: 'path', type: 'string' }, { name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'roles.list': { method: 'GET', path: '/v1/roles', auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }], success: { status: 200, mediaType: 'application/json' } },
    'keys.list': { method: 'GET', path: '/v1/keys', auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'keys.create': { method: 'POST', path: '/v1/keys', auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 201, mediaType: 'application/json' } },
    'keys.get': { method: 'GET', path: '/v1/keys/{key_id}', auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'keys.update': { method: 'PATCH', path: '/v1/keys/{key_id}', auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }, { name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'keys.rotate': { method: 'POST', path: '/v1/keys/{key_id}/rotate', auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'keys.revoke': { method: 'POST', path: '/v1/keys/{key_id}/revoke', auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'keys.reportLeaked': { method: 'POST', path: '/v1/keys/{key_id}/report-leaked', auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'keys.getUsage': { method: 'GET', path: '/v1/keys/{key_id}/usage', auth: 'key', scopes: ['keys:read', 'usage:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'key_id', in: 'path', type: 'string' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'mfa.listFactors': { method: 'GET', path: '/v1/mfa/factors', auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }], success: { status: 200, mediaType: 'application/json' } },
    'mfa.enroll': { method: 'POST', path: '/v1/mfa/factors', auth: 'key', scopes: ['mfa:write'], mfa: true, invitation: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 201, mediaType: 'application/json' } },
    'mfa.verifyFactor': { method: 'POST', path: '/v1/mfa/factors/{factor_id}/verify', auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], list: false, parameters: [{ name: 'factor_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'mfa.removeFactor': { method: 'DELETE', path: '/v1/mfa/factors/{factor_id}', auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'factor_id', in: 'path', type: 'string' }], success: { status: 204 } },
    'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 201, mediaType: 'application/json' } },
    'mfa.createRecoveryCodes': { method: 'POST', path: '/v1/mfa/recovery-codes', auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 201, mediaType: 'application/json' } },
    'mfa.verify': { method: 'POST', path: '/v1/mfa/verify', auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'access_reviews.list': { method: 'GET', path: '/v1/access-reviews', auth: 'key', scopes: ['access_reviews:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'access_reviews.start': { method: 'POST', path: '/v1/access-reviews', auth: 'key', scopes: ['access_reviews:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 201, mediaType: 'application/json' } },
    'access_reviews.get': { method: 'GET', path: '/v1/access-reviews/{review_id}', auth: 'key', scopes: ['access_reviews:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'review_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'access_reviews.decide': { method: 'POST', path: '/v1/access-reviews/{review_id}/items/{item_id}/decide', auth: 'key', scopes: ['access_reviews:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'review_id', in: 'path', type: 'string' }, { name: 'item_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'operation', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'integer' }, { name: 'key_id', in: 'query', type: 'string' }, { name: 'exclude_self', in: 'query', type: 'boolean', default: false }], success: { status: 200, mediaType: 'application/json' } },
    'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'log_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'usage.getStatistics': { method: 'GET', path: '/v1/usage/statistics', auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'analytics.getPerformance': { method: 'GET', path: '/v1/analytics/performance', auth: 'key', scopes: ['analytics:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'interval', in: 'query', type: 'string', default: 'hour' }, { name: 'operation', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'analytics.getAvailability': { method: 'GET', path: '/v1/analytics/availability', auth: 'key', scopes: ['analytics:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'interval', in: 'query', type: 'string', default: 'hour' }, { name: 'operation', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.listEvents': { method: 'GET', path: '/v1/security/events', auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'type', in: 'query', type: 'string' }, { name: 'severity', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.getEvent': { method: 'GET', path: '/v1/security/events/{event_id}', auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'event_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.listIncidents': { method: 'GET', path: '/v1/security/incidents', auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }, { name: 'severity', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.getIncident': { method: 'GET', path: '/v1/security/incidents/{incident_id}', auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'incident_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.acknowledgeIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/acknowledge', auth: 'key', scopes: ['security:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'incident_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'security.resolveIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/resolve', auth: 'key', scopes: ['security:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'incident_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'security.listIndicators': { method: 'GET', path: '/v1/security/indicators', auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'kind', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'audit.listEntries': { method: 'GET', path: '/v1/audit/entries', auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'action', in: 'query', type: 'string' }, { name: 'target_id', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'audit.getEntry': { method: 'GET', path: '/v1/audit/entries/{entry_id}', auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'entry_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'audit.verify': { method: 'GET', path: '/v1/audit/verification', auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'exports.list': { method: 'GET', path: '/v1/exports', auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'exports.create': { method: 'POST', path: '/v1/exports', auth: 'key', scopes: ['exports:write'], mfa: true, policies: ['standard', 'exports', 'sensitive', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true, defaults: { gzip: false } }, success: { status: 202, mediaType: 'application/json' } },
    'exports.get': { method: 'GET', path: '/v1/exports/{export_id}', auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'export_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'exports.delete': { method: 'DELETE', path: '/v1/exports/{export_id}', auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'export_id', in: 'path', type: 'string' }, { name: 'If-Match', in: 'header', type: 'string' }], success: { status: 204 } },
    'exports.cancel': { method: 'POST', path: '/v1/exports/{export_id}/cancel', auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'export_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'exports.downloadFile': { method: 'GET', path: '/v1/exports/{export_id}/files/{name}', auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'export-transfer', 'export-bytes', 'daily'], list: false, parameters: [{ name: 'export_id', in: 'path', type: 'string' }, { name: 'name', in: 'path', type: 'string' }, { name: 'Range', in: 'header', type: 'string' }, { name: 'If-Range', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/octet-stream' } },
    'notifications.list': { method: 'GET', path: '/v1/notifications', auth: 'key', scopes: ['notifications:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'kind', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'notifications.getSettings': { method: 'GET', path: '/v1/notifications/settings', auth: 'key', scopes: ['notifications:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'notifications.updateSettings': { method: 'PATCH', path: '/v1/notifications/settings', auth: 'key', scopes: ['notifications:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'settings.get': { method: 'GET', path: '/v1/settings', auth: 'key', scopes: ['settings:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'settings.update': { method: 'PATCH', path: '/v1/settings', auth: 'key', scopes: ['settings:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'If-Match', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true }, success: { status: 200, mediaType: 'application/json' } },
    'privacy.listRequests': { method: 'GET', path: '/v1/privacy/requests', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }, { name: 'kind', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'privacy.createRequest': { method: 'POST', path: '/v1/privacy/requests', auth: 'key', scopes: ['privacy:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], body: { mediaType: 'application/json', required: true, defaults: { team: 'privacy' } }, success: { status: 201, mediaType: 'application/json' } },
    'privacy.getRequest': { method: 'GET', path: '/v1/privacy/requests/{privacy_request_id}', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'privacy_request_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'privacy.getInventory': { method: 'GET', path: '/v1/privacy/inventory', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'privacy.listDisclosures': { method: 'GET', path: '/v1/privacy/disclosures', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'exception', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'privacy.listSubprocessors': { method: 'GET', path: '/v1/privacy/subprocessors', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }], success: { status: 200, mediaType: 'application/json' } },
    'privacy.listHolds': { method: 'GET', path: '/v1/privacy/holds', auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'privacy.liftHold': { method: 'POST', path: '/v1/privacy/holds/{hold_id}/lift', auth: 'key', scopes: ['holds:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], list: false, parameters: [{ name: 'hold_id', in: 'path', type: 'string' }, { name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'limits.get': { method: 'GET', path: '/v1/limits', auth: 'key', scopes: ['limits:read'], mfa: false, policies: [], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
  },
  sensitive: {
    'account.get': { request: [], response: ['/email', '/api_username', '/organization_name'] },
    'account.update': { request: ['/email', '/organization_name'], response: ['/email', '/api_username', '/organization_name'] },
    'account.close': { request: ['/confirm_api_username'], response: ['/restore_token'] },
    'account.restore': { request: ['/code'], response: ['/email', '/api_username', '/organization_name'] },
    'organization.get': { request: [], response: ['/organization_name'] },
    'organization.update': { request: ['/organization_name'], response: ['/organization_name'] },
    'organization.setEncryptionKey': { request: [], response: ['/organization_name'] },
    'organization.removeEncryptionKey': { request: [], response: ['/organization_name'] },
    'members.list': { request: [], response: ['/data/*/email'] },
    'members.invite': { request: ['/email'], response: ['/email', '/invitation_token', '/key/allowed_addresses', '/key/secret'] },
    'members.get': { request: [], response: ['/email'] },
    'members.changeRole': { request: [], response: ['/email'] },
    'keys.list': { request: [], response: ['/data/*/allowed_addresses'] },
    'keys.create': { request: ['/allowed_addresses'], response: ['/allowed_addresses', '/secret'] },
    'keys.get': { request: [], response: ['/allowed_addresses'] },
    'keys.update': { request: ['/allowed_addresses'], response: ['/allowed_addresses'] },
    'keys.rotate': { request: [], response: ['/allowed_addresses', '/secret'] },
    'keys.revoke': { request: [], response: ['/allowed_addresses'] },
    'keys.reportLeaked': { request: [], response: ['/allowed_addresses'] },
    'mfa.enroll': { request: [], response: ['/secret', '/uri'] },
    'mfa.verifyFactor': { request: ['/code'], response: ['/recovery_codes'] },
    'mfa.createRecoveryCodes': { request: [], response: ['/recovery_codes'] },
    'mfa.verify': { request: ['/code'], response: ['/token'] },
    'usage.listLogs': { request: [], response: ['/data/*/key_id', '/data/*/api_username', '/data/*/ip_address', '/data/*/user_agent', '/data/*/request_id'] },
    'usage.getLog': { request: [], response: ['/key_id', '/api_username', '/ip_address', '/user_agent', '/request_id'] },
    'security.listEvents': { request: [], response: ['/data/*/key_id', '/data/*/ip_address', '/data/*/user_agent', '/data/*/request_id'] },
    'security.getEvent': { request: [], response: ['/key_id', '/ip_address', '/user_agent', '/request_id'] },
    'security.listIncidents': { request: [], response: ['/data/*/acknowledged_by', '/data/*/resolved_by', '/data/*/evidence/*/sealed'] },
    'security.getIncident': { request: [], response: ['/acknowledged_by', '/resolved_by', '/evidence/*/sealed'] },
    'security.acknowledgeIncident': { request: [], response: ['/acknowledged_by', '/resolved_by', '/evidence/*/sealed'] },
    'security.resolveIncident': { request: [], response: ['/acknowledged_by', '/resolved_by', '/evidence/*/sealed'] },
    'security.listIndicators': { request: [], response: ['/data/*/value'] },
    'audit.listEntries': { request: [], response: ['/data/*/values/*/salt', '/data/*/values/*/value'] },
    'audit.getEntry': { request: [], response: ['/values/*/salt', '/values/*/value'] },
  },
};
