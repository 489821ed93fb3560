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
  'organization.get': { request: [], response: ['/organization_name'] },
  'organization.update': { request: ['/organization_name'], response: ['/organization_name'] },
  'organization.setEncryptionKey': { request: [], response: ['/organization_name'] },
  'organization.removeEncryptionKey': { request: [], response: ['/organization_name'] },
  'members.list': { request: [], response: ['/data/*/email', '/data/*/last_active_at'] },
  'members.invite': { request: ['/email'], response: ['/email', '/last_active_at', '/invitation_token'] },
  'members.get': { request: [], response: ['/email', '/last_active_at'] },
  'members.changeRole': { request: [], response: ['/email', '/last_active_at'] },
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
  'access_reviews.list': { request: [], response: ['/data/*/items/*/last_used_at'] },
  'access_reviews.start': { request: [], response: ['/items/*/last_used_at'] },
  'access_reviews.get': { request: [], response: ['/items/*/last_used_at'] },
  'access_reviews.decide': { request: [], response: ['/items/*/last_used_at'] },
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
};
