/**
 * What sort of failure it was, to switch on.
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
 * What one attempt of a call saw.
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
  /** Milliseconds since the epoch when it was sent. */
  readonly at: number;
  /** Milliseconds from sending to its end. */
  readonly durationMs: number;
  /** Milliseconds waited before it, for limits and after failures. */
  readonly waitedMs: number;
  /** The status that was answered, if any was. */
  readonly status: number | undefined;
  /** The kind of failure it ended in; undefined for the one that went well. */
  readonly kind: ErrorKind | undefined;
}
