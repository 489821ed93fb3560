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
 * One request and its answer. Nothing secret is in it, and nothing of bodies, queries and addresses. When a usage log of its moment is anonymized, what may lead to a person is taken out: request id, key, failure,
 * and the path but for its template.
 *
 * @example
 * await client.account.get();
 * const last: JournalEntry | undefined = platform.journal.entries.at(-1);
 * console.log(last?.operation, last?.status, last?.rule);
 */
export interface JournalEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The same as in the answer's `Request-Id`; absent once it is anonymized. */
  readonly requestId: string | undefined;
  /** The HTTP method. */
  readonly method: string;
  /**
   * The path of its operation with the ids that were asked for; where there is no operation, the path that was asked for, without
   * its query. Once it is anonymized, the template of its operation, if it has one.
   */
  readonly path: string | undefined;
  /** Absent when the request reached no operation. */
  readonly operation: string | undefined;
  /** The id of the key; absent when no genuine one was sent, and once it is anonymized. */
  readonly key: string | undefined;
  /** The HTTP status that was answered; 0 for a network failure that a handler or an override wanted. */
  readonly status: number;
  /**
   * The rule that decided the answer: the first rule that refused the request, or `operation`.
   */
  readonly rule: JournalRule;
  /** What was thrown, where the answer is a 500 or its body broke off. */
  readonly failure: unknown;
  /** The ids of the faults of `platform.faults` that changed or decided the answer, in order; absent when there were none. */
  readonly faults?: readonly string[];
}
