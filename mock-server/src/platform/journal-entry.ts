/** All rules, in the order in which a request meets them. */
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
 * What can decide an answer. Most are rules of the platform, in the order in which a request meets them. `handler` is one of your
 * own MSW handlers, `operation` the operation itself or an override of it, `check` a check of `createPlatform` that threw,
 * `adapter` an answer that could not be sent, and `fault` a fault of `platform.faults`.
 *
 * @example
 * const rule: JournalRule = 'limits';
 * platform.journal.find({ rule }).length; // how many requests a quota policy refused
 */
export type JournalRule = (typeof journalRules)[number];

/**
 * One request and its answer. It holds no secret, and nothing of bodies, queries and addresses. At the time when a usage log of
 * the same moment would be anonymized, the entry loses what could identify a person: request id, key, failure, and all of the
 * path but its template.
 *
 * @example
 * await client.account.get();
 * const last: JournalEntry | undefined = platform.journal.entries.at(-1);
 * console.log(last?.operation, last?.status, last?.rule);
 */
export interface JournalEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The `Request-Id` of the answer. Absent once the entry is anonymized. */
  readonly requestId: string | undefined;
  /** The HTTP method. */
  readonly method: string;
  /**
   * The path of the operation, with the ids that were sent. Without an operation, the path of the request without its query. Once
   * the entry is anonymized, the path template of the operation, if there is one.
   */
  readonly path: string | undefined;
  /** Absent when the request reached no operation. */
  readonly operation: string | undefined;
  /** The id of the key. Absent when no genuine key was sent, and once the entry is anonymized. */
  readonly key: string | undefined;
  /** The HTTP status of the answer; 0 for a network failure that a handler or an override asked for. */
  readonly status: number;
  /**
   * The rule that decided the answer: the first rule that refused the request, or `operation`.
   */
  readonly rule: JournalRule;
  /** The thrown error, if the answer is a 500 or its body broke off. */
  readonly failure: unknown;
  /** The ids of the faults of `platform.faults` that changed or decided the answer, in order; absent when there were none. */
  readonly faults?: readonly string[];
}
