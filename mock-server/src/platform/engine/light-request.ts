import type { HeaderList, ReadHeaders } from '../../base/header-list.ts';

/** The properties of a request that the platform uses. Every `Request` has them. */
export interface ArrivingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: ReadHeaders;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/** The caller of a request, who waits for the answer. */
export interface Caller {
  /** Whether the caller has given up. */
  readonly hasLeft: boolean;
  /** A signal that aborts when the caller gives up. */
  readonly signal: AbortSignal;
}

interface LightParts {
  readonly method: string;
  readonly address: URL;
  readonly headers: HeaderList;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly caller: Caller;
}

/** A request that needs less time and memory than a `Request`. The users' own handlers get a `Request`, made by `copy`. */
export class LightRequest implements ArrivingRequest {
  readonly method: string;
  readonly address: URL;
  readonly headers: HeaderList;
  readonly #caller: Caller;
  #body: ReadableStream<Uint8Array> | null;

  constructor({ method, address, headers, body, caller }: LightParts) {
    this.method = method;
    this.address = address;
    this.headers = headers;
    this.#body = body;
    this.#caller = caller;
  }

  get url(): string {
    return this.address.href;
  }

  get hasLeft(): boolean {
    return this.#caller.hasLeft;
  }

  get signal(): AbortSignal {
    return this.#caller.signal;
  }

  get body(): ReadableStream<Uint8Array> | null {
    return this.#body;
  }

  /** Returns a request to another URL. All other properties stay the same. Both requests share the body. */
  to(address: URL): LightRequest {
    const { method, headers, body } = this;
    return new LightRequest({ method, headers, address, body, caller: this.#caller });
  }

  /** Returns a `Request` with the same content. The body of the original request can still be read. */
  copy(): Request {
    const [own, other] = this.#body?.tee() ?? [null, null];
    this.#body = own;
    return this.#with(other);
  }

  /** Returns a `Request` with the same content. The body can then be read only from the new `Request`. */
  toRequest(): Request {
    return this.#with(this.body);
  }

  #with(body: ReadableStream<Uint8Array> | null): Request {
    const { method, url, signal } = this;
    const init = { method, headers: [...this.headers], body, signal, ...(body && { duplex: 'half' }) };
    return new Request(url, init as RequestInit);
  }
}

/** Returns the URL of a request. */
export const addressOf = (request: ArrivingRequest): URL =>
  request instanceof LightRequest ? request.address : new URL(request.url);

/** Whether the caller of a request has given up. */
export const hasLeft = (request: ArrivingRequest): boolean =>
  request instanceof LightRequest ? request.hasLeft : request.signal.aborted;

/** Returns a `Request` with the same content. The body of the given request can still be read. */
export const copyOf = (request: ArrivingRequest): Request =>
  request instanceof LightRequest ? request.copy() : (request as Request).clone();
