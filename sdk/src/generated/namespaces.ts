// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { ApiCall, ApiList, HeadersOf, OptionsOf } from '../base/call.ts';
import type { FollowedList, FollowOptions } from '../base/follow.ts';
import type * as Models from './models.ts';
import type { operations } from './paths.d.ts';

type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** Whether the platform works, and the state of each component. Needs no key. */
export interface HealthNamespace {
  /**
   * The state of the platform: `GET /v1/health`.
   *
   * Returns whether the platform works, and the state of each component. The state of a component depends on the share of 5xx responses of its operations in the current hour. This operation needs no key.
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

/** The account: read, change, close and restore it. */
export interface AccountNamespace {
  /**
   * Get the account: `GET /v1/account`.
   *
   * Returns the account that the key belongs to.
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
   * Changes the properties in the body. All other properties keep their values.
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
   * Closes the account and revokes all its keys immediately. Until `deletes_at`, the token in the response can restore
   * the account. At `deletes_at`, the platform deletes all personal data of the account, and also its usage logs,
   * statistics and exports. It does not delete data that a legal hold covers. The response lists the holds.
   * Without keys, the account can no longer lift a hold. Lift the holds before you close the account, or restore the
   * account. After `deletes_at`, only SentinelSec can lift a hold. It does so when the reason for the hold has ended.
   * The platform then deletes the data that no other hold covers.
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
   * Restores a closed account. The keys that were revoked by the closure work again, unless they have expired in the meantime.
   *
   * Quota policies: `mfa`.
   * Special problem types: `restore-token-unknown`, `mfa-code-rejected`.
   *
   * @example
   * ```ts no-run: it needs a code that is valid now
   * const account = await client.account.restore({ code: '492039' }, { restoreToken: 'srt_…' });
   * ```
   */
  restore(body: Models.AccountRestore, options?: OptionsOf<'idempotencyKey' | 'restoreToken'>): ApiCall<Models.Account>;
}

/** The organization, and the public key with which sensitive evidence is encrypted. */
export interface OrganizationNamespace {
  /**
   * Get the organization: `GET /v1/organization`.
   *
   * Returns the organization of the account.
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
   * Changes the properties in the body. All other properties keep their values.
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
   * Sets the public key with which the platform encrypts sensitive evidence from now on. Earlier evidence stays encrypted with the earlier key.
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
   * Removes the encryption key. From now on, the platform stores no sensitive evidence. Earlier evidence stays encrypted.
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
   * Lists the members of the account, including invited members.
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
   * Adds a person as a member. The response contains two secrets for this person. The first secret is a key with all
   * scopes of the role. The second secret is a token. The person enrols the first factor with both secrets together.
   * Only this response shows these secrets, so give them to the person over a safe channel. The platform also sends
   * the person an email, which says that they were invited and contains neither secret. The token has no expiry
   * time. It works until the first factor is active, or until the member is removed. The new key cannot have a scope
   * that the caller's key does not have. An account has at most `members_max` members, and their first keys count
   * towards `keys_max`. The response is a 409 if the account has a member with this email address. The response is
   * also a 409 if the account already has the maximum number of members or keys. After such a 409, remove a member
   * or revoke a key before you try again.
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
   * Returns one member of the account.
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
   * Removes the member and revokes the member's keys immediately. The response is a 409 if the member is the last active
   * owner of the account, or if a legal hold covers the member.
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
   * Immediately gives the member another role. The member's keys lose the scopes that the new role does not have. The response is a 409 if the member is the last active owner of the account. Make another member an owner first.
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
   * Lists the roles that a member can have, with their scopes.
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

/** API keys: create, change, rotate and revoke them. */
export interface KeysNamespace {
  /**
   * List keys: `GET /v1/keys`.
   *
   * Lists all keys of the account, also revoked and expired keys. The list does not contain the secrets.
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
   * Creates a key and returns it with its secret. Only this response shows the secret. The new key cannot have a scope that the caller's key does not have. The response is a 409 if the account already has `keys_max` keys that are not revoked. Expired keys count too. After such a 409, revoke a key before you try again.
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
   * Returns one key without its secret.
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
   * Changes the properties in the body. All other properties keep their values. The key cannot get a scope that it did not have. The response is a 409 if the key is revoked.
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
   * Gives the key a new secret, which works immediately. The old secret still works during the time `overlap`, which is at most `rotation_overlap_max`. The caller's key must have all scopes of the rotated key. The response is a 409 if the key is revoked or has expired.
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
   * Revokes the key immediately and forever. Revoking a revoked key changes nothing.
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
   * Revokes the key immediately and creates a security event of the type `key_leaked`.
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
   * Returns the use of the key in a period. The numbers are computed from the usage logs that still exist.
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

/** Second factors, challenges, and the MFA token that a correct code gives. */
export interface MfaNamespace {
  /**
   * List factors: `GET /v1/mfa/factors`.
   *
   * Lists the second factors of the member who created the key, including pending factors.
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
   * Creates a pending TOTP factor and returns it with its secret. Only this response shows the secret. To make the
   * factor active, send one of its codes with `mfa.verifyFactor`. This operation needs MFA. For a member's first
   * factor, it needs the token of the invitation in the header `Invitation-Token` instead.
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
   * Makes a pending factor active. The body must contain a TOTP code of this factor. A recovery code does not work.
   * If the factor is the member's first factor, the member becomes active, and the response contains
   * `recovery_codes`. A wrong code is charged to the quota policy `mfa`. The response is a 409 if the factor is not
   * pending.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `mfa`, `daily`.
   * Special problem types: `mfa-code-rejected`, `state-conflict`.
   *
   * @example
   * ```ts no-run: it needs a code that is valid now
   * const mfaActivation = await client.mfa.verifyFactor('fac_01KASEQ4H80AK4Q07XWPH36F2B', { code: '492039' });
   * ```
   */
  verifyFactor(factor_id: string, body: Models.MfaFactorVerify, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaActivation>;

  /**
   * Get a factor: `GET /v1/mfa/factors/{factor_id}`.
   *
   * Returns an MFA factor of the member who created the key. The response contains no secret.
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
   * Removes a factor. Its codes, and the MFA tokens that the member got with them, stop working immediately. If a
   * legal hold covers the factor, its record stays with the status `ended` until the hold is lifted. The response is
   * a 204 in this case too. The response is a 409 if the factor already has the status `ended`. It is also a 409 if
   * the factor is the member's last active factor. Make another factor active first.
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
   * Creates an MFA challenge. To answer it, send a code with `mfa.verify`.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `daily`.
   *
   * @example
   * ```ts
   * const mfaChallenge = await client.mfa.createChallenge();
   * ```
   */
  createChallenge(options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaChallenge>;

  /**
   * Get a challenge: `GET /v1/mfa/challenges/{challenge_id}`.
   *
   * Returns an open challenge. Only the key that created the challenge can read it. If the challenge was answered, or
   * is older than `challenge_life`, the response is a 404.
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
   * Returns the number of unused recovery codes of the member who created the key. It does not show the codes.
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
   * Creates new recovery codes for the member who created the key. Only this response shows the codes. The previous
   * codes, and the MFA tokens that the member got with them, stop working.
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
   * Checks a TOTP code or a recovery code and returns an MFA token. The token is valid for `mfa_token_life`, and only
   * with this account and key. A wrong code is charged to the quota policy `mfa`.
   *
   * Scopes: `mfa:write`.
   * Quota policies: `standard`, `mfa`, `daily`.
   * Special problem types: `mfa-code-rejected`.
   *
   * @example
   * ```ts no-run: it needs a code that is valid now
   * const mfaToken = await client.mfa.verify({ challenge_id: 'chl_01KASEQ4H8YMRMSXEZ3SCCSGAW', code: '492039' });
   * ```
   */
  verify(body: Models.MfaVerify, options?: OptionsOf<'idempotencyKey'>): ApiCall<Models.MfaToken>;
}

/** Regular reviews of the access of all keys and members. */
export interface AccessReviewsNamespace {
  /**
   * List access reviews: `GET /v1/access-reviews`.
   *
   * Lists all access reviews, including completed reviews.
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
   * Starts an access review of all keys and members. For each key and member, the review shows the last use and the unused scopes. The response is a 409 if another review is open. Decide on the items of that review first.
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
   * Returns one access review with its items and decisions.
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
   * Records the decision on one item. The decision is `attested` if the key or member still needs its access. The decision `revoked` ends the access immediately. The response is a 409 if the item was already decided. The response is also a 409 if the decision `revoked` would remove the last active owner of the account, or a member that a legal hold covers.
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

/** The log of each call, and statistics about the calls. */
export interface UsageNamespace {
  /**
   * List usage logs: `GET /v1/usage/logs`.
   *
   * Lists the usage logs of the account, newest first by default.
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
   * Like `listLogs`, but without an end: returns each item once, oldest first, and waits for new items.
   *
   * To continue after a restart, pass the option `checkpoint`. Every request contains `exclude_self=true`.
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
   * Returns the log of one call. The log exists until its retention period ends.
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
   * Returns the number of calls in a period, the most called operations, and the operations that were called for the first time. Without `from`, the period begins with the oldest statistics.
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

/** Performance and availability of the API, aggregated and anonymous. */
export interface AnalyticsNamespace {
  /**
   * Get endpoint performance: `GET /v1/analytics/performance`.
   *
   * Lists the calls, errors and latency of each operation over time, separately for each status class.
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
   * Lists the share of calls that did not get a 5xx response, for each operation and interval.
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
   * Lists security events such as failed authentications, lockouts, exceeded limits and detected threats, newest first by default.
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
   * Like `listEvents`, but without an end: returns each item once, oldest first, and waits for new items.
   *
   * To continue after a restart, pass the option `checkpoint`.
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
   * Returns one security event of the account.
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
   * Lists the incidents of the account, newest first by default.
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
   * Returns one incident with its evidence, which is encrypted with the encryption key of the organization.
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
   * Records that a member handles the incident. The response is a 409 if the incident is not open.
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
   * Resolves an incident that is open or acknowledged. The response is a 409 if the incident is already resolved.
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
   * Lists the threat indicators: addresses, user agents and keys by which the platform recognizes a threat.
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

/** The audit trail: all changes, in a chain of hashes. */
export interface AuditNamespace {
  /**
   * List audit entries: `GET /v1/audit/entries`.
   *
   * Lists the audit entries, newest first by default. An entry records a change and who made the change.
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
   * Like `listEntries`, but without an end: returns each item once, oldest first, and waits for new items.
   *
   * To continue after a restart, pass the option `checkpoint`.
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
   * Returns one entry of the audit trail.
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
   * Checks the chain of hashes from the first audit entry to the last. An entry is also valid if its personal values
   * were erased.
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
   * Lists the exports of the account, including expired exports.
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
   * Creates an export, which writes each dataset to a file. The key also needs, for each dataset, the scope that reads
   * its records. Read the export with `exports.get` until its `status` is `ready`. The platform keeps the files of a
   * ready export for the time `delete_after` of the data class `export`, and then deletes them.
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
   * Returns one export. While the export is queued or running, `Retry-After` says when to read it again.
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
   * Deletes the export and its files immediately. The response is a 409 if a legal hold covers the export.
   *
   * Scopes: `exports:write`.
   * Quota policies: `standard`, `daily`.
   * Special problem types: `legal-hold`, `precondition-failed`.
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
   * Stops an export. The response is a 409 if the export is neither queued nor running.
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
   * Returns the bytes of a file, completely or in part. If a download was interrupted, send `Range` to get only the
   * missing bytes. Also send `If-Range`, so that all parts belong to the same version of the file. The response is a
   * 409 if the export is not `ready`. If the export has expired, the response is a 410.
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

/** The notices that were sent to the account's email address, and the settings for future notices. */
export interface NotificationsNamespace {
  /**
   * List notifications: `GET /v1/notifications`.
   *
   * Lists the security notices and service updates that were sent to the account's email address.
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
   * Like `list`, but without an end: returns each item once, oldest first, and waits for new items.
   *
   * To continue after a restart, pass the option `checkpoint`.
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
   * Returns the settings that select the notices that the platform sends by email.
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
   * Changes the properties in the body. All other properties keep their values.
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

/** How long the account's data is stored, and what is logged. */
export interface SettingsNamespace {
  /**
   * Get the settings: `GET /v1/settings`.
   *
   * Returns the current settings of the account.
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
   * Changes the properties in the body. All other properties keep their values. Retention periods can be shorter than
   * those of the platform, but never longer. A shorter period applies immediately, to existing data too.
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

/** Privacy requests, the data inventory, disclosures, subprocessors and legal holds. */
export interface PrivacyNamespace {
  /**
   * List privacy requests: `GET /v1/privacy/requests`.
   *
   * Lists all privacy requests, including answered requests.
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
   * Asks the privacy team or the security team for access, correction, deletion or an answer. The team answers within
   * the time limit `privacy_response`. When the team answers a request of the kind `deletion`, the platform erases the
   * values of the requested categories from the usage logs of the account. Values of these categories in all other
   * records, such as security events, stay until the account is deleted. If a legal hold covers data with one of the
   * categories, nothing is erased, the `outcome` is `refused_for_hold`, and `holds` lists the legal holds.
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
   * Returns one privacy request and its result.
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
   * Lists the collected data, each with its purpose and its retention period. The spec determines these values. The
   * account's settings can shorten the periods.
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
   * Lists the disclosures of data of the account. The privacy policy forbids disclosures, except in the cases that the values of `exception` name. The list is empty if there were no disclosures.
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
   * Lists the infrastructure providers and the data that they process.
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
   * Lists the legal holds on data of the account, including lifted holds.
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
   * Lifts a legal hold. If the retention period of covered data has already ended, the platform deletes or anonymizes this data immediately. The response is a 409 if the hold was already lifted.
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

/** The state of the account's own quotas. */
export interface LimitsNamespace {
  /**
   * Get the quota buckets: `GET /v1/limits`.
   *
   * Returns the current state of all quotas of the account. This call uses no units of any quota.
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
  /** Whether the platform works, and the state of each component. Needs no key. */
  readonly health: HealthNamespace;
  /** The account: read, change, close and restore it. */
  readonly account: AccountNamespace;
  /** The organization, and the public key with which sensitive evidence is encrypted. */
  readonly organization: OrganizationNamespace;
  /** The people who work with the account. */
  readonly members: MembersNamespace;
  /** Named sets of scopes. */
  readonly roles: RolesNamespace;
  /** API keys: create, change, rotate and revoke them. */
  readonly keys: KeysNamespace;
  /** Second factors, challenges, and the MFA token that a correct code gives. */
  readonly mfa: MfaNamespace;
  /** Regular reviews of the access of all keys and members. */
  readonly access_reviews: AccessReviewsNamespace;
  /** The log of each call, and statistics about the calls. */
  readonly usage: UsageNamespace;
  /** Performance and availability of the API, aggregated and anonymous. */
  readonly analytics: AnalyticsNamespace;
  /** Events, incidents and threat indicators. */
  readonly security: SecurityNamespace;
  /** The audit trail: all changes, in a chain of hashes. */
  readonly audit: AuditNamespace;
  /** The account's data in files, in standard formats. */
  readonly exports: ExportsNamespace;
  /** The notices that were sent to the account's email address, and the settings for future notices. */
  readonly notifications: NotificationsNamespace;
  /** How long the account's data is stored, and what is logged. */
  readonly settings: SettingsNamespace;
  /** Privacy requests, the data inventory, disclosures, subprocessors and legal holds. */
  readonly privacy: PrivacyNamespace;
  /** The state of the account's own quotas. */
  readonly limits: LimitsNamespace;
}
