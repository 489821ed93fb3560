/**
 * Options of `exports.verify`.
 *
 * @example
 * ```ts
 * const options: VerifyOptions = { signal: AbortSignal.timeout(60_000) };
 * ```
 */
export interface VerifyOptions {
  /** A signal. When it aborts, the check ends after the current file. */
  readonly signal?: AbortSignal | undefined;
}
