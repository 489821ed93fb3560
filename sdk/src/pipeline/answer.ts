import type { Abortable } from '../base/call-signal.ts';

/** The headers of a response, as the layers read them. All names are in lower case. */
export type Fields = Pick<Headers, 'get' | 'has'>;

/** Reads the chunks of a body one by one, as the reader of a Web stream does. */
export interface Chunks {
  read(): Promise<
    | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
    | { readonly done: true; readonly value?: Uint8Array<ArrayBuffer> | undefined }
  >;
  /**
   * Copies the next bytes to the beginning of `target`, and returns that part of `target`. Only the bodies of this package's own
   * transports have this method.
   */
  readInto?(target: Uint8Array<ArrayBuffer>): ReturnType<Chunks['read']>;
  /** Ends the body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** The part of a body that the layers use. Every Web stream has this part. */
export interface Body {
  getReader(): Chunks;
  /** Ends an unread body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** A body that a transport has collected itself. */
export interface CollectedBody extends Body {
  /**
   * Returns the whole body if all of it has arrived, and if it has at most `most` bytes. Otherwise returns undefined, and the caller
   * must read the body with `getReader`.
   */
  takeWhole(most: number): Uint8Array<ArrayBuffer> | undefined;
}

/** The part of a response that the layers use. Every `Response` of the runtime has this part. */
export interface Answer extends Pick<Response, 'status' | 'ok' | 'statusText' | 'type' | 'redirected'> {
  readonly headers: Fields;
  readonly body: Body | CollectedBody | null;
}

/** A response that is not a `Response` of the runtime. The client uses it because making a `Response` takes much time. */
export interface LightAnswer extends Answer {
  /** Makes a `Response` with the same status and headers. Its body counts as already read. */
  toResponse(): Response;
}

/** Returns the `Response` for the caller. */
export const responseOf = (answer: Answer): Response =>
  'toResponse' in answer ? (answer as LightAnswer).toResponse() : (answer as Response);

/**
 * The name of a method that only the transports of this package have. The method sends a request without making a `Response`. The
 * name comes from the global registry of symbols, so that the ES module and the CommonJS module of the package have the same
 * name.
 */
export const lightSend = Symbol.for('sentinelsec.light-send');

/** The facts that a transport needs to send a request. */
export interface LightRequest {
  readonly url: URL;
  readonly method: string;
  readonly text: string | undefined;
  readonly signal: Abortable;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends a request. The result is a `LightAnswer`. If the body must be decompressed, the result is a `Response` of the runtime
 * instead.
 */
export type LightSend = (request: LightRequest) => Promise<Answer>;
