/**
 * What `exports.verify` is given beside the folder.
 *
 * @example
 * ```ts
 * const options: VerifyOptions = { signal: AbortSignal.timeout(60_000) };
 * ```
 */
export interface VerifyOptions {
  /** Ends the check after the file that is being read. */
  readonly signal?: AbortSignal | undefined;
}
