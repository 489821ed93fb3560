import type { ReadHeaders } from '../../base/header-list.ts';

/** The parts of a request that are known before its body has been read. */
export interface ReceivedRequest {
  readonly method: string;
  /** The URL. Its path is a path of the spec, such as `/v1/keys`. */
  readonly url: URL;
  readonly headers: ReadHeaders;
  /** The caller's IP address. */
  readonly address: string;
  /** The environment whose server was called. */
  readonly environment: string;
  readonly requestId: string;
}

/** A request after its whole body has been read. */
export interface Incoming extends ReceivedRequest {
  readonly body: Uint8Array;
}
