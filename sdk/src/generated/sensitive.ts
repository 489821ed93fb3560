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
  'usage.listLogs': { request: [], response: ['/data/*/key_id', '/data/*/api_username', '/data/*/ip_address', '/data/*/user_agent', '/data/*/request_id'] },
  'usage.getLog': { request: [], response: ['/key_id', '/api_username', '/ip_address', '/user_agent', '/request_id'] },
};
