import { observedBody, type Piece, streamSource } from '../platform/engine/observed-body.ts';
import type { Stay } from './traffic.ts';

/**
 * The form in which the caller passed a body. `whole`: as a complete value. `stream`: as a stream that can be read only once.
 * `unknown`: in a `Request`, which does not show the original form.
 */
export type BodyKind = 'whole' | 'stream' | 'unknown';

/**
 * The body of a `fetch` request. If reading the body fails with an error, `fetch` throws a `TypeError`. The `cause` of the
 * `TypeError` is this error. After a redirect, the body may have to be sent again.
 */
export class OutgoingBody {
  readonly #request: Request;
  readonly #kind: BodyKind;
  /** A copy of the request, for a redirect that needs the body again. */
  #spare: Request | undefined;
  readonly #stay: Stay;
  /** The error of the caller's stream. */
  failure: { readonly cause: unknown } | undefined;

  constructor(request: Request, { kind, stay }: { readonly kind: BodyKind; readonly stay: Stay }) {
    this.#request = request;
    this.#kind = kind;
    this.#stay = stay;
  }

  /** Returns the request to send first. If a redirect may need the body again, keeps a copy of the request. */
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

  /** Returns the body again, for a redirected request. Throws a `TypeError` if the caller passed the body as a stream. */
  again(): BodyInit | null {
    if (!this.#request.body) return null;
    const spare = this.#spare;
    if (!spare) throw new TypeError('fetch failed', { cause: new Error('A body that is a stream cannot be sent again.') });
    this.#spare = spare.clone();
    return spare.body;
  }

  /** Returns the body as a stream. While the stream waits for data from the caller, the platform's clock may jump ahead. */
  #read(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const source = streamSource(body);
    const next = async (): Promise<Piece> => {
      const stepIn = this.#stay.visit?.stepOut();
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
