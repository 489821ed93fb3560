import { observedBody, type Piece, streamSource } from '../platform/engine/observed-body.ts';
import type { Stay, Visit } from './traffic.ts';

/** How a body was given: as a whole, as a stream that can be read only once, or in a `Request`, where this is not known. */
export type BodyKind = 'whole' | 'stream' | 'unknown';

/** The body of a request of `fetch`. Its errors are errors of the caller, and a redirect may need it again. */
export class OutgoingBody implements Stay {
  readonly #request: Request;
  readonly #kind: BodyKind;
  /** A copy of the request, in case its body is needed again. */
  #spare: Request | undefined;
  /** The visit of the request to the platform, and then of its answer. */
  visit: Visit | undefined;
  /** The error of the caller's stream. */
  failure: { readonly cause: unknown } | undefined;

  constructor(request: Request, kind: BodyKind) {
    this.#request = request;
    this.#kind = kind;
  }

  /** The first request. */
  first(): Request {
    const { body } = this.#request;
    if (!body) return this.#request;
    const mayBeSentAgain = this.#kind !== 'stream' && this.#request.redirect === 'follow';
    if (mayBeSentAgain) this.#spare = this.#request.clone();
    if (this.#kind === 'whole') return this.#request;
    return new Request(this.#request, {
      body: this.#read(this.#request.body ?? body),
      duplex: 'half',
      mode: 'cors',
    } as RequestInit);
  }

  /** The body for another request. Throws a `TypeError` when it was a stream. */
  again(): BodyInit | null {
    if (!this.#request.body) return null;
    const spare = this.#spare;
    if (!spare) throw new TypeError('fetch failed', { cause: new Error('A body that is a stream cannot be sent again.') });
    this.#spare = spare.clone();
    return spare.body;
  }

  /** Lets time pass while the platform waits for the caller's stream. */
  #read(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const source = streamSource(body);
    const next = async (): Promise<Piece> => {
      const stepIn = this.visit?.stepOut();
      try {
        return await source.next();
      } finally {
        stepIn?.();
      }
    };
    return observedBody(
      { ...source, next },
      {
        ended: (failure) => {
          this.failure = failure;
        },
      },
    );
  }
}
