// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { ApiCall, ApiList, HeadersOf, OptionsOf } from '../base/call.ts';
import type { FollowedList, FollowOptions } from '../base/follow.ts';
import type * as Models from './models.ts';
import type { operations } from './paths.d.ts';

type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** Liveness and the state of each component. Public. */
export interface HealthNamespace {
  /**
   * The state of the platform: `GET /v1/health`.
   *
   * Liveness, and the status of each component by how its calls of this hour were answered. Needs no key.
   *
   * Quota policies: `public`.
   *
   * @example
   * ```ts
   * const health = await client.health.get();
   * ```
   */
  get(options?: OptionsOf): ApiCall<Models.Health>;
}

/** The account and its life: read, change, close and restore it. */
export interface AccountNamespace {
  /**
   * Get the account: `GET /v1/account`.
   *
   * The account that the key belongs to.
   *
   * Scopes: `account:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const account = await client.account.get();
   * ```
   */
  get(options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Account>;

  /**
   * Change the account: `PATCH /v1/account`.
   *
   * Changes what is given and leaves the rest.
   *
   * Scopes: `account:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const account = await client.account.update({ organization_name: 'Example Ltd' });
   * ```
   */
  update(body: Models.AccountUpdate, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Account>;

  /**
   * Close the account: `POST /v1/account/close`.
   *
   * Revokes all keys at once and answers a token that restores the account until `deletes_at`. Then everything
   * personal is deleted, but for what a legal hold covers: the answer names the holds.
   *
   * Scopes: `account:close`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   *
   * @example
   * ```ts
   * const accountClosure = await client.account.close({ confirm_api_username: 'ada' });
   * ```
   */
  close(body: Models.AccountClose, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.AccountClosure>;

  /**
   * Restore the account: `POST /v1/account/restore`.
   *
   * Opens a closed account again. The keys that its closure revoked work again, unless they have expired meanwhile.
   *
   * Quota policies: `mfa`.
   * Special problem types: `restore-token-unknown`, `mfa-code-rejected`.
   *
   * @example
   * ```ts no-run: it needs a code of this moment
   * const account = await client.account.restore({ code: '492039' }, { restoreToken: 'srt_…' });
   * ```
   */
  restore(body: Models.AccountRestore, options?: OptionsOf<'idempotencyKey' | 'restoreToken'>): ApiCall<Models.Account>;
}

/** The organization and the public key that sensitive evidence is sealed to. */
export interface OrganizationNamespace {
  /**
   * Get the organization: `GET /v1/organization`.
   *
   * The organization of the account.
   *
   * Scopes: `organization:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const organization = await client.organization.get();
   * ```
   */
  get(options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Organization>;

  /**
   * Change the organization: `PATCH /v1/organization`.
   *
   * Changes what is given and leaves the rest.
   *
   * Scopes: `organization:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const organization = await client.organization.update({ organization_name: 'Example Ltd' });
   * ```
   */
  update(body: Models.OrganizationUpdate, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Organization>;

  /**
   * Set the encryption key: `PUT /v1/organization/encryption-key`.
   *
   * Seals sensitive evidence to this public key from now on. What was sealed to another key stays sealed to it.
   *
   * Scopes: `organization:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const organization = await client.organization.setEncryptionKey({ recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' });
   * ```
   */
  setEncryptionKey(body: Models.EncryptionKeySet, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Organization>;

  /**
   * Remove the encryption key: `DELETE /v1/organization/encryption-key`.
   *
   * Keeps no sensitive evidence from now on. What was sealed stays sealed.
   *
   * Scopes: `organization:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const organization = await client.organization.removeEncryptionKey();
   * ```
   */
  removeEncryptionKey(options?: OptionsOf<'ifMatch'>): ApiCall<Models.Organization>;
}

/** The people who work with the account. */
export interface MembersNamespace {
  /**
   * List members: `GET /v1/members`.
   *
   * The people who work with the account, invited ones included.
   *
   * Scopes: `members:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.members.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'members.list'>, options?: OptionsOf): ApiList<Models.MemberList, Models.Member>;

  /**
   * Invite a member: `POST /v1/members`.
   *
   * Invites a person by email. The answer holds what to hand to them, shown this once: a first key for what their role
   * may do, and a token that enrols their first factor with it. An account has at most `members_max`, and their
   * first keys count as keys.
   *
   * Scopes: `members:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `scope-not-held`, `state-conflict`.
   *
   * @example
   * ```ts no-run: it depends on the state of the account
   * const memberInvitation = await client.members.invite({ email: 'grace@example.com', role: 'analyst' });
   * ```
   */
  invite(body: Models.MemberInvite, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MemberInvitation>;

  /**
   * Get a member: `GET /v1/members/{member_id}`.
   *
   * One member.
   *
   * Scopes: `members:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const member = await client.members.get('mem_01KASEQ4H8F20P7T2VDBYJDV9Y');
   * ```
   */
  get(member_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Member>;

  /**
   * Remove a member: `DELETE /v1/members/{member_id}`.
   *
   * Removes the member and revokes their keys at once. The last owner cannot be removed, nor a member that a legal hold
   * covers.
   *
   * Scopes: `members:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `state-conflict`, `legal-hold`, `precondition-failed`.
   *
   * @example
   * ```ts
   * await client.members.remove('mem_01KASEQ4H8F20P7T2VDBYJDV9Y');
   * ```
   */
  remove(member_id: string, options?: OptionsOf<'ifMatch'>): ApiCall<undefined>;

  /**
   * Change a role: `PATCH /v1/members/{member_id}`.
   *
   * Gives the member another role at once. Their keys lose what the role does not hold. The last owner stays owner.
   *
   * Scopes: `members:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `scope-not-held`, `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const member = await client.members.changeRole('mem_01KASEQ4H8F20P7T2VDBYJDV9Y', { role: 'developer' });
   * ```
   */
  changeRole(member_id: string, body: Models.MemberRoleChange, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Member>;
}

/** Named sets of scopes. */
export interface RolesNamespace {
  /**
   * List roles: `GET /v1/roles`.
   *
   * The roles that a member can have and their scopes.
   *
   * Scopes: `members:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.roles.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'roles.list'>, options?: OptionsOf): ApiList<Models.RoleList, Models.Role>;
}

/** API keys and their life: make, change, rotate, revoke. */
export interface KeysNamespace {
  /**
   * List keys: `GET /v1/keys`.
   *
   * The account's keys without their secrets, revoked and expired ones included.
   *
   * Scopes: `keys:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.keys.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'keys.list'>, options?: OptionsOf): ApiList<Models.KeyList, Models.Key>;

  /**
   * Create a key: `POST /v1/keys`.
   *
   * Makes a key and answers its secret, which is shown this once. An account has at most `keys_max` that are not revoked.
   *
   * Scopes: `keys:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `scope-not-held`, `state-conflict`.
   *
   * @example
   * ```ts no-run: it depends on the state of the account
   * const keyWithSecret = await client.keys.create({ name: 'reporting', scopes: ['usage:read', 'exports:read'], allowed_addresses: ['203.0.113.0/24'] });
   * ```
   */
  create(body: Models.KeyCreate, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.KeyWithSecret>;

  /**
   * Get a key: `GET /v1/keys/{key_id}`.
   *
   * One key without its secret.
   *
   * Scopes: `keys:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const key = await client.keys.get('key_01F5YTJW7EGJDDG8SPYB48HSGB');
   * ```
   */
  get(key_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Key>;

  /**
   * Change a key: `PATCH /v1/keys/{key_id}`.
   *
   * Changes what is given and leaves the rest. A revoked key cannot be changed.
   *
   * Scopes: `keys:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `scope-not-held`, `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const key = await client.keys.update('key_01F5YTJW7EGJDDG8SPYB48HSGB', { name: 'nightly reporting' });
   * ```
   */
  update(key_id: string, body: Models.KeyUpdate, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Key>;

  /**
   * Rotate a key: `POST /v1/keys/{key_id}/rotate`.
   *
   * Gives the key a new secret at once. The old one works on for `overlap`, at most `rotation_overlap_max`.
   *
   * Scopes: `keys:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const keyWithSecret = await client.keys.rotate('key_01F5YTJW7EGJDDG8SPYB48HSGB', { overlap: 'PT1H' });
   * ```
   */
  rotate(key_id: string, body: Models.KeyRotate, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.KeyWithSecret>;

  /**
   * Revoke a key: `POST /v1/keys/{key_id}/revoke`.
   *
   * Ends the key at once and for good. Revoking it again changes nothing.
   *
   * Scopes: `keys:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const key = await client.keys.revoke('key_01F5YTJW7EGJDDG8SPYB48HSGB');
   * ```
   */
  revoke(key_id: string, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.Key>;

  /**
   * Report a key as leaked: `POST /v1/keys/{key_id}/report-leaked`.
   *
   * Revokes the key at once and writes a `key_leaked` security event.
   *
   * Scopes: `keys:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const key = await client.keys.reportLeaked('key_01F5YTJW7EGJDDG8SPYB48HSGB', { found_in: 'source_code' });
   * ```
   */
  reportLeaked(key_id: string, body: Models.KeyLeakReport, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.Key>;

  /**
   * Get the usage of a key: `GET /v1/keys/{key_id}/usage`.
   *
   * What the key did in a period, from the usage logs that are left.
   *
   * Scopes: `keys:read`, `usage:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const keyUsage = await client.keys.getUsage('key_01F5YTJW7EGJDDG8SPYB48HSGB', { from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  getUsage(key_id: string, query?: Query<'keys.getUsage'>, options?: OptionsOf): ApiCall<Models.KeyUsage>;
}

/** Factors, challenges and the step-up token. */
export interface MfaNamespace {
  /**
   * List factors: `GET /v1/mfa/factors`.
   *
   * The second factors of the member who made the key, pending ones included.
   *
   * Scopes: `mfa:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.mfa.listFactors({ limit: 50 })) console.log(item);
   * ```
   */
  listFactors(query?: Query<'mfa.listFactors'>, options?: OptionsOf): ApiList<Models.MfaFactorList, Models.MfaFactor>;

  /**
   * Enrol a factor: `POST /v1/mfa/factors`.
   *
   * Makes a TOTP factor and answers its secret, which is shown this once. It counts once `mfa.verifyFactor` has
   * seen a code of it. Needs MFA, or for the first factor the one-time token of the invitation as
   * `Invitation-Token`.
   *
   * Scopes: `mfa:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   *
   * @example
   * ```ts
   * const mfaEnrollment = await client.mfa.enroll();
   * ```
   */
  enroll(options?: OptionsOf<'idempotencyKey' | 'invitationToken'>): ApiCall<Models.MfaEnrollment>;

  /**
   * Verify an enrolment: `POST /v1/mfa/factors/{factor_id}/verify`.
   *
   * Makes a pending factor active with a code of it; a recovery code does not do. A member's first factor makes them
   * active and gives `recovery_codes`. A wrong code counts towards the `mfa` limit.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `mfa`, `daily`.
   * Special problem types: `mfa-code-rejected`, `state-conflict`.
   *
   * @example
   * ```ts no-run: it needs a code of this moment
   * const mfaActivation = await client.mfa.verifyFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B', { code: '492039' });
   * ```
   */
  verifyFactor(factor_id: string, body: Models.MfaFactorVerify, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaActivation>;

  /**
   * Get a factor: `GET /v1/mfa/factors/{factor_id}`.
   *
   * One second factor of the member who made the key, without its secret.
   *
   * Scopes: `mfa:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const mfaFactor = await client.mfa.getFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B');
   * ```
   */
  getFactor(factor_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.MfaFactor>;

  /**
   * Remove a factor: `DELETE /v1/mfa/factors/{factor_id}`.
   *
   * Ends a factor and the MFA tokens that its codes gave, at once. The last active one can be removed only after another is
   * active. One that a legal hold covers ends as well, so that a stolen one is of no use: its record is shown as `ended`
   * until the hold is lifted, and to remove that is refused.
   *
   * Scopes: `mfa:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `state-conflict`, `legal-hold`, `precondition-failed`.
   *
   * @example
   * ```ts
   * await client.mfa.removeFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B');
   * ```
   */
  removeFactor(factor_id: string, options?: OptionsOf<'ifMatch'>): ApiCall<undefined>;

  /**
   * Create a challenge: `POST /v1/mfa/challenges`.
   *
   * Asks for a second factor. Answer it with `mfa.verify`.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`.
   *
   * @example
   * ```ts no-run: it depends on the state of the account
   * const mfaChallenge = await client.mfa.createChallenge();
   * ```
   */
  createChallenge(options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaChallenge>;

  /**
   * Get a challenge: `GET /v1/mfa/challenges/{challenge_id}`.
   *
   * A challenge that waits for its answer, to the key that it was made for. One that was answered, or has ended after
   * `challenge_life`, is not found.
   *
   * Scopes: `mfa:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const mfaChallenge = await client.mfa.getChallenge('chl_01KASEQ4H8YMRMSXEZ3SCCSGAW');
   * ```
   */
  getChallenge(challenge_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.MfaChallenge>;

  /**
   * Get how many recovery codes are left: `GET /v1/mfa/recovery-codes`.
   *
   * How many recovery codes of the member who made the key work still. The codes themselves are never shown again.
   *
   * Scopes: `mfa:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const recoveryCodesLeft = await client.mfa.getRecoveryCodes();
   * ```
   */
  getRecoveryCodes(options?: OptionsOf): ApiCall<Models.RecoveryCodesLeft>;

  /**
   * Create recovery codes: `POST /v1/mfa/recovery-codes`.
   *
   * Gives the member new recovery codes, which are shown this once. The codes from before work no more, nor does an MFA
   * token that one of them gave.
   *
   * Scopes: `mfa:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   *
   * @example
   * ```ts
   * const recoveryCodes = await client.mfa.createRecoveryCodes();
   * ```
   */
  createRecoveryCodes(options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.RecoveryCodes>;

  /**
   * Answer a challenge: `POST /v1/mfa/verify`.
   *
   * Takes a TOTP or recovery code and answers a token that is good for `mfa_token_life`, for this account and key.
   * A wrong code counts towards the `mfa` limit.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `mfa`, `daily`.
   * Special problem types: `mfa-code-rejected`.
   *
   * @example
   * ```ts no-run: it needs a code of this moment
   * const mfaToken = await client.mfa.verify({ challenge_id: 'chl_01KASEQ4H8YMRMSXEZ3SCCSGAW', code: '492039' });
   * ```
   */
  verify(body: Models.MfaVerify, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaToken>;
}

/** Regular looks at who can do what. */
export interface AccessReviewsNamespace {
  /**
   * List access reviews: `GET /v1/access-reviews`.
   *
   * All reviews, completed ones included.
   *
   * Scopes: `access_reviews:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.access_reviews.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'access_reviews.list'>, options?: OptionsOf): ApiList<Models.AccessReviewList, Models.AccessReview>;

  /**
   * Start an access review: `POST /v1/access-reviews`.
   *
   * Lists every key and member with its last use and the scopes it never used. Only one review is open at a time.
   *
   * Scopes: `access_reviews:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`.
   *
   * @example
   * ```ts no-run: it depends on the state of the account
   * const accessReview = await client.access_reviews.start();
   * ```
   */
  start(options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.AccessReview>;

  /**
   * Get an access review: `GET /v1/access-reviews/{review_id}`.
   *
   * One review with its items and decisions.
   *
   * Scopes: `access_reviews:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const accessReview = await client.access_reviews.get('rev_01KASEQ4H8H7TAN1ME175W2C7P');
   * ```
   */
  get(review_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.AccessReview>;

  /**
   * Decide on an item: `POST /v1/access-reviews/{review_id}/items/{item_id}/decide`.
   *
   * Attests that a key or member is still needed, or revokes it at once. An item is decided once.
   *
   * Scopes: `access_reviews:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `state-conflict`, `legal-hold`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const accessReview = await client.access_reviews.decide('rev_01KASEQ4H8H7TAN1ME175W2C7P', 'key_01F5YTJW7EGJDDG8SPYB48HSGB', { decision: 'revoked' });
   * ```
   */
  decide(review_id: string, item_id: string, body: Models.AccessReviewDecide, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.AccessReview>;
}

/** The log of each call, and figures drawn from it. */
export interface UsageNamespace {
  /**
   * List usage logs: `GET /v1/usage/logs`.
   *
   * The account's calls, newest first unless asked otherwise.
   *
   * Scopes: `usage:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.usage.listLogs({ limit: 50 })) console.log(item);
   * ```
   */
  listLogs(query?: Query<'usage.listLogs'>, options?: OptionsOf): ApiList<Models.UsageLogList, Models.UsageLog>;

  /**
   * Follows the list of `listLogs`: returns its items oldest first, each of them once, and waits for new items.
   *
   * Continues behind the option `checkpoint` after a restart. Every request has `exclude_self=true`.
   *
   * Scopes: `usage:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.usage.followLogs()) {
   *   console.log(item);
   *   break; // a list that is followed does not end
   * }
   * ```
   */
  followLogs(query?: Pick<Query<'usage.listLogs'>, 'from' | 'operation' | 'status' | 'key_id' | 'limit'>, options?: FollowOptions): FollowedList<Models.UsageLog>;

  /**
   * Get a usage log: `GET /v1/usage/logs/{log_id}`.
   *
   * One call, until retention deletes it.
   *
   * Scopes: `usage:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const usageLog = await client.usage.getLog('log_01KASEQ4H83FH47MVYKBZRZ1YR');
   * ```
   */
  getLog(log_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.UsageLog>;

  /**
   * Get usage statistics: `GET /v1/usage/statistics`.
   *
   * Calls, popular operations and adoption in a period. Without `from`, as far back as the figures go.
   *
   * Scopes: `usage:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const usageStatistics = await client.usage.getStatistics({ from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  getStatistics(query?: Query<'usage.getStatistics'>, options?: OptionsOf): ApiCall<Models.UsageStatistics>;
}

/** Performance and availability, aggregated and anonymous. */
export interface AnalyticsNamespace {
  /**
   * Get endpoint performance: `GET /v1/analytics/performance`.
   *
   * Calls, errors and latency of each endpoint by status class over time.
   *
   * Scopes: `analytics:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.analytics.getPerformance({ limit: 50 })) console.log(item);
   * ```
   */
  getPerformance(query?: Query<'analytics.getPerformance'>, options?: OptionsOf): ApiList<Models.PerformanceSeries, Models.PerformancePoint>;

  /**
   * Get availability: `GET /v1/analytics/availability`.
   *
   * The share of calls that each endpoint answered without a 5xx over time.
   *
   * Scopes: `analytics:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.analytics.getAvailability({ limit: 50 })) console.log(item);
   * ```
   */
  getAvailability(query?: Query<'analytics.getAvailability'>, options?: OptionsOf): ApiList<Models.AvailabilitySeries, Models.AvailabilityPoint>;
}

/** Events, incidents and threat indicators. */
export interface SecurityNamespace {
  /**
   * List security events: `GET /v1/security/events`.
   *
   * Failed authentications, lockouts, exceeded limits and detected threats, newest first unless asked otherwise.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.security.listEvents({ limit: 50 })) console.log(item);
   * ```
   */
  listEvents(query?: Query<'security.listEvents'>, options?: OptionsOf): ApiList<Models.SecurityEventList, Models.SecurityEvent>;

  /**
   * Follows the list of `listEvents`: returns its items oldest first, each of them once, and waits for new items.
   *
   * Continues behind the option `checkpoint` after a restart.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.security.followEvents()) {
   *   console.log(item);
   *   break; // a list that is followed does not end
   * }
   * ```
   */
  followEvents(query?: Pick<Query<'security.listEvents'>, 'from' | 'type' | 'severity' | 'limit'>, options?: FollowOptions): FollowedList<Models.SecurityEvent>;

  /**
   * Get a security event: `GET /v1/security/events/{event_id}`.
   *
   * One event.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const securityEvent = await client.security.getEvent('evt_01KASEQ4H8GF0BDZMHRXCWSWV9');
   * ```
   */
  getEvent(event_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.SecurityEvent>;

  /**
   * List incidents: `GET /v1/security/incidents`.
   *
   * Incidents, newest first unless asked otherwise.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.security.listIncidents({ limit: 50 })) console.log(item);
   * ```
   */
  listIncidents(query?: Query<'security.listIncidents'>, options?: OptionsOf): ApiList<Models.IncidentList, Models.Incident>;

  /**
   * Get an incident: `GET /v1/security/incidents/{incident_id}`.
   *
   * One incident with its evidence, sealed to the encryption key of the organization.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const incident = await client.security.getIncident('inc_01KASEQ4H8TK34WH68SSN836Q0');
   * ```
   */
  getIncident(incident_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Incident>;

  /**
   * Acknowledge an incident: `POST /v1/security/incidents/{incident_id}/acknowledge`.
   *
   * Says that someone works on it. Only an open incident can be acknowledged.
   *
   * Scopes: `security:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const incident = await client.security.acknowledgeIncident('inc_01KASEQ4H8TK34WH68SSN836Q0');
   * ```
   */
  acknowledgeIncident(incident_id: string, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.Incident>;

  /**
   * Resolve an incident: `POST /v1/security/incidents/{incident_id}/resolve`.
   *
   * Ends an incident that is open or acknowledged.
   *
   * Scopes: `security:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const incident = await client.security.resolveIncident('inc_01KASEQ4H8TK34WH68SSN836Q0', { resolution: 'mitigated' });
   * ```
   */
  resolveIncident(incident_id: string, body: Models.IncidentResolve, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.Incident>;

  /**
   * List threat indicators: `GET /v1/security/indicators`.
   *
   * Addresses, user agents and keys by which a threat is known again.
   *
   * Scopes: `security:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.security.listIndicators({ limit: 50 })) console.log(item);
   * ```
   */
  listIndicators(query?: Query<'security.listIndicators'>, options?: OptionsOf): ApiList<Models.IndicatorList, Models.Indicator>;
}

/** The trail of what was changed, chained by hashes. */
export interface AuditNamespace {
  /**
   * List audit entries: `GET /v1/audit/entries`.
   *
   * What was changed and by whom, newest first unless asked otherwise.
   *
   * Scopes: `audit:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.audit.listEntries({ limit: 50 })) console.log(item);
   * ```
   */
  listEntries(query?: Query<'audit.listEntries'>, options?: OptionsOf): ApiList<Models.AuditEntryList, Models.AuditEntry>;

  /**
   * Follows the list of `listEntries`: returns its items oldest first, each of them once, and waits for new items.
   *
   * Continues behind the option `checkpoint` after a restart.
   *
   * Scopes: `audit:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.audit.followEntries()) {
   *   console.log(item);
   *   break; // a list that is followed does not end
   * }
   * ```
   */
  followEntries(query?: Pick<Query<'audit.listEntries'>, 'from' | 'action' | 'target_id' | 'limit'>, options?: FollowOptions): FollowedList<Models.AuditEntry>;

  /**
   * Get an audit entry: `GET /v1/audit/entries/{entry_id}`.
   *
   * One entry.
   *
   * Scopes: `audit:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const auditEntry = await client.audit.getEntry('aud_01KASEQ4H82NQYGQGZXBTAEAVZ');
   * ```
   */
  getEntry(entry_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.AuditEntry>;

  /**
   * Verify the audit trail: `GET /v1/audit/verification`.
   *
   * Follows the chain of hashes from the first entry to the last. Entries whose personal values were erased verify
   * all the same.
   *
   * Scopes: `audit:read`.
   * Quota policies: `standard`, `search`, `daily`.
   *
   * @example
   * ```ts
   * const auditVerification = await client.audit.verify();
   * ```
   */
  verify(options?: OptionsOf): ApiCall<Models.AuditVerification>;
}

/** The account's data in files, in standard formats. */
export interface ExportsNamespace {
  /**
   * List exports: `GET /v1/exports`.
   *
   * The account's exports, expired ones included.
   *
   * Scopes: `exports:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.exports.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'exports.list'>, options?: OptionsOf): ApiList<Models.ExportList, Models.Export>;

  /**
   * Create an export: `POST /v1/exports`.
   *
   * Starts writing datasets to files. Read it again with `exports.get` until it is `ready`; the files are there
   * for `delete_after` of the data class `export`.
   *
   * Scopes: `exports:write`. Needs MFA.
   * Quota policies: `standard`, `exports`, `sensitive`, `daily`.
   *
   * @example
   * ```ts
   * const result = await client.exports.create({ datasets: ['usage_logs'], format: 'csv', from: '2026-11-01T00:00:00.000Z' });
   * ```
   */
  create(body: Models.ExportCreate, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.Export>;

  /**
   * Get an export: `GET /v1/exports/{export_id}`.
   *
   * One export. While it is queued or running, `Retry-After` says when to look again.
   *
   * Scopes: `exports:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const result = await client.exports.get('exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ');
   * ```
   */
  get(export_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Export>;

  /**
   * Delete an export: `DELETE /v1/exports/{export_id}`.
   *
   * Deletes the export and its files at once.
   *
   * Scopes: `exports:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`, `legal-hold`, `precondition-failed`.
   *
   * @example
   * ```ts
   * await client.exports.delete('exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ');
   * ```
   */
  delete(export_id: string, options?: OptionsOf<'ifMatch'>): ApiCall<undefined>;

  /**
   * Cancel an export: `POST /v1/exports/{export_id}/cancel`.
   *
   * Stops an export that is queued or running.
   *
   * Scopes: `exports:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `state-conflict`, `precondition-failed`.
   *
   * @example
   * ```ts
   * const result = await client.exports.cancel('exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ');
   * ```
   */
  cancel(export_id: string, options?: OptionsOf<'idempotencyKey' | 'ifMatch'>): ApiCall<Models.Export>;

  /**
   * Download a file: `GET /v1/exports/{export_id}/files/{name}`.
   *
   * The bytes of a file, whole or in part. A part that breaks off can be asked for again: `Range` with `If-Range`
   * holds the parts to one version of the file.
   *
   * Scopes: `exports:read`.
   * Quota policies: `standard`, `export-transfer`, `export-bytes`, `daily`.
   * Special problem types: `state-conflict`, `export-expired`, `precondition-failed`, `range-not-satisfiable`.
   *
   * @example
   * ```ts
   * const response = await client.exports.downloadFile('exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ', 'usage_logs.csv');
   * ```
   */
  downloadFile(export_id: string, name: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'> & HeadersOf<operations['exports.downloadFile']['parameters'], 'Range' | 'If-Range'>): ApiCall<Response>;
}

/** What was sent to the account's email address, and what will be. */
export interface NotificationsNamespace {
  /**
   * List notifications: `GET /v1/notifications`.
   *
   * Security notices and service updates that were sent to the account's email address.
   *
   * Scopes: `notifications:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.notifications.list({ limit: 50 })) console.log(item);
   * ```
   */
  list(query?: Query<'notifications.list'>, options?: OptionsOf): ApiList<Models.NotificationList, Models.Notification>;

  /**
   * Follows the list of `list`: returns its items oldest first, each of them once, and waits for new items.
   *
   * Continues behind the option `checkpoint` after a restart.
   *
   * Scopes: `notifications:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.notifications.follow()) {
   *   console.log(item);
   *   break; // a list that is followed does not end
   * }
   * ```
   */
  follow(query?: Pick<Query<'notifications.list'>, 'from' | 'kind' | 'limit'>, options?: FollowOptions): FollowedList<Models.Notification>;

  /**
   * Get the notification settings: `GET /v1/notifications/settings`.
   *
   * Which notices are sent by email.
   *
   * Scopes: `notifications:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const notificationSettings = await client.notifications.getSettings();
   * ```
   */
  getSettings(options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.NotificationSettings>;

  /**
   * Change the notification settings: `PATCH /v1/notifications/settings`.
   *
   * Changes what is given and leaves the rest.
   *
   * Scopes: `notifications:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const notificationSettings = await client.notifications.updateSettings({ service_updates: false });
   * ```
   */
  updateSettings(body: Models.NotificationSettingsUpdate, options?: OptionsOf<'ifMatch'>): ApiCall<Models.NotificationSettings>;
}

/** How the account's data is kept and logged. */
export interface SettingsNamespace {
  /**
   * Get the settings: `GET /v1/settings`.
   *
   * The settings as they apply now.
   *
   * Scopes: `settings:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const settings = await client.settings.get();
   * ```
   */
  get(options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.Settings>;

  /**
   * Change the settings: `PATCH /v1/settings`.
   *
   * Changes what is given and leaves the rest. Periods can be made shorter than the platform's, never longer. A
   * shorter one applies to what is already there at once.
   *
   * Scopes: `settings:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const settings = await client.settings.update({ retention: { usage_logs_deleted_after: 'P60D' }, privacy: { truncate_ip: false } });
   * ```
   */
  update(body: Models.SettingsUpdate, options?: OptionsOf<'ifMatch'>): ApiCall<Models.Settings>;
}

/** Requests, inventory, disclosures, subprocessors and legal holds. */
export interface PrivacyNamespace {
  /**
   * List privacy requests: `GET /v1/privacy/requests`.
   *
   * All requests, answered ones included.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.privacy.listRequests({ limit: 50 })) console.log(item);
   * ```
   */
  listRequests(query?: Query<'privacy.listRequests'>, options?: OptionsOf): ApiList<Models.PrivacyRequestList, Models.PrivacyRequest>;

  /**
   * Make a privacy request: `POST /v1/privacy/requests`.
   *
   * Asks the privacy or the security team for access, correction, deletion or an answer. Answered within
   * `privacy_response`.
   *
   * Scopes: `privacy:write`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const privacyRequest = await client.privacy.createRequest({ kind: 'access', categories: ['ip_addresses'] });
   * ```
   */
  createRequest(body: Models.PrivacyRequestCreate, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.PrivacyRequest>;

  /**
   * Get a privacy request: `GET /v1/privacy/requests/{privacy_request_id}`.
   *
   * One request and what came of it.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `precondition-failed`.
   *
   * @example
   * ```ts
   * const privacyRequest = await client.privacy.getRequest('prq_01KASEQ4H8N80X6B5M7Y1DFFKZ');
   * ```
   */
  getRequest(privacy_request_id: string, options?: OptionsOf<'ifMatch' | 'ifNoneMatch'>): ApiCall<Models.PrivacyRequest>;

  /**
   * Get the data inventory: `GET /v1/privacy/inventory`.
   *
   * What is collected, for which one purpose and for how long, as this description states it and the settings
   * shorten it.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const dataInventory = await client.privacy.getInventory();
   * ```
   */
  getInventory(options?: OptionsOf): ApiCall<Models.DataInventory>;

  /**
   * List disclosures: `GET /v1/privacy/disclosures`.
   *
   * Cases in which data of the account was passed on under one of the three exceptions. Empty when there was none.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.privacy.listDisclosures({ limit: 50 })) console.log(item);
   * ```
   */
  listDisclosures(query?: Query<'privacy.listDisclosures'>, options?: OptionsOf): ApiList<Models.DisclosureList, Models.Disclosure>;

  /**
   * List subprocessors: `GET /v1/privacy/subprocessors`.
   *
   * Infrastructure providers and what passes through them.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.privacy.listSubprocessors({ limit: 50 })) console.log(item);
   * ```
   */
  listSubprocessors(query?: Query<'privacy.listSubprocessors'>, options?: OptionsOf): ApiList<Models.SubprocessorList, Models.Subprocessor>;

  /**
   * List legal holds: `GET /v1/privacy/holds`.
   *
   * Holds on data of the account, lifted ones included.
   *
   * Scopes: `privacy:read`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * for await (const item of client.privacy.listHolds({ limit: 50 })) console.log(item);
   * ```
   */
  listHolds(query?: Query<'privacy.listHolds'>, options?: OptionsOf): ApiList<Models.LegalHoldList, Models.LegalHold>;

  /**
   * Lift a legal hold: `POST /v1/privacy/holds/{hold_id}/lift`.
   *
   * Ends a hold. What it kept beyond its time is then deleted or anonymized at once.
   *
   * Scopes: `holds:write`. Needs MFA.
   * Quota policies: `standard`, `sensitive`, `daily`.
   * Special problem types: `state-conflict`.
   *
   * @example
   * ```ts
   * const legalHold = await client.privacy.liftHold('hld_01KASEQ4H8ZCP00E5CAYQAZK9D');
   * ```
   */
  liftHold(hold_id: string, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.LegalHold>;
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
   * const limits = await client.limits.get();
   * ```
   */
  get(options?: OptionsOf): ApiCall<Models.Limits>;
}

/**
 * The namespaces of the client, one for each tag.
 *
 * @example
 * ```ts
 * const firstKeys = (keys: Namespaces['keys']) => keys.list({ limit: 10 });
 * const page = await firstKeys(client.keys);
 * ```
 */
export interface Namespaces {
  /** Liveness and the state of each component. Public. */
  readonly health: HealthNamespace;
  /** The account and its life: read, change, close and restore it. */
  readonly account: AccountNamespace;
  /** The organization and the public key that sensitive evidence is sealed to. */
  readonly organization: OrganizationNamespace;
  /** The people who work with the account. */
  readonly members: MembersNamespace;
  /** Named sets of scopes. */
  readonly roles: RolesNamespace;
  /** API keys and their life: make, change, rotate, revoke. */
  readonly keys: KeysNamespace;
  /** Factors, challenges and the step-up token. */
  readonly mfa: MfaNamespace;
  /** Regular looks at who can do what. */
  readonly access_reviews: AccessReviewsNamespace;
  /** The log of each call, and figures drawn from it. */
  readonly usage: UsageNamespace;
  /** Performance and availability, aggregated and anonymous. */
  readonly analytics: AnalyticsNamespace;
  /** Events, incidents and threat indicators. */
  readonly security: SecurityNamespace;
  /** The trail of what was changed, chained by hashes. */
  readonly audit: AuditNamespace;
  /** The account's data in files, in standard formats. */
  readonly exports: ExportsNamespace;
  /** What was sent to the account's email address, and what will be. */
  readonly notifications: NotificationsNamespace;
  /** How the account's data is kept and logged. */
  readonly settings: SettingsNamespace;
  /** Requests, inventory, disclosures, subprocessors and legal holds. */
  readonly privacy: PrivacyNamespace;
  /** The account's own quota buckets. */
  readonly limits: LimitsNamespace;
}
