/** A request as it came in, its body not yet read. */
export interface ReceivedRequest {
  readonly method: string;
  /** Its path is as the spec describes it: below that of the server. */
  readonly url: URL;
  readonly headers: Headers;
  /** The caller's IP address. */
  readonly address: string;
  /** The environment whose server was called. */
  readonly environment: string;
  readonly requestId: string;
}

/** A request as it came in, its body read. */
export interface Incoming extends ReceivedRequest {
  readonly body: Uint8Array;
}
