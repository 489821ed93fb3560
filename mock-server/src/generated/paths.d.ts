// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.
/**
 * All paths of the API, and the operation of each HTTP method. openapi-fetch uses this type.
 *
 * @example
 * ```ts
 * type Methods = paths['/v1/account'];
 * const { data } = await client.api.GET('/v1/account');
 * ```
 */
export interface paths {
  /** GET: `health.get`. */
  "/v1/health": {
    get: operations["health.get"];
  };
  /** GET: `account.get`. PATCH: `account.update`. */
  "/v1/account": {
    get: operations["account.get"];
    patch: operations["account.update"];
  };
  /** POST: `account.close`. */
  "/v1/account/close": {
    post: operations["account.close"];
  };
  /** POST: `account.restore`. */
  "/v1/account/restore": {
    post: operations["account.restore"];
  };
  /** GET: `organization.get`. PATCH: `organization.update`. */
  "/v1/organization": {
    get: operations["organization.get"];
    patch: operations["organization.update"];
  };
  /** PUT: `organization.setEncryptionKey`. DELETE: `organization.removeEncryptionKey`. */
  "/v1/organization/encryption-key": {
    put: operations["organization.setEncryptionKey"];
    delete: operations["organization.removeEncryptionKey"];
  };
  /** GET: `members.list`. POST: `members.invite`. */
  "/v1/members": {
    get: operations["members.list"];
    post: operations["members.invite"];
  };
  /** GET: `members.get`. DELETE: `members.remove`. PATCH: `members.changeRole`. */
  "/v1/members/{member_id}": {
    get: operations["members.get"];
    delete: operations["members.remove"];
    patch: operations["members.changeRole"];
  };
  /** GET: `roles.list`. */
  "/v1/roles": {
    get: operations["roles.list"];
  };
  /** GET: `keys.list`. POST: `keys.create`. */
  "/v1/keys": {
    get: operations["keys.list"];
    post: operations["keys.create"];
  };
  /** GET: `keys.get`. PATCH: `keys.update`. */
  "/v1/keys/{key_id}": {
    get: operations["keys.get"];
    patch: operations["keys.update"];
  };
  /** POST: `keys.rotate`. */
  "/v1/keys/{key_id}/rotate": {
    post: operations["keys.rotate"];
  };
  /** POST: `keys.revoke`. */
  "/v1/keys/{key_id}/revoke": {
    post: operations["keys.revoke"];
  };
  /** POST: `keys.reportLeaked`. */
  "/v1/keys/{key_id}/report-leaked": {
    post: operations["keys.reportLeaked"];
  };
  /** GET: `keys.getUsage`. */
  "/v1/keys/{key_id}/usage": {
    get: operations["keys.getUsage"];
  };
  /** GET: `mfa.listFactors`. POST: `mfa.enroll`. */
  "/v1/mfa/factors": {
    get: operations["mfa.listFactors"];
    post: operations["mfa.enroll"];
  };
  /** POST: `mfa.verifyFactor`. */
  "/v1/mfa/factors/{factor_id}/verify": {
    post: operations["mfa.verifyFactor"];
  };
  /** GET: `mfa.getFactor`. DELETE: `mfa.removeFactor`. */
  "/v1/mfa/factors/{factor_id}": {
    get: operations["mfa.getFactor"];
    delete: operations["mfa.removeFactor"];
  };
  /** POST: `mfa.createChallenge`. */
  "/v1/mfa/challenges": {
    post: operations["mfa.createChallenge"];
  };
  /** GET: `mfa.getChallenge`. */
  "/v1/mfa/challenges/{challenge_id}": {
    get: operations["mfa.getChallenge"];
  };
  /** GET: `mfa.getRecoveryCodes`. POST: `mfa.createRecoveryCodes`. */
  "/v1/mfa/recovery-codes": {
    get: operations["mfa.getRecoveryCodes"];
    post: operations["mfa.createRecoveryCodes"];
  };
  /** POST: `mfa.verify`. */
  "/v1/mfa/verify": {
    post: operations["mfa.verify"];
  };
  /** GET: `access_reviews.list`. POST: `access_reviews.start`. */
  "/v1/access-reviews": {
    get: operations["access_reviews.list"];
    post: operations["access_reviews.start"];
  };
  /** GET: `access_reviews.get`. */
  "/v1/access-reviews/{review_id}": {
    get: operations["access_reviews.get"];
  };
  /** POST: `access_reviews.decide`. */
  "/v1/access-reviews/{review_id}/items/{item_id}/decide": {
    post: operations["access_reviews.decide"];
  };
  /** GET: `usage.listLogs`. */
  "/v1/usage/logs": {
    get: operations["usage.listLogs"];
  };
  /** GET: `usage.getLog`. */
  "/v1/usage/logs/{log_id}": {
    get: operations["usage.getLog"];
  };
  /** GET: `usage.getStatistics`. */
  "/v1/usage/statistics": {
    get: operations["usage.getStatistics"];
  };
  /** GET: `analytics.getPerformance`. */
  "/v1/analytics/performance": {
    get: operations["analytics.getPerformance"];
  };
  /** GET: `analytics.getAvailability`. */
  "/v1/analytics/availability": {
    get: operations["analytics.getAvailability"];
  };
  /** GET: `security.listEvents`. */
  "/v1/security/events": {
    get: operations["security.listEvents"];
  };
  /** GET: `security.getEvent`. */
  "/v1/security/events/{event_id}": {
    get: operations["security.getEvent"];
  };
  /** GET: `security.listIncidents`. */
  "/v1/security/incidents": {
    get: operations["security.listIncidents"];
  };
  /** GET: `security.getIncident`. */
  "/v1/security/incidents/{incident_id}": {
    get: operations["security.getIncident"];
  };
  /** POST: `security.acknowledgeIncident`. */
  "/v1/security/incidents/{incident_id}/acknowledge": {
    post: operations["security.acknowledgeIncident"];
  };
  /** POST: `security.resolveIncident`. */
  "/v1/security/incidents/{incident_id}/resolve": {
    post: operations["security.resolveIncident"];
  };
  /** GET: `security.listIndicators`. */
  "/v1/security/indicators": {
    get: operations["security.listIndicators"];
  };
  /** GET: `audit.listEntries`. */
  "/v1/audit/entries": {
    get: operations["audit.listEntries"];
  };
  /** GET: `audit.getEntry`. */
  "/v1/audit/entries/{entry_id}": {
    get: operations["audit.getEntry"];
  };
  /** GET: `audit.verify`. */
  "/v1/audit/verification": {
    get: operations["audit.verify"];
  };
  /** GET: `exports.list`. POST: `exports.create`. */
  "/v1/exports": {
    get: operations["exports.list"];
    post: operations["exports.create"];
  };
  /** GET: `exports.get`. DELETE: `exports.delete`. */
  "/v1/exports/{export_id}": {
    get: operations["exports.get"];
    delete: operations["exports.delete"];
  };
  /** POST: `exports.cancel`. */
  "/v1/exports/{export_id}/cancel": {
    post: operations["exports.cancel"];
  };
  /** GET: `exports.downloadFile`. */
  "/v1/exports/{export_id}/files/{name}": {
    get: operations["exports.downloadFile"];
  };
  /** GET: `notifications.list`. */
  "/v1/notifications": {
    get: operations["notifications.list"];
  };
  /** GET: `notifications.getSettings`. PATCH: `notifications.updateSettings`. */
  "/v1/notifications/settings": {
    get: operations["notifications.getSettings"];
    patch: operations["notifications.updateSettings"];
  };
  /** GET: `settings.get`. PATCH: `settings.update`. */
  "/v1/settings": {
    get: operations["settings.get"];
    patch: operations["settings.update"];
  };
  /** GET: `privacy.listRequests`. POST: `privacy.createRequest`. */
  "/v1/privacy/requests": {
    get: operations["privacy.listRequests"];
    post: operations["privacy.createRequest"];
  };
  /** GET: `privacy.getRequest`. */
  "/v1/privacy/requests/{privacy_request_id}": {
    get: operations["privacy.getRequest"];
  };
  /** GET: `privacy.getInventory`. */
  "/v1/privacy/inventory": {
    get: operations["privacy.getInventory"];
  };
  /** GET: `privacy.listDisclosures`. */
  "/v1/privacy/disclosures": {
    get: operations["privacy.listDisclosures"];
  };
  /** GET: `privacy.listSubprocessors`. */
  "/v1/privacy/subprocessors": {
    get: operations["privacy.listSubprocessors"];
  };
  /** GET: `privacy.listHolds`. */
  "/v1/privacy/holds": {
    get: operations["privacy.listHolds"];
  };
  /** POST: `privacy.liftHold`. */
  "/v1/privacy/holds/{hold_id}/lift": {
    post: operations["privacy.liftHold"];
  };
  /** GET: `limits.get`. */
  "/v1/limits": {
    get: operations["limits.get"];
  };
}
export type webhooks = Record<string, never>;
/**
 * The shared parts of the spec. `schemas` has the types of bodies, parameters and responses.
 *
 * @example
 * ```ts
 * type Key = components['schemas']['Key'];
 * const first: Key | undefined = (await client.keys.list()).data[0];
 * ```
 */
export interface components {
  /** The types of bodies, parameters and responses, by name. */
  schemas: {
    /** Format: date-time */
    Timestamp: string;
    RequestId: string;
    AccountId: string;
    KeyId: string;
    LogId: string;
    ChallengeId: string;
    MemberId: string;
    FactorId: string;
    ExportId: string;
    HoldId: string;
    Duration: string;
    AgeRecipient: string;
    EventId: string;
    IncidentId: string;
    IndicatorId: string;
    AuditId: string;
    ReviewId: string;
    NotificationId: string;
    PrivacyRequestId: string;
    DisclosureId: string;
    NextCursor: string | null;
    Problem: {
      /**
       * Format: uri
       * @description A URI that names the reason. It never changes, so code should check this member.
       */
      type: string;
      /** @description The reason in a few words. */
      title: string;
      /** @description The HTTP status of the response. */
      status: number;
      /** @description Says what happened with this request and what to do next. */
      detail: string;
      instance: components["schemas"]["RequestId"];
    };
    MalformedRequestProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/malformed-request"; };
    KeyMissingProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-missing"; };
    KeyMalformedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-malformed"; };
    KeyUnknownProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-unknown"; };
    KeyExpiredProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-expired"; };
    KeyRevokedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-revoked"; };
    KeyRotatedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-rotated"; };
    KeyWrongEnvironmentProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/key-wrong-environment"; };
    MfaRequiredProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/mfa-required";
      challenge: components["schemas"]["MfaChallenge"];
    };
    RestoreTokenUnknownProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/restore-token-unknown"; };
    AddressNotAllowedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/address-not-allowed"; };
    ScopeMissingProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/scope-missing";
      /** @description The scopes that the operation needs. */
      required: string[];
      /** @description The scopes that the key has. */
      held: string[];
    };
    ScopeNotHeldProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/scope-not-held";
      /** @description The scopes that the request asks for. */
      required: string[];
      /** @description The scopes that the caller has. */
      held: string[];
    };
    MfaCodeRejectedProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/mfa-code-rejected";
      /**
       * @description Whether the code is wrong, was already used, or arrived too late.
       */
      reason: "code_wrong" | "code_used" | "challenge_ended";
    };
    NotFoundProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/not-found"; };
    MethodNotAllowedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/method-not-allowed"; };
    NotAcceptableProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/not-acceptable"; };
    RequestTimeoutProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/request-timeout"; };
    StateConflictProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/state-conflict"; };
    IdempotencyInProgressProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/idempotency-in-progress"; };
    LegalHoldProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/legal-hold";
      /** @description The active legal holds that forbid the deletion. */
      holds: components["schemas"]["HoldId"][];
    };
    AccountDeletedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/account-deleted"; };
    ExportExpiredProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/export-expired"; };
    PreconditionFailedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/precondition-failed"; };
    ContentTooLargeProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/content-too-large"; };
    UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/unsupported-media-type"; };
    RangeNotSatisfiableProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/range-not-satisfiable"; };
    ValidationFailedProblem: components["schemas"]["Problem"] & {
      type?: "https://api.sentinelsec.studio/problems/validation-failed";
      /** @description The validation issues, in no particular order, at most `validation_issues_max`. */
      errors: {
        /** @description JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`. */
        pointer: string;
        /** @description Says what is wrong with the value at `pointer`. */
        detail: string;
      }[];
    };
    IdempotencyKeyReusedProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/idempotency-key-reused"; };
    QuotaExceededProblem: components["schemas"]["Problem"] & {
      type?: "https://iana.org/assignments/http-problem-types#quota-exceeded";
      "violated-policies": components["schemas"]["ViolatedPolicies"];
    };
    AbnormalUsageDetectedProblem: components["schemas"]["Problem"] & {
      type?: "https://iana.org/assignments/http-problem-types#abnormal-usage-detected";
      "violated-policies": components["schemas"]["ViolatedPolicies"];
    };
    TemporaryReducedCapacityProblem: components["schemas"]["Problem"] & {
      type?: "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity";
      "violated-policies": components["schemas"]["ViolatedPolicies"];
    };
    ViolatedPolicies: string[];
    HeadersTooLargeProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/headers-too-large"; };
    InternalErrorProblem: components["schemas"]["Problem"] & { type?: "https://api.sentinelsec.studio/problems/internal-error"; };
    Health: {
      status: components["schemas"]["HealthStatus"];
      /** @description The components: one for each tag whose operations need a key, in the order of the tags. */
      components: {
        /**
         * @description The name of the component, which is a tag of this spec, such as `usage`.
         * @example usage
         */
        name: string;
        status: components["schemas"]["HealthStatus"];
      }[];
    };
    HealthStatus: "operational" | "degraded" | "down";
    Account: {
      id: components["schemas"]["AccountId"];
      /**
       * Format: email
       * @description The email address for account creation, security notices and service updates.
       */
      email: string;
      /** @description The name of the account for authentication. It is the user name in HTTP Basic. */
      api_username: string;
      /** @description The name of the organization. Used for the billing of enterprise accounts. */
      organization_name: string | null;
      plan: components["schemas"]["Plan"];
      /**
       * @description Whether the account is active or closed. A closed account can be restored until `deletes_at`.
       */
      status: "active" | "closed";
      created_at: components["schemas"]["Timestamp"];
      updated_at: components["schemas"]["Timestamp"];
      /** @description When the account was closed; null if it is active. */
      closed_at: components["schemas"]["Timestamp"] | null;
      /** @description When the platform deletes all personal data of a closed account; null for an active account. */
      deletes_at: components["schemas"]["Timestamp"] | null;
    };
    Plan: "free" | "team" | "enterprise";
    AccountUpdate: {
      /**
       * Format: email
       * @description The new email address. The platform sends notices to this address from now on.
       */
      email?: string;
      /** @description The new name, or null for none. */
      organization_name?: string | null;
    };
    AccountClose: {
      /** @description The API username of the account. Any other value gets a 422, so that nobody closes an account by mistake. */
      confirm_api_username: string;
    };
    AccountClosure: {
      /** @description The token that can restore the account. It works until `deletes_at`. Only this response shows it. */
      restore_token: string;
      closed_at: components["schemas"]["Timestamp"];
      /** @description The time at which the platform deletes all personal data of the account, except data that a legal hold in `holds` covers. */
      deletes_at: components["schemas"]["Timestamp"];
      /** @description The legal holds that cover data of the account. This data is deleted only after the holds are lifted. */
      holds: components["schemas"]["HoldId"][];
    };
    AccountRestore: { code: components["schemas"]["MfaCode"]; };
    Organization: {
      /** @description The name of the organization. Used for the billing of enterprise accounts. The account has the same name. */
      organization_name: string | null;
      /** @description The public key with which the platform encrypts sensitive evidence. The platform never has the private key. */
      encryption_key: components["schemas"]["AgeRecipient"] | null;
      /** @description When the encryption key was set; null if there is no key. */
      encryption_key_set_at: components["schemas"]["Timestamp"] | null;
      updated_at: components["schemas"]["Timestamp"];
    };
    OrganizationUpdate: {
      /** @description The new name, or null for none. */
      organization_name?: string | null;
    };
    EncryptionKeySet: { recipient: components["schemas"]["AgeRecipient"]; };
    RoleName: "owner" | "admin" | "analyst" | "developer" | "auditor";
    Role: {
      name: components["schemas"]["RoleName"];
      /** @description Says what the role is for. */
      description: string;
      /** @description The scopes of the role. */
      scopes: components["schemas"]["Scope"][];
    };
    RoleList: {
      /** @description The roles of this page. */
      data: components["schemas"]["Role"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    MemberStatus: "invited" | "active";
    Member: {
      id: components["schemas"]["MemberId"];
      /**
       * Format: email
       * @description The email address of the member, for invitations and security notices.
       */
      email: string;
      role: components["schemas"]["RoleName"];
      status: components["schemas"]["MemberStatus"];
      /** @description Whether a second factor of the member is active. */
      mfa_enrolled: boolean;
      created_at: components["schemas"]["Timestamp"];
      updated_at: components["schemas"]["Timestamp"];
      /** @description When a key of this member was last used; null if never. */
      last_active_at: components["schemas"]["Timestamp"] | null;
    };
    MemberList: {
      /** @description The members of this page. */
      data: components["schemas"]["Member"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    MemberInvite: {
      /**
       * Format: email
       * @description The email address of the new member. The platform sends the invitation to this address. The email contains neither the key nor the token.
       */
      email: string;
      role: components["schemas"]["RoleName"];
    };
    MemberInvitation: components["schemas"]["Member"] & {
      /** @description The token to send to `mfa.enroll` in the header `Invitation-Token`, with the member's key. It enrols one factor, and stops working when this factor is active. */
      invitation_token: string;
      /** @description The member's first key. It has all scopes of the member's role, and works in the environment of this request. */
      key: components["schemas"]["KeyWithSecret"];
    };
    MemberRoleChange: { role: components["schemas"]["RoleName"]; };
    Scope: "account:read" | "account:write" | "account:close" | "organization:read" | "organization:write" | "members:read" | "members:write" | "keys:read" | "keys:write" | "mfa:read" | "mfa:write" | "access_reviews:read" | "access_reviews:write" | "usage:read" | "analytics:read" | "security:read" | "security:write" | "audit:read" | "exports:read" | "exports:write" | "notifications:read" | "notifications:write" | "settings:read" | "settings:write" | "privacy:read" | "privacy:write" | "holds:write" | "limits:read";
    Key: {
      id: components["schemas"]["KeyId"];
      /** @description The name of the key, chosen by the account. */
      name: string;
      /**
       * @description The environment in which the key works: `live` or `test` (the sandbox).
       */
      environment: "live" | "test";
      /** @description The last four characters of the key's current secret. */
      hint: string;
      /** @description The scopes of the key. */
      scopes: components["schemas"]["Scope"][];
      /** @description The addresses from which the key works, in CIDR notation (RFC 4632, RFC 4291). Empty if it works from all addresses. */
      allowed_addresses: string[];
      status: components["schemas"]["KeyStatus"];
      /** @description The member who created the key. If the member loses a scope, the key loses it too. */
      created_by: components["schemas"]["MemberId"] | null;
      created_at: components["schemas"]["Timestamp"];
      updated_at: components["schemas"]["Timestamp"];
      /** @description When the key expires; null if never. */
      expires_at: components["schemas"]["Timestamp"] | null;
      /** @description When the key was last used; null if never. */
      last_used_at: components["schemas"]["Timestamp"] | null;
      /** @description When the key was last rotated; null if never. */
      rotated_at: components["schemas"]["Timestamp"] | null;
      /** @description The time until which the previous secret still works; null if only the current secret works. */
      overlap_ends_at: components["schemas"]["Timestamp"] | null;
      /** @description When the key was revoked; null if the key was not revoked. */
      revoked_at: components["schemas"]["Timestamp"] | null;
      /** @description Why the key was revoked; null if the key was not revoked. */
      revocation_reason: components["schemas"]["RevocationReason"] | null;
    };
    KeyStatus: "active" | "expired" | "revoked";
    RevocationReason: "requested" | "leaked" | "access_review" | "member_removed" | "account_closed";
    KeyWithSecret: components["schemas"]["Key"] & {
      /** @description The text to send as the API key. The platform stores only a hash, so it cannot show this text again. */
      secret: string;
    };
    KeyCreate: {
      /** @description The name of the new key. */
      name: string;
      /** @description The scopes of the new key. The caller must have all of them. */
      scopes: components["schemas"]["Scope"][];
      /** @description When the new key expires. Null or left out: it never expires. */
      expires_at?: components["schemas"]["Timestamp"] | null;
      /** @description The addresses from which the new key works, in CIDR notation. Empty: it works from all addresses. */
      allowed_addresses?: string[];
    };
    KeyUpdate: {
      /** @description The new name. The platform does not keep the old name. */
      name?: string;
      /** @description The scopes that the key keeps. To get a scope that the key does not have, create another key. */
      scopes?: components["schemas"]["Scope"][];
      /** @description The new expiry time; null if the key must not expire. */
      expires_at?: components["schemas"]["Timestamp"] | null;
      /** @description The addresses from which the new key works, in CIDR notation. Empty: it works from all addresses. */
      allowed_addresses?: string[];
    };
    KeyRotate: {
      /** @description How long the old secret still works, from `PT0S` to `rotation_overlap_max`. */
      overlap: components["schemas"]["Duration"];
    };
    KeyLeakReport: {
      /**
       * @description The place where the leaked key was found.
       */
      found_in: "source_code" | "package" | "log" | "ticket" | "website" | "other";
    };
    KeyList: {
      /** @description The keys of this page. */
      data: components["schemas"]["Key"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    KeyUsage: {
      key_id: components["schemas"]["KeyId"];
      from: components["schemas"]["Timestamp"];
      to: components["schemas"]["Timestamp"];
      /** @description The number of calls in the period. */
      calls: number;
      /** @description The number of these calls that got a 4xx or 5xx response. */
      errors: number;
      /** @description The number of requests with this key's id and a wrong secret. */
      failed_authentications: number;
      /** @description When the key was last used; null if never. */
      last_used_at: components["schemas"]["Timestamp"] | null;
      /** @description The scopes of the key that no call in the period needed. */
      scopes_unused: components["schemas"]["Scope"][];
      /** @description The number of calls of each operation, most called first. */
      operations: components["schemas"]["OperationCount"][];
    };
    MfaChallenge: {
      id: components["schemas"]["ChallengeId"];
      /** @description The kinds of code that the challenge accepts. It accepts `recovery_code` only if the member has recovery codes left. */
      methods: ("totp" | "recovery_code")[];
      expires_at: components["schemas"]["Timestamp"];
    };
    MfaCode: string;
    MfaVerify: {
      challenge_id: components["schemas"]["ChallengeId"];
      code: components["schemas"]["MfaCode"];
    };
    MfaToken: {
      /** @description The token to send in the header `MFA-Token`. It works only with the key that requested it. */
      token: string;
      expires_at: components["schemas"]["Timestamp"];
    };
    MfaFactor: {
      id: components["schemas"]["FactorId"];
      /**
       * @description The kind of factor; it never changes.
       */
      type: "totp";
      /**
       * @description A `pending` factor has not been verified with a code yet. An `ended` factor was removed, and its record is only kept because of a legal hold.
       */
      status: "pending" | "active" | "ended";
      created_at: components["schemas"]["Timestamp"];
      /** @description When the platform last accepted a code of this factor; null if never. */
      last_used_at: components["schemas"]["Timestamp"] | null;
    };
    MfaEnrollment: components["schemas"]["MfaFactor"] & {
      /** @description The shared secret of the TOTP codes, in Base32 (RFC 4648 section 6). */
      secret: string;
      /**
       * Format: uri
       * @description The shared secret as an `otpauth:` address, to show as a QR code.
       */
      uri: string;
    };
    MfaFactorVerify: { code: components["schemas"]["MfaCode"]; };
    MfaActivation: {
      factor: components["schemas"]["MfaFactor"];
      /** @description Codes to use if the factor is lost. Only this response shows them. Empty if this is not the member's first factor. */
      recovery_codes: string[];
    };
    RecoveryCodes: {
      member_id: components["schemas"]["MemberId"];
      /** @description Codes to use if the factor is lost. Each code works once. */
      recovery_codes: string[];
      created_at: components["schemas"]["Timestamp"];
    };
    RecoveryCodesLeft: {
      member_id: components["schemas"]["MemberId"];
      /** @description The number of unused recovery codes, at most the constant `recovery_codes`. */
      remaining: number;
    };
    MfaFactorList: {
      /** @description The factors of this page. */
      data: components["schemas"]["MfaFactor"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    ReviewStatus: "open" | "completed";
    AccessReview: {
      id: components["schemas"]["ReviewId"];
      status: components["schemas"]["ReviewStatus"];
      /**
       * @description Who started the review: a member (`member`) or the platform (`schedule`). The platform starts a review every `review_interval`.
       */
      started_by: "member" | "schedule";
      created_at: components["schemas"]["Timestamp"];
      /** @description When the last item was decided; null while the review is open. */
      completed_at: components["schemas"]["Timestamp"] | null;
      /** @description The keys and members under review. */
      items: components["schemas"]["AccessReviewItem"][];
    };
    AccessReviewItem: {
      item_id: components["schemas"]["ReviewItemId"];
      /**
       * @description Whether `item_id` names a key or a member.
       */
      kind: "key" | "member";
      /** @description When the key or member last made a call; null if never. */
      last_used_at: components["schemas"]["Timestamp"] | null;
      /** @description Whether the key or member made no call for at least the duration `key_unused`. */
      unused: boolean;
      /** @description The scopes of the key or member that no call has needed so far. */
      scopes_unused: components["schemas"]["Scope"][];
      /** @description The decision; null while the item has no decision. */
      decision: components["schemas"]["ReviewDecision"] | null;
      /** @description When the item was decided; null while it has no decision. */
      decided_at: components["schemas"]["Timestamp"] | null;
    };
    ReviewItemId: string;
    ReviewDecision: "attested" | "revoked";
    AccessReviewDecide: { decision: components["schemas"]["ReviewDecision"]; };
    AccessReviewList: {
      /** @description The reviews of this page. */
      data: components["schemas"]["AccessReview"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    UsageLog: {
      id: components["schemas"]["LogId"];
      created_at: components["schemas"]["Timestamp"];
      /**
       * @description The id of the called operation, such as `account.get`.
       * @example usage.listLogs
       */
      operation: string;
      /**
       * @description The HTTP method of the request.
       */
      method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
      /**
       * @description The path template of the operation. The platform never stores the real path or the query.
       * @example /v1/usage/logs
       */
      path: string;
      /** @description The HTTP status of the response. */
      status: number;
      /** @description The time from the request to the response, in milliseconds. */
      duration_ms: number;
      /** @description The id of the key that made the call. Removed when the log is anonymized. */
      key_id: components["schemas"]["KeyId"] | null;
      /** @description The API username of the account. Removed when the log is anonymized. */
      api_username: string | null;
      /** @description The IP address of the caller. Removed when the log is anonymized. */
      ip_address: string | null;
      /** @description The user agent of the caller. When the log is anonymized, only the product name remains. */
      user_agent: string | null;
      /** @description The id of the request. Removed when the log is anonymized. */
      request_id: components["schemas"]["RequestId"] | null;
      /** @description Whether the platform has removed the values that identify a person. */
      anonymized: boolean;
    };
    UsageLogList: {
      /** @description The logs of this page. */
      data: components["schemas"]["UsageLog"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    OperationCount: {
      /**
       * @description The id of the called operation, such as `account.get`.
       * @example usage.listLogs
       */
      operation: string;
      /** @description The number of calls in the period. */
      calls: number;
      /** @description The number of these calls that got a 4xx or 5xx response. */
      errors: number;
    };
    UsageStatistics: {
      from: components["schemas"]["Timestamp"];
      to: components["schemas"]["Timestamp"];
      /** @description The number of calls in the period. */
      calls: number;
      /** @description The number of these calls that got a 4xx or 5xx response. */
      errors: number;
      /** @description The number of calls of each operation, most called first. */
      popular: components["schemas"]["OperationCount"][];
      /** @description Operations that the account called for the first time in the period, oldest first. */
      adoption: {
        /**
         * @description The id of the called operation, such as `account.get`.
         * @example usage.listLogs
         */
        operation: string;
        /** @description When the operation was first called, rounded down to the hour. */
        first_called_at: components["schemas"]["Timestamp"];
      }[];
    };
    Interval: "hour" | "day";
    PerformancePoint: {
      /** @description When the interval begins. */
      start: components["schemas"]["Timestamp"];
      interval: components["schemas"]["Interval"];
      /**
       * @description The id of the called operation, such as `account.get`.
       * @example usage.listLogs
       */
      operation: string;
      /**
       * @description The class of the response status.
       */
      status_class: "2xx" | "3xx" | "4xx" | "5xx";
      /** @description The number of calls in the interval. */
      calls: number;
      /** @description The number of these calls that got a 4xx or 5xx response. */
      errors: number;
      /** @description The median duration in milliseconds. */
      p50_ms: number;
      /** @description The 95th percentile of the duration in milliseconds. */
      p95_ms: number;
      /** @description The 99th percentile of the duration in milliseconds. */
      p99_ms: number;
    };
    PerformanceSeries: {
      /** @description The points of this page, one for each interval and operation. */
      data: components["schemas"]["PerformancePoint"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    AvailabilityPoint: {
      /** @description When the interval begins. */
      start: components["schemas"]["Timestamp"];
      interval: components["schemas"]["Interval"];
      /**
       * @description The id of the called operation, such as `account.get`.
       * @example usage.listLogs
       */
      operation: string;
      /** @description The number of calls in the interval. */
      calls: number;
      /** @description The number of these calls that got a 5xx response. */
      failed: number;
      /** @description The share of calls whose response was not a 5xx, from 0 to 1. */
      availability: number;
    };
    AvailabilitySeries: {
      /** @description The points of this page, one for each interval and operation. */
      data: components["schemas"]["AvailabilityPoint"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    Severity: "info" | "low" | "medium" | "high" | "critical";
    SecurityEventType: "authentication_failed" | "brute_force_detected" | "rate_limit_exceeded" | "suspicious_usage" | "key_leaked" | "breach_attempted" | "threat_detected";
    SecurityEvent: {
      id: components["schemas"]["EventId"];
      type: components["schemas"]["SecurityEventType"];
      severity: components["schemas"]["Severity"];
      created_at: components["schemas"]["Timestamp"];
      /**
       * @description The operation that was called.
       * @example usage.listLogs
       */
      operation: string | null;
      /**
       * @description A detail that depends on the type of the event. For a refused request: the last part of the problem's `type`.
       *     For a leaked key: the place where it was found. For suspicious usage: `new-network` or `sudden-rise`. For a
       *     detected threat: `known-indicator`. Null for all other events.
       * @example key-unknown
       */
      reason: string | null;
      /**
       * @description The quota policy that refused the call; null for other events.
       * @example standard
       */
      policy: string | null;
      /** @description The id of the key that was used. Erased when the account is deleted. */
      key_id: components["schemas"]["KeyId"] | null;
      /** @description The IP address of the caller. Erased when the account is deleted. */
      ip_address: string | null;
      /** @description The user agent of the caller. Erased when the account is deleted. */
      user_agent: string | null;
      /** @description The id of the request. Erased when the account is deleted. */
      request_id: components["schemas"]["RequestId"] | null;
      /** @description The id of the event's incident; null if the event has no incident. */
      incident_id: components["schemas"]["IncidentId"] | null;
    };
    SecurityEventList: {
      /** @description The events of this page. */
      data: components["schemas"]["SecurityEvent"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    IncidentStatus: "open" | "acknowledged" | "resolved";
    Resolution: "mitigated" | "false_positive" | "accepted";
    Incident: {
      id: components["schemas"]["IncidentId"];
      type: components["schemas"]["SecurityEventType"];
      severity: components["schemas"]["Severity"];
      status: components["schemas"]["IncidentStatus"];
      created_at: components["schemas"]["Timestamp"];
      updated_at: components["schemas"]["Timestamp"];
      /** @description When a member acknowledged the incident; null if it was not acknowledged. */
      acknowledged_at: components["schemas"]["Timestamp"] | null;
      /** @description The member who acknowledged the incident. Erased when the account is deleted. */
      acknowledged_by: components["schemas"]["MemberId"] | null;
      /** @description When the incident was resolved; null if it is not resolved. */
      resolved_at: components["schemas"]["Timestamp"] | null;
      /** @description The member who resolved the incident. Erased when the account is deleted. */
      resolved_by: components["schemas"]["MemberId"] | null;
      /** @description The result of the incident; null until it is resolved. */
      resolution: components["schemas"]["Resolution"] | null;
      /** @description The ids of the events of the incident, oldest first. While the incident is open, more events may be added. */
      event_ids: components["schemas"]["EventId"][];
      /** @description The evidence, encrypted with the organization's encryption key. Erased when the account is deleted. */
      evidence: components["schemas"]["Evidence"][];
    };
    Evidence: {
      /**
       * @description The media type of the decrypted evidence.
       * @example application/json
       */
      media_type: string;
      recipient: components["schemas"]["AgeRecipient"];
      /** @description The evidence, encrypted with the tool `age`, in Base64 (RFC 4648 section 4). */
      sealed: string;
    };
    IncidentResolve: { resolution: components["schemas"]["Resolution"]; };
    IncidentList: {
      /** @description The incidents of this page. */
      data: components["schemas"]["Incident"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    IndicatorKind: "ip_address" | "user_agent" | "key";
    Indicator: {
      id: components["schemas"]["IndicatorId"];
      kind: components["schemas"]["IndicatorKind"];
      /** @description An address, a user agent or the id of a key. Erased when the account is deleted. */
      value: string | null;
      /** @description How certain the platform is that the indicator is a threat, from 0 to 1. */
      confidence: number;
      /** @description The number of security events that led to this indicator. */
      events: number;
      first_seen_at: components["schemas"]["Timestamp"];
      last_seen_at: components["schemas"]["Timestamp"];
    };
    IndicatorList: {
      /** @description The indicators of this page. */
      data: components["schemas"]["Indicator"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    AuditHash: string;
    AuditEntry: {
      id: components["schemas"]["AuditId"];
      created_at: components["schemas"]["Timestamp"];
      /**
       * @description The id of the operation that makes this change. One call can make several changes: when a member is removed,
       *     the entries for the revoked keys of the member have the action `keys.revoke`. If the platform made the change
       *     by itself, the action is the name of its job, such as `key.expire`.
       * @example keys.create
       */
      action: string;
      /** @description Who made the change. */
      actor: {
        /**
         * @description Whether the change was made with a key of the account or by the platform itself.
         */
        kind: "key" | "platform";
        /** @description The id of the key; null for the platform itself. */
        id: components["schemas"]["KeyId"] | null;
      };
      /**
       * @description The id of the changed resource.
       * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
       */
      target_id: string | null;
      /** @description The personal values that the change stored. */
      values: components["schemas"]["AuditValue"][];
      /** @description The id of the request that made the change; null if the platform made it by itself. */
      request_id: components["schemas"]["RequestId"] | null;
      /** @description The hash of the previous entry; null for the first entry. */
      previous_hash: components["schemas"]["AuditHash"] | null;
      hash: components["schemas"]["AuditHash"];
    };
    AuditValue: {
      /**
       * @description The JSON Pointer (RFC 6901) of the property.
       * @example /email
       */
      pointer: string;
      /** @description The SHA-256 of salt and value. */
      digest: components["schemas"]["AuditHash"];
      /** @description The salt in hexadecimal. Erased when the account is deleted. */
      salt: string | null;
      /** @description The personal value. Erased when the account is deleted. */
      value: string | null;
    };
    AuditEntryList: {
      /** @description The entries of this page. */
      data: components["schemas"]["AuditEntry"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    AuditVerification: {
      /** @description Whether each `hash`, `previous_hash` and `digest` in the chain is correct, and the newest entry is not missing. */
      valid: boolean;
      /** @description The number of checked entries. */
      entries: number;
      /** @description The id of the first entry with an incorrect `hash`, `previous_hash` or `digest`. If only the newest entry is missing, the id of the missing entry. Null if the chain is valid. */
      first_broken: components["schemas"]["AuditId"] | null;
      /** @description The number of entries whose personal values were erased. These entries are still valid. `audit.listEntries` lists them with `erased=true`. */
      erased: number;
      /** @description The hash of the last entry. Store this hash, so that you can prove later that no entry was removed. */
      head: components["schemas"]["AuditHash"] | null;
    };
    Settings: {
      /** @description The retention periods of usage logs. */
      retention: {
        /** @description The time after which a usage log is anonymized. */
        usage_logs_anonymized_after: components["schemas"]["Duration"];
        /** @description The time after which a usage log is deleted. */
        usage_logs_deleted_after: components["schemas"]["Duration"];
      };
      logging_level: components["schemas"]["LoggingLevel"];
      /** @description The values to leave out of new usage logs. */
      privacy: {
        /** @description Whether usage logs store only the network of an IP address (`ipv4_network_bits`, `ipv6_network_bits`). Security events always store the whole address. */
        truncate_ip: boolean;
        /** @description Whether usage logs leave out the user agent. */
        omit_user_agent: boolean;
      };
      updated_at: components["schemas"]["Timestamp"];
    };
    LoggingLevel: "none" | "errors" | "metadata" | "full";
    SettingsUpdate: {
      /** @description The retention periods, at most the platform's own periods. Null means the platform's own periods. */
      retention?: {
        /** @description The time after which a usage log is anonymized. */
        usage_logs_anonymized_after?: components["schemas"]["Duration"] | null;
        /** @description The time after which a usage log is deleted. */
        usage_logs_deleted_after?: components["schemas"]["Duration"] | null;
      };
      logging_level?: components["schemas"]["LoggingLevel"];
      /** @description The values to leave out of new usage logs. */
      privacy?: {
        /** @description Whether usage logs store only the network of an IP address. */
        truncate_ip?: boolean;
        /** @description Whether usage logs leave out the user agent. */
        omit_user_agent?: boolean;
      };
    };
    Dataset: "account" | "usage_logs" | "security_events" | "audit_entries" | "analytics";
    ExportFormat: "json" | "csv";
    ExportStatus: "queued" | "running" | "ready" | "failed" | "expired" | "canceled";
    Export: {
      id: components["schemas"]["ExportId"];
      status: components["schemas"]["ExportStatus"];
      /** @description The finished part of the export, from 0 to 1. */
      progress: number;
      /** @description The requested datasets. Each dataset is one file. */
      datasets: components["schemas"]["Dataset"][];
      format: components["schemas"]["ExportFormat"];
      /** @description Whether the files are compressed with gzip (RFC 1952). */
      gzip: boolean;
      /** @description The public key of the tool `age` with which the files are encrypted; null if they are not encrypted. */
      recipient: components["schemas"]["AgeRecipient"] | null;
      /** @description The start of the period. If null, the period starts with the oldest record. */
      from: components["schemas"]["Timestamp"] | null;
      /** @description The end of the period, not included. If null, the period ends at `snapshot_at`. */
      to: components["schemas"]["Timestamp"] | null;
      /** @description The files, one for each dataset. Empty until the export is ready. */
      files: components["schemas"]["ExportFile"][];
      created_at: components["schemas"]["Timestamp"];
      /** @description The time at which the platform copied the data. Values that must be deleted or anonymized before `expires_at` are left out. */
      snapshot_at: components["schemas"]["Timestamp"] | null;
      /** @description When the platform deletes the files of the export. */
      expires_at: components["schemas"]["Timestamp"] | null;
      /** @description Why the export failed, as text for people. Null unless `status` is `failed`. */
      failure: string | null;
    };
    ExportFile: {
      name: components["schemas"]["ExportFileName"];
      dataset: components["schemas"]["Dataset"];
      /**
       * @description The media type of the decrypted and decompressed file.
       * @example text/csv
       */
      media_type: string;
      /** @description The length of the file in bytes. */
      bytes: number;
      /** @description The number of records in the file. The header line of a CSV file does not count. */
      rows: number;
      /** @description The SHA-256 of the file, in hexadecimal. */
      sha256: string;
    };
    ExportFileName: string;
    ExportCreate: {
      /** @description The datasets to export. For each dataset, the key must also have the scope that reads its records. */
      datasets: components["schemas"]["Dataset"][];
      format: components["schemas"]["ExportFormat"];
      /** @description Only records from this time on. */
      from?: components["schemas"]["Timestamp"];
      /** @description Only records before this time. */
      to?: components["schemas"]["Timestamp"];
      /** @description The public key of the tool `age` with which to encrypt the files. */
      recipient?: components["schemas"]["AgeRecipient"];
      /**
       * @description Whether to compress the files with gzip (RFC 1952).
       * @default false
       */
      gzip: boolean;
    };
    ExportList: {
      /** @description The exports of this page. */
      data: components["schemas"]["Export"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    NotificationKind: "security_notice" | "service_update";
    Notification: {
      id: components["schemas"]["NotificationId"];
      kind: components["schemas"]["NotificationKind"];
      /**
       * @description The event that the notice is about. This value never changes.
       */
      topic: "security_event" | "incident_opened" | "key_rotated" | "key_expires" | "factor_added" | "factor_removed" | "recovery_codes_created" | "review_due" | "export_ready" | "account_closed" | "service_change";
      /**
       * @description The id of the resource that the notice is about.
       * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
       */
      resource_id: string | null;
      created_at: components["schemas"]["Timestamp"];
    };
    NotificationList: {
      /** @description The notifications of this page. */
      data: components["schemas"]["Notification"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    NotificationSettings: {
      /** @description Whether security notices are sent. */
      security_notices: boolean;
      /** @description Whether service updates are sent. */
      service_updates: boolean;
      updated_at: components["schemas"]["Timestamp"];
    };
    NotificationSettingsUpdate: {
      /** @description Whether to send security notices. */
      security_notices?: boolean;
      /** @description Whether to send service updates. */
      service_updates?: boolean;
    };
    DataCategory: "email_address" | "api_username" | "api_keys" | "organization_name" | "api_request_logs" | "ip_addresses" | "user_agent" | "api_key_usage" | "endpoint_performance" | "usage_statistics" | "service_health" | "threat_detection" | "failed_authentication" | "rate_limiting_events" | "security_incidents";
    Purpose: "security" | "authentication" | "optimization" | "compliance";
    DataClassName: "account" | "usage_log" | "analytics" | "security" | "audit" | "export";
    PrivacyRequestKind: "access" | "correction" | "deletion" | "inquiry";
    Team: "privacy" | "security";
    PrivacyRequestCreate: {
      kind: components["schemas"]["PrivacyRequestKind"];
      /** @default privacy */
      team: components["schemas"]["Team"];
      /** @description The data categories of the request. If left out: all categories. */
      categories?: components["schemas"]["DataCategory"][];
    };
    PrivacyRequestStatus: "open" | "answered";
    PrivacyRequest: {
      id: components["schemas"]["PrivacyRequestId"];
      kind: components["schemas"]["PrivacyRequestKind"];
      team: components["schemas"]["Team"];
      /**
       * Format: email
       * @description The email address of the team.
       * @example privacy@sentinelsec.studio
       */
      team_address: string;
      /** @description The data categories of the request. */
      categories: components["schemas"]["DataCategory"][];
      status: components["schemas"]["PrivacyRequestStatus"];
      /** @description The result of the request; null while the request is open. */
      outcome: ("done" | "refused_for_hold") | null;
      /** @description The legal holds that forbid the requested deletion. */
      holds: components["schemas"]["HoldId"][];
      created_at: components["schemas"]["Timestamp"];
      /** @description The latest time of the answer: `created_at` plus the duration `privacy_response`. */
      respond_by: components["schemas"]["Timestamp"];
      /** @description When the request was answered; null while it is open. */
      answered_at: components["schemas"]["Timestamp"] | null;
    };
    PrivacyRequestList: {
      /** @description The requests of this page. */
      data: components["schemas"]["PrivacyRequest"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    DataInventory: {
      /**
       * @description The version of the privacy policy that the inventory follows.
       * @example 2024-12
       */
      policy_version: string;
      /** @description The collected properties: one entry for each property and purpose. */
      items: components["schemas"]["InventoryItem"][];
      /** @description The kinds of data that the platform never collects. */
      never_collected: string[];
    };
    InventoryItem: {
      /**
       * @description The schema that contains the property.
       * @example UsageLog
       */
      record: string;
      /**
       * @description The name of the property in its record.
       * @example ip_address
       */
      property: string;
      category: components["schemas"]["DataCategory"];
      purpose: components["schemas"]["Purpose"];
      data_class: components["schemas"]["DataClassName"];
      /** @description The time after which the property is removed or generalized; null if never. */
      anonymized_after: components["schemas"]["Duration"] | null;
      /** @description The time after which the record is deleted; null if it is kept as long as needed. */
      deleted_after: components["schemas"]["Duration"] | null;
    };
    DisclosureException: "legal_compliance" | "essential_services" | "security_emergency";
    Disclosure: {
      id: components["schemas"]["DisclosureId"];
      exception: components["schemas"]["DisclosureException"];
      /**
       * @description Who received the data.
       */
      recipient: "court" | "authority" | "infrastructure_provider" | "incident_responder";
      /** @description The categories of the disclosed data. */
      categories: components["schemas"]["DataCategory"][];
      created_at: components["schemas"]["Timestamp"];
    };
    DisclosureList: {
      /** @description The disclosures of this page. */
      data: components["schemas"]["Disclosure"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    Subprocessor: {
      /** @description The name of the provider. */
      name: string;
      /**
       * @description What the provider does for the platform.
       */
      service: "hosting" | "security_monitoring";
      /** @description Whether the provider stores only data that it cannot read. */
      zero_knowledge: boolean;
      /** @description The categories of the data that the provider processes. */
      categories: components["schemas"]["DataCategory"][];
    };
    SubprocessorList: {
      /** @description The subprocessors of this page. */
      data: components["schemas"]["Subprocessor"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    HoldStatus: "active" | "lifted";
    LegalHold: {
      id: components["schemas"]["HoldId"];
      /**
       * @description The reason why the platform must keep the data.
       */
      basis: "court_order" | "government_request" | "incident_reporting";
      /** @description The data classes that may not be deleted or anonymized. */
      covers: components["schemas"]["DataClassName"][];
      /** @description The hold covers records from this time on. If null, it covers the oldest records too. */
      from: components["schemas"]["Timestamp"] | null;
      /** @description The hold covers records before this time. If null, the period of the hold has no end. */
      to: components["schemas"]["Timestamp"] | null;
      status: components["schemas"]["HoldStatus"];
      created_at: components["schemas"]["Timestamp"];
      /** @description When the hold was lifted; null if it is active. */
      lifted_at: components["schemas"]["Timestamp"] | null;
    };
    LegalHoldList: {
      /** @description The legal holds of this page. */
      data: components["schemas"]["LegalHold"][];
      next_cursor: components["schemas"]["NextCursor"];
      /** @description Whether more items follow this page. */
      has_more: boolean;
    };
    Limits: {
      plan: components["schemas"]["Plan"];
      /** @description The state of each quota policy, in the order of `x-quota-policies`. */
      policies: components["schemas"]["LimitState"][];
    };
    LimitState: {
      /** @description The name of the quota policy, as in `RateLimit`. */
      name: string;
      /** @description The number of units in a window. */
      quota: number;
      /** @description The window in seconds. */
      window: number | null;
      /**
       * @description Says what one unit is: a request, a byte of content, or a concurrent request.
       */
      unit: "requests" | "content-bytes" | "concurrent-requests";
      /**
       * @description Says what has its own quota: each key, each account or each IP address.
       */
      partition: "key" | "account" | "ip";
      /** @description The number of units that are left now. */
      remaining: number;
      /** @description The seconds until one more unit is available; null if all units are available, or if the quota policy has no window. */
      reset: number | null;
    };
  };
  /** Responses that several operations share. */
  responses: {
    BadRequest: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["MalformedRequestProblem"]; };
    };
    Unauthorized: {
      headers: Headers<'Request-Id' | 'WWW-Authenticate'>;
      content: { "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"]; };
    };
    MfaNeeded: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"] | components["schemas"]["MfaRequiredProblem"]; };
    };
    RestoreTokenRefused: {
      headers: Headers<'Request-Id' | 'WWW-Authenticate'>;
      content: { "application/problem+json": components["schemas"]["RestoreTokenUnknownProblem"]; };
    };
    Forbidden: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"]; };
    };
    ScopeRefused: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"] | components["schemas"]["ScopeNotHeldProblem"]; };
    };
    CodeRejected: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"] | components["schemas"]["MfaCodeRejectedProblem"]; };
    };
    RestoreCodeRejected: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["MfaCodeRejectedProblem"]; };
    };
    NotFound: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["NotFoundProblem"]; };
    };
    NotAcceptable: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["NotAcceptableProblem"]; };
    };
    RequestTimeout: {
      headers: Headers<'Request-Id'>;
      content: { "application/problem+json": components["schemas"]["RequestTimeoutProblem"]; };
    };
    StillRunning: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        RateLimit: components["headers"]["RateLimit"];
        "Retry-After": components["headers"]["Retry-After-If-Running"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"]; };
    };
    Conflict: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        RateLimit: components["headers"]["RateLimit"];
        "Retry-After": components["headers"]["Retry-After-If-Running"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["IdempotencyInProgressProblem"]; };
    };
    HeldWrite: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        RateLimit: components["headers"]["RateLimit"];
        "Retry-After": components["headers"]["Retry-After-If-Running"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["LegalHoldProblem"] | components["schemas"]["IdempotencyInProgressProblem"]; };
    };
    StateConflict: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["StateConflictProblem"]; };
    };
    Held: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["LegalHoldProblem"]; };
    };
    HeldDeletion: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["LegalHoldProblem"]; };
    };
    Gone: {
      headers: Headers<'Request-Id'>;
      content: { "application/problem+json": components["schemas"]["AccountDeletedProblem"]; };
    };
    ExportGone: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["AccountDeletedProblem"] | components["schemas"]["ExportExpiredProblem"]; };
    };
    NotModified: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
      content?: never;
    };
    PreconditionFailed: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["PreconditionFailedProblem"]; };
    };
    ContentTooLarge: {
      headers: Headers<'Request-Id'>;
      content: { "application/problem+json": components["schemas"]["ContentTooLargeProblem"]; };
    };
    UnsupportedMediaType: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"]; };
    };
    RangeNotSatisfiable: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Content-Range'>;
      content: { "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"]; };
    };
    UnprocessableContent: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["ValidationFailedProblem"]; };
    };
    UnprocessableWrite: {
      headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
      content: { "application/problem+json": components["schemas"]["ValidationFailedProblem"] | components["schemas"]["IdempotencyKeyReusedProblem"]; };
    };
    TooManyRequests: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        "Retry-After": components["headers"]["Retry-After"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["QuotaExceededProblem"] | components["schemas"]["AbnormalUsageDetectedProblem"]; };
    };
    HeadersTooLarge: {
      headers: Headers<'Request-Id'>;
      content: { "application/problem+json": components["schemas"]["HeadersTooLargeProblem"]; };
    };
    InternalError: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["InternalErrorProblem"]; };
    };
    LockedOut: {
      headers: Headers<'Request-Id' | 'Retry-After'>;
      content: { "application/problem+json": components["schemas"]["AbnormalUsageDetectedProblem"]; };
    };
    ServiceUnavailable: {
      headers: {
        "Request-Id": components["headers"]["Request-Id"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
        RateLimit: components["headers"]["RateLimit-If-Counted"];
        "Retry-After": components["headers"]["Retry-After"];
        [name: string]: unknown;
      };
      content: { "application/problem+json": components["schemas"]["TemporaryReducedCapacityProblem"]; };
    };
  };
  /** Parameters that several operations share. */
  parameters: {
    limit: number;
    cursor: string;
    order: "desc" | "asc";
    from: components["schemas"]["Timestamp"];
    to: components["schemas"]["Timestamp"];
    if_match: string;
    if_none_match: string;
    idempotency_key: string;
    /**
     * @description The id of the key.
     * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
     */
    key_id: components["schemas"]["KeyId"];
    /**
     * @description The id of the factor.
     * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
     */
    factor_id: components["schemas"]["FactorId"];
    /**
     * @description The id of the export.
     * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
     */
    export_id: components["schemas"]["ExportId"];
    /**
     * @description The id of the member.
     * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
     */
    member_id: components["schemas"]["MemberId"];
    /**
     * @description The id of the access review.
     * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
     */
    review_id: components["schemas"]["ReviewId"];
    /**
     * @description The id of the security event.
     * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
     */
    event_id: components["schemas"]["EventId"];
    /**
     * @description The id of the incident.
     * @example inc_01KASEQ4H8TK34WH68SSN836Q0
     */
    incident_id: components["schemas"]["IncidentId"];
    /**
     * @description The id of the audit entry.
     * @example aud_01KASEQ4H82NQYGQGZXBTAEAVZ
     */
    entry_id: components["schemas"]["AuditId"];
    /**
     * @description The id of the privacy request.
     * @example prq_01KASEQ4H8N80X6B5M7Y1DFFKZ
     */
    privacy_request_id: components["schemas"]["PrivacyRequestId"];
    /**
     * @description The id of the legal hold.
     * @example hld_01KASEQ4H8ZCP00E5CAYQAZK9D
     */
    hold_id: components["schemas"]["HoldId"];
  };
  /** Request bodies that several operations share. */
  requestBodies: never;
  /** Headers of responses. */
  headers: {
    /** @description The id of this request. The `instance` of a problem and the `request_id` of a usage log contain the same id. */
    "Request-Id": components["schemas"]["RequestId"];
    /** @description The quota policies of this operation (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
    "RateLimit-Policy": string;
    /** @description For each quota policy, the units that are left (`r`) and the seconds until one more unit is available (`t`); see section 4 of the draft. */
    RateLimit: string;
    /** @description The header `RateLimit-Policy`. Absent if the platform refused the request before it checked the quota policies. */
    "RateLimit-Policy-If-Counted": string;
    /** @description The header `RateLimit`. Absent if the platform refused the request before it checked the quota policies. */
    "RateLimit-If-Counted": string;
    /** @description The seconds to wait before the next request (RFC 9110, section 10.2.3). */
    "Retry-After": number;
    /** @description The seconds to wait before reading the export again. Absent if the state of the export will not change any more. */
    "Retry-After-Until-Ready": number;
    /** @description If an earlier request with the same idempotency key is still running, the seconds to wait before sending the request again. Otherwise absent. */
    "Retry-After-If-Running": number;
    /** @description The authentication scheme and, in `error`, the reason why the credentials were refused (RFC 6750 section 3; RFC 9470 for MFA). */
    "WWW-Authenticate": string;
    /**
     * @description The version of the resource, for `If-Match` and `If-None-Match`. It is a strong validator (RFC 9110, section
     *     8.8.3): whenever anything in the body changes, the `ETag` changes.
     */
    ETag: string;
    /**
     * @description The address of the new resource: a reference that is relative to the address of the request (RFC 9110, section
     *     10.2.2). The `links` of the response name the operation that reads the resource.
     */
    Location: string;
    /** @description `bytes`: a request may ask for a part of the file with `Range` (RFC 9110, section 14). */
    "Accept-Ranges": "bytes";
    /** @description Which bytes of the file the response contains, and the length of the whole file (RFC 9110, section 14.4). */
    "Content-Range": string;
    /** @description The length of the response body in bytes. */
    "Content-Length": number;
    /** @description The name of the file (RFC 6266). */
    "Content-Disposition": string;
    /** @description The SHA-256 of the whole file (RFC 9530), even if the response contains only a part of the file. */
    "Repr-Digest": string;
    /** @description `true` if this is the stored response to an earlier request with the same idempotency key. */
    "Idempotency-Replayed": "true";
  };
  /** Path items that several paths share. */
  pathItems: never;
}
export type $defs = Record<string, never>;
/**
 * The parameters, bodies and responses of each operation, by its id.
 *
 * @example
 * ```ts
 * type Query = NonNullable<operations['usage.listLogs']['parameters']['query']>;
 * const query: Query = { limit: 10 };
 * const page = await client.usage.listLogs(query);
 * ```
 */
export interface operations {
  /** The state of the platform. */
  "health.get": {
    parameters: NoParameters;
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["Health"]; };
      };
    } & Pick<Refusals, 400 | 406 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get the account. */
  "account.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Account"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change the account. */
  "account.update": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["AccountUpdate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Account"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Close the account. */
  "account.close": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["AccountClose"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["AccountClosure"]; };
      };
      401: components["responses"]["MfaNeeded"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 406 | 408 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Restore the account. */
  "account.restore": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["AccountRestore"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Account"]; };
      };
      401: components["responses"]["RestoreTokenRefused"];
      403: components["responses"]["RestoreCodeRejected"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 406 | 408 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get the organization. */
  "organization.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Organization"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change the organization. */
  "organization.update": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["OrganizationUpdate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Organization"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Set the encryption key. */
  "organization.setEncryptionKey": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["EncryptionKeySet"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Organization"]; };
      };
      401: components["responses"]["MfaNeeded"];
    } & Pick<Refusals, 400 | 403 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Remove the encryption key. */
  "organization.removeEncryptionKey": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Organization"]; };
      };
      401: components["responses"]["MfaNeeded"];
    } & Pick<Refusals, 400 | 403 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List members. */
  "members.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Returns only members with this status.
         * @example invited
         */
        status?: components["schemas"]["MemberStatus"];
        /**
         * @description Returns only members with this role.
         * @example analyst
         */
        role?: components["schemas"]["RoleName"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["MemberList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Invite a member. */
  "members.invite": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["MemberInvite"]; }; };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["MemberInvitation"]; };
      };
      401: components["responses"]["MfaNeeded"];
      403: components["responses"]["ScopeRefused"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 406 | 408 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get a member. */
  "members.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'member_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Member"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Remove a member. */
  "members.remove": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path: Pick<components["parameters"], 'member_id'>;
    };
    responses: {
      204: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content?: never;
      };
      401: components["responses"]["MfaNeeded"];
      409: components["responses"]["Held"];
    } & Pick<Refusals, 400 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change a role. */
  "members.changeRole": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path: Pick<components["parameters"], 'member_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["MemberRoleChange"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Member"]; };
      };
      401: components["responses"]["MfaNeeded"];
      403: components["responses"]["ScopeRefused"];
      409: components["responses"]["StateConflict"];
    } & Pick<Refusals, 400 | 404 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List roles. */
  "roles.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["RoleList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List keys. */
  "keys.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only keys with this status.
         * @example active
         */
        status?: components["schemas"]["KeyStatus"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["KeyList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Create a key. */
  "keys.create": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["KeyCreate"]; }; };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["KeyWithSecret"]; };
      };
      401: components["responses"]["MfaNeeded"];
      403: components["responses"]["ScopeRefused"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 406 | 408 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get a key. */
  "keys.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'key_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Key"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change a key. */
  "keys.update": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path: Pick<components["parameters"], 'key_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["KeyUpdate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Key"]; };
      };
      403: components["responses"]["ScopeRefused"];
      409: components["responses"]["StateConflict"];
    } & Pick<Refusals, 400 | 401 | 404 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Rotate a key. */
  "keys.rotate": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'key_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["KeyRotate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["KeyWithSecret"]; };
      };
      401: components["responses"]["MfaNeeded"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 404 | 406 | 408 | 410 | 412 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Revoke a key. */
  "keys.revoke": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'key_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Key"]; };
      };
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 409 | 410 | 412 | 429 | 431 | 500 | 503>;
  };
  /** Report a key as leaked. */
  "keys.reportLeaked": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'key_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["KeyLeakReport"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Key"]; };
      };
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 408 | 409 | 410 | 412 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get the usage of a key. */
  "keys.getUsage": {
    parameters: {
      query?: {
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
      };
      header?: never;
      path: Pick<components["parameters"], 'key_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["KeyUsage"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List factors. */
  "mfa.listFactors": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["MfaFactorList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Enrol a factor. */
  "mfa.enroll": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["MfaEnrollment"]; };
      };
      401: components["responses"]["MfaNeeded"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 406 | 409 | 410 | 429 | 431 | 500 | 503>;
  };
  /** Verify an enrolment. */
  "mfa.verifyFactor": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path: Pick<components["parameters"], 'factor_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["MfaFactorVerify"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["MfaActivation"]; };
      };
      403: components["responses"]["CodeRejected"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 404 | 406 | 408 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get a factor. */
  "mfa.getFactor": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'factor_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["MfaFactor"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Remove a factor. */
  "mfa.removeFactor": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path: Pick<components["parameters"], 'factor_id'>;
    };
    responses: {
      204: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content?: never;
      };
      401: components["responses"]["MfaNeeded"];
      409: components["responses"]["Held"];
    } & Pick<Refusals, 400 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Create a challenge. */
  "mfa.createChallenge": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["MfaChallenge"]; };
      };
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 409 | 410 | 429 | 431 | 500 | 503>;
  };
  /** Get a challenge. */
  "mfa.getChallenge": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: {
        /**
         * @description The id of the challenge.
         * @example chl_01KASEQ4H8YMRMSXEZ3SCCSGAW
         */
        challenge_id: components["schemas"]["ChallengeId"];
      };
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["MfaChallenge"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get how many recovery codes are left. */
  "mfa.getRecoveryCodes": {
    parameters: NoParameters;
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["RecoveryCodesLeft"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Create recovery codes. */
  "mfa.createRecoveryCodes": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["RecoveryCodes"]; };
      };
      401: components["responses"]["MfaNeeded"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 406 | 409 | 410 | 429 | 431 | 500 | 503>;
  };
  /** Answer a challenge. */
  "mfa.verify": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["MfaVerify"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["MfaToken"]; };
      };
      403: components["responses"]["CodeRejected"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 406 | 408 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** List access reviews. */
  "access_reviews.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only reviews with this status.
         * @example open
         */
        status?: components["schemas"]["ReviewStatus"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["AccessReviewList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Start an access review. */
  "access_reviews.start": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["AccessReview"]; };
      };
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 429 | 431 | 500 | 503>;
  };
  /** Get an access review. */
  "access_reviews.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'review_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["AccessReview"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Decide on an item. */
  "access_reviews.decide": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: {
        /**
         * @description The id of the access review.
         * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
         */
        review_id: components["parameters"]["review_id"];
        /**
         * @description The id of the key or member under review.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        item_id: components["schemas"]["ReviewItemId"];
      };
    };
    requestBody: { content: { "application/json": components["schemas"]["AccessReviewDecide"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["AccessReview"]; };
      };
      401: components["responses"]["MfaNeeded"];
      409: components["responses"]["HeldWrite"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 404 | 406 | 408 | 410 | 412 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** List usage logs. */
  "usage.listLogs": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only logs of calls of this operation.
         * @example account.get
         */
        operation?: string;
        /**
         * @description Returns only logs of calls with this response status.
         * @example 429
         */
        status?: number;
        /**
         * @description Returns only logs of calls with this key.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        key_id?: components["schemas"]["KeyId"];
        /**
         * @description Leaves out the logs of calls of `usage.listLogs`.
         * @example true
         */
        exclude_self?: boolean;
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["UsageLogList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get a usage log. */
  "usage.getLog": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: {
        /**
         * @description The id of the log.
         * @example log_01KASEQ4H83FH47MVYKBZRZ1YR
         */
        log_id: components["schemas"]["LogId"];
      };
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["UsageLog"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get usage statistics. */
  "usage.getStatistics": {
    parameters: {
      query?: {
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["UsageStatistics"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get endpoint performance. */
  "analytics.getPerformance": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description The length of the interval that one data point covers.
         * @example day
         */
        interval?: components["schemas"]["Interval"];
        /**
         * @description Returns only points of this operation.
         * @example usage.listLogs
         */
        operation?: string;
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["PerformanceSeries"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get availability. */
  "analytics.getAvailability": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description The length of the interval that one data point covers.
         * @example day
         */
        interval?: components["schemas"]["Interval"];
        /**
         * @description Returns only points of this operation.
         * @example usage.listLogs
         */
        operation?: string;
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["AvailabilitySeries"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List security events. */
  "security.listEvents": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only events of this type.
         * @example authentication_failed
         */
        type?: components["schemas"]["SecurityEventType"];
        /**
         * @description Returns only items of this severity.
         * @example high
         */
        severity?: components["schemas"]["Severity"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["SecurityEventList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get a security event. */
  "security.getEvent": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'event_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["SecurityEvent"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List incidents. */
  "security.listIncidents": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only incidents with this status.
         * @example open
         */
        status?: components["schemas"]["IncidentStatus"];
        /**
         * @description Returns only items of this severity.
         * @example high
         */
        severity?: components["schemas"]["Severity"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["IncidentList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get an incident. */
  "security.getIncident": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'incident_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Incident"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Acknowledge an incident. */
  "security.acknowledgeIncident": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'incident_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Incident"]; };
      };
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 410 | 412 | 429 | 431 | 500 | 503>;
  };
  /** Resolve an incident. */
  "security.resolveIncident": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'incident_id'>;
    };
    requestBody: { content: { "application/json": components["schemas"]["IncidentResolve"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Incident"]; };
      };
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 408 | 410 | 412 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** List threat indicators. */
  "security.listIndicators": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Returns only indicators of this kind.
         * @example ip_address
         */
        kind?: components["schemas"]["IndicatorKind"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["IndicatorList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List audit entries. */
  "audit.listEntries": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only entries with this action.
         * @example keys.create
         */
        action?: string;
        /**
         * @description Returns only entries about the resource with this id.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        target_id?: string;
        /**
         * @description Returns only entries from which the platform erased personal values (`true`), or only the other entries (`false`).
         * @example true
         */
        erased?: boolean;
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["AuditEntryList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get an audit entry. */
  "audit.getEntry": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'entry_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["AuditEntry"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Verify the audit trail. */
  "audit.verify": {
    parameters: NoParameters;
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["AuditVerification"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List exports. */
  "exports.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only exports with this status.
         * @example ready
         */
        status?: components["schemas"]["ExportStatus"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["ExportList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Create an export. */
  "exports.create": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["ExportCreate"]; }; };
    responses: {
      202: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed' | 'Location' | 'Retry-After'>;
        content: { "application/json": components["schemas"]["Export"]; };
      };
      401: components["responses"]["MfaNeeded"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 406 | 408 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get an export. */
  "exports.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'export_id'>;
    };
    responses: {
      200: {
        headers: {
          "Request-Id": components["headers"]["Request-Id"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          RateLimit: components["headers"]["RateLimit"];
          ETag: components["headers"]["ETag"];
          "Retry-After": components["headers"]["Retry-After-Until-Ready"];
          [name: string]: unknown;
        };
        content: { "application/json": components["schemas"]["Export"]; };
      };
      304: {
        headers: {
          "Request-Id": components["headers"]["Request-Id"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          RateLimit: components["headers"]["RateLimit"];
          ETag: components["headers"]["ETag"];
          "Retry-After": components["headers"]["Retry-After-Until-Ready"];
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Delete an export. */
  "exports.delete": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path: Pick<components["parameters"], 'export_id'>;
    };
    responses: {
      204: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content?: never;
      };
      409: components["responses"]["HeldDeletion"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Cancel an export. */
  "exports.cancel": {
    parameters: {
      query?: never;
      header?: {
        "Idempotency-Key"?: components["parameters"]["idempotency_key"];
        "If-Match"?: components["parameters"]["if_match"];
      };
      path: Pick<components["parameters"], 'export_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["Export"]; };
      };
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 404 | 406 | 410 | 412 | 429 | 431 | 500 | 503>;
  };
  /** Download a file. */
  "exports.downloadFile": {
    parameters: {
      query?: never;
      header?: {
        Range?: string;
        "If-Range"?: string;
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: {
        /**
         * @description The id of the export.
         * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
         */
        export_id: components["parameters"]["export_id"];
        /**
         * @description The name of the file.
         * @example usage_logs.csv
         */
        name: components["schemas"]["ExportFileName"];
      };
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Accept-Ranges' | 'ETag' | 'Repr-Digest' | 'Content-Disposition' | 'Content-Length'>;
        content: { "application/octet-stream": Blob; };
      };
      206: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Accept-Ranges' | 'Content-Range' | 'ETag' | 'Repr-Digest' | 'Content-Disposition' | 'Content-Length'>;
        content: { "application/octet-stream": Blob; };
      };
      409: components["responses"]["StateConflict"];
      410: components["responses"]["ExportGone"];
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 412 | 416 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List notifications. */
  "notifications.list": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only notices of this kind.
         * @example security_notice
         */
        kind?: components["schemas"]["NotificationKind"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["NotificationList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get the notification settings. */
  "notifications.getSettings": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["NotificationSettings"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change the notification settings. */
  "notifications.updateSettings": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["NotificationSettingsUpdate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["NotificationSettings"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get the settings. */
  "settings.get": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Settings"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Change the settings. */
  "settings.update": {
    parameters: {
      query?: never;
      header?: { "If-Match"?: components["parameters"]["if_match"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["SettingsUpdate"]; }; };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["Settings"]; };
      };
      401: components["responses"]["MfaNeeded"];
    } & Pick<Refusals, 400 | 403 | 406 | 408 | 410 | 412 | 413 | 415 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List privacy requests. */
  "privacy.listRequests": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only requests with this status.
         * @example open
         */
        status?: components["schemas"]["PrivacyRequestStatus"];
        /**
         * @description Returns only requests of this kind.
         * @example deletion
         */
        kind?: components["schemas"]["PrivacyRequestKind"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["PrivacyRequestList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Make a privacy request. */
  "privacy.createRequest": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path?: never;
    };
    requestBody: { content: { "application/json": components["schemas"]["PrivacyRequestCreate"]; }; };
    responses: {
      201: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag' | 'Idempotency-Replayed' | 'Location'>;
        content: { "application/json": components["schemas"]["PrivacyRequest"]; };
      };
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 408 | 409 | 410 | 413 | 415 | 429 | 431 | 500 | 503>;
  };
  /** Get a privacy request. */
  "privacy.getRequest": {
    parameters: {
      query?: never;
      header?: {
        "If-Match"?: components["parameters"]["if_match"];
        "If-None-Match"?: components["parameters"]["if_none_match"];
      };
      path: Pick<components["parameters"], 'privacy_request_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'ETag'>;
        content: { "application/json": components["schemas"]["PrivacyRequest"]; };
      };
    } & Pick<Refusals, 304 | 400 | 401 | 403 | 404 | 406 | 410 | 412 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Get the data inventory. */
  "privacy.getInventory": {
    parameters: NoParameters;
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["DataInventory"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List disclosures. */
  "privacy.listDisclosures": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only disclosures under this exception.
         * @example legal_compliance
         */
        exception?: components["schemas"]["DisclosureException"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["DisclosureList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List subprocessors. */
  "privacy.listSubprocessors": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["SubprocessorList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** List legal holds. */
  "privacy.listHolds": {
    parameters: {
      query?: {
        /**
         * @description Maximum number of items per page.
         * @example 50
         */
        limit?: components["parameters"]["limit"];
        /**
         * @description `next_cursor` of the previous page. Default: first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor?: components["parameters"]["cursor"];
        /**
         * @description `desc`: newest first. `asc`: oldest first.
         * @example desc
         */
        order?: components["parameters"]["order"];
        /**
         * @description Only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from?: components["parameters"]["from"];
        /**
         * @description Only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to?: components["parameters"]["to"];
        /**
         * @description Returns only holds with this status.
         * @example active
         */
        status?: components["schemas"]["HoldStatus"];
      };
      header?: never;
      path?: never;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit'>;
        content: { "application/json": components["schemas"]["LegalHoldList"]; };
      };
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 429 | 431 | 500 | 503>;
  };
  /** Lift a legal hold. */
  "privacy.liftHold": {
    parameters: {
      query?: never;
      header?: { "Idempotency-Key"?: components["parameters"]["idempotency_key"]; };
      path: Pick<components["parameters"], 'hold_id'>;
    };
    responses: {
      200: {
        headers: Headers<'Request-Id' | 'RateLimit-Policy' | 'RateLimit' | 'Idempotency-Replayed'>;
        content: { "application/json": components["schemas"]["LegalHold"]; };
      };
      401: components["responses"]["MfaNeeded"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableWrite"];
    } & Pick<Refusals, 400 | 403 | 404 | 406 | 410 | 429 | 431 | 500 | 503>;
  };
  /** Get the quota buckets. */
  "limits.get": {
    parameters: NoParameters;
    responses: {
      200: {
        headers: Headers<'Request-Id'>;
        content: { "application/json": components["schemas"]["Limits"]; };
      };
      429: components["responses"]["LockedOut"];
    } & Pick<Refusals, 400 | 401 | 403 | 406 | 410 | 422 | 431 | 500 | 503>;
  };
}

/** The parameters of an operation without parameters. */
interface NoParameters {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}

/** The headers of a response: the headers in `Name`, and any other headers. */
type Headers<Name extends keyof components["headers"]> = Pick<components["headers"], Name> & { [name: string]: unknown };

/** For each status of a refused request, the response that most operations share. */
interface Refusals {
  304: components["responses"]["NotModified"];
  400: components["responses"]["BadRequest"];
  401: components["responses"]["Unauthorized"];
  403: components["responses"]["Forbidden"];
  404: components["responses"]["NotFound"];
  406: components["responses"]["NotAcceptable"];
  408: components["responses"]["RequestTimeout"];
  409: components["responses"]["StillRunning"];
  410: components["responses"]["Gone"];
  412: components["responses"]["PreconditionFailed"];
  413: components["responses"]["ContentTooLarge"];
  415: components["responses"]["UnsupportedMediaType"];
  416: components["responses"]["RangeNotSatisfiable"];
  422: components["responses"]["UnprocessableContent"];
  429: components["responses"]["TooManyRequests"];
  431: components["responses"]["HeadersTooLarge"];
  500: components["responses"]["InternalError"];
  503: components["responses"]["ServiceUnavailable"];
}
