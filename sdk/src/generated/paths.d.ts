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
         * @description Liveness, and the status of each component by how its calls of this hour were answered. Needs no key.
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
         * @description The account that the key belongs to.
         */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the account
         * @description Changes what is given and leaves the rest.
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
         * @description Revokes all keys at once and answers a token that restores the account until `deletes_at`. Then everything
         *     personal is deleted, but for what a legal hold covers: the answer names the holds.
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
         * @description Opens a closed account again. The keys that its closure revoked work again, unless they have expired meanwhile.
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
         * @description The organization of the account.
         */
        get: operations["organization.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organization
         * @description Changes what is given and leaves the rest.
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
         * @description Seals sensitive evidence to this public key from now on. What was sealed to another key stays sealed to it.
         */
        put: operations["organization.setEncryptionKey"];
        post?: never;
        /**
         * Remove the encryption key
         * @description Keeps no sensitive evidence from now on. What was sealed stays sealed.
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
         * @description The people who work with the account, invited ones included.
         */
        get: operations["members.list"];
        put?: never;
        /**
         * Invite a member
         * @description Invites a person by email. The answer holds what to hand to them, shown this once: a first key for what their role
         *     may do, and a token that enrols their first factor with it. An account has at most `members_max`, and their
         *     first keys count as keys.
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
         * @description One member.
         */
        get: operations["members.get"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Removes the member and revokes their keys at once. The last owner cannot be removed, nor a member that a legal hold
         *     covers.
         */
        delete: operations["members.remove"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Gives the member another role at once. Their keys lose what the role does not hold. The last owner stays owner.
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
         * @description The roles that a member can have and their scopes.
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
         * @description The account's keys without their secrets, revoked and expired ones included.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Create a key
         * @description Makes a key and answers its secret, which is shown this once. An account has at most `keys_max` that are not revoked.
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
         * @description One key without its secret.
         */
        get: operations["keys.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a key
         * @description Changes what is given and leaves the rest. A revoked key cannot be changed.
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
         * @description Gives the key a new secret at once. The old one works on for `overlap`, at most `rotation_overlap_max`.
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
         * @description Ends the key at once and for good. Revoking it again changes nothing.
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
         * @description Revokes the key at once and writes a `key_leaked` security event.
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
         * @description What the key did in a period, from the usage logs that are left.
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
         * @description The second factors of the member who made the key, pending ones included.
         */
        get: operations["mfa.listFactors"];
        put?: never;
        /**
         * Enrol a factor
         * @description Makes a TOTP factor and answers its secret, which is shown this once. It counts once `mfa.verifyFactor` has
         *     seen a code of it. Needs MFA, or for the first factor the one-time token of the invitation as
         *     `Invitation-Token`.
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
         * @description Makes a pending factor active with a code of it; a recovery code does not do. A member's first factor makes them
         *     active and gives `recovery_codes`. A wrong code counts towards the `mfa` limit.
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
         * @description One second factor of the member who made the key, without its secret.
         */
        get: operations["mfa.getFactor"];
        put?: never;
        post?: never;
        /**
         * Remove a factor
         * @description Ends a factor and the MFA tokens that its codes gave, at once. The last active one can be removed only after another is
         *     active. One that a legal hold covers ends as well, so that a stolen one is of no use: its record is shown as `ended`
         *     until the hold is lifted, and to remove that is refused.
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
         * @description Asks for a second factor. Answer it with `mfa.verify`.
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
         * @description A challenge that waits for its answer, to the key that it was made for. One that was answered, or has ended after
         *     `challenge_life`, is not found.
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
         * @description How many recovery codes of the member who made the key work still. The codes themselves are never shown again.
         */
        get: operations["mfa.getRecoveryCodes"];
        put?: never;
        /**
         * Create recovery codes
         * @description Gives the member new recovery codes, which are shown this once. The codes from before work no more, nor does an MFA
         *     token that one of them gave.
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
         * @description Takes a TOTP or recovery code and answers a token that is good for `mfa_token_life`, for this account and key.
         *     A wrong code counts towards the `mfa` limit.
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
         * @description All reviews, completed ones included.
         */
        get: operations["access_reviews.list"];
        put?: never;
        /**
         * Start an access review
         * @description Lists every key and member with its last use and the scopes it never used. Only one review is open at a time.
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
         * @description One review with its items and decisions.
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
         * @description Attests that a key or member is still needed, or revokes it at once. An item is decided once.
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
         * @description The account's calls, newest first unless asked otherwise.
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
         * @description One call, until retention deletes it.
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
         * @description Calls, popular operations and adoption in a period. Without `from`, as far back as the figures go.
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
         * @description Calls, errors and latency of each endpoint by status class over time.
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
         * @description The share of calls that each endpoint answered without a 5xx over time.
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
         * @description Failed authentications, lockouts, exceeded limits and detected threats, newest first unless asked otherwise.
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
         * @description One event.
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
         * @description Incidents, newest first unless asked otherwise.
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
         * @description One incident with its evidence, sealed to the encryption key of the organization.
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
         * @description Says that someone works on it. Only an open incident can be acknowledged.
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
         * @description Ends an incident that is open or acknowledged.
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
         * @description Addresses, user agents and keys by which a threat is known again.
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
         * @description What was changed and by whom, newest first unless asked otherwise.
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
         * @description One entry.
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
         * @description Follows the chain of hashes from the first entry to the last. Entries whose personal values were erased verify
         *     all the same.
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
         * @description The account's exports, expired ones included.
         */
        get: operations["exports.list"];
        put?: never;
        /**
         * Create an export
         * @description Starts writing datasets to files. Read it again with `exports.get` until it is `ready`; the files are there
         *     for `delete_after` of the data class `export`.
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
         * @description One export. While it is queued or running, `Retry-After` says when to look again.
         */
        get: operations["exports.get"];
        put?: never;
        post?: never;
        /**
         * Delete an export
         * @description Deletes the export and its files at once.
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
         * @description Stops an export that is queued or running.
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
         * @description The bytes of a file, whole or in part. A part that breaks off can be asked for again: `Range` with `If-Range`
         *     holds the parts to one version of the file.
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
         * @description Security notices and service updates that were sent to the account's email address.
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
         * @description Which notices are sent by email.
         */
        get: operations["notifications.getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the notification settings
         * @description Changes what is given and leaves the rest.
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
         * @description The settings as they apply now.
         */
        get: operations["settings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings
         * @description Changes what is given and leaves the rest. Periods can be made shorter than the platform's, never longer. A
         *     shorter one applies to what is already there at once.
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
         * @description All requests, answered ones included.
         */
        get: operations["privacy.listRequests"];
        put?: never;
        /**
         * Make a privacy request
         * @description Asks the privacy or the security team for access, correction, deletion or an answer. Answered within
         *     `privacy_response`.
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
         * @description One request and what came of it.
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
         * @description What is collected, for which one purpose and for how long, as this description states it and the settings
         *     shorten it.
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
         * @description Cases in which data of the account was passed on under one of the three exceptions. Empty when there was none.
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
         * @description Infrastructure providers and what passes through them.
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
         * @description Holds on data of the account, lifted ones included.
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
         * @description Ends a hold. What it kept beyond its time is then deleted or anonymized at once.
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
         * @description All of the account's own buckets as they are now. Costs nothing.
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
         * @description RFC 3339 in UTC with milliseconds.
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
         * @example P30D
         */
        Duration: string;
        /**
         * @description A public key of age (X25519, Bech32).
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
         * @description The cursor of the next page; null at the end of a descending list.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        NextCursor: string | null;
        /** @description What every problem holds (RFC 9457). */
        Problem: {
            /**
             * Format: uri
             * @description A URI that names the reason; it is stable, and what code goes by.
             */
            type: string;
            /** @description The reason in a few words. */
            title: string;
            /** @description The HTTP status of the answer, the same as in its head. */
            status: number;
            /** @description What happened this time and what to do next. */
            detail: string;
            instance: components["schemas"]["RequestId"];
        };
        /** @description The request line, a header, the query or the body could not be read. */
        MalformedRequestProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/malformed-request" | undefined;
        };
        /** @description No key was sent. */
        KeyMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-missing" | undefined;
        };
        /** @description The key does not have the shape or the checksum of a key. */
        KeyMalformedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-malformed" | undefined;
        };
        /** @description No such key exists, or its secret is wrong. */
        KeyUnknownProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-unknown" | undefined;
        };
        /** @description The key's expiry has passed. */
        KeyExpiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-expired" | undefined;
        };
        /** @description The key was revoked. */
        KeyRevokedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-revoked" | undefined;
        };
        /** @description The secret was replaced and its overlap is over. */
        KeyRotatedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-rotated" | undefined;
        };
        /** @description A live key was sent to the sandbox, or the other way round. */
        KeyWrongEnvironmentProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-wrong-environment" | undefined;
        };
        /** @description The call needs a fresh second factor. Answer the challenge with `mfa.verify`, then send the call again with the token. */
        MfaRequiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/mfa-required" | undefined;
            challenge: components["schemas"]["MfaChallenge"];
        };
        /** @description The restore token is missing, wrong or used. */
        RestoreTokenUnknownProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/restore-token-unknown" | undefined;
        };
        /** @description The address is not in the key's list. */
        AddressNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/address-not-allowed" | undefined;
        };
        /** @description The key does not hold a scope that the operation needs. */
        ScopeMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/scope-missing" | undefined;
            /** @description The scopes that the operation needs. */
            required: string[];
            /** @description The scopes that the key holds. */
            held: string[];
        };
        /** @description The key would hold a scope that its maker does not. */
        ScopeNotHeldProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/scope-not-held" | undefined;
            /** @description The scopes that were asked for. */
            required: string[];
            /** @description The scopes that the maker holds. */
            held: string[];
        };
        /** @description The code does not answer the challenge. */
        MfaCodeRejectedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/mfa-code-rejected" | undefined;
            /**
             * @description Whether the code is wrong, was used before, or came too late.
             * @enum {string}
             */
            reason: "code_wrong" | "code_used" | "challenge_ended";
        };
        /** @description There is no such path or resource. */
        NotFoundProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-found" | undefined;
        };
        /** @description The path exists but does not have this method; `Allow` lists those it has. */
        MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/method-not-allowed" | undefined;
        };
        /** @description The operation cannot answer in a media type that is accepted. */
        NotAcceptableProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-acceptable" | undefined;
        };
        /** @description The request took too long to arrive. */
        RequestTimeoutProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/request-timeout" | undefined;
        };
        /** @description The state of the resource does not allow this. */
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
            /** @description The legal holds that forbid it, active ones only. */
            holds: components["schemas"]["HoldId"][];
        };
        /** @description The account was closed and its data deleted. */
        AccountDeletedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/account-deleted" | undefined;
        };
        /** @description The export's files are gone. */
        ExportExpiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/export-expired" | undefined;
        };
        /** @description The resource has changed since it was read. */
        PreconditionFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/precondition-failed" | undefined;
        };
        /** @description The body is too large. */
        ContentTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/content-too-large" | undefined;
        };
        /** @description The body's media type is not read here. */
        UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/unsupported-media-type" | undefined;
        };
        /** @description The range lies outside the file; `Content-Range` tells its length. */
        RangeNotSatisfiableProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/range-not-satisfiable" | undefined;
        };
        /** @description The request does not fit its schema; every fault is listed. */
        ValidationFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/validation-failed" | undefined;
            /** @description The faults that were found, in no order; at most `faults_max` of them. */
            errors: {
                /** @description JSON Pointer (RFC 6901) into the request: `/body/…`, `/query/…`, `/path/…` or `/header/…`. */
                pointer: string;
                /** @description What is wrong there. */
                detail: string;
            }[];
        };
        /** @description The idempotency key was used with another request. */
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
        /** @description The address is locked out after failed authentications. Do not try again by yourself. */
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
        /** @description The names of the policies that refused the call. */
        ViolatedPolicies: string[];
        /** @description The header section is too large. */
        HeadersTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/headers-too-large" | undefined;
        };
        /** @description The platform failed, and the request is not at fault. */
        InternalErrorProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/internal-error" | undefined;
        };
        /**
         * @description The state of the platform and of its components: one for each tag whose operations take a key. A component is as its
         *     calls of this hour were answered; the platform is as its worst component.
         */
        Health: {
            status: components["schemas"]["HealthStatus"];
            /** @description One for each tag whose operations take a key, in the order of the tags. */
            components: {
                /**
                 * @description The component: a tag, such as `usage`.
                 * @example usage
                 */
                name: string;
                status: components["schemas"]["HealthStatus"];
            }[];
        };
        /**
         * @description How a component is.
         * @enum {string}
         */
        HealthStatus: "operational" | "degraded" | "down";
        /** @description An account and what the platform holds of it. */
        Account: {
            id: components["schemas"]["AccountId"];
            /**
             * Format: email
             * @description For account creation, security notices and service updates.
             */
            email: string;
            /** @description Names the account, and is the user name of HTTP Basic. */
            api_username: string;
            /** @description For enterprise accounts and billing. */
            organization_name: string | null;
            plan: components["schemas"]["Plan"];
            /**
             * @description A closed account can be restored until `deletes_at`.
             * @enum {string}
             */
            status: "active" | "closed";
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When it was closed. */
            closed_at: components["schemas"]["Timestamp"] | null;
            /** @description When everything personal is gone. */
            deletes_at: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @description Scales the quota policies.
         * @enum {string}
         */
        Plan: "free" | "team" | "enterprise";
        /** @description What to change; what is left out stays. */
        AccountUpdate: {
            /**
             * Format: email
             * @description The new email address; notices go there from now on.
             */
            email?: string | undefined;
            /** @description The new name, or null for none. */
            organization_name?: (string | null) | undefined;
        };
        /** @description Confirms by name which account is to be closed. */
        AccountClose: {
            /** @description The account's own API username, so that no account is closed by mistake. */
            confirm_api_username: string;
        };
        /** @description The end of an account, and the way back. */
        AccountClosure: {
            /** @description Restores the account until `deletes_at`. Shown this once. */
            restore_token: string;
            closed_at: components["schemas"]["Timestamp"];
            /** @description When everything personal is gone, but for what `holds` cover. */
            deletes_at: components["schemas"]["Timestamp"];
            /** @description The legal holds that forbid to delete something of the account until they are lifted. */
            holds: components["schemas"]["HoldId"][];
        };
        /** @description The code of a second factor, which proves who restores the account. */
        AccountRestore: {
            code: components["schemas"]["MfaCode"];
        };
        /** @description The organization of an account. */
        Organization: {
            /** @description For enterprise accounts and billing; the same as the account's. */
            organization_name: string | null;
            /** @description The public key that sensitive evidence is sealed to. The platform never has the other half. */
            encryption_key: components["schemas"]["AgeRecipient"] | null;
            /** @description Since when it is used. */
            encryption_key_set_at: components["schemas"]["Timestamp"] | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The properties of the organization to change. */
        OrganizationUpdate: {
            /** @description The new name, or null for none. */
            organization_name?: (string | null) | undefined;
        };
        /** @description The key to seal to. */
        EncryptionKeySet: {
            recipient: components["schemas"]["AgeRecipient"];
        };
        /**
         * @description A named set of scopes.
         * @enum {string}
         */
        RoleName: "owner" | "admin" | "analyst" | "developer" | "auditor";
        /** @description A role and what it may do. */
        Role: {
            name: components["schemas"]["RoleName"];
            /** @description What it is for. */
            description: string;
            /** @description What it may do. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description A page of roles. */
        RoleList: {
            /** @description The roles of this page. */
            data: components["schemas"]["Role"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description An invited member becomes active with a first factor.
         * @enum {string}
         */
        MemberStatus: "invited" | "active";
        /** @description A person who works with the account. */
        Member: {
            id: components["schemas"]["MemberId"];
            /**
             * Format: email
             * @description For invitations and security notices.
             */
            email: string;
            role: components["schemas"]["RoleName"];
            status: components["schemas"]["MemberStatus"];
            /** @description Whether a second factor is active. */
            mfa_enrolled: boolean;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When a key of theirs last called. */
            last_active_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of members. */
        MemberList: {
            /** @description The members of this page. */
            data: components["schemas"]["Member"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description Whom to invite to the account, and in which role. */
        MemberInvite: {
            /**
             * Format: email
             * @description Where the invitation goes.
             */
            email: string;
            role: components["schemas"]["RoleName"];
        };
        /** @description The invited member, with the token that enrols a first factor and a first key, which are shown this once. */
        MemberInvitation: components["schemas"]["Member"] & {
            /** @description What to send as `Invitation-Token` to `mfa.enroll`, with a key of the member. Works once. */
            invitation_token: string;
            /** @description The member's first key, for all that their role may do, in the environment of the call. */
            key: components["schemas"]["KeyWithSecret"];
        };
        /** @description The role that the member has from now on. */
        MemberRoleChange: {
            role: components["schemas"]["RoleName"];
        };
        /**
         * @description What a key may do.
         * @enum {string}
         */
        Scope: "account:read" | "account:write" | "account:close" | "organization:read" | "organization:write" | "members:read" | "members:write" | "keys:read" | "keys:write" | "mfa:read" | "mfa:write" | "access_reviews:read" | "access_reviews:write" | "usage:read" | "analytics:read" | "security:read" | "security:write" | "audit:read" | "exports:read" | "exports:write" | "notifications:read" | "notifications:write" | "settings:read" | "settings:write" | "privacy:read" | "privacy:write" | "holds:write" | "limits:read";
        /** @description An API key without its secret. */
        Key: {
            id: components["schemas"]["KeyId"];
            /** @description What the account calls it. */
            name: string;
            /**
             * @description Where it is taken.
             * @enum {string}
             */
            environment: "live" | "test";
            /** @description The last four characters of the newest secret. */
            hint: string;
            /** @description What it may do. */
            scopes: components["schemas"]["Scope"][];
            /** @description The addresses that may use it, in CIDR notation (RFC 4632, RFC 4291); empty for any. */
            allowed_addresses: string[];
            status: components["schemas"]["KeyStatus"];
            /** @description The member who made it; it loses what its maker loses. */
            created_by: components["schemas"]["MemberId"] | null;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When it ends by itself; null for never. */
            expires_at: components["schemas"]["Timestamp"] | null;
            /** @description When it last called. */
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description When it last got a new secret. */
            rotated_at: components["schemas"]["Timestamp"] | null;
            /** @description Until when the secret before works too; null when only one works. */
            overlap_ends_at: components["schemas"]["Timestamp"] | null;
            /** @description When it was revoked. */
            revoked_at: components["schemas"]["Timestamp"] | null;
            /** @description Why it was revoked. */
            revocation_reason: components["schemas"]["RevocationReason"] | null;
        };
        /**
         * @description Whether a key works.
         * @enum {string}
         */
        KeyStatus: "active" | "expired" | "revoked";
        /**
         * @description Why a key was revoked.
         * @enum {string}
         */
        RevocationReason: "requested" | "leaked" | "access_review" | "member_removed" | "account_closed";
        /** @description A key with its secret, which is shown this once. */
        KeyWithSecret: components["schemas"]["Key"] & {
            /** @description What to send as the key. The platform keeps a hash of it and cannot show it again. */
            secret: string;
        };
        /** @description The key to make. */
        KeyCreate: {
            /** @description What to call it. */
            name: string;
            /** @description What it may do; at most what its maker may do. */
            scopes: components["schemas"]["Scope"][];
            /** @description When it ends by itself; null or left out for never. */
            expires_at?: (components["schemas"]["Timestamp"] | null) | undefined;
            /** @description The addresses that may use it, in CIDR notation; empty for any. */
            allowed_addresses?: string[] | undefined;
        };
        /** @description What to change; what is left out stays. */
        KeyUpdate: {
            /** @description The new name; the old one is not kept. */
            name?: string | undefined;
            /** @description The scopes it keeps. None can be added; another scope needs another key. */
            scopes?: components["schemas"]["Scope"][] | undefined;
            /** @description The new end, or null for never. */
            expires_at?: (components["schemas"]["Timestamp"] | null) | undefined;
            /** @description The addresses that may use it, in CIDR notation; empty for any. */
            allowed_addresses?: string[] | undefined;
        };
        /** @description How long the old secret of a key works on after its rotation. */
        KeyRotate: {
            /** @description How long the old secret works on, from `PT0S` to `rotation_overlap_max`. */
            overlap: components["schemas"]["Duration"];
        };
        /** @description Where the key was seen. */
        KeyLeakReport: {
            /**
             * @description Where the key was seen.
             * @enum {string}
             */
            found_in: "source_code" | "package" | "log" | "ticket" | "website" | "other";
        };
        /** @description A page of keys. */
        KeyList: {
            /** @description The keys of this page. */
            data: components["schemas"]["Key"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description What one key did in a period. */
        KeyUsage: {
            key_id: components["schemas"]["KeyId"];
            from: components["schemas"]["Timestamp"];
            to: components["schemas"]["Timestamp"];
            /** @description Calls in the period. */
            calls: number;
            /** @description Those that were answered with 4xx or 5xx. */
            errors: number;
            /** @description Calls with this key's id and a wrong secret. */
            failed_authentications: number;
            /** @description When it last called. */
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description Scopes it holds and did not need in the period. */
            scopes_unused: components["schemas"]["Scope"][];
            /** @description Its calls by operation, most called first. */
            operations: components["schemas"]["OperationCount"][];
        };
        /** @description A challenge to answer with a code. */
        MfaChallenge: {
            id: components["schemas"]["ChallengeId"];
            /** @description Which kinds of code answer it; `recovery_code` only while the member has some left. */
            methods: ("totp" | "recovery_code")[];
            expires_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description A TOTP code (RFC 6238) or a recovery code. None works twice.
         * @example 492039
         */
        MfaCode: string;
        /** @description The answer to a challenge. */
        MfaVerify: {
            challenge_id: components["schemas"]["ChallengeId"];
            code: components["schemas"]["MfaCode"];
        };
        /** @description A token for calls that need MFA. */
        MfaToken: {
            /** @description What to send as `MFA-Token`, with the key that asked for it. */
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
             * @description A pending factor waits for its first code; an ended one was removed and is only kept for a legal hold.
             * @enum {string}
             */
            status: "pending" | "active" | "ended";
            created_at: components["schemas"]["Timestamp"];
            /** @description When a code of it was last accepted. */
            last_used_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A pending factor with its secret, which is shown this once. */
        MfaEnrollment: components["schemas"]["MfaFactor"] & {
            /** @description The shared secret, Base32 (RFC 4648 section 6). */
            secret: string;
            /**
             * Format: uri
             * @description The same as an `otpauth:` address, to show as a QR code.
             */
            uri: string;
        };
        /** @description A code of the factor. */
        MfaFactorVerify: {
            code: components["schemas"]["MfaCode"];
        };
        /** @description The factor, active now, and recovery codes if it is the first. */
        MfaActivation: {
            factor: components["schemas"]["MfaFactor"];
            /** @description Codes for when the factor is lost. Shown this once; empty unless it is the member's first factor. */
            recovery_codes: string[];
        };
        /** @description A member's recovery codes, which are shown this once. */
        RecoveryCodes: {
            member_id: components["schemas"]["MemberId"];
            /** @description Codes for when the factor is lost. Each works once. */
            recovery_codes: string[];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description How many recovery codes of a member are left. */
        RecoveryCodesLeft: {
            member_id: components["schemas"]["MemberId"];
            /** @description Codes that work still; one less after each that was used, `recovery_codes` after new ones were made. */
            remaining: number;
        };
        /** @description A page of factors. */
        MfaFactorList: {
            /** @description The factors of this page. */
            data: components["schemas"]["MfaFactor"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description Completed once every item is decided.
         * @enum {string}
         */
        ReviewStatus: "open" | "completed";
        /** @description A look at every key and member, to attest or revoke each. */
        AccessReview: {
            id: components["schemas"]["ReviewId"];
            status: components["schemas"]["ReviewStatus"];
            /**
             * @description One starts by itself every `review_interval`.
             * @enum {string}
             */
            started_by: "member" | "schedule";
            created_at: components["schemas"]["Timestamp"];
            /** @description When its last item was decided. */
            completed_at: components["schemas"]["Timestamp"] | null;
            /** @description The keys and members. */
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
            /** @description When it last called. */
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description Whether it has not called for `key_unused`. */
            unused: boolean;
            /** @description Scopes it holds and has not needed since. */
            scopes_unused: components["schemas"]["Scope"][];
            /** @description What was decided; null while it is open. */
            decision: components["schemas"]["ReviewDecision"] | null;
            /** @description When it was decided. */
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
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description One call of the API. */
        UsageLog: {
            id: components["schemas"]["LogId"];
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description The id of the operation that was called: `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /**
             * @description The HTTP method as it was sent.
             * @enum {string}
             */
            method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
            /**
             * @description The path's template; the raw path and query are never kept.
             * @example /v1/usage/logs
             */
            path: string;
            /** @description The HTTP status that was answered. */
            status: number;
            /** @description How long the answer took in milliseconds. */
            duration_ms: number;
            /** @description The key that called; removed when the log is anonymized. */
            key_id: components["schemas"]["KeyId"] | null;
            /** @description The account's API username; removed when the log is anonymized. */
            api_username: string | null;
            /** @description The caller's address; removed when the log is anonymized. */
            ip_address: string | null;
            /** @description The caller's user agent; only its product name stays when the log is anonymized. */
            user_agent: string | null;
            /** @description The request's id; removed when the log is anonymized. */
            request_id: components["schemas"]["RequestId"] | null;
            /** @description Whether what leads to a person has been taken out. */
            anonymized: boolean;
        };
        /** @description A page of usage logs. */
        UsageLogList: {
            /** @description The logs of this page. */
            data: components["schemas"]["UsageLog"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description The calls of one operation. */
        OperationCount: {
            /**
             * @description The id of the operation that was called: `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /** @description Calls in the period. */
            calls: number;
            /** @description Those that were answered with 4xx or 5xx. */
            errors: number;
        };
        /** @description How the API was used in a period. Made from the figures that outlive the logs. */
        UsageStatistics: {
            from: components["schemas"]["Timestamp"];
            to: components["schemas"]["Timestamp"];
            /** @description Calls in the period. */
            calls: number;
            /** @description Those that were answered with 4xx or 5xx. */
            errors: number;
            /** @description Calls by operation, most called first. */
            popular: components["schemas"]["OperationCount"][];
            /** @description Operations that the account called for the first time in the period, oldest first. */
            adoption: {
                /**
                 * @description The id of the operation that was called: `tag.method`.
                 * @example usage.listLogs
                 */
                operation: string;
                /** @description When its first call was, to the hour. */
                first_called_at: components["schemas"]["Timestamp"];
            }[];
        };
        /**
         * @description The length of a point.
         * @enum {string}
         */
        Interval: "hour" | "day";
        /** @description How an endpoint did in one interval. Aggregated and anonymous. */
        PerformancePoint: {
            /** @description When the interval begins. */
            start: components["schemas"]["Timestamp"];
            interval: components["schemas"]["Interval"];
            /**
             * @description The id of the operation that was called: `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /**
             * @description What the calls were answered with.
             * @enum {string}
             */
            status_class: "2xx" | "3xx" | "4xx" | "5xx";
            /** @description Calls in the interval. */
            calls: number;
            /** @description Those that were answered with 4xx or 5xx. */
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
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description How available an endpoint was in one interval. Aggregated and anonymous. */
        AvailabilityPoint: {
            /** @description When the interval begins. */
            start: components["schemas"]["Timestamp"];
            interval: components["schemas"]["Interval"];
            /**
             * @description The id of the operation that was called: `tag.method`.
             * @example usage.listLogs
             */
            operation: string;
            /** @description Calls in the interval. */
            calls: number;
            /** @description Those that were answered with 5xx. */
            failed: number;
            /** @description The share of calls not answered with 5xx. */
            availability: number;
        };
        /** @description A page of availability points. */
        AvailabilitySeries: {
            /** @description The points of this page, one for each interval and operation. */
            data: components["schemas"]["AvailabilityPoint"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description How serious it is.
         * @enum {string}
         */
        Severity: "info" | "low" | "medium" | "high" | "critical";
        /**
         * @description What happened. `authentication_failed`: a key that is none. `brute_force_detected`: so many of them from one address
         *     that it is locked out. `rate_limit_exceeded`: a limit refused a call. `suspicious_usage`: a key is used unlike before.
         *     `key_leaked`: a key was reported leaked. `breach_attempted`: a genuine key was tried from an address that it may not be
         *     used from, or after it was reported leaked. `threat_detected`: a genuine call from an address that is a sure indicator.
         * @enum {string}
         */
        SecurityEventType: "authentication_failed" | "brute_force_detected" | "rate_limit_exceeded" | "suspicious_usage" | "key_leaked" | "breach_attempted" | "threat_detected";
        /** @description Something that matters for the account's security. It is in the list before the answer that caused it has ended. */
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
             * @description What tells it from others of its type. Of a refusal, the last word of the problem's type; of a leaked key, where it
             *     was found; of suspicious usage, `new-network` or `sudden-rise`; of a threat, `known-indicator`; null where there is
             *     nothing to tell.
             * @example key-unknown
             */
            reason: string | null;
            /**
             * @description The quota policy that refused the call.
             * @example standard
             */
            policy: string | null;
            /** @description The key that was used; erased with the account. */
            key_id: components["schemas"]["KeyId"] | null;
            /** @description The caller's address; erased with the account. */
            ip_address: string | null;
            /** @description The caller's user agent; erased with the account. */
            user_agent: string | null;
            /** @description The request; erased with the account. */
            request_id: components["schemas"]["RequestId"] | null;
            /** @description The incident that it belongs to. */
            incident_id: components["schemas"]["IncidentId"] | null;
        };
        /** @description A page of security events. */
        SecurityEventList: {
            /** @description The events of this page. */
            data: components["schemas"]["SecurityEvent"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description Where an incident is.
         * @enum {string}
         */
        IncidentStatus: "open" | "acknowledged" | "resolved";
        /**
         * @description How an incident ended.
         * @enum {string}
         */
        Resolution: "mitigated" | "false_positive" | "accepted";
        /** @description Security events that belong together, and their handling. */
        Incident: {
            id: components["schemas"]["IncidentId"];
            type: components["schemas"]["SecurityEventType"];
            severity: components["schemas"]["Severity"];
            status: components["schemas"]["IncidentStatus"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description When someone took it on. */
            acknowledged_at: components["schemas"]["Timestamp"] | null;
            /** @description The member who took it on; erased with the account. */
            acknowledged_by: components["schemas"]["MemberId"] | null;
            /** @description When it was resolved. */
            resolved_at: components["schemas"]["Timestamp"] | null;
            /** @description The member who resolved it; erased with the account. */
            resolved_by: components["schemas"]["MemberId"] | null;
            /** @description How it ended; null until it is resolved. */
            resolution: components["schemas"]["Resolution"] | null;
            /** @description The ids of its events, oldest first; more may come while it is open. */
            event_ids: components["schemas"]["EventId"][];
            /** @description What was found, sealed to the organization's encryption key; erased with the account. */
            evidence: components["schemas"]["Evidence"][];
        };
        /** @description A sealed piece of evidence. Only the holder of the organization's private key can read it. */
        Evidence: {
            /**
             * @description What it is once unsealed.
             * @example application/json
             */
            media_type: string;
            recipient: components["schemas"]["AgeRecipient"];
            /** @description The age file in Base64 (RFC 4648 section 4). */
            sealed: string;
        };
        /** @description How it ended; null until it is resolved. */
        IncidentResolve: {
            resolution: components["schemas"]["Resolution"];
        };
        /** @description A page of incidents. */
        IncidentList: {
            /** @description The incidents of this page. */
            data: components["schemas"]["Incident"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description What an indicator describes.
         * @enum {string}
         */
        IndicatorKind: "ip_address" | "user_agent" | "key";
        /** @description A sign by which a threat is known again. */
        Indicator: {
            id: components["schemas"]["IndicatorId"];
            kind: components["schemas"]["IndicatorKind"];
            /** @description The address, user agent or key id; erased with the account. */
            value: string | null;
            /** @description How sure the platform is. */
            confidence: number;
            /** @description Events that showed it. */
            events: number;
            first_seen_at: components["schemas"]["Timestamp"];
            last_seen_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of threat indicators. */
        IndicatorList: {
            /** @description The indicators of this page. */
            data: components["schemas"]["Indicator"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description A SHA-256 in hexadecimal.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        AuditHash: string;
        /**
         * @description What was changed, by whom. `hash` is the SHA-256 of the entry in canonical JSON (RFC 8785) without `hash` and
         *     without each value's `value` and `salt`; `previous_hash` chains it to the entry before.
         */
        AuditEntry: {
            id: components["schemas"]["AuditId"];
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description The id of the operation that was called, or of the one that does what came of the call: a member's keys are revoked
             *     (`keys.revoke`) when the member is removed. What the platform did by itself has the name of its job, such as `key.expire`.
             * @example keys.create
             */
            action: string;
            /** @description Who made the change: a key of the account, or the platform. */
            actor: {
                /**
                 * @description A key of the account or the platform itself.
                 * @enum {string}
                 */
                kind: "key" | "platform";
                /** @description The id of the key; null for the platform itself. */
                id: components["schemas"]["KeyId"] | null;
            };
            /**
             * @description The id of what was changed.
             * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
             */
            target_id: string | null;
            /** @description Personal values that were set. */
            values: components["schemas"]["AuditValue"][];
            /** @description The call; null for what the platform did by itself. */
            request_id: components["schemas"]["RequestId"] | null;
            /** @description The hash of the entry before; null for the first. */
            previous_hash: components["schemas"]["AuditHash"] | null;
            hash: components["schemas"]["AuditHash"];
        };
        /** @description A personal value, kept beside the hashed content so that it can be erased and the chain still holds. */
        AuditValue: {
            /**
             * @description Which property (RFC 6901).
             * @example /email
             */
            pointer: string;
            /** @description The SHA-256 of salt and value. */
            digest: components["schemas"]["AuditHash"];
            /** @description The salt in hexadecimal; erased with the account. */
            salt: string | null;
            /** @description The value; erased with the account. */
            value: string | null;
        };
        /** @description A page of audit entries. */
        AuditEntryList: {
            /** @description The entries of this page. */
            data: components["schemas"]["AuditEntry"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description Whether the chain holds. */
        AuditVerification: {
            /** @description Whether every entry fits the one before, and the last one that was written is there. */
            valid: boolean;
            /** @description Entries that were looked at. */
            entries: number;
            /** @description The first entry that does not fit, or the last one that was written, when it is not there. */
            first_broken: components["schemas"]["AuditId"] | null;
            /** @description How many entries had personal values that were erased; they verify all the same. `audit.listEntries` lists them with `erased=true`. */
            erased: number;
            /** @description The hash of the last entry. Keep it to prove later that nothing was taken out. */
            head: components["schemas"]["AuditHash"] | null;
        };
        /** @description How the account's data is kept and logged. */
        Settings: {
            /** @description How long usage logs are kept. */
            retention: {
                /** @description When what leads to a person is taken out of a log. */
                usage_logs_anonymized_after: components["schemas"]["Duration"];
                /** @description When a log is deleted. */
                usage_logs_deleted_after: components["schemas"]["Duration"];
            };
            logging_level: components["schemas"]["LoggingLevel"];
            /** @description What is left out of a log from the start. */
            privacy: {
                /** @description Keep only the network of an address (`ipv4_network_bits`, `ipv6_network_bits`). */
                truncate_ip: boolean;
                /** @description Keep no user agent. */
                omit_user_agent: boolean;
            };
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Which calls leave a usage log: `none`, only `errors` (4xx and 5xx), all without address and user agent
         *     (`metadata`), or all (`full`). Figures and limits count at every level.
         * @enum {string}
         */
        LoggingLevel: "none" | "errors" | "metadata" | "full";
        /** @description What to change; what is left out stays. */
        SettingsUpdate: {
            /** @description Periods, each at most the platform's own; null for the platform's. */
            retention?: {
                /** @description When what leads to a person is taken out of a log. */
                usage_logs_anonymized_after?: (components["schemas"]["Duration"] | null) | undefined;
                /** @description When a log is deleted. */
                usage_logs_deleted_after?: (components["schemas"]["Duration"] | null) | undefined;
            } | undefined;
            logging_level?: components["schemas"]["LoggingLevel"] | undefined;
            /** @description What to leave out of a log from the start. */
            privacy?: {
                /** @description Keep only the network of an address. */
                truncate_ip?: boolean | undefined;
                /** @description Keep no user agent. */
                omit_user_agent?: boolean | undefined;
            } | undefined;
        };
        /**
         * @description What can be exported.
         * @enum {string}
         */
        Dataset: "account" | "usage_logs" | "security_events" | "audit_entries" | "analytics";
        /**
         * @description How rows are written, one array of objects (`json`) or RFC 4180 with a header line (`csv`).
         * @enum {string}
         */
        ExportFormat: "json" | "csv";
        /**
         * @description Where an export is.
         * @enum {string}
         */
        ExportStatus: "queued" | "running" | "ready" | "failed" | "expired" | "canceled";
        /** @description An export and its files. */
        Export: {
            id: components["schemas"]["ExportId"];
            status: components["schemas"]["ExportStatus"];
            /** @description The share that is done. */
            progress: number;
            /** @description The datasets that were asked for; one file each. */
            datasets: components["schemas"]["Dataset"][];
            format: components["schemas"]["ExportFormat"];
            /** @description Whether files are compressed (RFC 1952). */
            gzip: boolean;
            /** @description The age recipient that files are sealed to. */
            recipient: components["schemas"]["AgeRecipient"] | null;
            /** @description Where the period begins; null for the oldest. */
            from: components["schemas"]["Timestamp"] | null;
            /** @description Where the period ends, itself not in it; null for `snapshot_at`. */
            to: components["schemas"]["Timestamp"] | null;
            /** @description The files, one a dataset, once it is ready. */
            files: components["schemas"]["ExportFile"][];
            created_at: components["schemas"]["Timestamp"];
            /** @description The moment whose data it shows. What would be due for deletion or anonymization before `expires_at` is left out. */
            snapshot_at: components["schemas"]["Timestamp"] | null;
            /** @description When its files are gone. */
            expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Why it failed, for people to read; null unless `status` is `failed`. */
            failure: string | null;
        };
        /** @description A file of an export. All figures are of the file's own bytes. */
        ExportFile: {
            name: components["schemas"]["ExportFileName"];
            dataset: components["schemas"]["Dataset"];
            /**
             * @description What the file is once unsealed and unpacked.
             * @example text/csv
             */
            media_type: string;
            /** @description The length of the file in bytes. */
            bytes: number;
            /** @description How many rows it has, without the header line of a CSV file. */
            rows: number;
            /** @description Its SHA-256, in hexadecimal. */
            sha256: string;
        };
        /**
         * @description The name of a file of an export; its endings tell how to read it.
         * @example usage_logs.csv.gz.age
         */
        ExportFileName: string;
        /** @description What to export, of which period and in which form. */
        ExportCreate: {
            /** @description What to export. The key must also hold the scope that reads each. */
            datasets: components["schemas"]["Dataset"][];
            format: components["schemas"]["ExportFormat"];
            /** @description Only what is not older than this. */
            from?: components["schemas"]["Timestamp"] | undefined;
            /** @description Only what is older than this. */
            to?: components["schemas"]["Timestamp"] | undefined;
            /** @description Seal the files to this age recipient. */
            recipient?: components["schemas"]["AgeRecipient"] | undefined;
            /**
             * @description Compress the files (RFC 1952).
             * @default false
             */
            gzip?: boolean | undefined;
        };
        /** @description A page of exports. */
        ExportList: {
            /** @description The exports of this page. */
            data: components["schemas"]["Export"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description What the email address is for.
         * @enum {string}
         */
        NotificationKind: "security_notice" | "service_update";
        /** @description A notice that was sent to the account's email address. */
        Notification: {
            id: components["schemas"]["NotificationId"];
            kind: components["schemas"]["NotificationKind"];
            /**
             * @description What the notice is about; it never changes.
             * @enum {string}
             */
            topic: "security_event" | "incident_opened" | "key_rotated" | "key_expires" | "factor_added" | "factor_removed" | "recovery_codes_created" | "review_due" | "export_ready" | "account_closed" | "service_change";
            /**
             * @description The id of what it is about.
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
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description Which notices are sent by email. */
        NotificationSettings: {
            /** @description Whether security notices are sent. */
            security_notices: boolean;
            /** @description Whether service updates are sent. */
            service_updates: boolean;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description What to change; what is left out stays. */
        NotificationSettingsUpdate: {
            /** @description Whether to send security notices. */
            security_notices?: boolean | undefined;
            /** @description Whether to send service updates. */
            service_updates?: boolean | undefined;
        };
        /**
         * @description What the privacy policy lists as collected.
         * @enum {string}
         */
        DataCategory: "email_address" | "api_username" | "api_keys" | "organization_name" | "api_request_logs" | "ip_addresses" | "user_agent" | "api_key_usage" | "endpoint_performance" | "usage_statistics" | "service_health" | "threat_detection" | "failed_authentication" | "rate_limiting_events" | "security_incidents";
        /**
         * @description What data is used for.
         * @enum {string}
         */
        Purpose: "security" | "authentication" | "optimization" | "compliance";
        /**
         * @description The retention that a record falls under.
         * @enum {string}
         */
        DataClassName: "account" | "usage_log" | "analytics" | "security" | "audit" | "export";
        /**
         * @description What is asked for.
         * @enum {string}
         */
        PrivacyRequestKind: "access" | "correction" | "deletion" | "inquiry";
        /**
         * @description The team that answers a request.
         * @enum {string}
         */
        Team: "privacy" | "security";
        /** @description The request. There is no free text, since personal messages are never collected. */
        PrivacyRequestCreate: {
            kind: components["schemas"]["PrivacyRequestKind"];
            /** @default privacy */
            team?: components["schemas"]["Team"] | undefined;
            /** @description What it is about; all when left out. */
            categories?: components["schemas"]["DataCategory"][] | undefined;
        };
        /**
         * @description Whether it was answered.
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
             * @description The team's own address.
             * @example privacy@sentinelsec.studio
             */
            team_address: string;
            /** @description What it is about. */
            categories: components["schemas"]["DataCategory"][];
            status: components["schemas"]["PrivacyRequestStatus"];
            /** @description What came of it; null while it is open. */
            outcome: ("done" | "refused_for_hold") | null;
            /** @description The legal holds that forbid it. */
            holds: components["schemas"]["HoldId"][];
            created_at: components["schemas"]["Timestamp"];
            /** @description When it is answered at the latest: `privacy_response` after it was made. */
            respond_by: components["schemas"]["Timestamp"];
            /** @description When it was answered. */
            answered_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of privacy requests. */
        PrivacyRequestList: {
            /** @description The requests of this page. */
            data: components["schemas"]["PrivacyRequest"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description What is collected, why and for how long. */
        DataInventory: {
            /**
             * @description The version of the privacy policy that it follows.
             * @example 2024-12
             */
            policy_version: string;
            /** @description Each property that is collected, one entry for each purpose. */
            items: components["schemas"]["InventoryItem"][];
            /** @description What is never collected. */
            never_collected: string[];
        };
        /** @description One property that is collected, for one purpose. */
        InventoryItem: {
            /**
             * @description The schema that holds it.
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
            /** @description When it is removed or generalised; null for never. */
            anonymized_after: components["schemas"]["Duration"] | null;
            /** @description When its record is deleted; null for as needed. */
            deleted_after: components["schemas"]["Duration"] | null;
        };
        /**
         * @description The three cases in which data may be passed on.
         * @enum {string}
         */
        DisclosureException: "legal_compliance" | "essential_services" | "security_emergency";
        /** @description A case in which data of the account was passed on. */
        Disclosure: {
            id: components["schemas"]["DisclosureId"];
            exception: components["schemas"]["DisclosureException"];
            /**
             * @description The kind of party that received the data.
             * @enum {string}
             */
            recipient: "court" | "authority" | "infrastructure_provider" | "incident_responder";
            /** @description What was passed on. */
            categories: components["schemas"]["DataCategory"][];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of disclosures. */
        DisclosureList: {
            /** @description The disclosures of this page. */
            data: components["schemas"]["Disclosure"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
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
            /** @description Whether it holds only what it cannot read. */
            zero_knowledge: boolean;
            /** @description What passes through it. */
            categories: components["schemas"]["DataCategory"][];
        };
        /** @description A page of subprocessors. */
        SubprocessorList: {
            /** @description The subprocessors of this page. */
            data: components["schemas"]["Subprocessor"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /**
         * @description Whether a hold is active or was lifted.
         * @enum {string}
         */
        HoldStatus: "active" | "lifted";
        /** @description A duty to keep data. What it covers is neither deleted nor anonymized until it is lifted. */
        LegalHold: {
            id: components["schemas"]["HoldId"];
            /**
             * @description What obliges the platform to keep the data.
             * @enum {string}
             */
            basis: "court_order" | "government_request" | "incident_reporting";
            /** @description The data classes that may not be deleted or anonymized. */
            covers: components["schemas"]["DataClassName"][];
            /** @description Records not older than this; null for all. */
            from: components["schemas"]["Timestamp"] | null;
            /** @description Records older than this; null for all. */
            to: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["HoldStatus"];
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was lifted. */
            lifted_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description A page of legal holds. */
        LegalHoldList: {
            /** @description The legal holds that forbid it, active ones only. */
            data: components["schemas"]["LegalHold"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description The account's own quota buckets. */
        Limits: {
            plan: components["schemas"]["Plan"];
            /** @description One for each quota policy, in the order of `x-quota-policies`. */
            policies: components["schemas"]["LimitState"][];
        };
        /** @description One quota policy and its bucket. */
        LimitState: {
            /** @description The name of the quota policy, as in `RateLimit`. */
            name: string;
            /** @description Units in a window. */
            quota: number;
            /** @description The window in seconds. */
            window: number | null;
            /**
             * @description What a unit is: a request, a byte, or a request at a time.
             * @enum {string}
             */
            unit: "requests" | "content-bytes" | "concurrent-requests";
            /**
             * @description What shares the bucket.
             * @enum {string}
             */
            partition: "key" | "account" | "ip";
            /** @description Units that may be used now. */
            remaining: number;
            /** @description Seconds until one more unit. */
            reset: number | null;
        };
    };
    /** Responses of several operations. */
    responses: {
        /** @description The request could not be read. */
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
        /** @description The credentials are missing, wrong, at their end, or need a second factor. */
        Unauthorized: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/key-expired",
                 *       "title": "The API key has expired",
                 *       "status": 401,
                 *       "detail": "The key expired at 2026-11-24T00:00:00.000Z. Use another key, or create one.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41"
                 *     }
                 */
                "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"];
            };
        };
        /** @description The credentials are missing, wrong or at their end, or a fresh second factor is needed. */
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
        /** @description The restore token is missing, wrong or used. */
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
        /** @description The credentials are genuine but may not do this. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy-If-Counted"];
                RateLimit: components["headers"]["RateLimit-If-Counted"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/scope-missing",
                 *       "title": "A scope is missing",
                 *       "status": 403,
                 *       "detail": "This call needs usage:read; the key holds account:read.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "required": [
                 *         "usage:read"
                 *       ],
                 *       "held": [
                 *         "account:read"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["AddressNotAllowedProblem"];
            };
        };
        /** @description The credentials may not do this, or would give away more than they hold. */
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
        /** @description The code does not answer the challenge, or the credentials may not do this. */
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
        /** @description The code is not one of the account's second factor. */
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
        /** @description There is no such resource. */
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
        /** @description No media type that the caller accepts can be answered. */
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
        /** @description The first request with this idempotency key has not ended yet. */
        StillRunning: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description The request runs into the state of the resource, or into its own first try. */
        Conflict: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description The request runs into the state of the resource, a legal hold, or its own first try. */
        HeldWrite: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
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
        /** @description The state of the resource does not allow this. */
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
        /** @description The state of the resource or a legal hold does not allow this. */
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
        /** @description The resource still has an `ETag` in `If-None-Match`. There is no body. */
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
        /** @description The resource does not have an `ETag` that `If-Match` names, or a write has `If-None-Match` and it has one of those. */
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
        /** @description The body is not of a media type that this operation reads. */
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
        /** @description The range lies outside the file. */
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
        /** @description The request does not fit its schema. */
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
                 *       "detail": "1 fault in the request.",
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
        /** @description The request does not fit its schema, or its idempotency key belongs to another request. */
        UnprocessableWrite: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/validation-failed",
                 *       "title": "The request does not fit its schema",
                 *       "status": 422,
                 *       "detail": "1 fault in the request.",
                 *       "instance": "req_01KASEQ4H83QXNQ474SC484Y41",
                 *       "errors": [
                 *         {
                 *           "pointer": "/body/name",
                 *           "detail": "must be string"
                 *         }
                 *       ]
                 *     }
                 */
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
                 *       "detail": "The search limit is used up. Try again in 12 s.",
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
        /** @description The platform failed. Sending the request again may help. */
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
                 *       "detail": "The platform runs with reduced capacity. Try again in 5 s.",
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
    /** Parameters of several operations. */
    parameters: {
        /**
         * @description Items in a page.
         * @example 50
         */
        limit: number;
        /**
         * @description Where to go on, from `next_cursor` of the page before.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        cursor: string;
        /**
         * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
         * @example desc
         */
        order: "desc" | "asc";
        /**
         * @description Only what is not older than this.
         * @example 2026-11-01T00:00:00.000Z
         */
        from: components["schemas"]["Timestamp"];
        /**
         * @description Only what is older than this.
         * @example 2026-11-24T00:00:00.000Z
         */
        to: components["schemas"]["Timestamp"];
        /**
         * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
         *     13.1.1). Else 412, and nothing is changed.
         * @example "1"
         */
        if_match: string;
        /**
         * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
         *     13.1.2). Else 304 without a body.
         * @example "1"
         */
        if_none_match: string;
        /**
         * @description Makes a write safe to send again: the same key and body get the first answer again
         *     (draft-ietf-httpapi-idempotency-key-header).
         * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
         */
        idempotency_key: string;
        /**
         * @description The key.
         * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
         */
        key_id: components["schemas"]["KeyId"];
        /**
         * @description The factor.
         * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
         */
        factor_id: components["schemas"]["FactorId"];
        /**
         * @description The export.
         * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
         */
        export_id: components["schemas"]["ExportId"];
        /**
         * @description The member.
         * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
         */
        member_id: components["schemas"]["MemberId"];
        /**
         * @description The review.
         * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
         */
        review_id: components["schemas"]["ReviewId"];
        /**
         * @description The event.
         * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
         */
        event_id: components["schemas"]["EventId"];
        /**
         * @description The incident.
         * @example inc_01KASEQ4H8TK34WH68SSN836Q0
         */
        incident_id: components["schemas"]["IncidentId"];
        /**
         * @description The entry.
         * @example aud_01KASEQ4H82NQYGQGZXBTAEAVZ
         */
        entry_id: components["schemas"]["AuditId"];
        /**
         * @description The request.
         * @example prq_01KASEQ4H8N80X6B5M7Y1DFFKZ
         */
        privacy_request_id: components["schemas"]["PrivacyRequestId"];
        /**
         * @description The hold.
         * @example hld_01KASEQ4H8ZCP00E5CAYQAZK9D
         */
        hold_id: components["schemas"]["HoldId"];
    };
    /** Request bodies of several operations. */
    requestBodies: never;
    /** Headers of responses. */
    headers: {
        /** @description The id of this request, the same as a problem's `instance` and a usage log's `request_id`. */
        "Request-Id": components["schemas"]["RequestId"];
        /** @description The quota policies that apply to this call (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
        "RateLimit-Policy": string;
        /** @description What may be sent now (`r`) and the seconds until one more unit (`t`), per policy (section 4 of the draft). */
        RateLimit: string;
        /** @description As `RateLimit-Policy`; absent where the request was refused before the limits were looked at. */
        "RateLimit-Policy-If-Counted": string;
        /** @description As `RateLimit`; absent where the request was refused before the limits were looked at. */
        "RateLimit-If-Counted": string;
        /** @description Seconds to wait before the next try (RFC 9110, section 10.2.3). */
        "Retry-After": number;
        /** @description As `Retry-After`; absent where nothing new will come. */
        "Retry-After-Until-Ready": number;
        /** @description The scheme to use and, in `error`, why the credentials were refused (RFC 6750 section 3, RFC 9470 for MFA). */
        "WWW-Authenticate": string;
        /**
         * @description The version of this resource, for `If-Match` and `If-None-Match`: a strong validator (RFC 9110, section 8.8.3). It is
         *     another one whenever anything in the body has changed.
         */
        ETag: string;
        /**
         * @description Where the new resource is read: a reference to be resolved against the address that was called (RFC 9110, section
         *     10.2.2). The response's `links` name the operation that reads it.
         */
        Location: string;
        /** @description `bytes`: parts of the file can be asked for (RFC 9110, section 14). */
        "Accept-Ranges": "bytes";
        /** @description Which bytes these are, and of how many (RFC 9110, section 14.4). */
        "Content-Range": string;
        /** @description Bytes in this answer. */
        "Content-Length": number;
        /** @description The file's name (RFC 6266). */
        "Content-Disposition": string;
        /** @description The SHA-256 of the whole file, also when this is a part of it (RFC 9530). */
        "Repr-Digest": string;
        /** @description `true` when this is the kept answer of an earlier request with the same key. */
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
            /** @description The platform answers. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
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
            /** @description The account as it is now. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
            /** @description The account is closed. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
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
            /** @description The organization as it is now. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
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
            /** @description The organization as it is now. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only members of this status.
                 * @example invited
                 */
                status?: components["schemas"]["MemberStatus"] | undefined;
                /**
                 * @description Only members with this role.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The member.
                 * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
                 */
                member_id: components["parameters"]["member_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The member.
                 * @example mem_01KASEQ4H8F20P7T2VDBYJDV9Y
                 */
                member_id: components["parameters"]["member_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The member.
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
            /** @description The member as it is now. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
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
                     *           "description": "Reads everything and changes nothing but its own second factors.",
                     *           "scopes": [
                     *             "account:read",
                     *             "audit:read"
                     *           ]
                     *         },
                     *         {
                     *           "name": "analyst",
                     *           "description": "Reads usage and security data, works on incidents and exports.",
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only keys of this status.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
            /** @description The key and its secret. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The key.
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
            /** @description The key as it is now. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The key.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The key.
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
            /** @description The key as it is now. */
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
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * @description The key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id: components["parameters"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its usage. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The factor and its secret. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The factor.
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
            /** @description The factor. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The factor.
                 * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
                 */
                factor_id: components["parameters"]["factor_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The factor. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The factor.
                 * @example fac_01KASEQ4H80AK4Q07XWPH36F2B
                 */
                factor_id: components["parameters"]["factor_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
            409: components["responses"]["Conflict"];
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
            /** @description What is left. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
            /** @description The token. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only reviews of this status.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The review.
                 * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
                 */
                review_id: components["parameters"]["review_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The review.
                 * @example rev_01KASEQ4H8H7TAN1ME175W2C7P
                 */
                review_id: components["parameters"]["review_id"];
                /**
                 * @description The key or member.
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
            /** @description The review as it is now. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only calls of this operation.
                 * @example account.get
                 */
                operation?: string | undefined;
                /**
                 * @description Only calls that were answered with this status.
                 * @example 429
                 */
                status?: number | undefined;
                /**
                 * @description Only calls of this key.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                key_id?: components["schemas"]["KeyId"] | undefined;
                /**
                 * @description Leave out the calls of this operation, or following the list would feed on itself.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description The length of a point.
                 * @example day
                 */
                interval?: components["schemas"]["Interval"] | undefined;
                /**
                 * @description Only this operation.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description The length of a point.
                 * @example day
                 */
                interval?: components["schemas"]["Interval"] | undefined;
                /**
                 * @description Only this operation.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only events of this type.
                 * @example authentication_failed
                 */
                type?: components["schemas"]["SecurityEventType"] | undefined;
                /**
                 * @description Only of this severity.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The event.
                 * @example evt_01KASEQ4H8GF0BDZMHRXCWSWV9
                 */
                event_id: components["parameters"]["event_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only incidents of this status.
                 * @example open
                 */
                status?: components["schemas"]["IncidentStatus"] | undefined;
                /**
                 * @description Only of this severity.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The incident.
                 * @example inc_01KASEQ4H8TK34WH68SSN836Q0
                 */
                incident_id: components["parameters"]["incident_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The incident.
                 * @example inc_01KASEQ4H8TK34WH68SSN836Q0
                 */
                incident_id: components["parameters"]["incident_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident as it is now. */
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The incident.
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
            /** @description The incident as it is now. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only indicators of this kind.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only entries of this action.
                 * @example keys.create
                 */
                action?: string | undefined;
                /**
                 * @description Only entries about this resource.
                 * @example key_01F5YTJW7EGJDDG8SPYB48HSGB
                 */
                target_id?: string | undefined;
                /**
                 * @description Only entries whose personal values were erased (`true`), or only the others (`false`).
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The entry.
                 * @example aud_01KASEQ4H82NQYGQGZXBTAEAVZ
                 */
                entry_id: components["parameters"]["entry_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
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
            /** @description The result. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only exports of this status.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
            /** @description The export has been queued. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
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
            /** @description The export still has an `ETag` in `If-None-Match`. There is no body. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
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
    /** Cancel an export: `POST /v1/exports/{export_id}/cancel`. */
    "exports.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export as it is now. */
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
                 * @description The bytes to send: one range. Several, another unit and what cannot be read are answered with the whole file
                 *     (RFC 9110, section 14.2).
                 * @example bytes=0-1023
                 */
                Range?: string | undefined;
                /**
                 * @description Send a part only while the file still has this `ETag`, else the whole file (RFC 9110, section 13.1.5).
                 * @example "9f86d081"
                 */
                "If-Range"?: string | undefined;
                /**
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The export.
                 * @example exp_01KASEQ4H8XTMD8AZ1SGPKV6BJ
                 */
                export_id: components["parameters"]["export_id"];
                /**
                 * @description The file's name.
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
            /** @description A part of the file. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only of this kind.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
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
            /** @description The settings as they are now. */
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
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
            /** @description The settings as they are now. */
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only requests of this status.
                 * @example open
                 */
                status?: components["schemas"]["PrivacyRequestStatus"] | undefined;
                /**
                 * @description Only requests of this kind.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
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
                 * @description Do it only while the resource still has one of these `ETag`s, compared strongly; `*` for any (RFC 9110, section
                 *     13.1.1). Else 412, and nothing is changed.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"] | undefined;
                /**
                 * @description Answer the resource only if it has none of these `ETag`s any more, compared weakly; `*` for any (RFC 9110, section
                 *     13.1.2). Else 304 without a body.
                 * @example "1"
                 */
                "If-None-Match"?: components["parameters"]["if_none_match"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The request.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only those under this exception.
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
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
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"] | undefined;
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"] | undefined;
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"] | undefined;
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"] | undefined;
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"] | undefined;
                /**
                 * @description Only holds of this status.
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
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The hold.
                 * @example hld_01KASEQ4H8ZCP00E5CAYQAZK9D
                 */
                hold_id: components["parameters"]["hold_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold as it is now. */
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
            /** @description The buckets. */
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
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
