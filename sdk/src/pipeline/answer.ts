import type { Abortable } from '../base/call-signal.ts';

/** The headers of a response, as the layers read them. All names are in lower case. */
export type Fields = Pick<Headers, 'get' | 'has'>;

/** Reads the chunks of a body one by one. A reader of a Web stream is one. */
export interface Chunks {
  read(): Promise<
    | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
    | { readonly done: true; readonly value?: Uint8Array<ArrayBuffer> | undefined }
  >;
  /** Ends the body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** A body, as the layers read it. A Web stream is one. */
export interface Body {
  getReader(): Chunks;
  /** Ends an unread body early. */
  cancel(reason?: unknown): Promise<void>;
}

/** A body that a transport has collected itself. */
export interface CollectedBody extends Body {
  /** Takes the whole body, if all of it has arrived and it has at most `most` bytes. Otherwise returns undefined; `getReader` reads it. */
  takeWhole(most: number): Uint8Array<ArrayBuffer> | undefined;
}

/** A response, as the layers read it. A `Response` of the runtime is one. */
export interface Answer extends Pick<Response, 'status' | 'ok' | 'statusText' | 'type' | 'redirected'> {
  readonly headers: Fields;
  readonly body: Body | CollectedBody | null;
}

/** A response that is no `Response`, because making one takes more time than all other work of a small call. */
export interface LightAnswer extends Answer {
  /** Makes a `Response` with the same status and headers. Its body counts as already read. */
  toResponse(): Response;
}

/** Returns the `Response` for the caller. */
export const responseOf = (answer: Answer): Response =>
  'toResponse' in answer ? (answer as LightAnswer).toResponse() : (answer as Response);

/**
 * The member of a transport of this package that answers without a `Response`. A symbol of the registry, because the ES module and the
 * CommonJS module of the package must have the same one.
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

/** Sends a request. The result is a `Response` if the body must be decoded first. */
export type LightSend = (request: LightRequest) => Promise<Answer>;
