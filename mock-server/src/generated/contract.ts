// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { Contract } from '../base/contract.ts';

/** The id of an operation: `tag.method`. */
export type OperationId =
  | 'health.get'
  | 'account.get'
  | 'account.update'
  | 'usage.listLogs'
  | 'usage.getLog'
  | 'limits.get'
  | 'mfa.createChallenge';

/** The name of a quota policy. */
export type PolicyName = 'standard' | 'search' | 'daily' | 'sensitive' | 'mfa' | 'exports' | 'export-transfer' | 'export-bytes';

/** The name of a problem type: the last word of its `type`. */
export type ProblemName = 'malformed-request' | 'key-missing' | 'key-malformed' | 'key-unknown' | 'key-expired' | 'key-revoked' | 'key-rotated' | 'key-wrong-environment' | 'address-not-allowed' | 'scope-missing' | 'not-found' | 'method-not-allowed' | 'not-acceptable' | 'request-timeout' | 'state-conflict' | 'idempotency-in-progress' | 'account-deleted' | 'precondition-failed' | 'content-too-large' | 'unsupported-media-type' | 'validation-failed' | 'idempotency-key-reused' | 'quota-exceeded' | 'abnormal-usage-detected' | 'temporary-reduced-capacity' | 'headers-too-large' | 'internal-error';

/** The name of a platform constant. */
export type FigureName = 'lockout_failures' | 'lockout_window' | 'lockout_duration' | 'mfa_token_life' | 'challenge_life' | 'totp_step' | 'totp_digits' | 'totp_drift_steps' | 'recovery_codes' | 'idempotency_life' | 'rotation_overlap_max' | 'key_unused' | 'review_interval' | 'privacy_response' | 'body_bytes_max' | 'header_bytes_max' | 'request_time_max' | 'transfer_idle';

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
    idempotency_life: 86400000,
    rotation_overlap_max: 604800000,
    key_unused: 7776000000,
    review_interval: 7776000000,
    privacy_response: 86400000,
    body_bytes_max: 1048576,
    header_bytes_max: 16384,
    request_time_max: 30000,
    transfer_idle: 60000,
  },
  policies: {
    standard: { quota: 600, burst: 60, window: 60, algorithm: 'token-bucket', partition: 'key', unit: 'requests' },
    search: { quota: 120, window: 60, algorithm: 'sliding-window', partition: 'key', unit: 'requests' },
    daily: { quota: 50000, window: 86400, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
    sensitive: { quota: 20, window: 60, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
    mfa: { quota: 10, window: 300, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
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
    'usage:read',
    'limits:read',
    'mfa:write',
  ],
  roles: {
    owner: { description: "Everything, the account's closure included.", scopes: ['account:read', 'account:write', 'usage:read', 'limits:read', 'mfa:write'] },
    admin: { description: "Everything but the account's closure.", scopes: ['account:read', 'usage:read', 'limits:read', 'mfa:write'] },
    analyst: { description: 'Reads usage and security data.', scopes: ['usage:read', 'limits:read', 'mfa:write'] },
    developer: { description: 'Calls the API and reads its usage.', scopes: ['account:read', 'usage:read', 'limits:read', 'mfa:write'] },
    auditor: { description: 'Reads everything and changes nothing.', scopes: ['account:read', 'usage:read', 'limits:read'] },
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
    user_agent: { title: 'User agent', purposes: ['optimization'] },
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
    UsageLog: { dataClass: 'usage_log', properties: { key_id: { category: 'api_key_usage', purpose: 'authentication', anonymize: 'remove' }, api_username: { category: 'api_username', purpose: 'authentication', anonymize: 'remove' }, ip_address: { category: 'ip_addresses', purpose: 'security', anonymize: 'remove' }, user_agent: { category: 'user_agent', purpose: 'optimization', anonymize: 'product' }, request_id: { category: 'api_request_logs', purpose: 'security', anonymize: 'remove' } } },
  },
  problems: {
    'malformed-request': { type: 'https://api.sentinelsec.studio/problems/malformed-request', status: 400, title: 'The request could not be read' },
    'key-missing': { type: 'https://api.sentinelsec.studio/problems/key-missing', status: 401, title: 'An API key is needed' },
    'key-malformed': { type: 'https://api.sentinelsec.studio/problems/key-malformed', status: 401, title: 'The API key is malformed' },
    'key-unknown': { type: 'https://api.sentinelsec.studio/problems/key-unknown', status: 401, title: 'The API key is not known' },
    'key-expired': { type: 'https://api.sentinelsec.studio/problems/key-expired', status: 401, title: 'The API key has expired' },
    'key-revoked': { type: 'https://api.sentinelsec.studio/problems/key-revoked', status: 401, title: 'The API key was revoked' },
    'key-rotated': { type: 'https://api.sentinelsec.studio/problems/key-rotated', status: 401, title: 'The API key was rotated' },
    'key-wrong-environment': { type: 'https://api.sentinelsec.studio/problems/key-wrong-environment', status: 401, title: 'The API key belongs to the other environment' },
    'address-not-allowed': { type: 'https://api.sentinelsec.studio/problems/address-not-allowed', status: 403, title: 'This address may not use the key' },
    'scope-missing': { type: 'https://api.sentinelsec.studio/problems/scope-missing', status: 403, title: 'A scope is missing' },
    'not-found': { type: 'https://api.sentinelsec.studio/problems/not-found', status: 404, title: 'Not found' },
    'method-not-allowed': { type: 'https://api.sentinelsec.studio/problems/method-not-allowed', status: 405, title: 'Method not allowed' },
    'not-acceptable': { type: 'https://api.sentinelsec.studio/problems/not-acceptable', status: 406, title: 'Not acceptable' },
    'request-timeout': { type: 'https://api.sentinelsec.studio/problems/request-timeout', status: 408, title: 'The request took too long' },
    'state-conflict': { type: 'https://api.sentinelsec.studio/problems/state-conflict', status: 409, title: 'The state does not allow this' },
    'idempotency-in-progress': { type: 'https://api.sentinelsec.studio/problems/idempotency-in-progress', status: 409, title: 'The first request is still running' },
    'account-deleted': { type: 'https://api.sentinelsec.studio/problems/account-deleted', status: 410, title: 'The account was deleted' },
    'precondition-failed': { type: 'https://api.sentinelsec.studio/problems/precondition-failed', status: 412, title: 'The resource has changed' },
    'content-too-large': { type: 'https://api.sentinelsec.studio/problems/content-too-large', status: 413, title: 'The body is too large' },
    'unsupported-media-type': { type: 'https://api.sentinelsec.studio/problems/unsupported-media-type', status: 415, title: 'Unsupported media type' },
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
    'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'search', 'daily'], list: true, parameters: [{ name: 'limit', in: 'query', type: 'integer', default: 100 }, { name: 'cursor', in: 'query', type: 'string' }, { name: 'order', in: 'query', type: 'string', default: 'desc' }, { name: 'from', in: 'query', type: 'string' }, { name: 'to', in: 'query', type: 'string' }, { name: 'operation', in: 'query', type: 'string' }, { name: 'status', in: 'query', type: 'integer' }, { name: 'key_id', in: 'query', type: 'string' }, { name: 'exclude_self', in: 'query', type: 'boolean', default: false }], success: { status: 200, mediaType: 'application/json' } },
    'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'log_id', in: 'path', type: 'string' }], success: { status: 200, mediaType: 'application/json' } },
    'limits.get': { method: 'GET', path: '/v1/limits', auth: 'key', scopes: ['limits:read'], mfa: false, policies: [], list: false, parameters: [], success: { status: 200, mediaType: 'application/json' } },
    'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'daily'], list: false, parameters: [{ name: 'Idempotency-Key', in: 'header', type: 'string' }], success: { status: 201, mediaType: 'application/json' } },
  },
  sensitive: {
    'account.get': { request: [], response: ['/email', '/api_username', '/organization_name'] },
    'account.update': { request: ['/email', '/organization_name'], response: ['/email', '/api_username', '/organization_name'] },
    'usage.listLogs': { request: [], response: ['/data/*/key_id', '/data/*/api_username', '/data/*/ip_address', '/data/*/user_agent', '/data/*/request_id'] },
    'usage.getLog': { request: [], response: ['/key_id', '/api_username', '/ip_address', '/user_agent', '/request_id'] },
  },
};
