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

/** The account and its life - read, change, close and restore it. */
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
   * Problems of its own: `precondition-failed`, `content-too-large`, `unsupported-media-type`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.account.update({ organization_name: 'Example Ltd' });
   * ```
   */
  update(body: Schemas['AccountUpdate'], options?: CallOptions): ApiCall<Schemas['Account']>;
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
   * Problems of its own: `validation-failed`, `idempotency-key-reused`.
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
   * Problems of its own: `not-found`, `validation-failed`, `idempotency-key-reused`.
   *
   * @example
   * ```ts
   * const answer = await client.usage.getLog('log_01KASEQ4H8Z3M5N7P9R1T3V5X7');
   * ```
   */
  getLog(log_id: string, options?: CallOptions): ApiCall<Schemas['UsageLog']>;
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

/** Factors, challenges and the step-up token. */
export interface MfaNamespace {
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
}

/** The namespaces of the client, one per tag. */
export interface Namespaces {
  /** Liveness and the state of each component. Public. */
  readonly health: HealthNamespace;
  /** The account and its life - read, change, close and restore it. */
  readonly account: AccountNamespace;
  /** The log of each call, and figures drawn from it. */
  readonly usage: UsageNamespace;
  /** The account's own quota buckets. */
  readonly limits: LimitsNamespace;
  /** Factors, challenges and the step-up token. */
  readonly mfa: MfaNamespace;
}
