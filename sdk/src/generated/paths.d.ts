// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.
/**
 * All paths of the API with their methods, as openapi-fetch uses them.
 *
 * @example
 * ```ts
 * type Methods = paths['/v1/account'];
 * const { data } = await client.api.GET('/v1/account');
 * ```
 */
export interface paths {
    /** `GET` is `health.get`. */
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The state of the platform
         * @description Returns whether the platform works, and the state of each component, which depends on the responses to its calls in the current hour. Needs no key.
         */
        get: operations["health.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `account.get`, `PATCH` is `account.update`. */
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the account
         * @description Returns the account that the key belongs to.
         */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the account
         * @description Changes the properties in the body. All other properties keep their values.
         */
        patch: operations["account.update"];
        trace?: never;
    };
    /** `POST` is `account.close`. */
    "/v1/account/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the account
         * @description Closes the account and revokes all its keys immediately. The response contains a token that restores the account
         *     until `deletes_at`. At this time, the platform deletes all personal data of the account, and also its usage logs,
         *     statistics and exports, except data that a legal hold covers. The response lists these holds. Without keys, the
         *     account can no longer lift a hold. Lift the holds before you close the account, or restore the account. After
         *     `deletes_at`, only SentinelSec can lift a hold, when its reason has ended. The platform then deletes the data that
         *     no other hold covers.
         */
        post: operations["account.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `account.restore`. */
    "/v1/account/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore the account
         * @description Restores a closed account. The keys that were revoked by the closure work again, unless they have expired in the meantime.
         */
        post: operations["account.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `organization.get`, `PATCH` is `organization.update`. */
    "/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the organization
         * @description Returns the organization of the account.
         */
        get: operations["organization.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organization
         * @description Changes the properties in the body. All other properties keep their values.
         */
        patch: operations["organization.update"];
        trace?: never;
    };
    /** `PUT` is `organization.setEncryptionKey`, `DELETE` is `organization.removeEncryptionKey`. */
    "/v1/organization/encryption-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the encryption key
         * @description Sets the public key with which the platform encrypts sensitive evidence from now on. Earlier evidence stays encrypted with the earlier key.
         */
        put: operations["organization.setEncryptionKey"];
        post?: never;
        /**
         * Remove the encryption key
         * @description Removes the encryption key. From now on, the platform stores no sensitive evidence. Earlier evidence stays encrypted.
         */
        delete: operations["organization.removeEncryptionKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `members.list`, `POST` is `members.invite`. */
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Lists the members of the account, including invited ones.
         */
        get: operations["members.list"];
        put?: never;
        /**
         * Invite a member
         * @description Adds a person as a member. The response contains two secrets for this person: the first key, which has all scopes of
         *     the role, and a token to enrol the first factor with this key. Only this response shows them, so give them to the
         *     person over a safe channel. The platform also sends the person an email, which says that they were invited and
         *     contains neither secret. The token has no expiry time: it works until the first factor is active, or until the
         *     member is removed. The new key cannot have a scope that the caller's key does not have. An account has at most
         *     `members_max` members, and their first keys count towards `keys_max`. The response is a 409 if the account has a
         *     member with this email address, or if it already has the maximum number of members or keys; then remove a member or
         *     revoke a key first.
         */
        post: operations["members.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `members.get`, `DELETE` is `members.remove`, `PATCH` is `members.changeRole`. */
    "/v1/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a member
         * @description Returns one member of the account.
         */
        get: operations["members.get"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Removes the member and revokes the member's keys immediately. The response is a 409 if the member is the last active
         *     owner of the account, or if a legal hold covers the member.
         */
        delete: operations["members.remove"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Gives the member another role immediately. The member's keys lose the scopes that the new role does not have. The response is a 409 if the member is the last active owner of the account; make another member an owner first.
         */
        patch: operations["members.changeRole"];
        trace?: never;
    };
    /** `GET` is `roles.list`. */
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description Lists the roles that a member can have, with their scopes.
         */
        get: operations["roles.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `keys.list`, `POST` is `keys.create`. */
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description Lists the keys of the account without their secrets, including revoked and expired keys.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Create a key
         * @description Creates a key and returns it with its secret. Only this response shows the secret. The new key cannot have a scope that the caller's key does not have. The response is a 409 if the account already has `keys_max` keys that are not revoked; expired keys count too. Then revoke a key first.
         */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `keys.get`, `PATCH` is `keys.update`. */
    "/v1/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a key
         * @description Returns one key without its secret.
         */
        get: operations["keys.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a key
         * @description Changes the properties in the body. All other properties keep their values. The key cannot get a scope that it did not have. The response is a 409 if the key is revoked.
         */
        patch: operations["keys.update"];
        trace?: never;
    };
    /** `POST` is `keys.rotate`. */
    "/v1/keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a key
         * @description Gives the key a new secret, which works immediately. The old secret still works for `overlap`, at most for `rotation_overlap_max`. The caller's key must have all scopes of the rotated key. The response is a 409 if the key is revoked or has expired.
         */
        post: operations["keys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `keys.revoke`. */
    "/v1/keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Revokes the key immediately and forever. Revoking a revoked key changes nothing.
         */
        post: operations["keys.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `keys.reportLeaked`. */
    "/v1/keys/{key_id}/report-leaked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a key as leaked
         * @description Revokes the key immediately and creates a security event of the type `key_leaked`.
         */
        post: operations["keys.reportLeaked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `keys.getUsage`. */
    "/v1/keys/{key_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage of a key
         * @description Returns how the key was used in a period, computed from the usage logs that still exist.
         */
        get: operations["keys.getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `mfa.listFactors`, `POST` is `mfa.enroll`. */
    "/v1/mfa/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List factors
         * @description Lists the second factors of the member who created the key, including pending ones.
         */
        get: operations["mfa.listFactors"];
        put?: never;
        /**
         * Enrol a factor
         * @description Creates a pending TOTP factor and returns it with its secret. Only this response shows the secret. To make the
         *     factor active, send one of its codes with `mfa.verifyFactor`. This operation needs MFA. For a member's first
         *     factor, it needs the token of the invitation in the header `Invitation-Token` instead.
         */
        post: operations["mfa.enroll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `mfa.verifyFactor`. */
    "/v1/mfa/factors/{factor_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an enrolment
         * @description Makes a pending factor active. The body must contain a TOTP code of this factor; a recovery code does not work. If
         *     it is the member's first factor, the member becomes active, and the response contains `recovery_codes`. A wrong
         *     code is charged to the quota policy `mfa`. The response is a 409 if the factor is not pending.
         */
        post: operations["mfa.verifyFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `mfa.getFactor`, `DELETE` is `mfa.removeFactor`. */
    "/v1/mfa/factors/{factor_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a factor
         * @description Returns one second factor of the member who created the key, without its secret.
         */
        get: operations["mfa.getFactor"];
        put?: never;
        post?: never;
        /**
         * Remove a factor
         * @description Removes a factor. Its codes, and the MFA tokens that the member got with them, stop working immediately. If a legal
         *     hold covers the factor, the response is a 204 and the factor stops working too, but its record stays with the status
         *     `ended` until the hold is lifted. The response is a 409 if the factor is the member's last active factor (make
         *     another factor active first), or if it has the status `ended` because a legal hold covers it.
         */
        delete: operations["mfa.removeFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `mfa.createChallenge`. */
    "/v1/mfa/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a challenge
         * @description Creates an MFA challenge. To answer it, send a code with `mfa.verify`.
         */
        post: operations["mfa.createChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `mfa.getChallenge`. */
    "/v1/mfa/challenges/{challenge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a challenge
         * @description Returns an open challenge. Only the key that created the challenge can read it. If the challenge was answered, or
         *     is older than `challenge_life`, the response is a 404.
         */
        get: operations["mfa.getChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `mfa.getRecoveryCodes`, `POST` is `mfa.createRecoveryCodes`. */
    "/v1/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how many recovery codes are left
         * @description Returns how many unused recovery codes the member who created the key has. The codes themselves are never shown again.
         */
        get: operations["mfa.getRecoveryCodes"];
        put?: never;
        /**
         * Create recovery codes
         * @description Creates new recovery codes for the member who created the key. Only this response shows them. The previous codes,
         *     and the MFA tokens that the member got with them, stop working.
         */
        post: operations["mfa.createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `mfa.verify`. */
    "/v1/mfa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a challenge
         * @description Checks a TOTP code or a recovery code and returns an MFA token. The token is valid for `mfa_token_life`, and only
         *     with this account and key. A wrong code is charged to the quota policy `mfa`.
         */
        post: operations["mfa.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `access_reviews.list`, `POST` is `access_reviews.start`. */
    "/v1/access-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List access reviews
         * @description Lists all access reviews, including completed ones.
         */
        get: operations["access_reviews.list"];
        put?: never;
        /**
         * Start an access review
         * @description Starts an access review of all keys and members. For each, the review shows the last use and the unused scopes. The response is a 409 if another review is open; decide on its items first.
         */
        post: operations["access_reviews.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `access_reviews.get`. */
    "/v1/access-reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an access review
         * @description Returns one access review with its items and decisions.
         */
        get: operations["access_reviews.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `access_reviews.decide`. */
    "/v1/access-reviews/{review_id}/items/{item_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on an item
         * @description Records the decision on one item: `attested` if the key or member still needs its access, or `revoked` to end the access immediately. The response is a 409 if the item was already decided, or if the decision `revoked` would remove the last active owner of the account or a member that a legal hold covers.
         */
        post: operations["access_reviews.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `usage.listLogs`. */
    "/v1/usage/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List usage logs
         * @description Lists the usage logs of the account, newest first by default.
         */
        get: operations["usage.listLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `usage.getLog`. */
    "/v1/usage/logs/{log_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a usage log
         * @description Returns the log of one call. The log exists until its retention period ends.
         */
        get: operations["usage.getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `usage.getStatistics`. */
    "/v1/usage/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get usage statistics
         * @description Returns the number of calls, the most called operations and the newly used operations in a period. Without `from`, the period begins with the oldest figures.
         */
        get: operations["usage.getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `analytics.getPerformance`. */
    "/v1/analytics/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get endpoint performance
         * @description Lists the calls, errors and latency of each endpoint over time, separately for each status class.
         */
        get: operations["analytics.getPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `analytics.getAvailability`. */
    "/v1/analytics/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get availability
         * @description Lists, for each endpoint over time, the share of calls that did not get a 5xx response.
         */
        get: operations["analytics.getAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `security.listEvents`. */
    "/v1/security/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List security events
         * @description Lists security events such as failed authentications, lockouts, exceeded limits and detected threats, newest first by default.
         */
        get: operations["security.listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `security.getEvent`. */
    "/v1/security/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a security event
         * @description Returns one security event of the account.
         */
        get: operations["security.getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `security.listIncidents`. */
    "/v1/security/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * @description Lists the incidents of the account, newest first by default.
         */
        get: operations["security.listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `security.getIncident`. */
    "/v1/security/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an incident
         * @description Returns one incident with its evidence, which is encrypted with the encryption key of the organization.
         */
        get: operations["security.getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `security.acknowledgeIncident`. */
    "/v1/security/incidents/{incident_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an incident
         * @description Records that a member handles the incident. The response is a 409 if the incident is not open.
         */
        post: operations["security.acknowledgeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `security.resolveIncident`. */
    "/v1/security/incidents/{incident_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve an incident
         * @description Resolves an incident that is open or acknowledged. The response is a 409 if the incident is already resolved.
         */
        post: operations["security.resolveIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `security.listIndicators`. */
    "/v1/security/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List threat indicators
         * @description Lists the threat indicators: addresses, user agents and keys by which the platform recognizes a threat.
         */
        get: operations["security.listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `audit.listEntries`. */
    "/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description Lists the audit entries: all changes and who made them, newest first by default.
         */
        get: operations["audit.listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `audit.getEntry`. */
    "/v1/audit/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an audit entry
         * @description Returns one entry of the audit trail.
         */
        get: operations["audit.getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `audit.verify`. */
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit trail
         * @description Checks the chain of hashes from the first audit entry to the last. An entry is also valid if its personal values
         *     were erased.
         */
        get: operations["audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `exports.list`, `POST` is `exports.create`. */
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description Lists the exports of the account, including expired ones.
         */
        get: operations["exports.list"];
        put?: never;
        /**
         * Create an export
         * @description Creates an export, which writes each dataset to a file. The key also needs, for each dataset, the scope that reads
         *     its records. Read the export with `exports.get` until its `status` is `ready`. The platform deletes the files after
         *     `delete_after` of the data class `export`.
         */
        post: operations["exports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `exports.get`, `DELETE` is `exports.delete`. */
    "/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an export
         * @description Returns one export. While the export is queued or running, `Retry-After` says when to read it again.
         */
        get: operations["exports.get"];
        put?: never;
        post?: never;
        /**
         * Delete an export
         * @description Deletes the export and its files immediately. The response is a 409 if a legal hold covers the export.
         */
        delete: operations["exports.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `exports.cancel`. */
    "/v1/exports/{export_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an export
         * @description Stops an export. The response is a 409 if the export is neither queued nor running.
         */
        post: operations["exports.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `exports.downloadFile`. */
    "/v1/exports/{export_id}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description Returns the bytes of a file, completely or in part. If a download was interrupted, send `Range` to get only the
         *     missing bytes, together with `If-Range`, so that all parts belong to the same version of the file. The response is a
         *     409 if the export is not `ready`; an export that has expired gets a 410.
         */
        get: operations["exports.downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `notifications.list`. */
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Lists the security notices and service updates that were sent to the account's email address.
         */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `notifications.getSettings`, `PATCH` is `notifications.updateSettings`. */
    "/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the notification settings
         * @description Returns which notices the platform sends by email.
         */
        get: operations["notifications.getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the notification settings
         * @description Changes the properties in the body. All other properties keep their values.
         */
        patch: operations["notifications.updateSettings"];
        trace?: never;
    };
    /** `GET` is `settings.get`, `PATCH` is `settings.update`. */
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the settings
         * @description Returns the current settings of the account.
         */
        get: operations["settings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings
         * @description Changes the properties in the body. All other properties keep their values. Retention periods can be shorter than
         *     those of the platform, but never longer. A shorter period applies immediately, to existing data too.
         */
        patch: operations["settings.update"];
        trace?: never;
    };
    /** `GET` is `privacy.listRequests`, `POST` is `privacy.createRequest`. */
    "/v1/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List privacy requests
         * @description Lists all privacy requests, including answered ones.
         */
        get: operations["privacy.listRequests"];
        put?: never;
        /**
         * Make a privacy request
         * @description Asks the privacy team or the security team for access, correction, deletion or an answer. The team answers within
         *     `privacy_response`. With the answer to a request of the kind `deletion`, the platform erases the values of the
         *     requested categories from the usage logs of the account. Values of these categories in all other records, such as
         *     security events, stay until the account is deleted. If a legal hold covers data with one of the categories, nothing is erased,
         *     the `outcome` is `refused_for_hold`, and `holds` lists the legal holds.
         */
        post: operations["privacy.createRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `privacy.getRequest`. */
    "/v1/privacy/requests/{privacy_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a privacy request
         * @description Returns one privacy request and its result.
         */
        get: operations["privacy.getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `privacy.getInventory`. */
    "/v1/privacy/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the data inventory
         * @description Lists what data is collected, for which purpose and for how long. The spec determines these values; the account's
         *     settings can shorten the periods.
         */
        get: operations["privacy.getInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `privacy.listDisclosures`. */
    "/v1/privacy/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disclosures
         * @description Lists the disclosures of data of the account under one of the three exceptions. The list is empty if there were none.
         */
        get: operations["privacy.listDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `privacy.listSubprocessors`. */
    "/v1/privacy/subprocessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subprocessors
         * @description Lists the infrastructure providers and the data that they process.
         */
        get: operations["privacy.listSubprocessors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `privacy.listHolds`. */
    "/v1/privacy/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List legal holds
         * @description Lists the legal holds on data of the account, including lifted ones.
         */
        get: operations["privacy.listHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `POST` is `privacy.liftHold`. */
    "/v1/privacy/holds/{hold_id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a legal hold
         * @description Lifts a legal hold. If the retention period of covered data has already ended, the platform deletes or anonymizes this data immediately. The response is a 409 if the hold was already lifted.
         */
        post: operations["privacy.liftHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** `GET` is `limits.get`. */
    "/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the quota buckets
         * @description Returns the current state of all quotas of the account. This call uses no units of any quota.
         */
        get: operations["limits.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
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
        /**
         * Format: date-time
         * @description A time in RFC 3339 format, in UTC, with milliseconds.
         * @example 2026-11-24T06:00:00.000Z
         */
        Timestamp: string;
        /**
         * @description The id of a request.
         * @example req_01KASEQ4H83QXNQ474SC484Y41
         */
        RequestId: string;
        /**
         * @description The id of an account.
         * @example acct_01KASEQ4H8YGHZ0J5F3PP33WMW
         */
        AccountId: string;
        /**
         * @description The id of an API key.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        KeyId: string;
        /**
         * @description The id of a usage log.
         * @example log_01KASEQ4H83FH47MVYKBZRZ1YR
         */
        LogId: string;
        /**
         * @description The id of an MFA challenge.
         * @example chl_01KASEQ4H8YMRMSXEZ3SCCSGAW
         */
        ChallengeId: string;
        /**
         * @description The id of a member.
         * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
         */
        MemberId: string;
        /**
         * @description The id of an MFA factor.
         * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
         */
        FactorId: string;
        /**
         * @description The id of an export.
         * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
         */
        ExportId: string;
        /**
         * @description The id of a legal hold.
         * @example hld_01KASEQ4H8ZCP00E5CAYQAZK9D
         */
        HoldId: string;
        /**
         * @description An ISO 8601 duration.
         * @example PT1H
         * @example P30D
         */
        Duration: string;
        /**
         * @description A public key of the encryption tool age (X25519, in Bech32).
         * @example age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
         */
        AgeRecipient: string;
        /**
         * @description The id of a security event.
         * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
         */
        EventId: string;
        /**
         * @description The id of an incident.
         * @example inc_01KASEQ4H8TK34WH68SSN836Q0
         */
        IncidentId: string;
        /**
         * @description The id of a threat indicator.
         * @example ind_01KASEQ4H86HHVBD351V613JJW
         */
        IndicatorId: string;
        /**
         * @description The id of an audit entry.
         * @example aud_01KASEQ4H82NQYGQGZXBTAEAVZ
         */
        AuditId: string;
        /**
         * @description The id of an access review.
         * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
         */
        ReviewId: string;
        /**
         * @description The id of a notification.
         * @example ntf_01KASEQ4H8PGKJSJX7BK0BKQP5
         */
        NotificationId: string;
        /**
         * @description The id of a privacy request.
         * @example prq_01KASEQ4H8N80X6B5M7Y1DFFKZ
         */
        PrivacyRequestId: string;
        /**
         * @description The id of a disclosure.
         * @example dis_01KASEQ4H8JGXC9EZ6EAXXJDHW
         */
        DisclosureId: string;
        /**
         * @description The cursor for the next page. Null on the last page of a list in descending order.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        NextCursor: string | null;
        /** @description The members that every problem has (RFC 9457). */
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
            /** @description What happened with this request, and what to do next. */
            detail: string;
            instance: components["schemas"]["RequestId"];
        };
        /** @description The platform could not parse the request line, a header, the query or the body. */
        MalformedRequestProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/malformed-request" | undefined;
        };
        /** @description The request contains no key. */
        KeyMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-missing" | undefined;
        };
        /** @description The key does not have the format of a key, or its checksum is wrong. */
        KeyMalformedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-malformed" | undefined;
        };
        /** @description The key does not exist, or its secret is wrong. */
        KeyUnknownProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-unknown" | undefined;
        };
        /** @description The key has reached its expiry time. */
        KeyExpiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-expired" | undefined;
        };
        /** @description The key was revoked. */
        KeyRevokedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-revoked" | undefined;
        };
        /** @description The secret of the key was replaced by a rotation, and its overlap has ended. */
        KeyRotatedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-rotated" | undefined;
        };
        /** @description A live key was sent to the sandbox, or a test key to the live platform. */
        KeyWrongEnvironmentProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-wrong-environment" | undefined;
        };
        /** @description The request needs a second factor. Send the code with `mfa.verify`, then send the request again with the returned token. */
        MfaRequiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/mfa-required" | undefined;
            challenge: components["schemas"]["MfaChallenge"];
        };
        /** @description The restore token is missing, wrong or already used. */
        RestoreTokenUnknownProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/restore-token-unknown" | undefined;
        };
        /** @description The key does not allow the address of the caller. */
        AddressNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/address-not-allowed" | undefined;
        };
        /** @description The key does not have a scope that the operation needs. */
        ScopeMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/scope-missing" | undefined;
            /** @description The scopes that the operation needs. */
            required: string[];
            /** @description The scopes that the key has. */
            held: string[];
        };
        /** @description The new key or role would have a scope that the caller does not have. */
        ScopeNotHeldProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/scope-not-held" | undefined;
            /** @description The scopes that the request asks for. */
            required: string[];
            /** @description The scopes that the caller has. */
            held: string[];
        };
        /** @description The platform rejected the code of the second factor. */
        MfaCodeRejectedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/mfa-code-rejected" | undefined;
            /**
             * @description Whether the code is wrong, was already used, or arrived too late.
             * @enum {string}
             */
            reason: "code_wrong" | "code_used" | "challenge_ended";
        };
        /** @description The path or the resource does not exist. */
        NotFoundProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-found" | undefined;
        };
        /** @description The path does not have this method. `Allow` lists the methods of the path. */
        MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/method-not-allowed" | undefined;
        };
        /** @description The operation cannot return any media type that `Accept` allows. */
        NotAcceptableProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-acceptable" | undefined;
        };
        /** @description The request took too long to arrive. */
        RequestTimeoutProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/request-timeout" | undefined;
        };
        /** @description The state of the resource does not allow the request. */
        StateConflictProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/state-conflict" | undefined;
        };
        /** @description A request with the same idempotency key is still running. */
        IdempotencyInProgressProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/idempotency-in-progress" | undefined;
        };
        /** @description A legal hold forbids the deletion until it is lifted. */
        LegalHoldProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/legal-hold" | undefined;
            /** @description The active legal holds that forbid the deletion. */
            holds: components["schemas"]["HoldId"][];
        };
        /** @description The account was closed and its data deleted. */
        AccountDeletedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/account-deleted" | undefined;
        };
        /** @description The files of the export have been deleted. */
        ExportExpiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/export-expired" | undefined;
        };
        /** @description The resource no longer has the version that the request names. */
        PreconditionFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/precondition-failed" | undefined;
        };
        /** @description The request body is larger than `body_bytes_max`. */
        ContentTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/content-too-large" | undefined;
        };
        /** @description The operation does not accept the media type of the request body. */
        UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/unsupported-media-type" | undefined;
        };
        /** @description The requested range is outside the file. `Content-Range` contains the length of the file. */
        RangeNotSatisfiableProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/range-not-satisfiable" | undefined;
        };
        /** @description The request does not match its schema. `errors` lists the validation issues. */
        ValidationFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/validation-failed" | undefined;
            /** @description The validation issues, in no particular order, at most `validation_issues_max`. */
            errors: {
                /** @description JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`. */
                pointer: string;
                /** @description What is wrong with the value at `pointer`. */
                detail: string;
            }[];
        };
        /** @description The idempotency key was already used for a different request. */
        IdempotencyKeyReusedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/idempotency-key-reused" | undefined;
        };
        /** @description A quota is used up (registered by draft-ietf-httpapi-ratelimit-headers). */
        QuotaExceededProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#quota-exceeded" | undefined;
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The address is locked out after too many failed authentications. Clients must not retry automatically. */
        AbnormalUsageDetectedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#abnormal-usage-detected" | undefined;
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The platform runs with reduced capacity. */
        TemporaryReducedCapacityProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity" | undefined;
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The names of the quota policies that refused the request. */
        ViolatedPolicies: string[];
        /** @description The header section is larger than `header_bytes_max`. */
        HeadersTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/headers-too-large" | undefined;
        };
        /** @description The platform failed. The request did not cause this. */
        InternalErrorProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/internal-error" | undefined;
        };
        /**
         * @description The state of the platform and of its components. There is one component for each tag whose operations need a key.
         *     The state of a component depends on the responses to its calls in the current hour. The state of the platform is
         *     the state of its worst component.
         */
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
        /**
         * @description The state of a component: whether it works.
         * @enum {string}
         */
        HealthStatus: "operational" | "degraded" | "down";
        /** @description An account, with the data that the platform stores about it. */
        Account: {
            id: components["schemas"]["AccountId"];
            /**
             * Format: email
             * @description The email address for account creation, security notices and service updates.
             */
            email: string;
            /** @description The name of the account for authentication. It is the user name in HTTP Basic. */
            api_username: string;
            /** @description The name of the organization, for enterprise accounts and billing. */
            organization_name: string | null;
            plan: components["schemas"]["Plan"];
            /**
             * @description Whether the account is active or closed. A closed account can be restored until `deletes_at`.
             * @enum {string}
             */
            status: "active" | "closed";
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When the account was closed; null if it is active. */
            closed_at: components["schemas"]["Timestamp"] | null;
            /** @description When the platform deletes all personal data of a closed account; null for an active account. */
            deletes_at: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @description The plan of an account. It multiplies the quotas that count by key or account.
         * @enum {string}
         */
        Plan: "free" | "team" | "enterprise";
        /** @description The properties to change. A property that is left out keeps its value. */
        AccountUpdate: {
            /**
             * Format: email
             * @description The new email address. The platform sends notices to this address from now on.
             */
            email?: string | undefined;
            /** @description The new name, or null for none. */
            organization_name?: (string | null) | undefined;
        };
        /** @description A confirmation that names the account to close. */
        AccountClose: {
            /** @description The API username of the account. It must match, so that nobody closes an account by mistake. */
            confirm_api_username: string;
        };
        /** @description The result of closing an account, with the token that restores it. */
        AccountClosure: {
            /** @description The token that restores the account until `deletes_at`. Only this response shows it. */
            restore_token: string;
            closed_at: components["schemas"]["Timestamp"];
            /** @description When the platform deletes all personal data of the account, except data that a legal hold in `holds` covers. */
            deletes_at: components["schemas"]["Timestamp"];
            /** @description The legal holds that cover data of the account. This data is deleted only after the holds are lifted. */
            holds: components["schemas"]["HoldId"][];
        };
        /** @description A code of a second factor, which proves the identity of the caller. */
        AccountRestore: {
            code: components["schemas"]["MfaCode"];
        };
        /** @description The organization of an account. */
        Organization: {
            /** @description The name of the organization, for enterprise accounts and billing. The account has the same name. */
            organization_name: string | null;
            /** @description The public key with which the platform encrypts sensitive evidence. The platform never has the private key. */
            encryption_key: components["schemas"]["AgeRecipient"] | null;
            /** @description When the encryption key was set; null if there is no key. */
            encryption_key_set_at: components["schemas"]["Timestamp"] | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The properties of the organization to change. */
        OrganizationUpdate: {
            /** @description The new name, or null for none. */
            organization_name?: (string | null) | undefined;
        };
        /** @description The public key with which the platform encrypts from now on. */
        EncryptionKeySet: {
            recipient: components["schemas"]["AgeRecipient"];
        };
        /**
         * @description A named set of scopes.
         * @enum {string}
         */
        RoleName: "owner" | "admin" | "analyst" | "developer" | "auditor";
        /** @description A role, which is a named set of scopes. */
        Role: {
            name: components["schemas"]["RoleName"];
            /** @description What the role is for. */
            description: string;
            /** @description The scopes of the role. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description A page of roles. */
        RoleList: {
            /** @description The roles of this page. */
            data: components["schemas"]["Role"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description Whether a member is invited or active. An invited member becomes active with the first second factor.
         * @enum {string}
         */
        MemberStatus: "invited" | "active";
        /** @description A person who works with the account. */
        Member: {
            id: components["schemas"]["MemberId"];
            /**
             * Format: email
             * @description The email address of the member, for invitations and security notices.
             */
            email: string;
            role: components["schemas"]["RoleName"];
            status: components["schemas"]["MemberStatus"];
            /** @description Whether a second factor is active. */
            mfa_enrolled: boolean;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When a key of this member was last used; null if never. */
            last_active_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of members. */
        MemberList: {
            /** @description The members of this page. */
            data: components["schemas"]["Member"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The person to invite, and the role of the new member. */
        MemberInvite: {
            /**
             * Format: email
             * @description The email address of the new member. The platform sends the invitation to it, without the key and the token.
             */
            email: string;
            role: components["schemas"]["RoleName"];
        };
        /** @description The invited member, with the first key and the token that enrols the first factor. Only this response shows the key and the token. */
        MemberInvitation: components["schemas"]["Member"] & {
            /** @description The token to send to `mfa.enroll` in the header `Invitation-Token`, with the member's key. It enrols one factor, and stops working when this factor is active. */
            invitation_token: string;
            /** @description The member's first key. It has all scopes of the member's role, and works in the environment of this request. */
            key: components["schemas"]["KeyWithSecret"];
        };
        /** @description The new role of the member. */
        MemberRoleChange: {
            role: components["schemas"]["RoleName"];
        };
        /**
         * @description A permission that a key or a role has.
         * @enum {string}
         */
        Scope: "account:read" | "account:write" | "account:close" | "organization:read" | "organization:write" | "members:read" | "members:write" | "keys:read" | "keys:write" | "mfa:read" | "mfa:write" | "access_reviews:read" | "access_reviews:write" | "usage:read" | "analytics:read" | "security:read" | "security:write" | "audit:read" | "exports:read" | "exports:write" | "notifications:read" | "notifications:write" | "settings:read" | "settings:write" | "privacy:read" | "privacy:write" | "holds:write" | "limits:read";
        /** @description An API key without its secret. */
        Key: {
            id: components["schemas"]["KeyId"];
            /** @description The name of the key, chosen by the account. */
            name: string;
            /**
             * @description The environment in which the key works: `live` or `test` (the sandbox).
             * @enum {string}
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
            /** @description Until when the previous secret still works; null if only the current secret works. */
            overlap_ends_at: components["schemas"]["Timestamp"] | null;
            /** @description When the key was revoked; null if it was not. */
            revoked_at: components["schemas"]["Timestamp"] | null;
            /** @description Why the key was revoked; null if it was not. */
            revocation_reason: components["schemas"]["RevocationReason"] | null;
        };
        /**
         * @description Whether a key is active, expired or revoked.
         * @enum {string}
         */
        KeyStatus: "active" | "expired" | "revoked";
        /**
         * @description Why a key was revoked.
         * @enum {string}
         */
        RevocationReason: "requested" | "leaked" | "access_review" | "member_removed" | "account_closed";
        /** @description A key with its secret. Only this response shows the secret. */
        KeyWithSecret: components["schemas"]["Key"] & {
            /** @description The text to send as the API key. The platform stores only a hash, so it cannot show this text again. */
            secret: string;
        };
        /** @description The properties of the new key. */
        KeyCreate: {
            /** @description The name of the new key. */
            name: string;
            /** @description The scopes of the new key. The caller must have all of them. */
            scopes: components["schemas"]["Scope"][];
            /** @description When the new key expires. Null or left out: it never expires. */
            expires_at?: (components["schemas"]["Timestamp"] | null) | undefined;
            /** @description The addresses from which the new key works, in CIDR notation. Empty: it works from all addresses. */
            allowed_addresses?: string[] | undefined;
        };
        /** @description The properties to change. A property that is left out keeps its value. */
        KeyUpdate: {
            /** @description The new name. The platform does not keep the old name. */
            name?: string | undefined;
            /** @description The scopes that the key keeps. To get a scope that the key does not have, create another key. */
            scopes?: components["schemas"]["Scope"][] | undefined;
            /** @description The new expiry time; null if the key must not expire. */
            expires_at?: (components["schemas"]["Timestamp"] | null) | undefined;
            /** @description The addresses from which the new key works, in CIDR notation. Empty: it works from all addresses. */
            allowed_addresses?: string[] | undefined;
        };
        /** @description How long the old secret of a key still works after the rotation. */
        KeyRotate: {
            /** @description How long the old secret still works, from `PT0S` to `rotation_overlap_max`. */
            overlap: components["schemas"]["Duration"];
        };
        /** @description The place where the leaked key was found. */
        KeyLeakReport: {
            /**
             * @description The place where the leaked key was found.
             * @enum {string}
             */
            found_in: "source_code" | "package" | "log" | "ticket" | "website" | "other";
        };
        /** @description A page of keys. */
        KeyList: {
            /** @description The keys of this page. */
            data: components["schemas"]["Key"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description How a key was used in a period. */
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
        /** @description A challenge to answer with a code. */
        MfaChallenge: {
            id: components["schemas"]["ChallengeId"];
            /** @description The kinds of code that the challenge accepts. It accepts `recovery_code` only if the member has recovery codes left. */
            methods: ("totp" | "recovery_code")[];
            expires_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description A TOTP code (RFC 6238) or a recovery code. Each code works only once.
         * @example 492039
         */
        MfaCode: string;
        /** @description The code that answers a challenge. */
        MfaVerify: {
            challenge_id: components["schemas"]["ChallengeId"];
            code: components["schemas"]["MfaCode"];
        };
        /** @description A token for calls that need MFA. */
        MfaToken: {
            /** @description The token to send in the header `MFA-Token`. It works only with the key that requested it. */
            token: string;
            expires_at: components["schemas"]["Timestamp"];
        };
        /** @description A second factor of a member, without its secret. */
        MfaFactor: {
            id: components["schemas"]["FactorId"];
            /**
             * @description The kind of factor; it never changes.
             * @enum {string}
             */
            type: "totp";
            /**
             * @description A `pending` factor has not been verified with a code yet. An `ended` factor was removed, and its record is only kept because of a legal hold.
             * @enum {string}
             */
            status: "pending" | "active" | "ended";
            created_at: components["schemas"]["Timestamp"];
            /** @description When the platform last accepted a code of this factor; null if never. */
            last_used_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A pending factor with its secret. Only this response shows the secret. */
        MfaEnrollment: components["schemas"]["MfaFactor"] & {
            /** @description The shared secret of the TOTP codes, in Base32 (RFC 4648 section 6). */
            secret: string;
            /**
             * Format: uri
             * @description The shared secret as an `otpauth:` address, to show as a QR code.
             */
            uri: string;
        };
        /** @description A TOTP code of the pending factor. */
        MfaFactorVerify: {
            code: components["schemas"]["MfaCode"];
        };
        /** @description The active factor, with recovery codes if it is the member's first factor. */
        MfaActivation: {
            factor: components["schemas"]["MfaFactor"];
            /** @description Codes to use if the factor is lost. Only this response shows them. Empty if this is not the member's first factor. */
            recovery_codes: string[];
        };
        /** @description The new recovery codes of a member. Only this response shows them. */
        RecoveryCodes: {
            member_id: components["schemas"]["MemberId"];
            /** @description Codes to use if the factor is lost. Each works once. */
            recovery_codes: string[];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description How many recovery codes of a member are left. */
        RecoveryCodesLeft: {
            member_id: components["schemas"]["MemberId"];
            /** @description The number of unused recovery codes. New recovery codes set it to `recovery_codes`. */
            remaining: number;
        };
        /** @description A page of factors. */
        MfaFactorList: {
            /** @description The factors of this page. */
            data: components["schemas"]["MfaFactor"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description The state of a review. It is `completed` when every item has a decision.
         * @enum {string}
         */
        ReviewStatus: "open" | "completed";
        /** @description A review of all keys and members. Somebody must attest or revoke each of them. */
        AccessReview: {
            id: components["schemas"]["ReviewId"];
            status: components["schemas"]["ReviewStatus"];
            /**
             * @description Who started the review: a member, or the platform, which starts one every `review_interval` (`schedule`).
             * @enum {string}
             */
            started_by: "member" | "schedule";
            created_at: components["schemas"]["Timestamp"];
            /** @description When the last item was decided; null while the review is open. */
            completed_at: components["schemas"]["Timestamp"] | null;
            /** @description The keys and members under review. */
            items: components["schemas"]["AccessReviewItem"][];
        };
        /** @description A key or member under review. */
        AccessReviewItem: {
            item_id: components["schemas"]["ReviewItemId"];
            /**
             * @description Whether `item_id` names a key or a member.
             * @enum {string}
             */
            kind: "key" | "member";
            /** @description When the key or member last made a call; null if never. */
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description Whether the key or member made no call for at least `key_unused`. */
            unused: boolean;
            /** @description The scopes of the key or member that no call has needed so far. */
            scopes_unused: components["schemas"]["Scope"][];
            /** @description The decision; null while the item has none. */
            decision: components["schemas"]["ReviewDecision"] | null;
            /** @description When the item was decided; null while it has no decision. */
            decided_at: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @description The id of the key or member under review.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        ReviewItemId: string;
        /**
         * @description Whether the access is still needed (`attested`) or ends now (`revoked`).
         * @enum {string}
         */
        ReviewDecision: "attested" | "revoked";
        /** @description The decision on one item of a review. */
        AccessReviewDecide: {
            decision: components["schemas"]["ReviewDecision"];
        };
        /** @description A page of access reviews. */
        AccessReviewList: {
            /** @description The reviews of this page. */
            data: components["schemas"]["AccessReview"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description One call of the API. */
        UsageLog: {
            id: components["schemas"]["LogId"];
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description The id of the called operation, in the form `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /**
             * @description The HTTP method of the request.
             * @enum {string}
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
            /** @description Whether the platform has removed the values that lead to a person. */
            anonymized: boolean;
        };
        /** @description A page of usage logs. */
        UsageLogList: {
            /** @description The logs of this page. */
            data: components["schemas"]["UsageLog"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The calls of one operation. */
        OperationCount: {
            /**
             * @description The id of the called operation, in the form `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /** @description The number of calls in the period. */
            calls: number;
            /** @description The number of these calls that got a 4xx or 5xx response. */
            errors: number;
        };
        /** @description How the API was used in a period. Computed from figures that the platform keeps longer than the usage logs. */
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
                 * @description The id of the called operation, in the form `tag.method`.
                 * @example usage.listLogs
                 */
                operation: string;
                /** @description When the operation was first called, rounded down to the hour. */
                first_called_at: components["schemas"]["Timestamp"];
            }[];
        };
        /**
         * @description The length of the interval of one point.
         * @enum {string}
         */
        Interval: "hour" | "day";
        /** @description The performance of an endpoint in one interval, aggregated and anonymous. */
        PerformancePoint: {
            /** @description When the interval begins. */
            start: components["schemas"]["Timestamp"];
            interval: components["schemas"]["Interval"];
            /**
             * @description The id of the called operation, in the form `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /**
             * @description The class of the response status.
             * @enum {string}
             */
            status_class: "2xx" | "3xx" | "4xx" | "5xx";
            /** @description The number of calls in the interval. */
            calls: number;
            /** @description The number of these calls that got a 4xx or 5xx response. */
            errors: number;
            /** @description The median duration in milliseconds. */
            p50_ms: number;
            /** @description The 95th percentile in milliseconds. */
            p95_ms: number;
            /** @description The 99th percentile in milliseconds. */
            p99_ms: number;
        };
        /** @description A page of performance points. */
        PerformanceSeries: {
            /** @description The points of this page, one for each interval and operation. */
            data: components["schemas"]["PerformancePoint"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The availability of an endpoint in one interval, aggregated and anonymous. */
        AvailabilityPoint: {
            /** @description When the interval begins. */
            start: components["schemas"]["Timestamp"];
            interval: components["schemas"]["Interval"];
            /**
             * @description The id of the called operation, in the form `tag.method`.
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
        /** @description A page of availability points. */
        AvailabilitySeries: {
            /** @description The points of this page, one for each interval and operation. */
            data: components["schemas"]["AvailabilityPoint"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description How serious an event or incident is.
         * @enum {string}
         */
        Severity: "info" | "low" | "medium" | "high" | "critical";
        /**
         * @description What happened. `authentication_failed`: a request had no valid key. `brute_force_detected`: an address was locked
         *     out after too many failed authentications. `rate_limit_exceeded`: a quota policy refused a call.
         *     `suspicious_usage`: a key is used differently than before. `key_leaked`: a key was reported as leaked.
         *     `breach_attempted`: a genuine key was used from an address that it does not allow, or after it was reported as
         *     leaked. `threat_detected`: a genuine call came from an address that is a threat indicator with enough events.
         * @enum {string}
         */
        SecurityEventType: "authentication_failed" | "brute_force_detected" | "rate_limit_exceeded" | "suspicious_usage" | "key_leaked" | "breach_attempted" | "threat_detected";
        /** @description An event that matters for the security of the account. It is in the list before the response to the request that caused it has ended. */
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
            /** @description The id of the incident that the event belongs to; null if none. */
            incident_id: components["schemas"]["IncidentId"] | null;
        };
        /** @description A page of security events. */
        SecurityEventList: {
            /** @description The events of this page. */
            data: components["schemas"]["SecurityEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description The state of an incident.
         * @enum {string}
         */
        IncidentStatus: "open" | "acknowledged" | "resolved";
        /**
         * @description The result of an incident.
         * @enum {string}
         */
        Resolution: "mitigated" | "false_positive" | "accepted";
        /** @description Security events that belong together, and who handles them. */
        Incident: {
            id: components["schemas"]["IncidentId"];
            type: components["schemas"]["SecurityEventType"];
            severity: components["schemas"]["Severity"];
            status: components["schemas"]["IncidentStatus"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When a member acknowledged the incident; null if nobody has. */
            acknowledged_at: components["schemas"]["Timestamp"] | null;
            /** @description The member who acknowledged the incident. Erased when the account is deleted. */
            acknowledged_by: components["schemas"]["MemberId"] | null;
            /** @description When the incident was resolved; null if it is not. */
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
        /** @description A piece of encrypted evidence. Only the owner of the organization's private key can read it. */
        Evidence: {
            /**
             * @description The media type of the decrypted evidence.
             * @example application/json
             */
            media_type: string;
            recipient: components["schemas"]["AgeRecipient"];
            /** @description The encrypted evidence: an age file, in Base64 (RFC 4648 section 4). */
            sealed: string;
        };
        /** @description The result of the incident. */
        IncidentResolve: {
            resolution: components["schemas"]["Resolution"];
        };
        /** @description A page of incidents. */
        IncidentList: {
            /** @description The incidents of this page. */
            data: components["schemas"]["Incident"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description The kind of value of an indicator.
         * @enum {string}
         */
        IndicatorKind: "ip_address" | "user_agent" | "key";
        /** @description A value by which the platform recognizes a known threat: an address, a user agent or a key. */
        Indicator: {
            id: components["schemas"]["IndicatorId"];
            kind: components["schemas"]["IndicatorKind"];
            /** @description The address, the user agent or the id of the key. Erased when the account is deleted. */
            value: string | null;
            /** @description How certain the platform is that the indicator is a threat, from 0 to 1. */
            confidence: number;
            /** @description The number of security events that led to this indicator. */
            events: number;
            first_seen_at: components["schemas"]["Timestamp"];
            last_seen_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of threat indicators. */
        IndicatorList: {
            /** @description The indicators of this page. */
            data: components["schemas"]["Indicator"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description A SHA-256 in hexadecimal.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        AuditHash: string;
        /**
         * @description A change, with who made it. `hash` is the SHA-256 of the entry in canonical JSON (RFC 8785), without the member
         *     `hash` and without the members `value` and `salt` of its `values`. `previous_hash` is the `hash` of the previous
         *     entry, so the entries form a chain.
         */
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
                 * @description Whether a key of the account or the platform itself made the change.
                 * @enum {string}
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
            /** @description The personal values that the change set. */
            values: components["schemas"]["AuditValue"][];
            /** @description The id of the request that made the change; null if the platform made it by itself. */
            request_id: components["schemas"]["RequestId"] | null;
            /** @description The hash of the previous entry; null for the first entry. */
            previous_hash: components["schemas"]["AuditHash"] | null;
            hash: components["schemas"]["AuditHash"];
        };
        /** @description A personal value. The hash of the entry covers only its digest, so that the platform can erase the value and the chain stays valid. */
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
        /** @description A page of audit entries. */
        AuditEntryList: {
            /** @description The entries of this page. */
            data: components["schemas"]["AuditEntry"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The result of verifying the chain of audit entries. */
        AuditVerification: {
            /** @description Whether each entry contains the hash of the previous entry, and the last written entry exists. */
            valid: boolean;
            /** @description The number of checked entries. */
            entries: number;
            /** @description The id of the first entry that does not contain the hash of the previous entry, or of the last written entry if it is missing. Null if the chain is valid. */
            first_broken: components["schemas"]["AuditId"] | null;
            /** @description The number of entries whose personal values were erased. These entries are still valid. `audit.listEntries` lists them with `erased=true`. */
            erased: number;
            /** @description The hash of the last entry. Store it, so that you can prove later that no entry was removed. */
            head: components["schemas"]["AuditHash"] | null;
        };
        /** @description How long the account's data is stored, and what is logged. */
        Settings: {
            /** @description The retention periods of usage logs. */
            retention: {
                /** @description The time after which a usage log is anonymized. */
                usage_logs_anonymized_after: components["schemas"]["Duration"];
                /** @description The time after which a usage log is deleted. */
                usage_logs_deleted_after: components["schemas"]["Duration"];
            };
            logging_level: components["schemas"]["LoggingLevel"];
            /** @description The values that new usage logs do not contain. */
            privacy: {
                /** @description Whether usage logs store only the network of an IP address (`ipv4_network_bits`, `ipv6_network_bits`). Security events always store the whole address. */
                truncate_ip: boolean;
                /** @description Whether to store no user agent. */
                omit_user_agent: boolean;
            };
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Which calls leave a usage log. `none`: no calls. `errors`: only calls with a 4xx or 5xx response. `metadata`: all
         *     calls, but without address and user agent. `full`: all calls. At every level, all calls count towards statistics
         *     and quotas, and security events and the audit trail are recorded as usual.
         * @enum {string}
         */
        LoggingLevel: "none" | "errors" | "metadata" | "full";
        /** @description The properties to change. A property that is left out keeps its value. */
        SettingsUpdate: {
            /** @description The retention periods. Each may be at most the platform's own period. Null: the platform's own period. */
            retention?: {
                /** @description The time after which a usage log is anonymized. */
                usage_logs_anonymized_after?: (components["schemas"]["Duration"] | null) | undefined;
                /** @description The time after which a usage log is deleted. */
                usage_logs_deleted_after?: (components["schemas"]["Duration"] | null) | undefined;
            } | undefined;
            logging_level?: components["schemas"]["LoggingLevel"] | undefined;
            /** @description The values that new usage logs must not contain. */
            privacy?: {
                /** @description Whether usage logs store only the network of an IP address. */
                truncate_ip?: boolean | undefined;
                /** @description Whether to store no user agent. */
                omit_user_agent?: boolean | undefined;
            } | undefined;
        };
        /**
         * @description A kind of records that can be exported.
         * @enum {string}
         */
        Dataset: "account" | "usage_logs" | "security_events" | "audit_entries" | "analytics";
        /**
         * @description The format of the files: an array of objects (`json`), or RFC 4180 with a header line (`csv`).
         * @enum {string}
         */
        ExportFormat: "json" | "csv";
        /**
         * @description The state of an export.
         * @enum {string}
         */
        ExportStatus: "queued" | "running" | "ready" | "failed" | "expired" | "canceled";
        /** @description An export and its files. */
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
            /** @description The age public key with which the files are encrypted; null if they are not encrypted. */
            recipient: components["schemas"]["AgeRecipient"] | null;
            /** @description The start of the period. Null: from the oldest record. */
            from: components["schemas"]["Timestamp"] | null;
            /** @description The end of the period, not included. Null: until `snapshot_at`. */
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
        /** @description A file of an export. Length and SHA-256 are those of the file as it is downloaded. */
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
        /**
         * @description The name of a file of an export. Its extensions show the format, the compression and the encryption.
         * @example usage_logs.csv.gz.age
         */
        ExportFileName: string;
        /** @description The datasets to export, their period and the format of the files. */
        ExportCreate: {
            /** @description The datasets to export. For each dataset, the key must also have the scope that reads its records. */
            datasets: components["schemas"]["Dataset"][];
            format: components["schemas"]["ExportFormat"];
            /** @description Returns only records from this time on. */
            from?: components["schemas"]["Timestamp"] | undefined;
            /** @description Returns only records before this time. */
            to?: components["schemas"]["Timestamp"] | undefined;
            /** @description The age public key with which to encrypt the files. */
            recipient?: components["schemas"]["AgeRecipient"] | undefined;
            /**
             * @description Whether to compress the files with gzip (RFC 1952).
             * @default false
             */
            gzip?: boolean | undefined;
        };
        /** @description A page of exports. */
        ExportList: {
            /** @description The exports of this page. */
            data: components["schemas"]["Export"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description The kind of a notice.
         * @enum {string}
         */
        NotificationKind: "security_notice" | "service_update";
        /** @description A notice that was sent to the account's email address. */
        Notification: {
            id: components["schemas"]["NotificationId"];
            kind: components["schemas"]["NotificationKind"];
            /**
             * @description The event that the notice is about. This value never changes.
             * @enum {string}
             */
            topic: "security_event" | "incident_opened" | "key_rotated" | "key_expires" | "factor_added" | "factor_removed" | "recovery_codes_created" | "review_due" | "export_ready" | "account_closed" | "service_change";
            /**
             * @description The id of the resource that the notice is about.
             * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
             */
            resource_id: string | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of notifications. */
        NotificationList: {
            /** @description The notifications of this page. */
            data: components["schemas"]["Notification"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description Which notices the platform sends by email. */
        NotificationSettings: {
            /** @description Whether security notices are sent. */
            security_notices: boolean;
            /** @description Whether service updates are sent. */
            service_updates: boolean;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The properties to change. A property that is left out keeps its value. */
        NotificationSettingsUpdate: {
            /** @description Whether to send security notices. */
            security_notices?: boolean | undefined;
            /** @description Whether to send service updates. */
            service_updates?: boolean | undefined;
        };
        /**
         * @description A category of data that the platform collects, as in the privacy policy.
         * @enum {string}
         */
        DataCategory: "email_address" | "api_username" | "api_keys" | "organization_name" | "api_request_logs" | "ip_addresses" | "user_agent" | "api_key_usage" | "endpoint_performance" | "usage_statistics" | "service_health" | "threat_detection" | "failed_authentication" | "rate_limiting_events" | "security_incidents";
        /**
         * @description A purpose for which data is used.
         * @enum {string}
         */
        Purpose: "security" | "authentication" | "optimization" | "compliance";
        /**
         * @description The name of a data class, which decides how long a record is stored.
         * @enum {string}
         */
        DataClassName: "account" | "usage_log" | "analytics" | "security" | "audit" | "export";
        /**
         * @description The kind of a privacy request.
         * @enum {string}
         */
        PrivacyRequestKind: "access" | "correction" | "deletion" | "inquiry";
        /**
         * @description The team that answers a request.
         * @enum {string}
         */
        Team: "privacy" | "security";
        /** @description A new privacy request. It has no free text, because the platform never collects personal messages. */
        PrivacyRequestCreate: {
            kind: components["schemas"]["PrivacyRequestKind"];
            /** @default privacy */
            team?: components["schemas"]["Team"] | undefined;
            /** @description The data categories of the request. If left out: all categories. */
            categories?: components["schemas"]["DataCategory"][] | undefined;
        };
        /**
         * @description Whether a privacy request has been answered.
         * @enum {string}
         */
        PrivacyRequestStatus: "open" | "answered";
        /** @description A request to the privacy or security team. */
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
            /** @description The latest time of the answer: `privacy_response` after the request was made. */
            respond_by: components["schemas"]["Timestamp"];
            /** @description When the request was answered; null while it is open. */
            answered_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of privacy requests. */
        PrivacyRequestList: {
            /** @description The requests of this page. */
            data: components["schemas"]["PrivacyRequest"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The data that the platform collects, with purpose and retention. */
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
        /** @description A collected property, with one purpose. */
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
        /**
         * @description A case in which the platform may disclose data.
         * @enum {string}
         */
        DisclosureException: "legal_compliance" | "essential_services" | "security_emergency";
        /** @description A disclosure of data of the account. */
        Disclosure: {
            id: components["schemas"]["DisclosureId"];
            exception: components["schemas"]["DisclosureException"];
            /**
             * @description Who received the data.
             * @enum {string}
             */
            recipient: "court" | "authority" | "infrastructure_provider" | "incident_responder";
            /** @description The categories of the disclosed data. */
            categories: components["schemas"]["DataCategory"][];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of disclosures. */
        DisclosureList: {
            /** @description The disclosures of this page. */
            data: components["schemas"]["Disclosure"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description An infrastructure provider under a data protection agreement. */
        Subprocessor: {
            /** @description The name of the provider. */
            name: string;
            /**
             * @description What the provider does for the platform.
             * @enum {string}
             */
            service: "hosting" | "security_monitoring";
            /** @description Whether the provider stores only data that it cannot read. */
            zero_knowledge: boolean;
            /** @description The categories of the data that the provider processes. */
            categories: components["schemas"]["DataCategory"][];
        };
        /** @description A page of subprocessors. */
        SubprocessorList: {
            /** @description The subprocessors of this page. */
            data: components["schemas"]["Subprocessor"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /**
         * @description Whether a hold is active or was lifted.
         * @enum {string}
         */
        HoldStatus: "active" | "lifted";
        /** @description A duty to keep data. The platform neither deletes nor anonymizes the covered data until the hold is lifted. */
        LegalHold: {
            id: components["schemas"]["HoldId"];
            /**
             * @description The reason why the platform must keep the data.
             * @enum {string}
             */
            basis: "court_order" | "government_request" | "incident_reporting";
            /** @description The data classes that may not be deleted or anonymized. */
            covers: components["schemas"]["DataClassName"][];
            /** @description The hold covers records from this time on. Null: from the oldest record. */
            from: components["schemas"]["Timestamp"] | null;
            /** @description The hold covers records before this time. Null: no end. */
            to: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["HoldStatus"];
            created_at: components["schemas"]["Timestamp"];
            /** @description When the hold was lifted; null if it is active. */
            lifted_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of legal holds. */
        LegalHoldList: {
            /** @description The legal holds of this page. */
            data: components["schemas"]["LegalHold"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether there are more items after this page now. */
            has_more: boolean;
        };
        /** @description The state of the account's own quotas. */
        Limits: {
            plan: components["schemas"]["Plan"];
            /** @description The state of each quota policy, in the order of `x-quota-policies`. */
            policies: components["schemas"]["LimitState"][];
        };
        /** @description The state of one quota policy. */
        LimitState: {
            /** @description The name of the quota policy, as in `RateLimit`. */
            name: string;
            /** @description The number of units in a window. */
            quota: number;
            /** @description The window in seconds. */
            window: number | null;
            /**
             * @description What one unit is: a request, a byte of content, or a concurrent request.
             * @enum {string}
             */
            unit: "requests" | "content-bytes" | "concurrent-requests";
            /**
             * @description What has its own count of the quota: a key, an account or an IP address.
             * @enum {string}
             */
            partition: "key" | "account" | "ip";
            /** @description The number of units that are left now. */
            remaining: number;
            /** @description The seconds until one more unit is available; null if all units are available, or if the policy has no window. */
            reset: number | null;
        };
    };
    /** Responses that several operations share. */
    responses: {
        /** @description The platform could not parse the request. */
        BadRequest: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/malformed-request",
                 *       "title": "The request could not be read",
                 *       "status": 400,
                 *       "detail": "The body is not JSON.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["MalformedRequestProblem"];
            };
        };
        /** @description The credentials are missing, wrong, expired, revoked or replaced. */
        Unauthorized: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"];
            };
        };
        /** @description The credentials are missing, wrong, expired, revoked or replaced, or the request needs a second factor. */
        MfaNeeded: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/mfa-required",
                 *       "title": "A second factor is needed",
                 *       "status": 401,
                 *       "detail": "Answer the challenge with a code, then send this again with the token.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "challenge": {
                 *         "id": "chl_01KASEQ4H8YMRMSXEZ3SCCSGAW",
                 *         "methods": [
                 *           "totp",
                 *           "recovery_code"
                 *         ],
                 *         "expires_at": "2026-11-24T06:05:00.000Z"
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"] | components["schemas"]["MfaRequiredProblem"];
            };
        };
        /** @description The restore token is missing, wrong or already used. */
        RestoreTokenRefused: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/restore-token-unknown",
                 *       "title": "The restore token is not known",
                 *       "status": 401,
                 *       "detail": "Send the restore token from the answer that closed the account.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["RestoreTokenUnknownProblem"];
            };
        };
        /** @description The credentials are valid, but do not allow this operation. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"];
            };
        };
        /** @description The credentials do not allow this operation, or the request would give a scope that the credentials do not have. */
        ScopeRefused: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/scope-not-held",
                 *       "title": "A key cannot hold more than its maker",
                 *       "status": 403,
                 *       "detail": "The maker does not hold exports:write.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "required": [
                 *         "usage:read",
                 *         "exports:write"
                 *       ],
                 *       "held": [
                 *         "usage:read"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"] | components["schemas"]["ScopeNotHeldProblem"];
            };
        };
        /** @description The code is wrong, or the credentials do not allow this operation. */
        CodeRejected: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/mfa-code-rejected",
                 *       "title": "The code was rejected",
                 *       "status": 403,
                 *       "detail": "The code is wrong. Wait for the next code.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "reason": "code_wrong"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"] | components["schemas"]["MfaCodeRejectedProblem"];
            };
        };
        /** @description The code does not belong to a second factor of the account. */
        RestoreCodeRejected: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/mfa-code-rejected",
                 *       "title": "The code was rejected",
                 *       "status": 403,
                 *       "detail": "The code is wrong. Wait for the next code.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "reason": "code_wrong"
                 *     }
                 */
                "application/problem+json": components["schemas"]["MfaCodeRejectedProblem"];
            };
        };
        /** @description The resource does not exist. */
        NotFound: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/not-found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "This account has no record with the id log_01KASEQ4H83FH47MVYKBZRZ1YR.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description The operation cannot return any media type that `Accept` allows. */
        NotAcceptable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/not-acceptable",
                 *       "title": "Not acceptable",
                 *       "status": 406,
                 *       "detail": "This operation answers with application/json, which Accept does not allow.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
            };
        };
        /** @description The request took longer than `request_time_max` to arrive. */
        RequestTimeout: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/request-timeout",
                 *       "title": "The request took too long",
                 *       "status": 408,
                 *       "detail": "The body did not arrive in time. Send it again.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["RequestTimeoutProblem"];
            };
        };
        /** @description An earlier request with the same idempotency key is still running. */
        StillRunning: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After-If-Running"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/idempotency-in-progress",
                 *       "title": "The first request is still running",
                 *       "status": 409,
                 *       "detail": "A request with this idempotency key has not ended yet. Try again.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description The state of the resource does not allow the request, or an earlier request with the same idempotency key is still running. */
        Conflict: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After-If-Running"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/idempotency-in-progress",
                 *       "title": "The first request is still running",
                 *       "status": 409,
                 *       "detail": "A request with this idempotency key has not ended yet. Try again.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description The state of the resource or a legal hold does not allow the request, or an earlier request with the same idempotency key is still running. */
        HeldWrite: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After-If-Running"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/idempotency-in-progress",
                 *       "title": "The first request is still running",
                 *       "status": 409,
                 *       "detail": "A request with this idempotency key has not ended yet. Try again.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["LegalHoldProblem"] | components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description The state of the resource does not allow the request. */
        StateConflict: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/state-conflict",
                 *       "title": "The state does not allow this",
                 *       "status": 409,
                 *       "detail": "The export is still running.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["StateConflictProblem"];
            };
        };
        /** @description The state of the resource or a legal hold does not allow the request. */
        Held: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/legal-hold",
                 *       "title": "A legal hold forbids this",
                 *       "status": 409,
                 *       "detail": "A legal hold covers it. Lift the hold first.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "holds": [
                 *         "hld_01KASEQ4H8ZCP00E5CAYQAZK9D"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["LegalHoldProblem"];
            };
        };
        /** @description A legal hold does not allow the deletion. */
        HeldDeletion: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/legal-hold",
                 *       "title": "A legal hold forbids this",
                 *       "status": 409,
                 *       "detail": "A legal hold covers it. Lift the hold first.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "holds": [
                 *         "hld_01KASEQ4H8ZCP00E5CAYQAZK9D"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["LegalHoldProblem"];
            };
        };
        /** @description The account was closed and deleted. */
        Gone: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/account-deleted",
                 *       "title": "The account was deleted",
                 *       "status": 410,
                 *       "detail": "These credentials belonged to an account that was closed and deleted.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["AccountDeletedProblem"];
            };
        };
        /** @description The export has expired, or the account was closed and deleted. */
        ExportGone: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/export-expired",
                 *       "title": "The export has expired",
                 *       "status": 410,
                 *       "detail": "The files are gone. Create another export.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["AccountDeletedProblem"] | components["schemas"]["ExportExpiredProblem"];
            };
        };
        /** @description The resource still has an `ETag` that `If-None-Match` lists. The response has no body. */
        NotModified: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The resource has no `ETag` that `If-Match` lists. For a write with `If-None-Match`: the resource has an `ETag` that it lists. */
        PreconditionFailed: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/precondition-failed",
                 *       "title": "The resource has changed",
                 *       "status": 412,
                 *       "detail": "The resource has another version than the request expects. Read it again and repeat the request with its new ETag.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
            };
        };
        /** @description The body is larger than `body_bytes_max`. */
        ContentTooLarge: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/content-too-large",
                 *       "title": "The body is too large",
                 *       "status": 413,
                 *       "detail": "A body may have at most 1048576 bytes.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ContentTooLargeProblem"];
            };
        };
        /** @description The operation does not accept the media type of the request body. */
        UnsupportedMediaType: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/unsupported-media-type",
                 *       "title": "Unsupported media type",
                 *       "status": 415,
                 *       "detail": "Send application/json.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description The requested range is outside the file. */
        RangeNotSatisfiable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Content-Range": components["headers"]["Content-Range"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/range-not-satisfiable",
                 *       "title": "The range is not in the file",
                 *       "status": 416,
                 *       "detail": "The range is outside the file, which has 2048 bytes.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"];
            };
        };
        /** @description The request does not match its schema. */
        UnprocessableContent: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/validation-failed",
                 *       "title": "The request does not fit its schema",
                 *       "status": 422,
                 *       "detail": "1 validation issue in the request.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "errors": [
                 *         {
                 *           "pointer": "/query/limit",
                 *           "detail": "must be <= 1000"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ValidationFailedProblem"];
            };
        };
        /** @description The request does not match its schema, or its idempotency key was already used for a different request. */
        UnprocessableWrite: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationFailedProblem"] | components["schemas"]["IdempotencyKeyReusedProblem"];
            };
        };
        /** @description A quota is used up, or the address is locked out after failed authentications. */
        TooManyRequests: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://iana.org/assignments/http-problem-types#quota-exceeded",
                 *       "title": "A quota is used up",
                 *       "status": 429,
                 *       "detail": "The quota policy is search. Try again in 12 s.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "violated-policies": [
                 *         "search"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["QuotaExceededProblem"] | components["schemas"]["AbnormalUsageDetectedProblem"];
            };
        };
        /** @description The header section is larger than `header_bytes_max`. */
        HeadersTooLarge: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/headers-too-large",
                 *       "title": "The header section is too large",
                 *       "status": 431,
                 *       "detail": "Headers may have at most 16384 bytes.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
            };
        };
        /** @description The platform failed. The same request may succeed later. */
        InternalError: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/internal-error",
                 *       "title": "The platform failed",
                 *       "status": 500,
                 *       "detail": "The platform failed. Try again. If it fails again, report the request id.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["InternalErrorProblem"];
            };
        };
        /** @description The address is locked out after failed authentications. */
        LockedOut: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://iana.org/assignments/http-problem-types#abnormal-usage-detected",
                 *       "title": "Abnormal usage detected",
                 *       "status": 429,
                 *       "detail": "203.0.113.9 is locked out after failed authentications. Wait 30 s.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "violated-policies": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["AbnormalUsageDetectedProblem"];
            };
        };
        /** @description The platform runs with reduced capacity. */
        ServiceUnavailable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity",
                 *       "title": "Reduced capacity",
                 *       "status": 503,
                 *       "detail": "The quota policy is standard. Try again in 5 s.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "violated-policies": [
                 *         "standard"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["TemporaryReducedCapacityProblem"];
            };
        };
    };
    /** Parameters that several operations share. */
    parameters: {
        /**
         * @description The maximum number of items in a page.
         * @example 50
         */
        limit: number;
        /**
         * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor: string;
        /**
         * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
         * @example desc
         */
        order: "desc" | "asc";
        /**
         * @description Returns only records from this time on.
         * @example 2026-11-01T00:00:00.000Z
         */
        from: components["schemas"]["Timestamp"];
        /**
         * @description Returns only records before this time.
         * @example 2026-11-24T00:00:00.000Z
         */
        to: components["schemas"]["Timestamp"];
        /**
         * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
         *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
         * @example "1"
         */
        if_match: string;
        /**
         * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
         *     RFC 9110, section 13.1.2). `*` matches any version.
         * @example "1"
         */
        if_none_match: string;
        /**
         * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
         *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
         * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
         */
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
        /** @description The id of this request, the same as a problem's `instance` and a usage log's `request_id`. */
        "Request-Id": components["schemas"]["RequestId"];
        /** @description The quota policies of this operation (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
        "RateLimit-Policy": string;
        /** @description For each quota policy, the units that are left (`r`) and the seconds until one more unit is available (`t`); see section 4 of the draft. */
        RateLimit: string;
        /** @description The same as `RateLimit-Policy`. Absent if the request was refused before the step of the quota policies. */
        "RateLimit-Policy-If-Counted": string;
        /** @description The same as `RateLimit`. Absent if the request was refused before the step of the quota policies. */
        "RateLimit-If-Counted": string;
        /** @description The seconds to wait before the next request (RFC 9110, section 10.2.3). */
        "Retry-After": number;
        /** @description The seconds to wait before reading the export again. Absent if its state will not change any more. */
        "Retry-After-Until-Ready": number;
        /** @description The seconds to wait before the request with the same idempotency key is sent again. Absent if the 409 has another reason. */
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
        /** @description The SHA-256 of the whole file (RFC 9530), even if the response contains only a part of it. */
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
    /** The state of the platform: `GET /v1/health`. */
    "health.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the platform. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "degraded",
                     *       "components": [
                     *         {
                     *           "name": "account",
                     *           "status": "operational"
                     *         },
                     *         {
                     *           "name": "exports",
                     *           "status": "degraded"
                     *         },
                     *         {
                     *           "name": "usage",
                     *           "status": "operational"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the account: `GET /v1/account`. */
    "account.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01KASEQ4H8YGHZ0J5F3PP33WMW",
                     *       "email": "ada@example.com",
                     *       "api_username": "ada",
                     *       "organization_name": "Example Ltd",
                     *       "plan": "team",
                     *       "status": "active",
                     *       "created_at": "2026-01-05T09:00:00.000Z",
                     *       "updated_at": "2026-01-05T09:00:00.000Z",
                     *       "closed_at": null,
                     *       "deletes_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change the account: `PATCH /v1/account`. */
    "account.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization_name": "Example Ltd"
                 *     }
                 */
                "application/json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01KASEQ4H8YGHZ0J5F3PP33WMW",
                     *       "email": "ada@example.com",
                     *       "api_username": "ada",
                     *       "organization_name": "Example Ltd",
                     *       "plan": "team",
                     *       "status": "active",
                     *       "created_at": "2026-01-05T09:00:00.000Z",
                     *       "updated_at": "2026-01-05T09:00:00.000Z",
                     *       "closed_at": null,
                     *       "deletes_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Close the account: `POST /v1/account/close`. */
    "account.close": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm_api_username": "ada"
                 *     }
                 */
                "application/json": components["schemas"]["AccountClose"];
            };
        };
        responses: {
            /** @description The account is now closed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "restore_token": "srt_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE",
                     *       "closed_at": "2026-11-24T06:00:00.000Z",
                     *       "deletes_at": "2026-12-24T06:00:00.000Z",
                     *       "holds": []
                     *     }
                     */
                    "application/json": components["schemas"]["AccountClosure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Restore the account: `POST /v1/account/restore`. */
    "account.restore": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "492039"
                 *     }
                 */
                "application/json": components["schemas"]["AccountRestore"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01KASEQ4H8YGHZ0J5F3PP33WMW",
                     *       "email": "ada@example.com",
                     *       "api_username": "ada",
                     *       "organization_name": "Example Ltd",
                     *       "plan": "team",
                     *       "status": "active",
                     *       "created_at": "2026-01-05T09:00:00.000Z",
                     *       "updated_at": "2026-01-05T09:00:00.000Z",
                     *       "closed_at": null,
                     *       "deletes_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["RestoreTokenRefused"];
            403: components["responses"]["RestoreCodeRejected"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the organization: `GET /v1/organization`. */
    "organization.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization_name": "Example Ltd",
                     *       "encryption_key": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *       "encryption_key_set_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change the organization: `PATCH /v1/organization`. */
    "organization.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization_name": "Example Ltd"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description The changed organization. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization_name": "Example Ltd",
                     *       "encryption_key": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *       "encryption_key_set_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Set the encryption key: `PUT /v1/organization/encryption-key`. */
    "organization.setEncryptionKey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipient": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
                 *     }
                 */
                "application/json": components["schemas"]["EncryptionKeySet"];
            };
        };
        responses: {
            /** @description The changed organization. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization_name": "Example Ltd",
                     *       "encryption_key": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *       "encryption_key_set_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Remove the encryption key: `DELETE /v1/organization/encryption-key`. */
    "organization.removeEncryptionKey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changed organization. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization_name": "Example Ltd",
                     *       "encryption_key": null,
                     *       "encryption_key_set_at": null,
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List members: `GET /v1/members`. */
    "members.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only members with this status.
                 * @example invited
                 */
                status?: components["schemas"]["MemberStatus"] | undefined;
                /**
                 * @description Returns only members with this role.
                 * @example analyst
                 */
                role?: components["schemas"]["RoleName"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *           "email": "grace@example.com",
                     *           "role": "analyst",
                     *           "status": "active",
                     *           "mfa_enrolled": true,
                     *           "created_at": "2026-02-03T09:00:00.000Z",
                     *           "updated_at": "2026-02-03T09:00:00.000Z",
                     *           "last_active_at": "2026-11-24T06:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "mem_01KASEPZ00MQWD6Y0T0YBRRX20",
                     *           "email": "ada@example.com",
                     *           "role": "owner",
                     *           "status": "active",
                     *           "mfa_enrolled": true,
                     *           "created_at": "2026-02-03T09:00:00.000Z",
                     *           "updated_at": "2026-02-03T09:00:00.000Z",
                     *           "last_active_at": "2026-11-24T06:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Invite a member: `POST /v1/members`. */
    "members.invite": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.com",
                 *       "role": "analyst"
                 *     }
                 */
                "application/json": components["schemas"]["MemberInvite"];
            };
        };
        responses: {
            /** @description The member, the invitation token and the first key. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "email": "grace@example.com",
                     *       "role": "analyst",
                     *       "status": "invited",
                     *       "mfa_enrolled": false,
                     *       "created_at": "2026-02-03T09:00:00.000Z",
                     *       "updated_at": "2026-02-03T09:00:00.000Z",
                     *       "last_active_at": null,
                     *       "invitation_token": "sit_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE",
                     *       "key": {
                     *         "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *         "name": "First key",
                     *         "environment": "test",
                     *         "hint": "dPKT",
                     *         "scopes": [
                     *           "account:read",
                     *           "organization:read",
                     *           "mfa:read",
                     *           "mfa:write",
                     *           "usage:read",
                     *           "analytics:read",
                     *           "security:read",
                     *           "security:write",
                     *           "audit:read",
                     *           "exports:read",
                     *           "exports:write",
                     *           "notifications:read",
                     *           "settings:read",
                     *           "limits:read"
                     *         ],
                     *         "allowed_addresses": [],
                     *         "status": "active",
                     *         "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *         "created_at": "2026-02-03T09:00:00.000Z",
                     *         "updated_at": "2026-02-03T09:00:00.000Z",
                     *         "expires_at": null,
                     *         "last_used_at": null,
                     *         "rotated_at": null,
                     *         "overlap_ends_at": null,
                     *         "revoked_at": null,
                     *         "revocation_reason": null,
                     *         "secret": "ssk_test_02mVr4tQ9Zk1Lw7Hs5Xy3Pf6Gd8Jn2Kq4Rt6Wv8Yz1Bc3De5Fh7Im90VdPKT"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MemberInvitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["ScopeRefused"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a member: `GET /v1/members/{member_id}`. */
    "members.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the member.
                 * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
                 */
                member_id: components["parameters"]["member_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the member. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "email": "grace@example.com",
                     *       "role": "analyst",
                     *       "status": "active",
                     *       "mfa_enrolled": true,
                     *       "created_at": "2026-02-03T09:00:00.000Z",
                     *       "updated_at": "2026-02-03T09:00:00.000Z",
                     *       "last_active_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Remove a member: `DELETE /v1/members/{member_id}`. */
    "members.remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the member.
                 * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
                 */
                member_id: components["parameters"]["member_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member was removed. The response has no body. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Held"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change a role: `PATCH /v1/members/{member_id}`. */
    "members.changeRole": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the member.
                 * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
                 */
                member_id: components["parameters"]["member_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "developer"
                 *     }
                 */
                "application/json": components["schemas"]["MemberRoleChange"];
            };
        };
        responses: {
            /** @description The changed member. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "email": "grace@example.com",
                     *       "role": "developer",
                     *       "status": "active",
                     *       "mfa_enrolled": true,
                     *       "created_at": "2026-02-03T09:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z",
                     *       "last_active_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["ScopeRefused"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StateConflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List roles: `GET /v1/roles`. */
    "roles.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of roles. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "auditor",
                     *           "description": "Can read everything, but change only its own second factors.",
                     *           "scopes": [
                     *             "account:read",
                     *             "audit:read"
                     *           ]
                     *         },
                     *         {
                     *           "name": "analyst",
                     *           "description": "Can read usage and security data, and work on incidents and exports.",
                     *           "scopes": [
                     *             "account:read",
                     *             "security:read",
                     *             "security:write"
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List keys: `GET /v1/keys`. */
    "keys.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only keys with this status.
                 * @example active
                 */
                status?: components["schemas"]["KeyStatus"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "name": "reporting",
                     *           "environment": "test",
                     *           "hint": "dPKT",
                     *           "scopes": [
                     *             "usage:read",
                     *             "exports:read"
                     *           ],
                     *           "allowed_addresses": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "status": "active",
                     *           "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "updated_at": "2026-11-24T06:00:00.000Z",
                     *           "expires_at": null,
                     *           "last_used_at": null,
                     *           "rotated_at": null,
                     *           "overlap_ends_at": null,
                     *           "revoked_at": null,
                     *           "revocation_reason": null
                     *         },
                     *         {
                     *           "id": "key_01KASEPZ00H2KPCB3ZKN22M17M",
                     *           "name": "dashboard",
                     *           "environment": "test",
                     *           "hint": "q7Lm",
                     *           "scopes": [
                     *             "usage:read",
                     *             "exports:read"
                     *           ],
                     *           "allowed_addresses": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "status": "active",
                     *           "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "updated_at": "2026-11-24T06:00:00.000Z",
                     *           "expires_at": null,
                     *           "last_used_at": null,
                     *           "rotated_at": null,
                     *           "overlap_ends_at": null,
                     *           "revoked_at": null,
                     *           "revocation_reason": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Create a key: `POST /v1/keys`. */
    "keys.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "reporting",
                 *       "scopes": [
                 *         "usage:read",
                 *         "exports:read"
                 *       ],
                 *       "allowed_addresses": [
                 *         "203.0.113.0/24"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description The new key and its secret. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "name": "reporting",
                     *       "environment": "test",
                     *       "hint": "dPKT",
                     *       "scopes": [
                     *         "usage:read",
                     *         "exports:read"
                     *       ],
                     *       "allowed_addresses": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "status": "active",
                     *       "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "rotated_at": null,
                     *       "overlap_ends_at": null,
                     *       "revoked_at": null,
                     *       "revocation_reason": null,
                     *       "secret": "ssk_test_02mVr4tQ9Zk1Lw7Hs5Xy3Pf6Gd8Jn2Kq4Rt6Wv8Yz1Bc3De5Fh7Im90VdPKT"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["ScopeRefused"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a key: `GET /v1/keys/{key_id}`. */
    "keys.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change a key: `PATCH /v1/keys/{key_id}`. */
    "keys.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "nightly reporting"
                 *     }
                 */
                "application/json": components["schemas"]["KeyUpdate"];
            };
        };
        responses: {
            /** @description The changed key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "name": "nightly reporting",
                     *       "environment": "test",
                     *       "hint": "dPKT",
                     *       "scopes": [
                     *         "usage:read",
                     *         "exports:read"
                     *       ],
                     *       "allowed_addresses": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "status": "active",
                     *       "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:00:00.000Z",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "rotated_at": null,
                     *       "overlap_ends_at": null,
                     *       "revoked_at": null,
                     *       "revocation_reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScopeRefused"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StateConflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Rotate a key: `POST /v1/keys/{key_id}/rotate`. */
    "keys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlap": "PT1H"
                 *     }
                 */
                "application/json": components["schemas"]["KeyRotate"];
            };
        };
        responses: {
            /** @description The key and its new secret. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "name": "reporting",
                     *       "environment": "test",
                     *       "hint": "dPKT",
                     *       "scopes": [
                     *         "usage:read",
                     *         "exports:read"
                     *       ],
                     *       "allowed_addresses": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "status": "active",
                     *       "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-25T06:00:00.000Z",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "rotated_at": "2026-11-25T06:00:00.000Z",
                     *       "overlap_ends_at": "2026-11-25T07:00:00.000Z",
                     *       "revoked_at": null,
                     *       "revocation_reason": null,
                     *       "secret": "ssk_test_02mVr4tQ9Zk1Lw7Hs5Xy3Pf6Gd8Jn2Kq4Rt6Wv8Yz1Bc3De5Fh7Im90VdPKT"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Revoke a key: `POST /v1/keys/{key_id}/revoke`. */
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changed key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "name": "reporting",
                     *       "environment": "test",
                     *       "hint": "dPKT",
                     *       "scopes": [
                     *         "usage:read",
                     *         "exports:read"
                     *       ],
                     *       "allowed_addresses": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "status": "revoked",
                     *       "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-25T06:00:00.000Z",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "rotated_at": null,
                     *       "overlap_ends_at": null,
                     *       "revoked_at": "2026-11-25T06:00:00.000Z",
                     *       "revocation_reason": "requested"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Report a key as leaked: `POST /v1/keys/{key_id}/report-leaked`. */
    "keys.reportLeaked": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "found_in": "source_code"
                 *     }
                 */
                "application/json": components["schemas"]["KeyLeakReport"];
            };
        };
        responses: {
            /** @description The changed key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "name": "reporting",
                     *       "environment": "test",
                     *       "hint": "dPKT",
                     *       "scopes": [
                     *         "usage:read",
                     *         "exports:read"
                     *       ],
                     *       "allowed_addresses": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "status": "revoked",
                     *       "created_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-25T06:00:00.000Z",
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "rotated_at": null,
                     *       "overlap_ends_at": null,
                     *       "revoked_at": "2026-11-25T06:00:00.000Z",
                     *       "revocation_reason": "leaked"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
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
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the usage of a key: `GET /v1/keys/{key_id}/usage`. */
    "keys.getUsage": {
        parameters: {
            query?: {
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage of the key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "from": "2026-11-01T00:00:00.000Z",
                     *       "to": "2026-11-24T00:00:00.000Z",
                     *       "calls": 1204,
                     *       "errors": 3,
                     *       "failed_authentications": 0,
                     *       "last_used_at": "2026-11-23T22:10:00.000Z",
                     *       "scopes_unused": [
                     *         "exports:read"
                     *       ],
                     *       "operations": [
                     *         {
                     *           "operation": "usage.listLogs",
                     *           "calls": 1204,
                     *           "errors": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyUsage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List factors: `GET /v1/mfa/factors`. */
    "mfa.listFactors": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of factors. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "fac_01KASEQ4H80AK4Q07XWPH36F2B",
                     *           "type": "totp",
                     *           "status": "active",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "last_used_at": null
                     *         },
                     *         {
                     *           "id": "fac_01KASEPZ00VBJDCFFZVY5W10RH",
                     *           "type": "totp",
                     *           "status": "active",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "last_used_at": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["MfaFactorList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Enrol a factor: `POST /v1/mfa/factors`. */
    "mfa.enroll": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new factor and its secret. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fac_01KASEQ4H80AK4Q07XWPH36F2B",
                     *       "type": "totp",
                     *       "status": "pending",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "last_used_at": null,
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/SentinelSec:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SentinelSec"
                     *     }
                     */
                    "application/json": components["schemas"]["MfaEnrollment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Verify an enrolment: `POST /v1/mfa/factors/{factor_id}/verify`. */
    "mfa.verifyFactor": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the factor.
                 * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
                 */
                factor_id: components["parameters"]["factor_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "492039"
                 *     }
                 */
                "application/json": components["schemas"]["MfaFactorVerify"];
            };
        };
        responses: {
            /** @description The id of the factor. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "factor": {
                     *         "id": "fac_01KASEQ4H80AK4Q07XWPH36F2B",
                     *         "type": "totp",
                     *         "status": "active",
                     *         "created_at": "2026-11-24T06:00:00.000Z",
                     *         "last_used_at": null
                     *       },
                     *       "recovery_codes": [
                     *         "k7m2p-x4q9z",
                     *         "w3t8r-b6n1c"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MfaActivation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CodeRejected"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a factor: `GET /v1/mfa/factors/{factor_id}`. */
    "mfa.getFactor": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the factor.
                 * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
                 */
                factor_id: components["parameters"]["factor_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the factor. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fac_01KASEQ4H80AK4Q07XWPH36F2B",
                     *       "type": "totp",
                     *       "status": "active",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "last_used_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["MfaFactor"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Remove a factor: `DELETE /v1/mfa/factors/{factor_id}`. */
    "mfa.removeFactor": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the factor.
                 * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
                 */
                factor_id: components["parameters"]["factor_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource was deleted. The response has no body. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Held"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Create a challenge: `POST /v1/mfa/challenges`. */
    "mfa.createChallenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chl_01KASEQ4H8YMRMSXEZ3SCCSGAW",
                     *       "methods": [
                     *         "totp",
                     *         "recovery_code"
                     *       ],
                     *       "expires_at": "2026-11-24T06:05:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MfaChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a challenge: `GET /v1/mfa/challenges/{challenge_id}`. */
    "mfa.getChallenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The challenge.
                 * @example chl_01KASEQ4H8YMRMSXEZ3SCCSGAW
                 */
                challenge_id: components["schemas"]["ChallengeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chl_01KASEQ4H8YMRMSXEZ3SCCSGAW",
                     *       "methods": [
                     *         "totp",
                     *         "recovery_code"
                     *       ],
                     *       "expires_at": "2026-11-24T06:05:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MfaChallenge"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get how many recovery codes are left: `GET /v1/mfa/recovery-codes`. */
    "mfa.getRecoveryCodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of unused recovery codes. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member_id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "remaining": 2
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodesLeft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Create recovery codes: `POST /v1/mfa/recovery-codes`. */
    "mfa.createRecoveryCodes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new recovery codes. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member_id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "recovery_codes": [
                     *         "k7m2p-x4q9z",
                     *         "w3t8r-b6n1c"
                     *       ],
                     *       "created_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Answer a challenge: `POST /v1/mfa/verify`. */
    "mfa.verify": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challenge_id": "chl_01KASEQ4H8YMRMSXEZ3SCCSGAW",
                 *       "code": "492039"
                 *     }
                 */
                "application/json": components["schemas"]["MfaVerify"];
            };
        };
        responses: {
            /** @description The MFA token. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "mft_Zk1vQ0pXb2RhY2hlY2tlZGJ5dGhlbWlsbGlvbnNvZjE",
                     *       "expires_at": "2026-11-24T06:15:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MfaToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["CodeRejected"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List access reviews: `GET /v1/access-reviews`. */
    "access_reviews.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only reviews with this status.
                 * @example open
                 */
                status?: components["schemas"]["ReviewStatus"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reviews. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "rev_01KASEQ4H8H7TAN1ME175W2C7P",
                     *           "status": "open",
                     *           "started_by": "member",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "completed_at": null,
                     *           "items": [
                     *             {
                     *               "item_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *               "kind": "key",
                     *               "last_used_at": "2026-08-01T06:00:00.000Z",
                     *               "unused": true,
                     *               "scopes_unused": [
                     *                 "exports:read"
                     *               ],
                     *               "decision": null,
                     *               "decided_at": null
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "rev_01KASEPZ00YWH17C0KJC7YBH42",
                     *           "status": "completed",
                     *           "started_by": "schedule",
                     *           "created_at": "2026-08-26T06:00:00.000Z",
                     *           "completed_at": "2026-08-27T09:30:00.000Z",
                     *           "items": [
                     *             {
                     *               "item_id": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *               "kind": "member",
                     *               "last_used_at": "2026-08-26T05:58:00.000Z",
                     *               "unused": false,
                     *               "scopes_unused": [],
                     *               "decision": "attested",
                     *               "decided_at": "2026-08-27T09:30:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["AccessReviewList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Start an access review: `POST /v1/access-reviews`. */
    "access_reviews.start": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the access review. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rev_01KASEQ4H8H7TAN1ME175W2C7P",
                     *       "status": "open",
                     *       "started_by": "member",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "completed_at": null,
                     *       "items": [
                     *         {
                     *           "item_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "kind": "key",
                     *           "last_used_at": "2026-08-01T06:00:00.000Z",
                     *           "unused": true,
                     *           "scopes_unused": [
                     *             "exports:read"
                     *           ],
                     *           "decision": null,
                     *           "decided_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccessReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get an access review: `GET /v1/access-reviews/{review_id}`. */
    "access_reviews.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the access review.
                 * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
                 */
                review_id: components["parameters"]["review_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the access review. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rev_01KASEQ4H8H7TAN1ME175W2C7P",
                     *       "status": "open",
                     *       "started_by": "member",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "completed_at": null,
                     *       "items": [
                     *         {
                     *           "item_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "kind": "key",
                     *           "last_used_at": "2026-08-01T06:00:00.000Z",
                     *           "unused": true,
                     *           "scopes_unused": [
                     *             "exports:read"
                     *           ],
                     *           "decision": null,
                     *           "decided_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccessReview"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Decide on an item: `POST /v1/access-reviews/{review_id}/items/{item_id}/decide`. */
    "access_reviews.decide": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
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
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "revoked"
                 *     }
                 */
                "application/json": components["schemas"]["AccessReviewDecide"];
            };
        };
        responses: {
            /** @description The changed access review. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rev_01KASEQ4H8H7TAN1ME175W2C7P",
                     *       "status": "completed",
                     *       "started_by": "member",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "completed_at": "2026-11-24T06:01:00.000Z",
                     *       "items": [
                     *         {
                     *           "item_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "kind": "key",
                     *           "last_used_at": "2026-08-01T06:00:00.000Z",
                     *           "unused": true,
                     *           "scopes_unused": [
                     *             "exports:read"
                     *           ],
                     *           "decision": "revoked",
                     *           "decided_at": "2026-11-24T06:01:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccessReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["HeldWrite"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List usage logs: `GET /v1/usage/logs`. */
    "usage.listLogs": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only logs of calls of this operation.
                 * @example account.get
                 */
                operation?: string | undefined;
                /**
                 * @description Returns only logs of calls with this response status.
                 * @example 429
                 */
                status?: number | undefined;
                /**
                 * @description Returns only logs of calls with this key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id?: components["schemas"]["KeyId"] | undefined;
                /**
                 * @description Leaves out logs of calls of this operation. For example, `usage.listLogs` leaves out the logs that reading this list creates.
                 * @example true
                 */
                exclude_self?: boolean | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of logs. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "log_01KASEQ4H83FH47MVYKBZRZ1YR",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "operation": "account.get",
                     *           "method": "GET",
                     *           "path": "/v1/account",
                     *           "status": 200,
                     *           "duration_ms": 12,
                     *           "key_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "api_username": "ada",
                     *           "ip_address": "203.0.113.7",
                     *           "user_agent": "sentinelsec-sdk/0.1.0",
                     *           "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *           "anonymized": false
                     *         },
                     *         {
                     *           "id": "log_01KASEPZ00KA57XZ6NGNM9BRYA",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "operation": "usage.listLogs",
                     *           "method": "GET",
                     *           "path": "/v1/usage/logs",
                     *           "status": 200,
                     *           "duration_ms": 12,
                     *           "key_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "api_username": "ada",
                     *           "ip_address": "203.0.113.7",
                     *           "user_agent": "sentinelsec-sdk/0.1.0",
                     *           "request_id": "req_01KASEPZ00EW7GS022JPJTMYM5",
                     *           "anonymized": false
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["UsageLogList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a usage log: `GET /v1/usage/logs/{log_id}`. */
    "usage.getLog": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The log.
                 * @example log_01KASEQ4H83FH47MVYKBZRZ1YR
                 */
                log_id: components["schemas"]["LogId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "log_01KASEQ4H83FH47MVYKBZRZ1YR",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "operation": "account.get",
                     *       "method": "GET",
                     *       "path": "/v1/account",
                     *       "status": 200,
                     *       "duration_ms": 12,
                     *       "key_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *       "api_username": "ada",
                     *       "ip_address": "203.0.113.7",
                     *       "user_agent": "sentinelsec-sdk/0.1.0",
                     *       "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *       "anonymized": false
                     *     }
                     */
                    "application/json": components["schemas"]["UsageLog"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get usage statistics: `GET /v1/usage/statistics`. */
    "usage.getStatistics": {
        parameters: {
            query?: {
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-01T00:00:00.000Z",
                     *       "to": "2026-11-24T00:00:00.000Z",
                     *       "calls": 48210,
                     *       "errors": 312,
                     *       "popular": [
                     *         {
                     *           "operation": "usage.listLogs",
                     *           "calls": 30112,
                     *           "errors": 12
                     *         }
                     *       ],
                     *       "adoption": [
                     *         {
                     *           "operation": "exports.create",
                     *           "first_called_at": "2026-11-12T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UsageStatistics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get endpoint performance: `GET /v1/analytics/performance`. */
    "analytics.getPerformance": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description The length of the interval of one point.
                 * @example day
                 */
                interval?: components["schemas"]["Interval"] | undefined;
                /**
                 * @description Returns only points of this operation.
                 * @example usage.listLogs
                 */
                operation?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of points. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "start": "2026-11-24T00:00:00.000Z",
                     *           "interval": "day",
                     *           "operation": "usage.listLogs",
                     *           "status_class": "2xx",
                     *           "calls": 1204,
                     *           "errors": 0,
                     *           "p50_ms": 12,
                     *           "p95_ms": 41,
                     *           "p99_ms": 87
                     *         },
                     *         {
                     *           "start": "2026-11-24T00:00:00.000Z",
                     *           "interval": "day",
                     *           "operation": "account.get",
                     *           "status_class": "2xx",
                     *           "calls": 310,
                     *           "errors": 0,
                     *           "p50_ms": 12,
                     *           "p95_ms": 41,
                     *           "p99_ms": 87
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["PerformanceSeries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get availability: `GET /v1/analytics/availability`. */
    "analytics.getAvailability": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description The length of the interval of one point.
                 * @example day
                 */
                interval?: components["schemas"]["Interval"] | undefined;
                /**
                 * @description Returns only points of this operation.
                 * @example usage.listLogs
                 */
                operation?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of points. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "start": "2026-11-24T00:00:00.000Z",
                     *           "interval": "day",
                     *           "operation": "usage.listLogs",
                     *           "calls": 1204,
                     *           "failed": 1,
                     *           "availability": 0.9992
                     *         },
                     *         {
                     *           "start": "2026-11-24T00:00:00.000Z",
                     *           "interval": "day",
                     *           "operation": "account.get",
                     *           "calls": 310,
                     *           "failed": 0,
                     *           "availability": 1
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["AvailabilitySeries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List security events: `GET /v1/security/events`. */
    "security.listEvents": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only events of this type.
                 * @example authentication_failed
                 */
                type?: components["schemas"]["SecurityEventType"] | undefined;
                /**
                 * @description Returns only items of this severity.
                 * @example high
                 */
                severity?: components["schemas"]["Severity"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01KASEQ4H8GF0BDZMHRXCWSWV9",
                     *           "type": "authentication_failed",
                     *           "severity": "low",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "operation": "account.get",
                     *           "reason": "key-unknown",
                     *           "policy": null,
                     *           "key_id": null,
                     *           "ip_address": "198.51.100.4",
                     *           "user_agent": "curl/8.16.0",
                     *           "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *           "incident_id": "inc_01KASEQ4H8TK34WH68SSN836Q0"
                     *         },
                     *         {
                     *           "id": "evt_01KASEPZ00ZPWJ3XE3230KFA1Z",
                     *           "type": "authentication_failed",
                     *           "severity": "low",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "operation": "account.get",
                     *           "reason": "key-unknown",
                     *           "policy": null,
                     *           "key_id": null,
                     *           "ip_address": "198.51.100.4",
                     *           "user_agent": "curl/8.16.0",
                     *           "request_id": "req_01KASEPZ00EW7GS022JPJTMYM5",
                     *           "incident_id": "inc_01KASEQ4H8TK34WH68SSN836Q0"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityEventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a security event: `GET /v1/security/events/{event_id}`. */
    "security.getEvent": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the security event.
                 * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
                 */
                event_id: components["parameters"]["event_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the security event. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_01KASEQ4H8GF0BDZMHRXCWSWV9",
                     *       "type": "authentication_failed",
                     *       "severity": "low",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "operation": "account.get",
                     *       "reason": "key-unknown",
                     *       "policy": null,
                     *       "key_id": null,
                     *       "ip_address": "198.51.100.4",
                     *       "user_agent": "curl/8.16.0",
                     *       "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *       "incident_id": "inc_01KASEQ4H8TK34WH68SSN836Q0"
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityEvent"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List incidents: `GET /v1/security/incidents`. */
    "security.listIncidents": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only incidents with this status.
                 * @example open
                 */
                status?: components["schemas"]["IncidentStatus"] | undefined;
                /**
                 * @description Returns only items of this severity.
                 * @example high
                 */
                severity?: components["schemas"]["Severity"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of incidents. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "inc_01KASEQ4H8TK34WH68SSN836Q0",
                     *           "type": "brute_force_detected",
                     *           "severity": "high",
                     *           "status": "open",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "updated_at": "2026-11-24T06:00:00.000Z",
                     *           "acknowledged_at": null,
                     *           "acknowledged_by": null,
                     *           "resolved_at": null,
                     *           "resolved_by": null,
                     *           "resolution": null,
                     *           "event_ids": [
                     *             "evt_01KASEQ4H8GF0BDZMHRXCWSWV9"
                     *           ],
                     *           "evidence": [
                     *             {
                     *               "media_type": "application/json",
                     *               "recipient": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *               "sealed": "YWdlLWVuY3J5cHRpb24ub3JnL3YxCg=="
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "inc_01KASEPZ00WZBRA7CRZSYEHHN9",
                     *           "type": "key_leaked",
                     *           "severity": "high",
                     *           "status": "open",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "updated_at": "2026-11-24T06:00:00.000Z",
                     *           "acknowledged_at": null,
                     *           "acknowledged_by": null,
                     *           "resolved_at": null,
                     *           "resolved_by": null,
                     *           "resolution": null,
                     *           "event_ids": [
                     *             "evt_01KASEPZ00ZPWJ3XE3230KFA1Z"
                     *           ],
                     *           "evidence": [
                     *             {
                     *               "media_type": "application/json",
                     *               "recipient": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *               "sealed": "YWdlLWVuY3J5cHRpb24ub3JnL3YxCg=="
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get an incident: `GET /v1/security/incidents/{incident_id}`. */
    "security.getIncident": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the incident.
                 * @example inc_01KASEQ4H8TK34WH68SSN836Q0
                 */
                incident_id: components["parameters"]["incident_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the incident. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Acknowledge an incident: `POST /v1/security/incidents/{incident_id}/acknowledge`. */
    "security.acknowledgeIncident": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the incident.
                 * @example inc_01KASEQ4H8TK34WH68SSN836Q0
                 */
                incident_id: components["parameters"]["incident_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changed incident. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inc_01KASEQ4H8TK34WH68SSN836Q0",
                     *       "type": "brute_force_detected",
                     *       "severity": "high",
                     *       "status": "acknowledged",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:30:00.000Z",
                     *       "acknowledged_at": "2026-11-24T06:30:00.000Z",
                     *       "acknowledged_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "resolved_at": null,
                     *       "resolved_by": null,
                     *       "resolution": null,
                     *       "event_ids": [
                     *         "evt_01KASEQ4H8GF0BDZMHRXCWSWV9"
                     *       ],
                     *       "evidence": [
                     *         {
                     *           "media_type": "application/json",
                     *           "recipient": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *           "sealed": "YWdlLWVuY3J5cHRpb24ub3JnL3YxCg=="
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Resolve an incident: `POST /v1/security/incidents/{incident_id}/resolve`. */
    "security.resolveIncident": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the incident.
                 * @example inc_01KASEQ4H8TK34WH68SSN836Q0
                 */
                incident_id: components["parameters"]["incident_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": "mitigated"
                 *     }
                 */
                "application/json": components["schemas"]["IncidentResolve"];
            };
        };
        responses: {
            /** @description The changed incident. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inc_01KASEQ4H8TK34WH68SSN836Q0",
                     *       "type": "brute_force_detected",
                     *       "severity": "high",
                     *       "status": "resolved",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "updated_at": "2026-11-24T06:30:00.000Z",
                     *       "acknowledged_at": "2026-11-24T06:30:00.000Z",
                     *       "acknowledged_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "resolved_at": "2026-11-24T06:30:00.000Z",
                     *       "resolved_by": "mem_01KASEQ4H8F20P7T2VDBYJDV9Y",
                     *       "resolution": "mitigated",
                     *       "event_ids": [
                     *         "evt_01KASEQ4H8GF0BDZMHRXCWSWV9"
                     *       ],
                     *       "evidence": [
                     *         {
                     *           "media_type": "application/json",
                     *           "recipient": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                     *           "sealed": "YWdlLWVuY3J5cHRpb24ub3JnL3YxCg=="
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List threat indicators: `GET /v1/security/indicators`. */
    "security.listIndicators": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only indicators of this kind.
                 * @example ip_address
                 */
                kind?: components["schemas"]["IndicatorKind"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of indicators. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ind_01KASEQ4H86HHVBD351V613JJW",
                     *           "kind": "ip_address",
                     *           "value": "198.51.100.4",
                     *           "confidence": 0.9,
                     *           "events": 12,
                     *           "first_seen_at": "2026-11-23T06:00:00.000Z",
                     *           "last_seen_at": "2026-11-24T06:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "ind_01KASEPZ00C80KQQDYJNBKJS4H",
                     *           "kind": "ip_address",
                     *           "value": "203.0.113.99",
                     *           "confidence": 0.4,
                     *           "events": 3,
                     *           "first_seen_at": "2026-11-23T06:00:00.000Z",
                     *           "last_seen_at": "2026-11-24T06:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List audit entries: `GET /v1/audit/entries`. */
    "audit.listEntries": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only entries with this action.
                 * @example keys.create
                 */
                action?: string | undefined;
                /**
                 * @description Returns only entries about the resource with this id.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                target_id?: string | undefined;
                /**
                 * @description Returns only entries whose personal values were erased (`true`), or only entries with all their values (`false`).
                 * @example true
                 */
                erased?: boolean | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_01KASEQ4H82NQYGQGZXBTAEAVZ",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "action": "account.update",
                     *           "actor": {
                     *             "kind": "key",
                     *             "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB"
                     *           },
                     *           "target_id": "acct_01KASEQ4H8YGHZ0J5F3PP33WMW",
                     *           "values": [
                     *             {
                     *               "pointer": "/email",
                     *               "digest": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                     *               "salt": "5f3a9c1e7b2d4f60",
                     *               "value": "ada@example.com"
                     *             }
                     *           ],
                     *           "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *           "previous_hash": "3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         },
                     *         {
                     *           "id": "aud_01KASEPZ00WM96PAZABXYKWC0B",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "action": "keys.create",
                     *           "actor": {
                     *             "kind": "key",
                     *             "id": "key_01KASEPZ00H2KPCB3ZKN22M17M"
                     *           },
                     *           "target_id": "key_01F5YTJW7EGJDDG8SPYB48HSGB",
                     *           "values": [],
                     *           "request_id": "req_01KASEPZ00EW7GS022JPJTMYM5",
                     *           "previous_hash": null,
                     *           "hash": "3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get an audit entry: `GET /v1/audit/entries/{entry_id}`. */
    "audit.getEntry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the audit entry.
                 * @example aud_01KASEQ4H82NQYGQGZXBTAEAVZ
                 */
                entry_id: components["parameters"]["entry_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the audit entry. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "aud_01KASEQ4H82NQYGQGZXBTAEAVZ",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "action": "account.update",
                     *       "actor": {
                     *         "kind": "key",
                     *         "id": "key_01F5YTJW7EGJDDG8SPYB48HSGB"
                     *       },
                     *       "target_id": "acct_01KASEQ4H8YGHZ0J5F3PP33WMW",
                     *       "values": [
                     *         {
                     *           "pointer": "/email",
                     *           "digest": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                     *           "salt": "5f3a9c1e7b2d4f60",
                     *           "value": "ada@example.com"
                     *         }
                     *       ],
                     *       "request_id": "req_01KASEQ4H83QXNQ474SC484Y41",
                     *       "previous_hash": "3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1",
                     *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Verify the audit trail: `GET /v1/audit/verification`. */
    "audit.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result of the verification. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "valid": true,
                     *       "entries": 214,
                     *       "first_broken": null,
                     *       "erased": 0,
                     *       "head": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List exports: `GET /v1/exports`. */
    "exports.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only exports with this status.
                 * @example ready
                 */
                status?: components["schemas"]["ExportStatus"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ",
                     *           "status": "ready",
                     *           "progress": 1,
                     *           "datasets": [
                     *             "usage_logs"
                     *           ],
                     *           "format": "csv",
                     *           "gzip": false,
                     *           "recipient": null,
                     *           "from": "2026-11-01T00:00:00.000Z",
                     *           "to": null,
                     *           "files": [
                     *             {
                     *               "name": "usage_logs.csv",
                     *               "dataset": "usage_logs",
                     *               "media_type": "text/csv",
                     *               "bytes": 2048,
                     *               "rows": 16,
                     *               "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *             }
                     *           ],
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "snapshot_at": "2026-11-24T06:00:01.000Z",
                     *           "expires_at": "2026-11-25T06:00:09.000Z",
                     *           "failure": null
                     *         },
                     *         {
                     *           "id": "exp_01KASEPZ009V087MQZ1YBFD3N8",
                     *           "status": "expired",
                     *           "progress": 1,
                     *           "datasets": [
                     *             "audit_entries"
                     *           ],
                     *           "format": "json",
                     *           "gzip": true,
                     *           "recipient": null,
                     *           "from": null,
                     *           "to": null,
                     *           "files": [],
                     *           "created_at": "2026-11-20T06:00:00.000Z",
                     *           "snapshot_at": "2026-11-20T06:00:01.000Z",
                     *           "expires_at": "2026-11-21T06:00:02.000Z",
                     *           "failure": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Create an export: `POST /v1/exports`. */
    "exports.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "datasets": [
                 *         "usage_logs"
                 *       ],
                 *       "format": "csv",
                 *       "from": "2026-11-01T00:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ExportCreate"];
            };
        };
        responses: {
            /** @description The new export, which is queued. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ",
                     *       "status": "queued",
                     *       "progress": 0,
                     *       "datasets": [
                     *         "usage_logs"
                     *       ],
                     *       "format": "csv",
                     *       "gzip": false,
                     *       "recipient": null,
                     *       "from": "2026-11-01T00:00:00.000Z",
                     *       "to": null,
                     *       "files": [],
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "snapshot_at": null,
                     *       "expires_at": null,
                     *       "failure": null
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get an export: `GET /v1/exports/{export_id}`. */
    "exports.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the export. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Retry-After": components["headers"]["Retry-After-Until-Ready"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description The export still has an `ETag` that `If-None-Match` lists. The response has no body. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Delete an export: `DELETE /v1/exports/{export_id}`. */
    "exports.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource was deleted. The response has no body. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["HeldDeletion"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Cancel an export: `POST /v1/exports/{export_id}/cancel`. */
    "exports.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changed export. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ",
                     *       "status": "canceled",
                     *       "progress": 0.4,
                     *       "datasets": [
                     *         "usage_logs"
                     *       ],
                     *       "format": "csv",
                     *       "gzip": false,
                     *       "recipient": null,
                     *       "from": "2026-11-01T00:00:00.000Z",
                     *       "to": null,
                     *       "files": [],
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "snapshot_at": "2026-11-24T06:00:01.000Z",
                     *       "expires_at": null,
                     *       "failure": null
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Download a file: `GET /v1/exports/{export_id}/files/{name}`. */
    "exports.downloadFile": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One range of bytes to return. If there are several ranges, another unit, or a value that cannot be parsed, the
                 *     response is the whole file (RFC 9110, section 14.2).
                 * @example bytes=0-1023
                 */
                Range?: string | undefined;
                /**
                 * @description An `ETag`. If the file no longer has this `ETag`, the response is the whole file instead of the range (RFC 9110, section 13.1.5).
                 * @example "9f86d081"
                 */
                "If-Range"?: string | undefined;
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
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
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Length": components["headers"]["Content-Length"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,created_at,operation
                     *     log_01KASEQ4H83FH47MVYKBZRZ1YR,2026-11-24T06:00:00.000Z,account.get
                     */
                    "application/octet-stream": Blob;
                };
            };
            /** @description The requested range of the file. */
            206: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Range": components["headers"]["Content-Range"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Length": components["headers"]["Content-Length"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["StateConflict"];
            410: components["responses"]["ExportGone"];
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List notifications: `GET /v1/notifications`. */
    "notifications.list": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only notices of this kind.
                 * @example security_notice
                 */
                kind?: components["schemas"]["NotificationKind"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ntf_01KASEQ4H8PGKJSJX7BK0BKQP5",
                     *           "kind": "security_notice",
                     *           "topic": "security_event",
                     *           "resource_id": "evt_01KASEQ4H8GF0BDZMHRXCWSWV9",
                     *           "created_at": "2026-11-24T06:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "ntf_01KASEPZ008Q3K2MA7116Z0YZ1",
                     *           "kind": "security_notice",
                     *           "topic": "incident_opened",
                     *           "resource_id": "inc_01KASEQ4H8TK34WH68SSN836Q0",
                     *           "created_at": "2026-11-24T05:40:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the notification settings: `GET /v1/notifications/settings`. */
    "notifications.getSettings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security_notices": true,
                     *       "service_updates": false,
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change the notification settings: `PATCH /v1/notifications/settings`. */
    "notifications.updateSettings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service_updates": false
                 *     }
                 */
                "application/json": components["schemas"]["NotificationSettingsUpdate"];
            };
        };
        responses: {
            /** @description The changed settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security_notices": true,
                     *       "service_updates": false,
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the settings: `GET /v1/settings`. */
    "settings.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retention": {
                     *         "usage_logs_anonymized_after": "P14D",
                     *         "usage_logs_deleted_after": "P60D"
                     *       },
                     *       "logging_level": "full",
                     *       "privacy": {
                     *         "truncate_ip": false,
                     *         "omit_user_agent": false
                     *       },
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Change the settings: `PATCH /v1/settings`. */
    "settings.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "retention": {
                 *         "usage_logs_deleted_after": "P60D"
                 *       },
                 *       "privacy": {
                 *         "truncate_ip": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SettingsUpdate"];
            };
        };
        responses: {
            /** @description The changed settings. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retention": {
                     *         "usage_logs_anonymized_after": "P14D",
                     *         "usage_logs_deleted_after": "P60D"
                     *       },
                     *       "logging_level": "full",
                     *       "privacy": {
                     *         "truncate_ip": false,
                     *         "omit_user_agent": false
                     *       },
                     *       "updated_at": "2026-11-24T06:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List privacy requests: `GET /v1/privacy/requests`. */
    "privacy.listRequests": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only requests with this status.
                 * @example open
                 */
                status?: components["schemas"]["PrivacyRequestStatus"] | undefined;
                /**
                 * @description Returns only requests of this kind.
                 * @example deletion
                 */
                kind?: components["schemas"]["PrivacyRequestKind"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "prq_01KASEQ4H8N80X6B5M7Y1DFFKZ",
                     *           "kind": "access",
                     *           "team": "privacy",
                     *           "team_address": "privacy@sentinelsec.studio",
                     *           "categories": [
                     *             "ip_addresses"
                     *           ],
                     *           "status": "open",
                     *           "outcome": null,
                     *           "holds": [],
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "respond_by": "2026-11-25T06:00:00.000Z",
                     *           "answered_at": null
                     *         },
                     *         {
                     *           "id": "prq_01KASEPZ008ARW6DANJR08DC9E",
                     *           "kind": "inquiry",
                     *           "team": "privacy",
                     *           "team_address": "privacy@sentinelsec.studio",
                     *           "categories": [
                     *             "ip_addresses"
                     *           ],
                     *           "status": "open",
                     *           "outcome": null,
                     *           "holds": [],
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "respond_by": "2026-11-25T06:00:00.000Z",
                     *           "answered_at": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyRequestList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Make a privacy request: `POST /v1/privacy/requests`. */
    "privacy.createRequest": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "access",
                 *       "categories": [
                 *         "ip_addresses"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PrivacyRequestCreate"];
            };
        };
        responses: {
            /** @description The request. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prq_01KASEQ4H8N80X6B5M7Y1DFFKZ",
                     *       "kind": "access",
                     *       "team": "privacy",
                     *       "team_address": "privacy@sentinelsec.studio",
                     *       "categories": [
                     *         "ip_addresses"
                     *       ],
                     *       "status": "open",
                     *       "outcome": null,
                     *       "holds": [],
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "respond_by": "2026-11-25T06:00:00.000Z",
                     *       "answered_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StillRunning"];
            410: components["responses"]["Gone"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get a privacy request: `GET /v1/privacy/requests/{privacy_request_id}`. */
    "privacy.getRequest": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A list of `ETag`s. If the resource has none of them, the response is a 412 and nothing is changed (strong
                 *     comparison; RFC 9110, section 13.1.1). `*` matches any version.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description A list of `ETag`s. If the resource still has one of them, the response is a 304 without a body (weak comparison;
                 *     RFC 9110, section 13.1.2). `*` matches any version.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the privacy request.
                 * @example prq_01KASEQ4H8N80X6B5M7Y1DFFKZ
                 */
                privacy_request_id: components["parameters"]["privacy_request_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prq_01KASEQ4H8N80X6B5M7Y1DFFKZ",
                     *       "kind": "access",
                     *       "team": "privacy",
                     *       "team_address": "privacy@sentinelsec.studio",
                     *       "categories": [
                     *         "ip_addresses"
                     *       ],
                     *       "status": "open",
                     *       "outcome": null,
                     *       "holds": [],
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "respond_by": "2026-11-25T06:00:00.000Z",
                     *       "answered_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyRequest"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the data inventory: `GET /v1/privacy/inventory`. */
    "privacy.getInventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "policy_version": "2024-12",
                     *       "items": [
                     *         {
                     *           "record": "UsageLog",
                     *           "property": "ip_address",
                     *           "category": "ip_addresses",
                     *           "purpose": "security",
                     *           "data_class": "usage_log",
                     *           "anonymized_after": "P30D",
                     *           "deleted_after": "P90D"
                     *         }
                     *       ],
                     *       "never_collected": [
                     *         "Biometric data or device fingerprints"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DataInventory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List disclosures: `GET /v1/privacy/disclosures`. */
    "privacy.listDisclosures": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only disclosures under this exception.
                 * @example legal_compliance
                 */
                exception?: components["schemas"]["DisclosureException"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of disclosures. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dis_01KASEQ4H8JGXC9EZ6EAXXJDHW",
                     *           "exception": "legal_compliance",
                     *           "recipient": "court",
                     *           "categories": [
                     *             "api_request_logs"
                     *           ],
                     *           "created_at": "2026-11-24T06:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "dis_01KASEPZ00V59S78M1VT87GAN9",
                     *           "exception": "essential_services",
                     *           "recipient": "infrastructure_provider",
                     *           "categories": [
                     *             "api_request_logs"
                     *           ],
                     *           "created_at": "2026-11-24T05:40:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["DisclosureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List subprocessors: `GET /v1/privacy/subprocessors`. */
    "privacy.listSubprocessors": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subprocessors. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "Example Hosting",
                     *           "service": "hosting",
                     *           "zero_knowledge": true,
                     *           "categories": [
                     *             "api_request_logs"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Example Monitoring",
                     *           "service": "security_monitoring",
                     *           "zero_knowledge": true,
                     *           "categories": [
                     *             "api_request_logs"
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["SubprocessorList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** List legal holds: `GET /v1/privacy/holds`. */
    "privacy.listHolds": {
        parameters: {
            query?: {
                /**
                 * @description The maximum number of items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Returns the page after this cursor, which is the `next_cursor` of the previous page. Without it: the first page.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description The order in which the platform stored the records: newest first (`desc`) or oldest first (`asc`).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Returns only records from this time on.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Returns only records before this time.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Returns only holds with this status.
                 * @example active
                 */
                status?: components["schemas"]["HoldStatus"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of holds. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "hld_01KASEQ4H8ZCP00E5CAYQAZK9D",
                     *           "basis": "court_order",
                     *           "covers": [
                     *             "usage_log"
                     *           ],
                     *           "from": "2026-09-01T00:00:00.000Z",
                     *           "to": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "lifted_at": null
                     *         },
                     *         {
                     *           "id": "hld_01KASEPZ00G5WBK1M0X7513S29",
                     *           "basis": "government_request",
                     *           "covers": [
                     *             "usage_log"
                     *           ],
                     *           "from": "2026-09-01T00:00:00.000Z",
                     *           "to": null,
                     *           "status": "active",
                     *           "created_at": "2026-11-24T05:40:00.000Z",
                     *           "lifted_at": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjoiMDFLQVNFUSJ9",
                     *       "has_more": true
                     *     }
                     */
                    "application/json": components["schemas"]["LegalHoldList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Lift a legal hold: `POST /v1/privacy/holds/{hold_id}/lift`. */
    "privacy.liftHold": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A key that makes it safe to send the request again: the same request with the same key gets the first response
                 *     again, and the operation runs only once (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The id of the legal hold.
                 * @example hld_01KASEQ4H8ZCP00E5CAYQAZK9D
                 */
                hold_id: components["parameters"]["hold_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lifted legal hold. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "hld_01KASEQ4H8ZCP00E5CAYQAZK9D",
                     *       "basis": "court_order",
                     *       "covers": [
                     *         "usage_log"
                     *       ],
                     *       "from": "2026-09-01T00:00:00.000Z",
                     *       "to": null,
                     *       "status": "lifted",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "lifted_at": "2026-11-24T06:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["MfaNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableWrite"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    /** Get the quota buckets: `GET /v1/limits`. */
    "limits.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the quotas. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": "free",
                     *       "policies": [
                     *         {
                     *           "name": "standard",
                     *           "quota": 600,
                     *           "window": 60,
                     *           "unit": "requests",
                     *           "partition": "key",
                     *           "remaining": 59,
                     *           "reset": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Limits"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["LockedOut"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
