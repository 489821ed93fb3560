/**
 * Options of `platform.handle`.
 *
 * @example
 * const request = new Request(`${platform.origin}/v1/health`);
 * await platform.handle(request, { ip: '203.0.113.7' } satisfies HandleOptions);
 */
export interface HandleOptions {
  /** The IP address of the caller. Default: the fixed address of in-process calls. */
  readonly ip?: string;
}
