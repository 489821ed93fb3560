// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import { operationTable } from '../base/operation-table.ts';

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
export const operations = /* @__PURE__ */ operationTable<OperationId>({
  'health.get': { method: 'GET', path: '/v1/health', auth: 'none', policies: ['public'] },
  'account.get': { method: 'GET', path: '/v1/account', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'account.update': { method: 'PATCH', path: '/v1/account', body: true, policies: ['standard', 'daily'], ifMatch: true },
  'account.close': { method: 'POST', path: '/v1/account/close', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true },
  'account.restore': { method: 'POST', path: '/v1/account/restore', body: true, auth: 'restoreToken', policies: ['mfa'], idempotencyKey: true },
  'organization.get': { method: 'GET', path: '/v1/organization', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'organization.update': { method: 'PATCH', path: '/v1/organization', body: true, policies: ['standard', 'daily'], ifMatch: true },
  'organization.setEncryptionKey': { method: 'PUT', path: '/v1/organization/encryption-key', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'organization.removeEncryptionKey': { method: 'DELETE', path: '/v1/organization/encryption-key', mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'members.list': { method: 'GET', path: '/v1/members', query: ['limit', 'cursor', 'order', 'status', 'role'], list: true, policies: ['standard', 'daily'] },
  'members.invite': { method: 'POST', path: '/v1/members', body: true, statuses: [201], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true },
  'members.get': { method: 'GET', path: '/v1/members/{member_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'members.remove': { method: 'DELETE', path: '/v1/members/{member_id}', response: 'none', statuses: [204], mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'members.changeRole': { method: 'PATCH', path: '/v1/members/{member_id}', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'roles.list': { method: 'GET', path: '/v1/roles', query: ['limit', 'cursor', 'order'], list: true, policies: ['standard', 'daily'] },
  'keys.list': { method: 'GET', path: '/v1/keys', query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], list: true, policies: ['standard', 'daily'] },
  'keys.create': { method: 'POST', path: '/v1/keys', body: true, statuses: [201], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true },
  'keys.get': { method: 'GET', path: '/v1/keys/{key_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'keys.update': { method: 'PATCH', path: '/v1/keys/{key_id}', body: true, policies: ['standard', 'daily'], ifMatch: true },
  'keys.rotate': { method: 'POST', path: '/v1/keys/{key_id}/rotate', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: true },
  'keys.revoke': { method: 'POST', path: '/v1/keys/{key_id}/revoke', policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true },
  'keys.reportLeaked': { method: 'POST', path: '/v1/keys/{key_id}/report-leaked', body: true, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true },
  'keys.getUsage': { method: 'GET', path: '/v1/keys/{key_id}/usage', query: ['from', 'to'], policies: ['standard', 'daily'] },
  'mfa.listFactors': { method: 'GET', path: '/v1/mfa/factors', query: ['limit', 'cursor', 'order'], list: true, policies: ['standard', 'daily'] },
  'mfa.enroll': { method: 'POST', path: '/v1/mfa/factors', statuses: [201], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, invitation: true },
  'mfa.verifyFactor': { method: 'POST', path: '/v1/mfa/factors/{factor_id}/verify', body: true, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true },
  'mfa.getFactor': { method: 'GET', path: '/v1/mfa/factors/{factor_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'mfa.removeFactor': { method: 'DELETE', path: '/v1/mfa/factors/{factor_id}', response: 'none', statuses: [204], mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', statuses: [201], policies: ['standard', 'daily'], idempotencyKey: true },
  'mfa.getChallenge': { method: 'GET', path: '/v1/mfa/challenges/{challenge_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'mfa.getRecoveryCodes': { method: 'GET', path: '/v1/mfa/recovery-codes', policies: ['standard', 'daily'] },
  'mfa.createRecoveryCodes': { method: 'POST', path: '/v1/mfa/recovery-codes', statuses: [201], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true },
  'mfa.verify': { method: 'POST', path: '/v1/mfa/verify', body: true, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true },
  'access_reviews.list': { method: 'GET', path: '/v1/access-reviews', query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], list: true, policies: ['standard', 'daily'] },
  'access_reviews.start': { method: 'POST', path: '/v1/access-reviews', statuses: [201], policies: ['standard', 'daily'], idempotencyKey: true },
  'access_reviews.get': { method: 'GET', path: '/v1/access-reviews/{review_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'access_reviews.decide': { method: 'POST', path: '/v1/access-reviews/{review_id}/items/{item_id}/decide', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: true },
  'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', query: ['limit', 'cursor', 'order', 'from', 'to', 'operation', 'status', 'key_id', 'exclude_self'], list: true, follow: { name: 'followLogs', filters: ['from', 'operation', 'status', 'key_id'], send: { exclude_self: true } }, policies: ['standard', 'search', 'daily'] },
  'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'usage.getStatistics': { method: 'GET', path: '/v1/usage/statistics', query: ['from', 'to'], policies: ['standard', 'daily'] },
  'analytics.getPerformance': { method: 'GET', path: '/v1/analytics/performance', query: ['limit', 'cursor', 'order', 'from', 'to', 'interval', 'operation'], list: true, policies: ['standard', 'daily'] },
  'analytics.getAvailability': { method: 'GET', path: '/v1/analytics/availability', query: ['limit', 'cursor', 'order', 'from', 'to', 'interval', 'operation'], list: true, policies: ['standard', 'daily'] },
  'security.listEvents': { method: 'GET', path: '/v1/security/events', query: ['limit', 'cursor', 'order', 'from', 'to', 'type', 'severity'], list: true, follow: { name: 'followEvents', filters: ['from', 'type', 'severity'], send: {} }, policies: ['standard', 'search', 'daily'] },
  'security.getEvent': { method: 'GET', path: '/v1/security/events/{event_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'security.listIncidents': { method: 'GET', path: '/v1/security/incidents', query: ['limit', 'cursor', 'order', 'from', 'to', 'status', 'severity'], list: true, policies: ['standard', 'search', 'daily'] },
  'security.getIncident': { method: 'GET', path: '/v1/security/incidents/{incident_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'security.acknowledgeIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/acknowledge', policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true },
  'security.resolveIncident': { method: 'POST', path: '/v1/security/incidents/{incident_id}/resolve', body: true, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true },
  'security.listIndicators': { method: 'GET', path: '/v1/security/indicators', query: ['limit', 'cursor', 'order', 'kind'], list: true, policies: ['standard', 'search', 'daily'] },
  'audit.listEntries': { method: 'GET', path: '/v1/audit/entries', query: ['limit', 'cursor', 'order', 'from', 'to', 'action', 'target_id', 'erased'], list: true, follow: { name: 'followEntries', filters: ['from', 'action', 'target_id'], send: {} }, policies: ['standard', 'search', 'daily'] },
  'audit.getEntry': { method: 'GET', path: '/v1/audit/entries/{entry_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'audit.verify': { method: 'GET', path: '/v1/audit/verification', policies: ['standard', 'search', 'daily'] },
  'exports.list': { method: 'GET', path: '/v1/exports', query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], list: true, policies: ['standard', 'daily'] },
  'exports.create': { method: 'POST', path: '/v1/exports', body: true, statuses: [202], mfa: true, policies: ['standard', 'exports', 'sensitive', 'daily'], idempotencyKey: true },
  'exports.get': { method: 'GET', path: '/v1/exports/{export_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'exports.delete': { method: 'DELETE', path: '/v1/exports/{export_id}', response: 'none', statuses: [204], policies: ['standard', 'daily'], ifMatch: true },
  'exports.cancel': { method: 'POST', path: '/v1/exports/{export_id}/cancel', policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: true },
  'exports.downloadFile': { method: 'GET', path: '/v1/exports/{export_id}/files/{name}', response: 'file', statuses: [200, 206], mediaType: 'application/octet-stream', policies: ['standard', 'export-transfer', 'export-bytes', 'daily'], ifMatch: true, ifNoneMatch: true },
  'notifications.list': { method: 'GET', path: '/v1/notifications', query: ['limit', 'cursor', 'order', 'from', 'to', 'kind'], list: true, follow: { name: 'follow', filters: ['from', 'kind'], send: {} }, policies: ['standard', 'daily'] },
  'notifications.getSettings': { method: 'GET', path: '/v1/notifications/settings', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'notifications.updateSettings': { method: 'PATCH', path: '/v1/notifications/settings', body: true, policies: ['standard', 'daily'], ifMatch: true },
  'settings.get': { method: 'GET', path: '/v1/settings', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'settings.update': { method: 'PATCH', path: '/v1/settings', body: true, mfa: true, policies: ['standard', 'sensitive', 'daily'], ifMatch: true },
  'privacy.listRequests': { method: 'GET', path: '/v1/privacy/requests', query: ['limit', 'cursor', 'order', 'from', 'to', 'status', 'kind'], list: true, policies: ['standard', 'daily'] },
  'privacy.createRequest': { method: 'POST', path: '/v1/privacy/requests', body: true, statuses: [201], policies: ['standard', 'daily'], idempotencyKey: true },
  'privacy.getRequest': { method: 'GET', path: '/v1/privacy/requests/{privacy_request_id}', policies: ['standard', 'daily'], ifMatch: true, ifNoneMatch: true },
  'privacy.getInventory': { method: 'GET', path: '/v1/privacy/inventory', policies: ['standard', 'daily'] },
  'privacy.listDisclosures': { method: 'GET', path: '/v1/privacy/disclosures', query: ['limit', 'cursor', 'order', 'from', 'to', 'exception'], list: true, policies: ['standard', 'daily'] },
  'privacy.listSubprocessors': { method: 'GET', path: '/v1/privacy/subprocessors', query: ['limit', 'cursor', 'order'], list: true, policies: ['standard', 'daily'] },
  'privacy.listHolds': { method: 'GET', path: '/v1/privacy/holds', query: ['limit', 'cursor', 'order', 'from', 'to', 'status'], list: true, policies: ['standard', 'daily'] },
  'privacy.liftHold': { method: 'POST', path: '/v1/privacy/holds/{hold_id}/lift', mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true },
  'limits.get': { method: 'GET', path: '/v1/limits' },
});
