import type { Abortable } from '../base/call-signal.ts';

/** The headers of a response, as the layers of the pipeline use them. A layer passes the name of a header in lower case. */
export type Fields = Pick<Headers, 'get' | 'has'>;

/** Reads the chunks of a body one by one. The reader of a Web stream has the same methods. */
export interface Chunks {
  read(): Promise<
    | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
    | { readonly done: true; readonly value?: Uint8Array<ArrayBuffer> | undefined }
  >;
  /**
   * Writes the next bytes of the body to the beginning of `target`. In the result, `value` is the part of `target` that contains
   * these bytes.
   */
  readInto?(target: Uint8Array<ArrayBuffer>): ReturnType<Chunks['read']>;
  /** Ends the body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** The methods that the pipeline calls on a body. Every Web stream has these methods. */
export interface Body {
  getReader(): Chunks;
  /** Ends an unread body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** A body whose bytes a transport may already have collected. */
export interface CollectedBody extends Body {
  /**
   * Returns the whole body. Returns undefined if the body has not arrived completely or is larger than `most` bytes. If the
   * result is undefined, the caller must read the body with `getReader`.
   */
  takeWhole(most: number): Uint8Array<ArrayBuffer> | undefined;
}

/** The properties of a response that the pipeline uses. Every `Response` of the runtime has these properties. */
export interface Answer extends Pick<Response, 'status' | 'ok' | 'statusText' | 'type' | 'redirected'> {
  readonly headers: Fields;
  readonly body: Body | CollectedBody | null;
}

/** A response that is not a `Response` of the runtime. The client saves time because it makes no `Response`. */
export interface LightAnswer extends Answer {
  /** Makes a `Response` with the same status and headers. The body of this `Response` cannot be read. */
  toResponse(): Response;
}

/** Returns the `Response` for the caller. */
export const responseOf = (answer: Answer): Response =>
  'toResponse' in answer ? (answer as LightAnswer).toResponse() : (answer as Response);

/**
 * The symbol that names a method of the package's own transports. This method sends a request without making a `Response`. The
 * symbol is global because the ES module and the CommonJS module of the package must use the same symbol.
 */
export const lightSend = Symbol.for('sentinelsec.light-send');

/** What a transport needs to send a request. */
export interface LightRequest {
  readonly url: URL;
  readonly method: string;
  readonly text: string | undefined;
  readonly signal: Abortable;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a request. The result is a `LightAnswer`, or a `Response` of the runtime if the body must be decompressed. */
export type LightSend = (request: LightRequest) => Promise<Answer>;
