// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** The version of the spec that this file was made from. */
export const apiVersion = '1.0.0';

/** The URL of each environment's server: an origin, possibly followed by a path. */
export const origins = {
  live: 'https://api.sentinelsec.studio',
  test: 'https://sandbox.sentinelsec.studio',
} as const;

/** The address of the documentation with a slash at its end; undefined if the spec has no `externalDocs`. */
export const docsUrl: string | undefined = 'https://sentinelsec-studios.github.io/toolkit/';

/** The format of an API key. */
export const keyFormat = {
  environments: ['test', 'live'],
  prefix: 'ssk',
  id_length: 22,
  secret_length: 32,
  checksum_length: 6,
  alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
} as const;

/** The prefix of key ids. The text of an API key contains the id of the key without this prefix. */
export const keyIdPrefix = 'key_';

/** The header that carries the MFA token. */
export const mfaTokenHeader = 'MFA-Token';

/** The header that carries the one-time token of an invitation. */
export const invitationHeader = 'Invitation-Token';

/** The time step in milliseconds and the number of digits of a TOTP code (RFC 6238). */
export const totpFormat = { step: 30000, digits: 6 } as const;

/** A quota policy of the spec. `window` is in seconds. */
export interface QuotaPolicy {
  readonly quota: number;
  readonly burst?: number;
  readonly window?: number;
  readonly algorithm: 'token-bucket' | 'sliding-window' | 'fixed-window' | 'concurrency';
  readonly partition: 'key' | 'account' | 'ip';
  readonly unit: 'requests' | 'content-bytes' | 'concurrent-requests';
  /**
   * Which calls are charged to the quota: `after-mfa` means calls whose second factor was verified, and `wrong-code` means
   * calls with a wrong code. If this member is absent, all calls are charged.
   */
  readonly charge?: 'after-mfa' | 'wrong-code';
}

/** The quota policies by name, with the quotas of the smallest plan. */
export const quotaPolicies: Readonly<Record<string, QuotaPolicy>> = {
  standard: { quota: 600, burst: 60, window: 60, algorithm: 'token-bucket', partition: 'key', unit: 'requests' },
  search: { quota: 120, window: 60, algorithm: 'sliding-window', partition: 'key', unit: 'requests' },
  daily: { quota: 50000, window: 86400, algorithm: 'fixed-window', partition: 'account', unit: 'requests' },
  sensitive: { quota: 20, window: 60, algorithm: 'fixed-window', partition: 'account', unit: 'requests', charge: 'after-mfa' },
  mfa: { quota: 10, window: 300, algorithm: 'fixed-window', partition: 'account', unit: 'requests', charge: 'wrong-code' },
  exports: { quota: 10, window: 3600, algorithm: 'fixed-window', partition: 'account', unit: 'requests', charge: 'after-mfa' },
  'export-transfer': { quota: 8, algorithm: 'concurrency', partition: 'account', unit: 'concurrent-requests' },
  'export-bytes': { quota: 53687091200, window: 86400, algorithm: 'fixed-window', partition: 'account', unit: 'content-bytes' },
  public: { quota: 60, window: 60, algorithm: 'fixed-window', partition: 'ip', unit: 'requests' },
};

/** The names of all scopes, in alphabetical order. */
export const scopes: readonly string[] = [
  'access_reviews:read',
  'access_reviews:write',
  'account:close',
  'account:read',
  'account:write',
  'analytics:read',
  'audit:read',
  'exports:read',
  'exports:write',
  'holds:write',
  'keys:read',
  'keys:write',
  'limits:read',
  'members:read',
  'members:write',
  'mfa:read',
  'mfa:write',
  'notifications:read',
  'notifications:write',
  'organization:read',
  'organization:write',
  'privacy:read',
  'privacy:write',
  'security:read',
  'security:write',
  'settings:read',
  'settings:write',
  'usage:read',
];

/** The problem types (RFC 9457) by their slug. */
export const problemTypes = {
  'malformed-request': 'https://api.sentinelsec.studio/problems/malformed-request',
  'key-missing': 'https://api.sentinelsec.studio/problems/key-missing',
  'key-malformed': 'https://api.sentinelsec.studio/problems/key-malformed',
  'key-unknown': 'https://api.sentinelsec.studio/problems/key-unknown',
  'key-expired': 'https://api.sentinelsec.studio/problems/key-expired',
  'key-revoked': 'https://api.sentinelsec.studio/problems/key-revoked',
  'key-rotated': 'https://api.sentinelsec.studio/problems/key-rotated',
  'key-wrong-environment': 'https://api.sentinelsec.studio/problems/key-wrong-environment',
  'mfa-required': 'https://api.sentinelsec.studio/problems/mfa-required',
  'restore-token-unknown': 'https://api.sentinelsec.studio/problems/restore-token-unknown',
  'address-not-allowed': 'https://api.sentinelsec.studio/problems/address-not-allowed',
  'scope-missing': 'https://api.sentinelsec.studio/problems/scope-missing',
  'scope-not-held': 'https://api.sentinelsec.studio/problems/scope-not-held',
  'mfa-code-rejected': 'https://api.sentinelsec.studio/problems/mfa-code-rejected',
  'not-found': 'https://api.sentinelsec.studio/problems/not-found',
  'method-not-allowed': 'https://api.sentinelsec.studio/problems/method-not-allowed',
  'not-acceptable': 'https://api.sentinelsec.studio/problems/not-acceptable',
  'request-timeout': 'https://api.sentinelsec.studio/problems/request-timeout',
  'state-conflict': 'https://api.sentinelsec.studio/problems/state-conflict',
  'idempotency-in-progress': 'https://api.sentinelsec.studio/problems/idempotency-in-progress',
  'legal-hold': 'https://api.sentinelsec.studio/problems/legal-hold',
  'account-deleted': 'https://api.sentinelsec.studio/problems/account-deleted',
  'export-expired': 'https://api.sentinelsec.studio/problems/export-expired',
  'precondition-failed': 'https://api.sentinelsec.studio/problems/precondition-failed',
  'content-too-large': 'https://api.sentinelsec.studio/problems/content-too-large',
  'unsupported-media-type': 'https://api.sentinelsec.studio/problems/unsupported-media-type',
  'range-not-satisfiable': 'https://api.sentinelsec.studio/problems/range-not-satisfiable',
  'validation-failed': 'https://api.sentinelsec.studio/problems/validation-failed',
  'idempotency-key-reused': 'https://api.sentinelsec.studio/problems/idempotency-key-reused',
  'quota-exceeded': 'https://iana.org/assignments/http-problem-types#quota-exceeded',
  'abnormal-usage-detected': 'https://iana.org/assignments/http-problem-types#abnormal-usage-detected',
  'temporary-reduced-capacity': 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity',
  'headers-too-large': 'https://api.sentinelsec.studio/problems/headers-too-large',
  'internal-error': 'https://api.sentinelsec.studio/problems/internal-error',
} as const;
