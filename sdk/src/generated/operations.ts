// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** What the client must know of one operation. */
export interface OperationInfo {
  readonly method: string;
  readonly path: string;
  /** Names of the path parameters, in their order. */
  readonly params: readonly string[];
  readonly query: readonly string[];
  readonly body: boolean;
  readonly response: 'json' | 'file' | 'none';
  readonly list: boolean;
  readonly auth: 'none' | 'key' | 'restoreToken';
  readonly scopes: readonly string[];
  readonly mfa: boolean;
  readonly policies: readonly string[];
  /** Whether `Idempotency-Key` is accepted. */
  readonly idempotencyKey: boolean;
  /** Whether `If-Match` is accepted. */
  readonly ifMatch: boolean;
  readonly deprecated?: { readonly at: string; readonly sunset: string };
}

/** The id of an operation: `tag.method`. */
export type OperationId =
  | 'health.get'
  | 'account.get'
  | 'account.update'
  | 'account.close'
  | 'account.restore'
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
  | 'mfa.verify'
  | 'usage.listLogs'
  | 'usage.getLog'
  | 'usage.getStatistics'
  | 'exports.list'
  | 'exports.create'
  | 'exports.get'
  | 'exports.delete'
  | 'exports.cancel'
  | 'exports.downloadFile'
  | 'settings.get'
  | 'settings.update'
  | 'limits.get';

/** Every operation of the API. */
export const operations: Readonly<Record<OperationId, OperationInfo>> = {
  'health.get': { method: 'GET', path: '/v1/health', params: [], query: [], body: false, response: 'json', list: false, auth: 'none', scopes: [], mfa: false, policies: [], idempotencyKey: false, ifMatch: false },
  'account.get': { method: 'GET', path: '/v1/account', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['account:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'account.update': { method: 'PATCH', path: '/v1/account', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['account:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true },
  'account.close': { method: 'POST', path: '/v1/account/close', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['account:close'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false },
  'account.restore': { method: 'POST', path: '/v1/account/restore', params: [], query: [], body: true, response: 'json', list: false, auth: 'restoreToken', scopes: [], mfa: false, policies: ['mfa'], idempotencyKey: true, ifMatch: false },
  'keys.list': { method: 'GET', path: '/v1/keys', params: [], query: ['limit', 'cursor', 'order', 'status'], body: false, response: 'json', list: true, auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'keys.create': { method: 'POST', path: '/v1/keys', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false },
  'keys.get': { method: 'GET', path: '/v1/keys/{key_id}', params: ['key_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['keys:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'keys.update': { method: 'PATCH', path: '/v1/keys/{key_id}', params: ['key_id'], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true },
  'keys.rotate': { method: 'POST', path: '/v1/keys/{key_id}/rotate', params: ['key_id'], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['keys:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false },
  'keys.revoke': { method: 'POST', path: '/v1/keys/{key_id}/revoke', params: ['key_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false },
  'keys.reportLeaked': { method: 'POST', path: '/v1/keys/{key_id}/report-leaked', params: ['key_id'], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['keys:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false },
  'keys.getUsage': { method: 'GET', path: '/v1/keys/{key_id}/usage', params: ['key_id'], query: ['from', 'to'], body: false, response: 'json', list: false, auth: 'key', scopes: ['keys:read', 'usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'mfa.listFactors': { method: 'GET', path: '/v1/mfa/factors', params: [], query: ['limit', 'cursor', 'order'], body: false, response: 'json', list: true, auth: 'key', scopes: ['mfa:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'mfa.enroll': { method: 'POST', path: '/v1/mfa/factors', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false },
  'mfa.verifyFactor': { method: 'POST', path: '/v1/mfa/factors/{factor_id}/verify', params: ['factor_id'], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true, ifMatch: false },
  'mfa.removeFactor': { method: 'DELETE', path: '/v1/mfa/factors/{factor_id}', params: ['factor_id'], query: [], body: false, response: 'none', list: false, auth: 'key', scopes: ['mfa:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: false },
  'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false },
  'mfa.verify': { method: 'POST', path: '/v1/mfa/verify', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'mfa', 'daily'], idempotencyKey: true, ifMatch: false },
  'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'operation', 'status', 'key_id', 'exclude_self'], body: false, response: 'json', list: true, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false },
  'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', params: ['log_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'usage.getStatistics': { method: 'GET', path: '/v1/usage/statistics', params: [], query: ['from', 'to'], body: false, response: 'json', list: false, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'exports.list': { method: 'GET', path: '/v1/exports', params: [], query: ['limit', 'cursor', 'order', 'status'], body: false, response: 'json', list: true, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'exports.create': { method: 'POST', path: '/v1/exports', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['exports:write'], mfa: true, policies: ['standard', 'exports', 'sensitive', 'daily'], idempotencyKey: true, ifMatch: false },
  'exports.get': { method: 'GET', path: '/v1/exports/{export_id}', params: ['export_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'exports.delete': { method: 'DELETE', path: '/v1/exports/{export_id}', params: ['export_id'], query: [], body: false, response: 'none', list: false, auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true },
  'exports.cancel': { method: 'POST', path: '/v1/exports/{export_id}/cancel', params: ['export_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['exports:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false },
  'exports.downloadFile': { method: 'GET', path: '/v1/exports/{export_id}/files/{name}', params: ['export_id', 'name'], query: [], body: false, response: 'file', list: false, auth: 'key', scopes: ['exports:read'], mfa: false, policies: ['standard', 'export-transfer', 'export-bytes', 'daily'], idempotencyKey: false, ifMatch: false },
  'settings.get': { method: 'GET', path: '/v1/settings', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['settings:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'settings.update': { method: 'PATCH', path: '/v1/settings', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['settings:write'], mfa: true, policies: ['standard', 'sensitive', 'daily'], idempotencyKey: false, ifMatch: true },
  'limits.get': { method: 'GET', path: '/v1/limits', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['limits:read'], mfa: false, policies: [], idempotencyKey: false, ifMatch: false },
};
