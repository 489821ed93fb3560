/** A request as it came in, its body read. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** The caller's IP address. */
  readonly address: string;
  /** The environment whose origin was called. */
  readonly environment: string;
  readonly requestId: string;
}
