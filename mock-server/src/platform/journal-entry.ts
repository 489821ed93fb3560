import type { RequestContent } from './journal/request-content.ts';

/** All values of `JournalRule`. The rules of the platform are in the order in which the platform applies them to a request. */
export const journalRules = [
  'handler',
  'syntax',
  'route',
  'brute-force',
  'authenticate',
  'limits',
  'authorize',
  'step-up',
  'validate',
  'idempotency',
  'operation',
  'check',
  'adapter',
  'fault',
] as const;

/**
 * The rule that decided a response. Most names are rules of the platform. The other names have these meanings: `handler` is one
 * of your own MSW handlers. `operation` is the operation or its override. `check` is the option `check` of `createPlatform`, if
 * it threw an error. `adapter` is an adapter that could not send the response. `fault` is a fault of `platform.faults`.
 *
 * @example
 * const rule: JournalRule = 'limits';
 * platform.journal.find({ rule }).length; // how many requests a quota policy refused
 */
export type JournalRule = (typeof journalRules)[number];

/**
 * One request and its response. Secrets are masked, and the entry does not contain the address of the client. The journal
 * anonymizes an entry when the platform anonymizes usage logs of the same age. An anonymized entry has no request id, key,
 * failure, query, headers or body. Its path is only the path template.
 *
 * @example
 * await client.account.get();
 * const last: JournalEntry | undefined = platform.journal.entries.at(-1);
 * console.log(last?.operation, last?.status, last?.rule);
 */
export interface JournalEntry extends RequestContent {
  /** When the request arrived, in milliseconds since the epoch. */
  readonly at: number;
  /** When the platform answered, in milliseconds since the epoch. */
  readonly answeredAt: number;
  /** The name of the world that answered. Absent if the platform is not one of several worlds. */
  readonly world?: string;
  /** The `Request-Id` of the response. Absent after the entry is anonymized. */
  readonly requestId: string | undefined;
  /** The HTTP method. */
  readonly method: string;
  /**
   * The path of the operation with the ids that the client sent, such as `/v1/keys/key_01…`. If the request reached no operation,
   * this is the path of the request. After the entry is anonymized, this is the path template, or `undefined` if the request
   * reached no operation.
   */
  readonly path: string | undefined;
  /** The id of the operation. Absent if the request reached no operation. */
  readonly operation: string | undefined;
  /**
   * The id of the key. Absent if the platform did not identify a key in the request. Also absent after the entry is anonymized.
   */
  readonly key: string | undefined;
  /** The HTTP status of the response; 0 for a network failure that a handler, an override or a fault produced. */
  readonly status: number;
  /**
   * The time that the response asks the client to wait (`Retry-After`, RFC 9110, section 10.2.3), in milliseconds. Absent if the
   * response states no time.
   */
  readonly retryAfter?: number;
  /** The rule that decided the response. For example, `limits` means that a quota policy refused the request. */
  readonly rule: JournalRule;
  /** The error that caused a response with a status of 500 or higher, or that ended the body too early. Otherwise `undefined`. */
  readonly failure: unknown;
  /** The ids of the faults that changed or decided the response, in the order in which they acted. Absent if no fault acted. */
  readonly faults?: readonly string[];
}
