// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** The values that logs mask in an operation's bodies, as JSON Pointers; `*` stands for any index or key. */
export interface SensitiveFields {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** By operation; one that is not listed has none. */
export const sensitive: Readonly<Record<string, SensitiveFields>> = {
  'account.get': { request: [], response: ['/email', '/api_username', '/organization_name'] },
  'account.update': { request: ['/email', '/organization_name'], response: ['/email', '/api_username', '/organization_name'] },
  'account.close': { request: ['/confirm_api_username'], response: ['/restore_token'] },
  'account.restore': { request: ['/code'], response: ['/email', '/api_username', '/organization_name'] },
  'keys.list': { request: [], response: ['/data/*/hint', '/data/*/allowed_addresses', '/data/*/last_used_at'] },
  'keys.create': { request: ['/allowed_addresses'], response: ['/hint', '/allowed_addresses', '/last_used_at', '/secret'] },
  'keys.get': { request: [], response: ['/hint', '/allowed_addresses', '/last_used_at'] },
  'keys.update': { request: ['/allowed_addresses'], response: ['/hint', '/allowed_addresses', '/last_used_at'] },
  'keys.rotate': { request: [], response: ['/hint', '/allowed_addresses', '/last_used_at', '/secret'] },
  'keys.revoke': { request: [], response: ['/hint', '/allowed_addresses', '/last_used_at'] },
  'keys.reportLeaked': { request: ['/found_in'], response: ['/hint', '/allowed_addresses', '/last_used_at'] },
  'keys.getUsage': { request: [], response: ['/failed_authentications', '/last_used_at'] },
  'mfa.listFactors': { request: [], response: ['/data/*/last_used_at'] },
  'mfa.enroll': { request: [], response: ['/last_used_at', '/secret', '/uri'] },
  'mfa.verifyFactor': { request: ['/code'], response: ['/factor/last_used_at', '/recovery_codes'] },
  'mfa.verify': { request: ['/code'], response: ['/token'] },
  'usage.listLogs': { request: [], response: ['/data/*/key_id', '/data/*/api_username', '/data/*/ip_address', '/data/*/user_agent', '/data/*/request_id'] },
  'usage.getLog': { request: [], response: ['/key_id', '/api_username', '/ip_address', '/user_agent', '/request_id'] },
};
