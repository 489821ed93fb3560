// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** What the client must know about an operation. */
export interface OperationInfo {
  readonly method: string;
  readonly path: string;
  /** The names of the path parameters, in the order of the path. */
  readonly params: readonly string[];
  readonly query: readonly string[];
  readonly body: boolean;
  readonly response: 'json' | 'file' | 'none';
  /** The 2xx statuses that the operation may return. */
  readonly statuses: readonly number[];
  /** The media type of the response, if the response is a file. */
  readonly mediaType?: string;
  readonly list: boolean;
  /**
   * How to follow the list: the name of the method, the filters that this method accepts, and the parameters that it always
   * sends.
   */
  readonly follow?: {
    readonly name: string;
    readonly filters: readonly string[];
    readonly send: Readonly<Record<string, string | number | boolean>>;
  };
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly scopes: readonly string[];
  readonly mfa: boolean;
  readonly policies: readonly string[];
  /** Whether the operation accepts `Idempotency-Key`. */
  readonly idempotencyKey: boolean;
  /** Whether the operation accepts `If-Match`. */
  readonly ifMatch: boolean;
  /** Whether the operation accepts `If-None-Match`. */
  readonly ifNoneMatch: boolean;
  /** Whether the operation accepts the token of an invitation in place of an MFA token. */
  readonly invitation?: boolean;
  readonly deprecated?: { readonly at: string; readonly sunset: string };
}

/**
 * The id of an operation: `tag.method`.
 *
 * @example
 * ```ts
 * const operation: OperationId = 'usage.listLogs';
 * const ms = client.quota.estimate(100, operation);
 * ```
 */
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
  | 'mfa.getFactor'
  | 'mfa.removeFactor'
  | 'mfa.createChallenge'
  | 'mfa.getChallenge'
  | 'mfa.getRecoveryCodes'
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

/** Every operation of the API. */
export const operations: Readonly<Record<OperationId, OperationInfo>> = {
  'health.get': { method: 'GET', path: '/v1/health', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'none', scopes: [], mfa: false, policies: ['public'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'account.get': { method: 'GET', path: '/v1/account', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['account:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'account.update': { method: 'PATCH', path: '/v1/account', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['account:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'account.close': { method: 'POST', path: '/v1/account/close', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['account:close'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'account.restore': { method: 'POST', path: '/v1/account/restore', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'restoreToken', scopes: [], mfa: false, policies: ['mfa'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'organization.get': { method: 'GET', path: '/v1/organization', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['organization:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'organization.update': { method: 'PATCH', path: '/v1/organization', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['organization:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'organization.setEncryptionKey': { method: 'PUT', path: '/v1/organization/encryption-key', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['organization:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'organization.removeEncryptionKey': { method: 'DELETE', path: '/v1/organization/encryption-key', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['organization:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'members.list': { method: 'GET', path: '/v1/members', params: [], query: ['limit', 'cursor', 'order', 'status', 'role'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'members.invite': { method: 'POST', path: '/v1/members', params: [], query: [], body: true, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'members.get': { method: 'GET', path: '/v1/members/{member_id}', params: ['member_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'members.remove': { method: 'DELETE', path: '/v1/members/{member_id}', params: ['member_id'], query: [], body: false, response: 'none', statuses: [204], list: false, auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'members.changeRole': { method: 'PATCH', path: '/v1/members/{member_id}', params: ['member_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['members:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'roles.list': { method: 'GET', path: '/v1/roles', params: [], query: ['limit', 'cursor', 'order'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['members:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'keys.list': { method: 'GET', path: '/v1/keys', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'keys.create': { method: 'POST', path: '/v1/keys', params: [], query: [], body: true, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'keys.get': { method: 'GET', path: '/v1/keys/{key_id}', params: ['key_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'keys.update': { method: 'PATCH', path: '/v1/keys/{key_id}', params: ['key_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'keys.rotate': { method: 'POST', path: '/v1/keys/{key_id}/rotate', params: ['key_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'keys.revoke': { method: 'POST', path: '/v1/keys/{key_id}/revoke', params: ['key_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'keys.reportLeaked': { method: 'POST', path: '/v1/keys/{key_id}/report-leaked', params: ['key_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'keys.getUsage': { method: 'GET', path: '/v1/keys/{key_id}/usage', params: ['key_id'], query: ['from', 'to'], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['keys:read', 'usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'mfa.listFactors': { method: 'GET', path: '/v1/mfa/factors', params: [], query: ['limit', 'cursor', 'order'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'mfa.enroll': { method: 'POST', path: '/v1/mfa/factors', params: [], query: [], body: false, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false, invitation: true },
  'mfa.verifyFactor': { method: 'POST', path: '/v1/mfa/factors/{factor_id}/verify', params: ['factor_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'mfa.getFactor': { method: 'GET', path: '/v1/mfa/factors/{factor_id}', params: ['factor_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'mfa.removeFactor': { method: 'DELETE', path: '/v1/mfa/factors/{factor_id}', params: ['factor_id'], query: [], body: false, response: 'none', statuses: [204], list: false, auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', params: [], query: [], body: false, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'mfa.getChallenge': { method: 'GET', path: '/v1/mfa/challenges/{challenge_id}', params: ['challenge_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'mfa.getRecoveryCodes': { method: 'GET', path: '/v1/mfa/recovery-codes', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'mfa.createRecoveryCodes': { method: 'POST', path: '/v1/mfa/recovery-codes', params: [], query: [], body: false, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'mfa.verify': { method: 'POST', path: '/v1/mfa/verify', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'access_reviews.list': { method: 'GET', path: '/v1/access-reviews', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['access_reviews:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'access_reviews.start': { method: 'POST', path: '/v1/access-reviews', params: [], query: [], body: false, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['access_reviews:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'access_reviews.get': { method: 'GET', path: '/v1/access-reviews/{review_id}', params: ['review_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['access_reviews:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'access_reviews.decide': { method: 'POST', path: '/v1/access-reviews/{review_id}/items/{item_id}/decide', params: ['review_id', 'item_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['access_reviews:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'operation', 'status', 'key_id', 'exclude_self'], body: false, response: 'json', statuses: [200], list: true, follow: { name: 'followLogs', filters: ['from', 'operation', 'status', 'key_id'], send: { exclude_self: true } }, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', params: ['log_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'usage.getStatistics': { method: 'GET', path: '/v1/usage/statistics', params: [], query: ['from', 'to'], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'analytics.getPerformance': { method: 'GET', path: '/v1/analytics/performance', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'interval', 'operation'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['analytics:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'analytics.getAvailability': { method: 'GET', path: '/v1/analytics/availability', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'interval', 'operation'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['analytics:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'security.listEvents': { method: 'GET', path: '/v1/security/events', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'type', 'severity'], body: false, response: 'json', statuses: [200], list: true, follow: { name: 'followEvents', filters: ['from', 'type', 'severity'], send: {} }, auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'security.getEvent': { method: 'GET', path: '/v1/security/events/{event_id}', params: ['event_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'security.listIncidents': { method: 'GET', path: '/v1/security/incidents', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status', 'severity'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'security.getIncident': { method: 'GET', path: '/v1/security/incidents/{incident_id}', params: ['incident_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'security.acknowledgeIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/acknowledge', params: ['incident_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['security:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'security.resolveIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/resolve', params: ['incident_id'], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['security:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'security.listIndicators': { method: 'GET', path: '/v1/security/indicators', params: [], query: ['limit', 'cursor', 'order', 'kind'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['security:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'audit.listEntries': { method: 'GET', path: '/v1/audit/entries', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'action', 'target_id', 'erased'], body: false, response: 'json', statuses: [200], list: true, follow: { name: 'followEntries', filters: ['from', 'action', 'target_id'], send: {} }, auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'audit.getEntry': { method: 'GET', path: '/v1/audit/entries/{entry_id}', params: ['entry_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'audit.verify': { method: 'GET', path: '/v1/audit/verification', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['audit:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'exports.list': { method: 'GET', path: '/v1/exports', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'exports.create': { method: 'POST', path: '/v1/exports', params: [], query: [], body: true, response: 'json', statuses: [202], list: false, auth: 'key', scopes: ['exports:write'], mfa: true, policies: ['standard', 'exports', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'exports.get': { method: 'GET', path: '/v1/exports/{export_id}', params: ['export_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'exports.delete': { method: 'DELETE', path: '/v1/exports/{export_id}', params: ['export_id'], query: [], body: false, response: 'none', statuses: [204], list: false, auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'exports.cancel': { method: 'POST', path: '/v1/exports/{export_id}/cancel', params: ['export_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true, ifNoneMatch: false },
  'exports.downloadFile': { method: 'GET', path: '/v1/exports/{export_id}/files/{name}', params: ['export_id', 'name'], query: [], body: false, response: 'file', statuses: [200, 206], mediaType: 'application/octet-stream', list: false, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'export-transfer', 'export-bytes', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'notifications.list': { method: 'GET', path: '/v1/notifications', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'kind'], body: false, response: 'json', statuses: [200], list: true, follow: { name: 'follow', filters: ['from', 'kind'], send: {} }, auth: 'key', scopes: ['notifications:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'notifications.getSettings': { method: 'GET', path: '/v1/notifications/settings', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['notifications:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'notifications.updateSettings': { method: 'PATCH', path: '/v1/notifications/settings', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['notifications:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'settings.get': { method: 'GET', path: '/v1/settings', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['settings:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'settings.update': { method: 'PATCH', path: '/v1/settings', params: [], query: [], body: true, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['settings:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: false },
  'privacy.listRequests': { method: 'GET', path: '/v1/privacy/requests', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status', 'kind'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'privacy.createRequest': { method: 'POST', path: '/v1/privacy/requests', params: [], query: [], body: true, response: 'json', statuses: [201], list: false, auth: 'key', scopes: ['privacy:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'privacy.getRequest': { method: 'GET', path: '/v1/privacy/requests/{privacy_request_id}', params: ['privacy_request_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true, ifNoneMatch: true },
  'privacy.getInventory': { method: 'GET', path: '/v1/privacy/inventory', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'privacy.listDisclosures': { method: 'GET', path: '/v1/privacy/disclosures', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'exception'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'privacy.listSubprocessors': { method: 'GET', path: '/v1/privacy/subprocessors', params: [], query: ['limit', 'cursor', 'order'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'privacy.listHolds': { method: 'GET', path: '/v1/privacy/holds', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], body: false, response: 'json', statuses: [200], list: true, auth: 'key', scopes: ['privacy:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
  'privacy.liftHold': { method: 'POST', path: '/v1/privacy/holds/{hold_id}/lift', params: ['hold_id'], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['holds:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false, ifNoneMatch: false },
  'limits.get': { method: 'GET', path: '/v1/limits', params: [], query: [], body: false, response: 'json', statuses: [200], list: false, auth: 'key', scopes: ['limits:read'], mfa: false, policies: [], idempotencyKey: false, ifMatch: false, ifNoneMatch: false },
};
