// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/**
 * JSON Pointers to the values that logs and events must mask in the bodies of an operation. `*` stands for any index or key.
 */
export interface SensitiveFields {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

/** The sensitive fields of each operation. An operation that is not in this table has no sensitive fields. */
export const sensitive: Readonly<Record<string, SensitiveFields>> = {
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
};
