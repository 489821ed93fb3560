/**
 * The kinds of errors. Use `switch (error.kind)` to distinguish them.
 *
 * @example
 * ```ts
 * const worthATicket: ReadonlySet<ErrorKind> = new Set(['server', 'integrity']);
 * await client.account.get().catch((error: unknown) => {
 *   if (SentinelSecError.is(error) && worthATicket.has(error.kind)) console.error(error.requestId);
 *   throw error;
 * });
 * ```
 */
export type ErrorKind =
  | 'authentication'
  | 'permission'
  | 'mfa-required'
  | 'rate-limit'
  | 'validation'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'precondition-failed'
  | 'not-modified'
  | 'request'
  | 'server'
  | 'connection'
  | 'timeout'
  | 'abort'
  | 'integrity'
  | 'configuration'
  | 'internal'
  | 'export'
  | 'file';

/**
 * One attempt of a call: when the client sent the request, how long the attempt took, and whether the attempt succeeded.
 *
 * @example
 * ```ts
 * await client.account.get().catch((error: unknown) => {
 *   if (!SentinelSecError.is(error)) throw error;
 *   for (const { status, kind, durationMs, waitedMs } of error.attempts) console.error(status, kind, durationMs, waitedMs);
 * });
 * ```
 */
export interface AttemptRecord {
  /** The time at which the request was sent, in milliseconds since the epoch. */
  readonly at: number;
  /** The time from the sending of the request to the end of the attempt, in milliseconds. */
  readonly durationMs: number;
  /**
   * The time for which the call waited before this attempt, in milliseconds. A call waits for quota, for credentials, or before a
   * retry.
   */
  readonly waitedMs: number;
  /** The HTTP status; undefined if there was no response. */
  readonly status: number | undefined;
  /** The kind of the error with which the attempt failed; undefined if the attempt succeeded. */
  readonly kind: ErrorKind | undefined;
}
