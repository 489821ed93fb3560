// Made by `npm run generate` from mock-server/control.yaml. Edits are lost and fail `npm run check`.

import type { FaultOptions } from '../../faults/fault-options.ts';
import type { FaultInfo } from '../../faults/fault.ts';
import type { SeedData } from '../../platform/control/seed-data.ts';
import type { Explanation } from '../../platform/lineage/explanation.ts';
import type { UsageLogAges } from '../../platform/lineage/usage-log-ages.ts';
import type { Finding } from '../../platform/personal-data/findings.ts';
import type { SearchReport } from '../../platform/personal-data/findings.ts';

/** The schemas of the control routes. */
export interface components {
    schemas: {
        /** @description Milliseconds since the epoch, or an RFC 3339 time. */
        Moment: number | string;
        ServerInfo: {
            /** @description The version of these routes. */
            version: string;
            /** @description The version of the API that the mock answers. */
            apiVersion: string;
            /** @description The name of the world that the request addresses. */
            world: string;
            /** @description Whether the server can create worlds. */
            canCreateWorlds: boolean;
        };
        Clock: {
            /** @description Milliseconds since the epoch. */
            now: number;
            /**
             * Format: date-time
             * @description The same time in RFC 3339.
             */
            time: string;
            /** @description Whether the clock is frozen. */
            frozen: boolean;
        };
        Span: {
            /** @description The number of days. A day has 24 hours. */
            days?: number;
            /** @description The number of hours. */
            hours?: number;
            /** @description The number of minutes. */
            minutes?: number;
            /** @description The number of seconds. */
            seconds?: number;
            /** @description The number of milliseconds, the smallest unit. */
            milliseconds?: number;
        };
        Target: {
            to: components["schemas"]["Moment"];
        };
        Advance: {
            /** @description The time before the move, in milliseconds since the epoch. */
            from: number;
            /** @description The time after the move, in milliseconds since the epoch. */
            to: number;
            /** @description The jobs that changed a record or failed, in the order in which they first ran. */
            ran: {
                /** @description The name of the job, such as `retention.delete`. */
                job: string;
                /** @description How many records the job changed. */
                count: number;
                /** @description When the job first ran, in milliseconds since the epoch. */
                first: number;
                /** @description When the job last ran, in milliseconds since the epoch. */
                last: number;
                /** @description The first error of the job. Absent if the job did not fail. */
                failure?: string;
            }[];
        };
        Limits: {
            limits: components["schemas"]["LimitView"][];
        };
        LimitView: {
            /** @description The name of the quota policy. */
            policy: string;
            /** @description The number of units in a window, multiplied by the factor of the account's plan. */
            quota: number;
            /** @description The units that the key can use now. */
            remaining: number;
            /** @description Seconds until one more unit is available. Absent if all units are available. Also absent for quota policies that count concurrent requests. */
            reset?: number;
        };
        LimitChoice: {
            /** @description The name of the quota policy. */
            policy: string;
            /** @description A key or its id. Default: the key of the world. */
            key?: string;
            /** @description The address for quota policies that count per address. Default: the address of the caller. */
            ip?: string;
        };
        LimitRest: {
            /** @description The name of the quota policy. */
            policy: string;
            /** @description The number of units that are left afterwards. */
            units: number;
            /** @description A key or its id. Default: the key of the world. */
            key?: string;
            /** @description The address for quota policies that count per address. Default: the address of the caller. */
            ip?: string;
        };
        LimitFigures: {
            /** @description The name of the quota policy. */
            policy: string;
            /** @description The number of units in a window. */
            quota: number;
            /** @description The maximum number of units that can be used at once. */
            burst?: number;
            /** @description The length of the window in seconds. */
            window?: number;
        };
        Address: {
            /** @description An IPv4 or IPv6 address. Default: the address of the caller. */
            ip?: string;
        };
        /** @description A fault. `kind` and the options of this kind say what the fault does. `operation`, `key` and `via` say which requests the fault affects. A fault for all worlds may also have `world`. `times`, `probability`, `seed`, `from` and `until` say when the fault acts. The guide on faults lists all kinds and options. */
        Fault: FaultOptions;
        /** @description A fault with its id, and with the number of requests that it has affected. */
        FaultInfo: FaultInfo;
        Faults: {
            faults: components["schemas"]["FaultInfo"][];
        };
        NewWorld: {
            /** @description 1 to 64 letters, digits, dots, hyphens and underscores. */
            name: string;
            /** @description The name of the world to copy. Default: none, so the new world has the data of the seed. */
            from?: string;
        };
        Worlds: {
            worlds: components["schemas"]["WorldInfo"][];
        };
        WorldInfo: {
            /** @description The name of the world. */
            name: string;
            /** @description The API key of the owner of the world. */
            apiKey: string;
            /** @description The id of `apiKey`. */
            keyId: string;
            /** @description The time of the world, in milliseconds since the epoch. */
            now: number;
            /** @description The number of entries in the journal of the world. */
            requests: number;
        };
        Keys: {
            /** @description The API key of the owner. */
            apiKey: string;
            /** @description The id of `apiKey`. */
            keyId: string;
            /** @description The TOTP secret of the owner, in base32. */
            totpSecret: string;
            /** @description The origin of the API that accepts the key. */
            origin: string;
            /** @description The API keys that you gave in the records of the option `seed`. Empty if you gave none. */
            seededKeys: components["schemas"]["SeededKey"][];
        };
        SeededKey: {
            /** @description The id of the key. */
            id: string;
            /** @description The name of the key. */
            name: string;
            /** @description The text of the key. */
            secret: string;
        };
        TotpCode: {
            /** @description The code. It works once. */
            code: string;
        };
        Journal: {
            entries: components["schemas"]["JournalEntry"][];
            /** @description The number of all requests that match, including those that `limit` leaves out of the response. */
            found: number;
            /** @description The number of old entries that the journal has dropped because it was full. */
            dropped: number;
        };
        /** @description A filter that selects requests. A request must match all given properties. */
        RequestFilter: {
            /** @description The id of the operation. */
            operation?: string;
            /** @description The HTTP method, in upper or lower case. */
            method?: string;
            /** @description The path with the ids that were sent, or the path template of the operation. */
            path?: string;
            /** @description Parameters of the query. `null`: the parameter must be absent. The request may have other parameters. */
            query?: {
                [key: string]: unknown;
            };
            /** @description Headers. Their names may be in upper or lower case. `null`: the header must be absent. The request may have other headers. */
            headers?: {
                [key: string]: unknown;
            };
            /** @description The JSON body. An object must have at least the given members. A list must have the same number of items. */
            body?: unknown;
            /** @description The status of the response. */
            status?: number;
            /** @description The rule that decided the response. */
            rule?: string;
            /** @description The key that was used: its text or its id. */
            key?: string;
            /** @description The `Request-Id` of the response. */
            requestId?: string;
            since?: components["schemas"]["Moment"];
        };
        JournalSearch: {
            request?: components["schemas"]["RequestFilter"];
            /** @description The maximum number of entries in the response. If more entries match, the response contains the newest of them. Default 1000. */
            limit?: number;
        };
        JournalWait: {
            request: components["schemas"]["RequestFilter"];
            /** @description The number of requests that must match. Default 1. */
            times?: number;
            /** @description The maximum wait in milliseconds. Default 5000. */
            timeout?: number;
        };
        JournalCheck: {
            request: components["schemas"]["RequestFilter"];
            /** @description Exactly this number of requests. */
            times?: number;
            /** @description At least this number of requests. */
            atLeast?: number;
            /** @description At most this number of requests. */
            atMost?: number;
        };
        LintOptions: {
            /** @description The names of the rules to apply. Default: all. */
            rules?: string[];
            since?: components["schemas"]["Moment"];
        };
        LintReport: {
            findings: {
                /** @description The name of the rule. */
                rule: string;
                /** @description Says what the client did and how to correct the client. */
                message: string;
                /** @description The requests that show the mistake, oldest first. */
                entries: components["schemas"]["JournalEntry"][];
            }[];
        };
        Mismatch: {
            /** @constant */
            type: "about:blank";
            /** @description The name of the status. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description Says what was expected and what was received, and how the nearest request differs from the filter. */
            detail: string;
            /** @description The number of requests that matched. */
            received: number;
            nearest?: components["schemas"]["JournalEntry"];
            /** @description The differences between the filter and the nearest request. */
            differences: {
                /** @description The place where the values differ, such as `header accept` or `body /format`. */
                place: string;
                /** @description The expected value. */
                expected: string;
                /** @description The received value. */
                received: string;
            }[];
        };
        JournalEntry: {
            /** @description When the request arrived, in milliseconds since the epoch. */
            at: number;
            /** @description When the platform answered, in milliseconds since the epoch. */
            answeredAt: number;
            /** @description The name of the world that answered. Absent if the server has a single world. */
            world?: string;
            /** @description The parameters of the query. */
            query: {
                [key: string]: unknown;
            };
            /** @description The headers, by lower-case name. Credentials are masked. */
            headers: {
                [key: string]: string;
            };
            /** @description The JSON body. Secrets are masked. */
            body?: unknown;
            /** @description The size of the body in bytes. */
            bodyBytes: number;
            /** @description How long the response asks the client to wait, in milliseconds. */
            retryAfter?: number;
            /** @description The `Request-Id` of the response. Absent after the entry is anonymized. */
            requestId?: string;
            /** @description The HTTP method. */
            method: string;
            /** @description The path with the ids that were sent. After the entry is anonymized, the path template of the operation. */
            path?: string;
            /** @description The id of the operation. Absent if the request reached no operation. */
            operation?: string;
            /** @description The id of the key. Absent if the request had no valid key, and after the entry is anonymized. */
            key?: string;
            /** @description The status of the response. 0 if a fault or a handler broke the connection. */
            status: number;
            /** @description The rule that decided the response: the first rule that refused the request, or `operation` if no rule refused it. */
            rule: string;
            /** @description The error, if the response is a 500 or its body failed. Absent otherwise. */
            failure?: string;
            /** @description The ids of the faults that affected the request. */
            faults?: string[];
        };
        Seed: {
            /** @description Either the name of a seed (`empty`, `team` or `enterprise`), or an object with your own records. The object can have the lists `members`, `keys`, `usage_logs`, `holds` and `disclosures`. */
            seed?: string | components["schemas"]["SeedRecords"];
            /** @description The number from which ids, keys and data are generated. The same number gives the same values. */
            seedNumber?: number;
            startTime?: components["schemas"]["Moment"];
            /** @description Whether the clock is frozen. */
            frozen?: boolean;
            /** @description The plan of the account. */
            plan?: string;
            /** @description The environment of the key: `test` or `live`. */
            environment?: string;
        };
        /** @description Your own records: one list for each kind of record. The properties of a record have the same names as in the API. */
        SeedRecords: SeedData;
        /** @description A record of the API. */
        Record: {
            /** @description The id of the record. */
            id: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The past events of a record, the actions that retention will take on the record, and the references that remain after its deletion. */
        Explanation: Explanation;
        /** @description The number of usage logs of an account, for each age in days. */
        UsageLogAges: UsageLogAges;
        PersonalValues: {
            values: string[];
        };
        SearchResult: {
            /** @description The places where a value was found. */
            places: components["schemas"]["Finding"][];
            report: components["schemas"]["SearchReport"];
        };
        /** @description A place where a value was found, with the record that contains the value and the action that will remove the value. */
        Finding: Finding;
        /** @description The extent of a search for personal data. */
        SearchReport: SearchReport;
        Problem: {
            /** @constant */
            type: "about:blank";
            /** @description The name of the status. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description Says what is wrong and what to do. */
            detail: string;
            /** @description The invalid values of the request. */
            errors?: {
                /** @description The JSON Pointer of the value, such as `/body/days`. */
                pointer: string;
                /** @description Says what is wrong with the value. */
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description The request was refused. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The number of received requests is wrong. */
        Mismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Mismatch"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of a key. Default: the key of the world. Do not write the text of a key into a URL.
         * @example key_01KASEQ4H83QXNQ474SC484Y41
         */
        KeyId: string;
        /**
         * @description The address for quota policies that count per address. Default: the address of the caller.
         * @example 127.0.0.1
         */
        Ip: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
