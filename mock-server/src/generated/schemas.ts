// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** The component schemas (JSON Schema 2020-12); references are `#/components/schemas/NAME`. */
export const schemas: Readonly<Record<string, unknown>> = {
  Timestamp: {
    description: 'RFC 3339 in UTC with milliseconds.',
    type: 'string',
    format: 'date-time',
    pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$",
    examples: ['2026-11-24T06:00:00.000Z'],
  },
  RequestId: {
    description: 'The id of a request.',
    type: 'string',
    pattern: '^req_[0-9A-HJKMNP-TV-Z]{26}$',
    examples: ['req_01KASEQ4H8Z3M5N7P9R1T3V5X7'],
  },
  AccountId: {
    description: 'The id of an account.',
    type: 'string',
    pattern: '^acct_[0-9A-HJKMNP-TV-Z]{26}$',
    examples: ['acct_01KASEQ4H8Z3M5N7P9R1T3V5X7'],
  },
  KeyId: {
    description: 'The id of an API key.',
    type: 'string',
    pattern: '^key_[0-9A-HJKMNP-TV-Z]{26}$',
    examples: ['key_01KASEQ4H8Z3M5N7P9R1T3V5X7'],
  },
  LogId: {
    description: 'The id of a usage log.',
    type: 'string',
    pattern: '^log_[0-9A-HJKMNP-TV-Z]{26}$',
    examples: ['log_01KASEQ4H8Z3M5N7P9R1T3V5X7'],
  },
  ChallengeId: {
    description: 'The id of an MFA challenge.',
    type: 'string',
    pattern: '^chl_[0-9A-HJKMNP-TV-Z]{26}$',
    examples: ['chl_01KASEQ4H8Z3M5N7P9R1T3V5X7'],
  },
  NextCursor: {
    description: 'The cursor of the next page; null at the end of a descending list.',
    type: ['string', 'null'],
    examples: ['eyJzIjoiMDFLQVNFUSJ9'],
  },
  Problem: {
    description: 'What every problem holds (RFC 9457).',
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: { type: { type: 'string', format: 'uri', description: 'Names the reason.' }, title: { type: 'string', description: 'The reason in a few words.' }, status: { type: 'integer', minimum: 400, maximum: 599, description: 'The HTTP status.' }, detail: { type: 'string', description: 'What happened this time and what to do next.' }, instance: { $ref: '#/components/schemas/RequestId' } },
  },
  MalformedRequestProblem: {
    description: 'The request line, a header, the query or the body could not be read.',
    'x-problem': { status: 400, title: 'The request could not be read' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/malformed-request' } } }],
  },
  KeyMissingProblem: {
    description: 'No key was sent.',
    'x-problem': { status: 401, title: 'An API key is needed' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-missing' } } }],
  },
  KeyMalformedProblem: {
    description: 'The key does not have the shape or the checksum of a key.',
    'x-problem': { status: 401, title: 'The API key is malformed' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-malformed' } } }],
  },
  KeyUnknownProblem: {
    description: 'No such key exists, or its secret is wrong.',
    'x-problem': { status: 401, title: 'The API key is not known' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-unknown' } } }],
  },
  KeyExpiredProblem: {
    description: "The key's expiry has passed.",
    'x-problem': { status: 401, title: 'The API key has expired' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-expired' } } }],
  },
  KeyRevokedProblem: {
    description: 'The key was revoked.',
    'x-problem': { status: 401, title: 'The API key was revoked' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-revoked' } } }],
  },
  KeyRotatedProblem: {
    description: 'The secret was replaced and its overlap is over.',
    'x-problem': { status: 401, title: 'The API key was rotated' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-rotated' } } }],
  },
  KeyWrongEnvironmentProblem: {
    description: 'A live key was sent to the sandbox, or the other way round.',
    'x-problem': { status: 401, title: 'The API key belongs to the other environment' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/key-wrong-environment' } } }],
  },
  AddressNotAllowedProblem: {
    description: "The address is not in the key's list.",
    'x-problem': { status: 403, title: 'This address may not use the key' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/address-not-allowed' } } }],
  },
  ScopeMissingProblem: {
    description: 'The key does not hold a scope that the operation needs.',
    'x-problem': { status: 403, title: 'A scope is missing' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', required: ['required', 'held'], properties: { type: { const: 'https://api.sentinelsec.studio/problems/scope-missing' }, required: { type: 'array', description: 'The scopes that the operation needs.', items: { type: 'string' } }, held: { type: 'array', description: 'The scopes that the key holds.', items: { type: 'string' } } } }],
  },
  NotFoundProblem: {
    description: 'There is no such path or resource.',
    'x-problem': { status: 404, title: 'Not found' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/not-found' } } }],
  },
  MethodNotAllowedProblem: {
    description: 'The path exists but does not have this method; `Allow` lists those it has.',
    'x-problem': { status: 405, title: 'Method not allowed' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/method-not-allowed' } } }],
  },
  NotAcceptableProblem: {
    description: 'The operation cannot answer in a media type that is accepted.',
    'x-problem': { status: 406, title: 'Not acceptable' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/not-acceptable' } } }],
  },
  RequestTimeoutProblem: {
    description: 'The request took too long to arrive.',
    'x-problem': { status: 408, title: 'The request took too long' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/request-timeout' } } }],
  },
  StateConflictProblem: {
    description: 'The state of the resource does not allow this.',
    'x-problem': { status: 409, title: 'The state does not allow this' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/state-conflict' } } }],
  },
  IdempotencyInProgressProblem: {
    description: 'A request with the same idempotency key is still running.',
    'x-problem': { status: 409, title: 'The first request is still running' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/idempotency-in-progress' } } }],
  },
  AccountDeletedProblem: {
    description: 'The account was closed and its data deleted.',
    'x-problem': { status: 410, title: 'The account was deleted' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/account-deleted' } } }],
  },
  PreconditionFailedProblem: {
    description: 'The resource has changed since it was read.',
    'x-problem': { status: 412, title: 'The resource has changed' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/precondition-failed' } } }],
  },
  ContentTooLargeProblem: {
    description: 'The body is too large.',
    'x-problem': { status: 413, title: 'The body is too large' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/content-too-large' } } }],
  },
  UnsupportedMediaTypeProblem: {
    description: "The body's media type is not read here.",
    'x-problem': { status: 415, title: 'Unsupported media type' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/unsupported-media-type' } } }],
  },
  ValidationFailedProblem: {
    description: 'The request does not fit its schema; every fault is listed.',
    'x-problem': { status: 422, title: 'The request does not fit its schema' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', required: ['errors'], properties: { type: { const: 'https://api.sentinelsec.studio/problems/validation-failed' }, errors: { type: 'array', description: 'The faults.', minItems: 1, items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`.' }, detail: { type: 'string', description: 'What is wrong there.' } } } } } }],
  },
  IdempotencyKeyReusedProblem: {
    description: 'The idempotency key was used with another request.',
    'x-problem': { status: 422, title: 'The idempotency key was used before' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/idempotency-key-reused' } } }],
  },
  QuotaExceededProblem: {
    description: 'A quota is used up (registered by draft-ietf-httpapi-ratelimit-headers).',
    'x-problem': { status: 429, title: 'A quota is used up' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', required: ['violated-policies'], properties: { type: { const: 'https://iana.org/assignments/http-problem-types#quota-exceeded' }, 'violated-policies': { $ref: '#/components/schemas/ViolatedPolicies' } } }],
  },
  AbnormalUsageDetectedProblem: {
    description: 'The address is locked out after failed authentications. Do not try again by yourself.',
    'x-problem': { status: 429, title: 'Abnormal usage detected' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', required: ['violated-policies'], properties: { type: { const: 'https://iana.org/assignments/http-problem-types#abnormal-usage-detected' }, 'violated-policies': { $ref: '#/components/schemas/ViolatedPolicies' } } }],
  },
  TemporaryReducedCapacityProblem: {
    description: 'The platform runs with reduced capacity.',
    'x-problem': { status: 503, title: 'Reduced capacity' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', required: ['violated-policies'], properties: { type: { const: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity' }, 'violated-policies': { $ref: '#/components/schemas/ViolatedPolicies' } } }],
  },
  ViolatedPolicies: {
    description: 'The names of the policies that refused the call.',
    type: 'array',
    items: { type: 'string' },
  },
  HeadersTooLargeProblem: {
    description: 'The header section is too large.',
    'x-problem': { status: 431, title: 'The header section is too large' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/headers-too-large' } } }],
  },
  InternalErrorProblem: {
    description: 'The platform failed.',
    'x-problem': { status: 500, title: 'The platform failed' },
    allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { const: 'https://api.sentinelsec.studio/problems/internal-error' } } }],
  },
  Health: {
    description: 'The state of the platform and its components.',
    type: 'object',
    required: ['status', 'components'],
    properties: { status: { $ref: '#/components/schemas/HealthStatus' }, components: { type: 'array', description: 'The components.', items: { type: 'object', required: ['name', 'status'], properties: { name: { type: 'string', description: 'The component.' }, status: { $ref: '#/components/schemas/HealthStatus' } } } } },
  },
  HealthStatus: {
    description: 'How a component is.',
    type: 'string',
    enum: ['operational', 'degraded', 'down'],
  },
  Account: {
    description: 'An account and what the platform holds of it.',
    type: 'object',
    'x-data-class': 'account',
    required: ['id', 'email', 'api_username', 'organization_name', 'plan', 'status', 'created_at', 'updated_at', 'closed_at', 'deletes_at'],
    properties: { id: { $ref: '#/components/schemas/AccountId' }, email: { type: 'string', format: 'email', maxLength: 254, description: 'For account creation, security notices and service updates.', 'x-collection': { category: 'email_address', purpose: 'authentication' }, 'x-data-classification': { category: 'contact', sensitivity: 'confidential', masking: { strategy: 'partial', keep: 'last-4' } } }, api_username: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,38}$', description: 'Names the account, and is the user name of HTTP Basic.', 'x-collection': { category: 'api_username', purpose: 'authentication' }, 'x-data-classification': { category: 'PII', sensitivity: 'confidential', masking: { strategy: 'full' } } }, organization_name: { type: ['string', 'null'], maxLength: 200, description: 'For enterprise accounts and billing.', 'x-collection': { category: 'organization_name', purpose: 'compliance' }, 'x-data-classification': { category: 'PII', sensitivity: 'internal', masking: { strategy: 'full' } } }, plan: { type: 'string', enum: ['free', 'team', 'enterprise'], description: 'Scales the quota policies.' }, status: { type: 'string', enum: ['active', 'closed'], description: 'A closed account can be restored until `deletes_at`.' }, created_at: { $ref: '#/components/schemas/Timestamp' }, updated_at: { $ref: '#/components/schemas/Timestamp' }, closed_at: { description: 'When it was closed.', oneOf: [{ $ref: '#/components/schemas/Timestamp' }, { type: 'null' }] }, deletes_at: { description: 'When everything personal is gone.', oneOf: [{ $ref: '#/components/schemas/Timestamp' }, { type: 'null' }] } },
  },
  AccountUpdate: {
    description: 'What to change; what is left out stays.',
    type: 'object',
    minProperties: 1,
    unevaluatedProperties: false,
    properties: { email: { type: 'string', format: 'email', maxLength: 254, description: 'The new address.', 'x-collection': { category: 'email_address', purpose: 'authentication' }, 'x-data-classification': { category: 'contact', sensitivity: 'confidential', masking: { strategy: 'partial', keep: 'last-4' } } }, organization_name: { type: ['string', 'null'], maxLength: 200, description: 'The new name, or null for none.', 'x-collection': { category: 'organization_name', purpose: 'compliance' }, 'x-data-classification': { category: 'PII', sensitivity: 'internal', masking: { strategy: 'full' } } } },
  },
  UsageLog: {
    description: 'One call of the API.',
    type: 'object',
    'x-data-class': 'usage_log',
    required: ['id', 'created_at', 'operation', 'method', 'path', 'status', 'duration_ms', 'key_id', 'api_username', 'ip_address', 'user_agent', 'request_id', 'anonymized'],
    properties: { id: { $ref: '#/components/schemas/LogId' }, created_at: { $ref: '#/components/schemas/Timestamp' }, operation: { type: 'string', description: "The operation's id.", examples: ['usage.listLogs'] }, method: { type: 'string', enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], description: 'The HTTP method.' }, path: { type: 'string', description: "The path's template; the raw path and query are never kept.", examples: ['/v1/usage/logs'] }, status: { type: 'integer', minimum: 100, maximum: 599, description: 'The HTTP status that was answered.' }, duration_ms: { type: 'integer', minimum: 0, description: 'How long the answer took in milliseconds.' }, key_id: { description: 'The key that called; removed when the log is anonymized.', oneOf: [{ $ref: '#/components/schemas/KeyId' }, { type: 'null' }], 'x-anonymize': 'remove', 'x-collection': { category: 'api_key_usage', purpose: 'authentication' }, 'x-data-classification': { category: 'PII', sensitivity: 'internal', masking: { strategy: 'hash' } } }, api_username: { type: ['string', 'null'], description: "The account's API username; removed when the log is anonymized.", 'x-anonymize': 'remove', 'x-collection': { category: 'api_username', purpose: 'authentication' }, 'x-data-classification': { category: 'PII', sensitivity: 'confidential', masking: { strategy: 'full' } } }, ip_address: { type: ['string', 'null'], description: "The caller's address; removed when the log is anonymized.", 'x-anonymize': 'remove', 'x-collection': { category: 'ip_addresses', purpose: 'security' }, 'x-data-classification': { category: 'PII', sensitivity: 'confidential', masking: { strategy: 'full' } } }, user_agent: { type: ['string', 'null'], maxLength: 256, description: "The caller's user agent; only its product name stays when the log is anonymized.", 'x-anonymize': 'product', 'x-collection': { category: 'user_agent', purpose: 'optimization' }, 'x-data-classification': { category: 'PII', sensitivity: 'internal', masking: { strategy: 'full' } } }, request_id: { description: "The request's id; removed when the log is anonymized.", oneOf: [{ $ref: '#/components/schemas/RequestId' }, { type: 'null' }], 'x-anonymize': 'remove', 'x-collection': { category: 'api_request_logs', purpose: 'security' }, 'x-data-classification': { category: 'PII', sensitivity: 'internal', masking: { strategy: 'hash' } } }, anonymized: { type: 'boolean', description: 'Whether what leads to a person has been taken out.' } },
  },
  UsageLogList: {
    description: 'A page of usage logs.',
    type: 'object',
    required: ['data', 'next_cursor', 'has_more'],
    properties: { data: { type: 'array', description: 'The logs.', items: { $ref: '#/components/schemas/UsageLog' } }, next_cursor: { $ref: '#/components/schemas/NextCursor' }, has_more: { type: 'boolean', description: 'Whether more is there now.' } },
  },
  Limits: {
    description: "The account's own quota buckets.",
    type: 'object',
    required: ['plan', 'policies'],
    properties: { plan: { type: 'string', enum: ['free', 'team', 'enterprise'], description: 'The plan that scales them.' }, policies: { type: 'array', description: 'The buckets.', items: { $ref: '#/components/schemas/LimitState' } } },
  },
  LimitState: {
    description: 'One quota policy and its bucket.',
    type: 'object',
    required: ['name', 'quota', 'window', 'unit', 'partition', 'remaining', 'reset'],
    properties: { name: { type: 'string', description: "The policy's name." }, quota: { type: 'integer', minimum: 0, description: 'Units in a window.' }, window: { type: ['integer', 'null'], minimum: 1, description: 'The window in seconds.' }, unit: { type: 'string', enum: ['requests', 'content-bytes', 'concurrent-requests'], description: 'What is counted.' }, partition: { type: 'string', enum: ['key', 'account', 'ip'], description: 'What shares the bucket.' }, remaining: { type: 'integer', minimum: 0, description: 'Units that may be used now.' }, reset: { type: ['integer', 'null'], minimum: 0, description: 'Seconds until one more unit.' } },
  },
  MfaChallenge: {
    description: 'A challenge to answer with a code.',
    type: 'object',
    required: ['id', 'methods', 'expires_at'],
    properties: { id: { $ref: '#/components/schemas/ChallengeId' }, methods: { type: 'array', description: 'What answers it.', items: { type: 'string', enum: ['totp', 'recovery_code'] } }, expires_at: { $ref: '#/components/schemas/Timestamp' } },
  },
};
