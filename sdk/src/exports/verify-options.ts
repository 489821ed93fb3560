/**
 * Options of `exports.verify`.
 *
 * @example
 * ```ts
 * const options: VerifyOptions = { signal: AbortSignal.timeout(60_000) };
 * ```
 */
export interface VerifyOptions {
  /** A signal that ends the check when the signal aborts. The check of the current file is finished first. */
  readonly signal?: AbortSignal | undefined;
}
