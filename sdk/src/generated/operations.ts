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
  | 'usage.listLogs'
  | 'usage.getLog'
  | 'limits.get'
  | 'mfa.createChallenge';

/** Every operation of the API. */
export const operations: Readonly<Record<OperationId, OperationInfo>> = {
  'health.get': { method: 'GET', path: '/v1/health', params: [], query: [], body: false, response: 'json', list: false, auth: 'none', scopes: [], mfa: false, policies: [], idempotencyKey: false, ifMatch: false },
  'account.get': { method: 'GET', path: '/v1/account', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['account:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'account.update': { method: 'PATCH', path: '/v1/account', params: [], query: [], body: true, response: 'json', list: false, auth: 'key', scopes: ['account:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: true },
  'usage.listLogs': { method: 'GET', path: '/v1/usage/logs', params: [], query: ['limit', 'cursor', 'order', 'from', 'to', 'operation', 'status', 'key_id', 'exclude_self'], body: false, response: 'json', list: true, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'search', 'daily'], idempotencyKey: false, ifMatch: false },
  'usage.getLog': { method: 'GET', path: '/v1/usage/logs/{log_id}', params: ['log_id'], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['usage:read'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: false, ifMatch: false },
  'limits.get': { method: 'GET', path: '/v1/limits', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['limits:read'], mfa: false, policies: [], idempotencyKey: false, ifMatch: false },
  'mfa.createChallenge': { method: 'POST', path: '/v1/mfa/challenges', params: [], query: [], body: false, response: 'json', list: false, auth: 'key', scopes: ['mfa:write'], mfa: false, policies: ['standard', 'daily'], idempotencyKey: true, ifMatch: false },
};
