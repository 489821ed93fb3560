// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { ApiCall, ApiList, CallOptions } from '../base/call.ts';
import type { components, operations } from './paths.d.ts';

type Schemas = components['schemas'];
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** Liveness and the state of each component. Public. */
export interface HealthNamespace {
  /**
   * The state of the platform: `GET /v1/health`.
   *
   * Liveness and the status of each component. Needs no key.
   *
   *
   * @example
   * ```ts
   * const answer = await client.health.get();
   * ```
   */
  get(options?: CallOptions): ApiCall<Schemas['Health']>;
}

/** The account and its life: read, change, close and restore it. */
export interface AccountNamespace {
  /**
   * Get the account: `GET /v1/account`.
   *
   * The account that the key belongs to.
   *
   * Scopes: `account:read`.
   * Limits: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const answer = await client.account.get();
   * ```
   */
  get(options?: CallOptions): ApiCall<Schemas['Account']>;

  /**
   * Change the account: `PATCH /v1/account`.
   *
   * Changes what is given and leaves the rest.
   *
   * Scopes: `account:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `precondition-failed`, `content-too-large`, `unsupported-media-type`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.account.update({ organization_name: 'Example Ltd' });
   * ```
   */
  update(body: Schemas['AccountUpdate'], options?: CallOptions): ApiCall<Schemas['Account']>;

  /**
   * Close the account: `POST /v1/account/close`.
   *
   * Revokes all keys at once and answers a token that restores the account until `deletes_at`. Then everything
   * personal is deleted.
   *
   * Scopes: `account:close`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.account.close({ confirm_api_username: 'ada' });
   * ```
   */
  close(body: Schemas['AccountClose'], options?: CallOptions): ApiCall<Schemas['AccountClosure']>;

  /**
   * Restore the account: `POST /v1/account/restore`.
   *
   * Opens a closed account again. The keys that its closure revoked work again, unless they have expired meanwhile.
   *
   * Limits: `mfa`.
   * Problems of its own: `restore-token-unknown`, `mfa-code-rejected`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.account.restore({ code: '492039' });
   * ```
   */
  restore(body: Schemas['AccountRestore'], options?: CallOptions): ApiCall<Schemas['Account']>;
}

/** API keys and their life: make, change, rotate, revoke. */
export interface KeysNamespace {
  /**
   * List keys: `GET /v1/keys`.
   *
   * The account's keys without their secrets, revoked and expired ones included.
   *
   * Scopes: `keys:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `validation-failed`.
   *
   * @example
   * ```ts
   * for await (const item of client.keys.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'keys.list'>, options?: CallOptions): ApiList<Schemas['KeyList'], Schemas['KeyList']['data'][number]>;

  /**
   * Create a key: `POST /v1/keys`.
   *
   * Makes a key and answers its secret, which is shown this once.
   *
   * Scopes: `keys:write`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `scope-not-held`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.create({ name: 'reporting', scopes: ['usage:read', 'exports:read'], allowed_addresses: ['203.0.113.0/24'] });
   * ```
   */
  create(body: Schemas['KeyCreate'], options?: CallOptions): ApiCall<Schemas['KeyWithSecret']>;

  /**
   * Get a key: `GET /v1/keys/{key_id}`.
   *
   * One key without its secret.
   *
   * Scopes: `keys:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.get('key_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  get(key_id: string, options?: CallOptions): ApiCall<Schemas['Key']>;

  /**
   * Change a key: `PATCH /v1/keys/{key_id}`.
   *
   * Changes what is given and leaves the rest. A revoked key cannot be changed.
   *
   * Scopes: `keys:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `scope-not-held`, `not-found`, `state-conflict`, `precondition-failed`, `content-too-large`, `unsupported-media-type`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.update('key_01KASEQ4H8Z3M5N7P9R1T3V5X7', { name: 'nightly reporting' });
   * ```
   */
  update(key_id: string, body: Schemas['KeyUpdate'], options?: CallOptions): ApiCall<Schemas['Key']>;

  /**
   * Rotate a key: `POST /v1/keys/{key_id}/rotate`.
   *
   * Gives the key a new secret at once. The old one works on for `overlap`, at most `rotation_overlap_max`.
   *
   * Scopes: `keys:write`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `not-found`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.rotate('key_01KASEQ4H8Z3M5N7P9R1T3V5X7', { overlap: 'PT1H' });
   * ```
   */
  rotate(key_id: string, body: Schemas['KeyRotate'], options?: CallOptions): ApiCall<Schemas['KeyWithSecret']>;

  /**
   * Revoke a key: `POST /v1/keys/{key_id}/revoke`.
   *
   * Ends the key at once and for good. Revoking it again changes nothing.
   *
   * Scopes: `keys:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `state-conflict`, `idempotency-in-progress`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.revoke('key_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  revoke(key_id: string, options?: CallOptions): ApiCall<Schemas['Key']>;

  /**
   * Report a key as leaked: `POST /v1/keys/{key_id}/report-leaked`.
   *
   * Revokes the key at once and writes a `key_leaked` security event.
   *
   * Scopes: `keys:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.reportLeaked('key_01KASEQ4H8Z3M5N7P9R1T3V5X7', { found_in: 'source_code' });
   * ```
   */
  reportLeaked(key_id: string, body: Schemas['KeyLeakReport'], options?: CallOptions): ApiCall<Schemas['Key']>;

  /**
   * Get the usage of a key: `GET /v1/keys/{key_id}/usage`.
   *
   * What the key did in a period, from the usage logs that are left.
   *
   * Scopes: `keys:read`, `usage:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.keys.getUsage('key_01KASEQ4H8Z3M5N7P9R1T3V5X7', { from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  getUsage(key_id: string, query?: Query<'keys.getUsage'>, options?: CallOptions): ApiCall<Schemas['KeyUsage']>;
}

/** Factors, challenges and the step-up token. */
export interface MfaNamespace {
  /**
   * List factors: `GET /v1/mfa/factors`.
   *
   * The second factors of the member who made the key, pending ones included.
   *
   * Scopes: `mfa:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `validation-failed`.
   *
   * @example
   * ```ts
   * for await (const item of client.mfa.listFactors({ limit: 50 })) console.log(item);
   * ```
   */
  listFactors(query?: Query<'mfa.listFactors'>, options?: CallOptions): ApiList<Schemas['MfaFactorList'], Schemas['MfaFactorList']['data'][number]>;

  /**
   * Enrol a factor: `POST /v1/mfa/factors`.
   *
   * Makes a TOTP factor and answers its secret, which is shown this once. It counts once `mfa.verifyFactor` has
   * seen a code of it. Needs MFA, or for the first factor the one-time token of the invitation as
   * `Invitation-Token`.
   *
   * Scopes: `mfa:write`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `state-conflict`, `idempotency-in-progress`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.mfa.enroll();
   * ```
   */
  enroll(options?: CallOptions): ApiCall<Schemas['MfaEnrollment']>;

  /**
   * Verify an enrolment: `POST /v1/mfa/factors/{factor_id}/verify`.
   *
   * Makes a pending factor active with a code of it. The first factor also gives `recovery_codes`.
   *
   * Scopes: `mfa:write`.
   * Limits: `standard`, `mfa`, `daily`.
   * Problems of its own: `mfa-code-rejected`, `not-found`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.mfa.verifyFactor('fac_01KASEQ4H8Z3M5N7P9R1T3V5X7', { code: '492039' });
   * ```
   */
  verifyFactor(factor_id: string, body: Schemas['MfaFactorVerify'], options?: CallOptions): ApiCall<Schemas['MfaActivation']>;

  /**
   * Remove a factor: `DELETE /v1/mfa/factors/{factor_id}`.
   *
   * Ends a factor at once. The last active one can be removed only after another is active.
   *
   * Scopes: `mfa:write`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `not-found`, `state-conflict`, `validation-failed`.
   *
   * @example
   * ```ts
   * await client.mfa.removeFactor('fac_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  removeFactor(factor_id: string, options?: CallOptions): ApiCall<undefined>;

  /**
   * Create a challenge: `POST /v1/mfa/challenges`.
   *
   * Asks for a second factor. Answer it with `mfa.verify`.
   *
   * Scopes: `mfa:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `state-conflict`, `idempotency-in-progress`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.mfa.createChallenge();
   * ```
   */
  createChallenge(options?: CallOptions): ApiCall<Schemas['MfaChallenge']>;

  /**
   * Answer a challenge: `POST /v1/mfa/verify`.
   *
   * Takes a TOTP or recovery code and answers a token that is good for `mfa_token_life`, for this account and key.
   * A wrong code counts towards the `mfa` limit.
   *
   * Scopes: `mfa:write`.
   * Limits: `standard`, `mfa`, `daily`.
   * Problems of its own: `mfa-code-rejected`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.mfa.verify({ challenge_id: 'chl_01KASEQ4H8Z3M5N7P9R1T3V5X7', code: '492039' });
   * ```
   */
  verify(body: Schemas['MfaVerify'], options?: CallOptions): ApiCall<Schemas['MfaToken']>;
}

/** The log of each call, and figures drawn from it. */
export interface UsageNamespace {
  /**
   * List usage logs: `GET /v1/usage/logs`.
   *
   * The account's calls, newest first unless asked otherwise.
   *
   * Scopes: `usage:read`.
   * Limits: `standard`, `search`, `daily`.
   * Problems of its own: `validation-failed`.
   *
   * @example
   * ```ts
   * for await (const item of client.usage.listLogs({ limit: 50 })) console.log(item);
   * ```
   */
  listLogs(query?: Query<'usage.listLogs'>, options?: CallOptions): ApiList<Schemas['UsageLogList'], Schemas['UsageLogList']['data'][number]>;

  /**
   * Get a usage log: `GET /v1/usage/logs/{log_id}`.
   *
   * One call, until retention deletes it.
   *
   * Scopes: `usage:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.usage.getLog('log_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  getLog(log_id: string, options?: CallOptions): ApiCall<Schemas['UsageLog']>;

  /**
   * Get usage statistics: `GET /v1/usage/statistics`.
   *
   * Calls, popular operations and adoption in a period, by default the last 30 days.
   *
   * Scopes: `usage:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.usage.getStatistics({ from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  getStatistics(query?: Query<'usage.getStatistics'>, options?: CallOptions): ApiCall<Schemas['UsageStatistics']>;
}

/** The account's data in files, in standard formats. */
export interface ExportsNamespace {
  /**
   * List exports: `GET /v1/exports`.
   *
   * The account's exports, expired ones included.
   *
   * Scopes: `exports:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `validation-failed`.
   *
   * @example
   * ```ts
   * for await (const item of client.exports.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'exports.list'>, options?: CallOptions): ApiList<Schemas['ExportList'], Schemas['ExportList']['data'][number]>;

  /**
   * Create an export: `POST /v1/exports`.
   *
   * Starts writing datasets to files. Read it again with `exports.get` until it is `ready`; the files are there
   * for `delete_after` of the data class `export`.
   *
   * Scopes: `exports:write`. Needs MFA.
   * Limits: `standard`, `exports`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `state-conflict`, `idempotency-in-progress`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.exports.create({ datasets: ['usage_logs'], format: 'csv', from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  create(body: Schemas['ExportCreate'], options?: CallOptions): ApiCall<Schemas['Export']>;

  /**
   * Get an export: `GET /v1/exports/{export_id}`.
   *
   * One export. While it is queued or running, `Retry-After` says when to look again.
   *
   * Scopes: `exports:read`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.exports.get('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  get(export_id: string, options?: CallOptions): ApiCall<Schemas['Export']>;

  /**
   * Delete an export: `DELETE /v1/exports/{export_id}`.
   *
   * Deletes the export and its files at once.
   *
   * Scopes: `exports:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `state-conflict`, `legal-hold`, `precondition-failed`, `validation-failed`.
   *
   * @example
   * ```ts
   * await client.exports.delete('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  delete(export_id: string, options?: CallOptions): ApiCall<undefined>;

  /**
   * Cancel an export: `POST /v1/exports/{export_id}/cancel`.
   *
   * Stops an export that is queued or running.
   *
   * Scopes: `exports:write`.
   * Limits: `standard`, `daily`.
   * Problems of its own: `not-found`, `state-conflict`, `idempotency-in-progress`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.exports.cancel('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  cancel(export_id: string, options?: CallOptions): ApiCall<Schemas['Export']>;

  /**
   * Download a file: `GET /v1/exports/{export_id}/files/{name}`.
   *
   * The bytes of a file, whole or in part. A part that breaks off can be asked for again: `Range` with `If-Range`
   * holds the parts to one version of the file.
   *
   * Scopes: `exports:read`.
   * Limits: `standard`, `export-transfer`, `export-bytes`, `daily`.
   * Problems of its own: `not-found`, `state-conflict`, `export-expired`, `range-not-satisfiable`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.exports.downloadFile('exp_01KASEQ4H8Z3M5N7P9R1T3V5X7', 'usage_logs.csv');
   * ```
   */
  downloadFile(export_id: string, name: string, options?: CallOptions): ApiCall<Response>;
}

/** How the account's data is kept and logged. */
export interface SettingsNamespace {
  /**
   * Get the settings: `GET /v1/settings`.
   *
   * The settings as they apply now.
   *
   * Scopes: `settings:read`.
   * Limits: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const answer = await client.settings.get();
   * ```
   */
  get(options?: CallOptions): ApiCall<Schemas['Settings']>;

  /**
   * Change the settings: `PATCH /v1/settings`.
   *
   * Changes what is given and leaves the rest. Periods can be made shorter than the platform's, never longer. A
   * shorter one applies to what is already there at once.
   *
   * Scopes: `settings:write`. Needs MFA.
   * Limits: `standard`, `sensitive`, `daily`.
   * Problems of its own: `mfa-required`, `precondition-failed`, `content-too-large`, `unsupported-media-type`, `validation-failed`.
   *
   * @example
   * ```ts
   * const answer = await client.settings.update({ retention: { usage_logs_deleted_after: 'P60D' }, privacy: { truncate_ip: false } });
   * ```
   */
  update(body: Schemas['SettingsUpdate'], options?: CallOptions): ApiCall<Schemas['Settings']>;
}

/** The account's own quota buckets. */
export interface LimitsNamespace {
  /**
   * Get the quota buckets: `GET /v1/limits`.
   *
   * All of the account's own buckets as they are now. Costs nothing.
   *
   * Scopes: `limits:read`.
   *
   * @example
   * ```ts
   * const answer = await client.limits.get();
   * ```
   */
  get(options?: CallOptions): ApiCall<Schemas['Limits']>;
}

/** The namespaces of the client, one per tag. */
export interface Namespaces {
  /** Liveness and the state of each component. Public. */
  readonly health: HealthNamespace;
  /** The account and its life: read, change, close and restore it. */
  readonly account: AccountNamespace;
  /** API keys and their life: make, change, rotate, revoke. */
  readonly keys: KeysNamespace;
  /** Factors, challenges and the step-up token. */
  readonly mfa: MfaNamespace;
  /** The log of each call, and figures drawn from it. */
  readonly usage: UsageNamespace;
  /** The account's data in files, in standard formats. */
  readonly exports: ExportsNamespace;
  /** How the account's data is kept and logged. */
  readonly settings: SettingsNamespace;
  /** The account's own quota buckets. */
  readonly limits: LimitsNamespace;
}
