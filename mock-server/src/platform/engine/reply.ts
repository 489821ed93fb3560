import type { HeaderList } from '../../base/header-list.ts';
import { type BodyEnd, observedBody } from './observed-body.ts';

interface ReplyParts {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly body: PlainBody | undefined;
  /** Returns a signal. When the signal aborts, the body ends. The function is called only if a `Response` is made. */
  readonly signal: () => AbortSignal | undefined;
}

/** A body whose bytes are all known. */
export interface PlainBody {
  readonly bytes: Uint8Array;
  /**
   * The body as text; `undefined` if the body is not ASCII text. If `ascii` is defined, each read of `bytes` encodes this text
   * again.
   */
  readonly ascii: string | undefined;
  /** A callback. The code that sends the body calls it once: after the body has ended, or if the body is not sent. */
  readonly ended: BodyEnd['ended'];
}

/**
 * An answer whose body is known as a whole. To save time, an adapter can send this answer without making a `Response`.
 */
export class PlainReply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** Absent if the answer has no body. */
  readonly body: PlainBody | undefined;
  readonly #signal: ReplyParts['signal'];

  /** Throws a `RangeError` for a status that a `Response` cannot have. */
  constructor({ status, statusText, headers, body, signal }: ReplyParts) {
    if (!(status >= 200 && status <= 599)) throw new RangeError(`The status is ${status}; it must be from 200 to 599.`);
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.body = body;
    this.#signal = signal;
  }

  /**
   * Returns a `Response` with the same content. If `signal` aborts, the body of the `Response` ends. Default of `signal`: the
   * signal of the request.
   */
  toResponse({ signal }: { readonly signal?: AbortSignal | undefined } = { signal: this.#signal() }): Response {
    const { status, statusText, headers } = this;
    const response = new Response(this.#stream(signal), { status, statusText });
    headers.appendTo(response.headers);
    return response;
  }

  #stream(signal: AbortSignal | undefined): BodyInit | null {
    const { body } = this;
    if (!body) return null;
    const { bytes, ended } = body;
    // The `Response` gets a stream and not the bytes. For a body of bytes, Node uses a global function that tests may have
    // replaced.
    return observedBody(
      { next: () => ({ bytes: bytes.length > 0 ? bytes : undefined, isLast: true }), drop: () => {} },
      { ended, signal },
    );
  }
}

export type Reply = PlainReply | Response;

/** Returns an answer as a `Response`. */
export const asResponse = (reply: Reply): Response => (reply instanceof PlainReply ? reply.toResponse() : reply);
