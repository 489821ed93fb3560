/**
 * How a request came in.
 *
 * @example
 * const request = new Request(`${platform.origin}/v1/health`);
 * await platform.handle(request, { ip: '203.0.113.7' } satisfies HandleOptions);
 */
export interface HandleOptions {
  /** The caller's IP address. Default: the one synthetic address of in-process calls. */
  readonly ip?: string;
}
