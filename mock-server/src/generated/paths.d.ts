// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The state of the platform
         * @description Liveness and the status of each component. Needs no key.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date-time
         * @description RFC 3339 in UTC with milliseconds.
         * @example 2026-11-24T06:00:00.000Z
         */
        Timestamp: string;
        /**
         * @description The id of a request.
         * @example req_01KASEQ4H8Z3M5N7P9R1T3V5X7
         */
        RequestId: string;
        /**
         * @description The id of an account.
         * @example acct_01KASEQ4H8Z3M5N7P9R1T3V5X7
         */
        AccountId: string;
        /**
         * @description The id of an API key.
         * @example key_01KASEQ4H8Z3M5N7P9R1T3V5X7
         */
        KeyId: string;
        /**
         * @description The id of a usage log.
         * @example log_01KASEQ4H8Z3M5N7P9R1T3V5X7
         */
        LogId: string;
        /**
         * @description The id of an MFA challenge.
         * @example chl_01KASEQ4H8Z3M5N7P9R1T3V5X7
         */
        ChallengeId: string;
        /**
         * @description The cursor of the next page; null at the end of a descending list.
         * @example eyJzIjoiMDFLQVNFUSJ9
         */
        NextCursor: string | null;
        /** @description What every problem holds (RFC 9457). */
        Problem: {
            /**
             * Format: uri
             * @description Names the reason.
             */
            type: string;
            /** @description The reason in a few words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened this time and what to do next. */
            detail: string;
            instance: components["schemas"]["RequestId"];
        };
        /** @description The request line, a header, the query or the body could not be read. */
        MalformedRequestProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/malformed-request";
        };
        /** @description No key was sent. */
        KeyMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-missing";
        };
        /** @description The key does not have the shape or the checksum of a key. */
        KeyMalformedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-malformed";
        };
        /** @description No such key exists, or its secret is wrong. */
        KeyUnknownProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-unknown";
        };
        /** @description The key's expiry has passed. */
        KeyExpiredProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-expired";
        };
        /** @description The key was revoked. */
        KeyRevokedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-revoked";
        };
        /** @description The secret was replaced and its overlap is over. */
        KeyRotatedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-rotated";
        };
        /** @description A live key was sent to the sandbox, or the other way round. */
        KeyWrongEnvironmentProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/key-wrong-environment";
        };
        /** @description The address is not in the key's list. */
        AddressNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/address-not-allowed";
        };
        /** @description The key does not hold a scope that the operation needs. */
        ScopeMissingProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/scope-missing";
            /** @description The scopes that the operation needs. */
            required: string[];
            /** @description The scopes that the key holds. */
            held: string[];
        };
        /** @description There is no such path or resource. */
        NotFoundProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-found";
        };
        /** @description The path exists but does not have this method; `Allow` lists those it has. */
        MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/method-not-allowed";
        };
        /** @description The operation cannot answer in a media type that is accepted. */
        NotAcceptableProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/not-acceptable";
        };
        /** @description The request took too long to arrive. */
        RequestTimeoutProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/request-timeout";
        };
        /** @description The state of the resource does not allow this. */
        StateConflictProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/state-conflict";
        };
        /** @description A request with the same idempotency key is still running. */
        IdempotencyInProgressProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/idempotency-in-progress";
        };
        /** @description The account was closed and its data deleted. */
        AccountDeletedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/account-deleted";
        };
        /** @description The resource has changed since it was read. */
        PreconditionFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/precondition-failed";
        };
        /** @description The body is too large. */
        ContentTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/content-too-large";
        };
        /** @description The body's media type is not read here. */
        UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/unsupported-media-type";
        };
        /** @description The request does not fit its schema; every fault is listed. */
        ValidationFailedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/validation-failed";
            /** @description The faults. */
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
            type?: "https://api.sentinelsec.studio/problems/idempotency-key-reused";
        };
        /** @description A quota is used up (registered by draft-ietf-httpapi-ratelimit-headers). */
        QuotaExceededProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#quota-exceeded";
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The address is locked out after failed authentications. Do not try again by yourself. */
        AbnormalUsageDetectedProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#abnormal-usage-detected";
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The platform runs with reduced capacity. */
        TemporaryReducedCapacityProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity";
            "violated-policies": components["schemas"]["ViolatedPolicies"];
        };
        /** @description The names of the policies that refused the call. */
        ViolatedPolicies: string[];
        /** @description The header section is too large. */
        HeadersTooLargeProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/headers-too-large";
        };
        /** @description The platform failed. */
        InternalErrorProblem: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "https://api.sentinelsec.studio/problems/internal-error";
        };
        /** @description The state of the platform and its components. */
        Health: {
            status: components["schemas"]["HealthStatus"];
            /** @description The components. */
            components: {
                /** @description The component. */
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
            /**
             * @description Scales the quota policies.
             * @enum {string}
             */
            plan: "free" | "team" | "enterprise";
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
        /** @description What to change; what is left out stays. */
        AccountUpdate: {
            /**
             * Format: email
             * @description The new address.
             */
            email?: string;
            /** @description The new name, or null for none. */
            organization_name?: string | null;
        };
        /** @description One call of the API. */
        UsageLog: {
            id: components["schemas"]["LogId"];
            created_at: components["schemas"]["Timestamp"];
            /**
             * @description The operation's id.
             * @example usage.listLogs
             */
            operation: string;
            /**
             * @description The HTTP method.
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
            /** @description The logs. */
            data: components["schemas"]["UsageLog"][];
            next_cursor: components["schemas"]["NextCursor"];
            /** @description Whether more is there now. */
            has_more: boolean;
        };
        /** @description The account's own quota buckets. */
        Limits: {
            /**
             * @description The plan that scales them.
             * @enum {string}
             */
            plan: "free" | "team" | "enterprise";
            /** @description The buckets. */
            policies: components["schemas"]["LimitState"][];
        };
        /** @description One quota policy and its bucket. */
        LimitState: {
            /** @description The policy's name. */
            name: string;
            /** @description Units in a window. */
            quota: number;
            /** @description The window in seconds. */
            window: number | null;
            /**
             * @description What is counted.
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
        /** @description A challenge to answer with a code. */
        MfaChallenge: {
            id: components["schemas"]["ChallengeId"];
            /** @description What answers it. */
            methods: ("totp" | "recovery_code")[];
            expires_at: components["schemas"]["Timestamp"];
        };
    };
    responses: {
        /** @description The request could not be read. */
        BadRequest: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/malformed-request",
                 *       "title": "The request could not be read",
                 *       "status": 400,
                 *       "detail": "The body is not JSON.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
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
                 *       "detail": "The key ended at 2026-11-24T00:00:00.000Z. Create or rotate a key.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["KeyMissingProblem"] | components["schemas"]["KeyMalformedProblem"] | components["schemas"]["KeyUnknownProblem"] | components["schemas"]["KeyExpiredProblem"] | components["schemas"]["KeyRevokedProblem"] | components["schemas"]["KeyRotatedProblem"] | components["schemas"]["KeyWrongEnvironmentProblem"];
            };
        };
        /** @description The credentials are genuine but may not do this. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/scope-missing",
                 *       "title": "A scope is missing",
                 *       "status": 403,
                 *       "detail": "This call needs usage:read; the key holds account:read.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
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
                 *       "detail": "There is no usage log with this id.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description No media type that the caller accepts can be answered. */
        NotAcceptable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/not-acceptable",
                 *       "title": "Not acceptable",
                 *       "status": 406,
                 *       "detail": "This operation answers application/json.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["StateConflictProblem"] | components["schemas"]["IdempotencyInProgressProblem"];
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
                 *       "detail": "The account that this key belonged to was closed and deleted.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["AccountDeletedProblem"];
            };
        };
        /** @description The resource has changed since the `ETag` in `If-Match`. */
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
                 *       "detail": "Read it again and repeat the change with its new ETag.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description The request does not fit its schema, or its idempotency key belongs to another request. */
        UnprocessableContent: {
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                 *       "errors": [
                 *         {
                 *           "pointer": "/query/limit",
                 *           "detail": "must be <= 1000"
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
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["HeadersTooLargeProblem"];
            };
        };
        /** @description The platform failed. Sending the request again may help. */
        InternalError: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://api.sentinelsec.studio/problems/internal-error",
                 *       "title": "The platform failed",
                 *       "status": 500,
                 *       "detail": "The platform failed. Try again, and name the request id if it stays so.",
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7"
                 *     }
                 */
                "application/problem+json": components["schemas"]["InternalErrorProblem"];
            };
        };
        /** @description The platform runs with reduced capacity. */
        ServiceUnavailable: {
            headers: {
                "Request-Id": components["headers"]["Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
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
                 *       "instance": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                 *       "violated-policies": [
                 *         "standard"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["TemporaryReducedCapacityProblem"];
            };
        };
    };
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
         * @description Do it only while the resource still has this `ETag`.
         * @example "1"
         */
        if_match: string;
        /**
         * @description Makes a write safe to send again: the same key and body get the first answer again
         *     (draft-ietf-httpapi-idempotency-key-header).
         * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
         */
        idempotency_key: string;
    };
    requestBodies: never;
    headers: {
        /** @description The id of this request, the same as a problem's `instance` and a usage log's `request_id`. */
        "Request-Id": components["schemas"]["RequestId"];
        /** @description The quota policies that apply to this call (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
        "RateLimit-Policy": string;
        /** @description What may be sent now (`r`) and the seconds until one more unit (`t`), per policy (section 4 of the draft). */
        RateLimit: string;
        /** @description Seconds to wait before the next try (RFC 9110, section 10.2.3). */
        "Retry-After": number;
        /** @description The scheme to use and, in `error`, why the credentials were refused (RFC 6750 section 3, RFC 9470 for MFA). */
        "WWW-Authenticate": string;
        /** @description The version of this resource, for `If-Match`. */
        ETag: string;
        /** @description `true` when this is the kept answer of an earlier request with the same key. */
        "Idempotency-Replayed": "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "operational",
                     *       "components": [
                     *         {
                     *           "name": "api",
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
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "account.get": {
        parameters: {
            query?: never;
            header?: never;
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
                     *       "id": "acct_01KASEQ4H8Z3M5N7P9R1T3V5X7",
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
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "account.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Do it only while the resource still has this `ETag`.
                 * @example "1"
                 */
                "If-Match"?: components["parameters"]["if_match"];
            };
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
                     *       "id": "acct_01KASEQ4H8Z3M5N7P9R1T3V5X7",
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
    "usage.listLogs": {
        parameters: {
            query?: {
                /**
                 * @description Items in a page.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Where to go on, from `next_cursor` of the page before.
                 * @example eyJzIjoiMDFLQVNFUSJ9
                 */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description By time of commit, newest first (`desc`) or oldest first (`asc`, a list that can be followed).
                 * @example desc
                 */
                order?: components["parameters"]["order"];
                /**
                 * @description Only what is not older than this.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what is older than this.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                to?: components["parameters"]["to"];
                /**
                 * @description Only calls of this operation.
                 * @example account.get
                 */
                operation?: string;
                /**
                 * @description Only calls that were answered with this status.
                 * @example 429
                 */
                status?: number;
                /**
                 * @description Only calls of this key.
                 * @example key_01KASEQ4H8Z3M5N7P9R1T3V5X7
                 */
                key_id?: components["schemas"]["KeyId"];
                /**
                 * @description Leave out the calls of this operation, or following the list would feed on itself.
                 * @example true
                 */
                exclude_self?: boolean;
            };
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
                     *           "id": "log_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *           "created_at": "2026-11-24T06:00:00.000Z",
                     *           "operation": "account.get",
                     *           "method": "GET",
                     *           "path": "/v1/account",
                     *           "status": 200,
                     *           "duration_ms": 12,
                     *           "key_id": "key_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *           "api_username": "ada",
                     *           "ip_address": "203.0.113.7",
                     *           "user_agent": "sentinelsec-sdk/0.1.0",
                     *           "request_id": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *           "anonymized": false
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
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
    "usage.getLog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The log.
                 * @example log_01KASEQ4H8Z3M5N7P9R1T3V5X7
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "log_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *       "created_at": "2026-11-24T06:00:00.000Z",
                     *       "operation": "account.get",
                     *       "method": "GET",
                     *       "path": "/v1/account",
                     *       "status": 200,
                     *       "duration_ms": 12,
                     *       "key_id": "key_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *       "api_username": "ada",
                     *       "ip_address": "203.0.113.7",
                     *       "user_agent": "sentinelsec-sdk/0.1.0",
                     *       "request_id": "req_01KASEQ4H8Z3M5N7P9R1T3V5X7",
                     *       "anonymized": false
                     *     }
                     */
                    "application/json": components["schemas"]["UsageLog"];
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
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "mfa.createChallenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a write safe to send again: the same key and body get the first answer again
                 *     (draft-ietf-httpapi-idempotency-key-header).
                 * @example 0d9a6f0e-5b0e-4c39-9d0e-1f6a3c1c0a11
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chl_01KASEQ4H8Z3M5N7P9R1T3V5X7",
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
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
