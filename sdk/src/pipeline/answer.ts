import type { Abortable } from '../base/call-signal.ts';

/** The headers of a response, as the layers of the pipeline read them. All names are in lower case. */
export type Fields = Pick<Headers, 'get' | 'has'>;

/** Reads the chunks of a body one by one, as the reader of a Web stream does. */
export interface Chunks {
  read(): Promise<
    | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
    | { readonly done: true; readonly value?: Uint8Array<ArrayBuffer> | undefined }
  >;
  /** Copies the next bytes to the beginning of `target`, and returns the filled part of `target`. */
  readInto?(target: Uint8Array<ArrayBuffer>): ReturnType<Chunks['read']>;
  /** Ends the body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** The methods of a body that the pipeline uses. Every Web stream has these methods. */
export interface Body {
  getReader(): Chunks;
  /** Ends an unread body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** A body that a transport has collected itself. */
export interface CollectedBody extends Body {
  /**
   * Returns the whole body if the body has arrived completely and has at most `most` bytes. Otherwise returns undefined, and the
   * caller must read the body with `getReader`.
   */
  takeWhole(most: number): Uint8Array<ArrayBuffer> | undefined;
}

/** The properties of a response that the pipeline uses. Every `Response` of the runtime has these properties. */
export interface Answer extends Pick<Response, 'status' | 'ok' | 'statusText' | 'type' | 'redirected'> {
  readonly headers: Fields;
  readonly body: Body | CollectedBody | null;
}

/** A response that is not a `Response` of the runtime. It saves the time that making a `Response` takes. */
export interface LightAnswer extends Answer {
  /** Makes a `Response` with the same status and headers. Its body counts as already read. */
  toResponse(): Response;
}

/** Returns the `Response` for the caller. */
export const responseOf = (answer: Answer): Response =>
  'toResponse' in answer ? (answer as LightAnswer).toResponse() : (answer as Response);

/**
 * The name of a method that only the transports of this package have. The method sends a request without making a `Response`. The
 * symbol is global, so the ES module and the CommonJS module of the package use the same symbol.
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
