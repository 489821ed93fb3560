/**
 * Options of `exports.verify`.
 *
 * @example
 * ```ts
 * const options: VerifyOptions = { signal: AbortSignal.timeout(60_000) };
 * ```
 */
export interface VerifyOptions {
  /** Aborts the check after the current file. */
  readonly signal?: AbortSignal | undefined;
}
