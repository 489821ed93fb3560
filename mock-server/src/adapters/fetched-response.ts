import { headerPairs } from '../base/headers.ts';
import { observedBody, streamSource } from '../platform/engine/observed-body.ts';
import { isJson } from '../rules/request/media-types.ts';
import { matchesIntegrity } from './integrity.ts';
import type { Stay, Traffic } from './traffic.ts';

/** The facts that only `fetch` knows about a response. */
export interface FetchFacts {
  /** The URL after all redirects. */
  readonly url: string;
  readonly isRedirected: boolean;
}

/** The request of a fetched response, and the facts that `fetch` adds to the response. */
export interface Fetched extends FetchFacts {
  readonly request: Request;
  readonly traffic: Traffic;
  readonly stay: Stay;
}

/**
 * Converts a response of the platform to the response that `fetch` returns. Rejects with a `TypeError` if the body does not match
 * the `integrity` of the request.
 */
export async function fetchedResponse(response: Response, fetched: Fetched): Promise<Response> {
  const { request } = fetched;
  const { status, statusText, headers } = response;
  const body = request.method === 'HEAD' ? null : bodyOf(response, fetched);
  const answer = new Response(body, { status, statusText, headers: headerPairs(headers) });
  // Requests of other realms, such as requests of happy-dom, may have no property `integrity`.
  const integrity: string | undefined = request.integrity;
  if (!integrity) return withFacts(answer, fetched);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!body || !matchesIntegrity(bytes, integrity))
    throw new TypeError('fetch failed', { cause: new Error('integrity mismatch') });
  return withFacts(new Response(bytes, answer), fetched);
}

/**
 * Sets the properties `url`, `redirected` and `type` of a `Response`, and makes its headers unchangeable, as `fetch` does. Does
 * the same for clones of the response.
 */
export function withFacts(response: Response, { url, isRedirected }: FetchFacts): Response {
  define(response, 'url', { value: withoutFragment(url), configurable: true });
  define(response, 'redirected', isRedirected ? yes : no);
  define(response, 'type', basic);
  define(response, 'clone', cloning);
  fixHeaders(response.headers);
  return response;
}

/** Makes headers unchangeable. */
export function fixHeaders(headers: Headers): void {
  for (const method of changing) define(headers, method, unchangeable);
}

export const withoutFragment = (url: string): string => (url.includes('#') ? url.slice(0, url.indexOf('#')) : url);

// Each property is defined separately, because `defineProperties` takes longer and every call defines these properties.
const define = Object.defineProperty;

// Both descriptors are made only once, because every call needs them.
const yes: PropertyDescriptor = { value: true, configurable: true };
const no: PropertyDescriptor = { value: false, configurable: true };
const basic: PropertyDescriptor = { value: 'basic' satisfies ResponseType, configurable: true };
const cloning: PropertyDescriptor = {
  value(this: Response): Response {
    const copy = (Object.getPrototypeOf(this) as Response).clone.call(this);
    return withFacts(copy, { url: this.url, isRedirected: this.redirected });
  },
  configurable: true,
};

function refuseChange(): never {
  throw new TypeError('immutable');
}

const changing = ['append', 'delete', 'set'] as const;
const unchangeable: PropertyDescriptor = { value: refuseChange };

/**
 * Returns the decoded body. If the call is aborted, reading the body fails. While the caller reads a body that is not JSON, the
 * clock that clients share with the platform does not jump ahead.
 */
function bodyOf({ body, headers }: Response, { request, traffic, stay }: Fetched): ReadableStream<Uint8Array> | null {
  if (!body) return null;
  const source = streamSource(decoded(body, headers.get('content-encoding')));
  const { signal } = request;
  // The client reads JSON immediately, so the clock need not wait for it. The reader of a file may do other work between the
  // pieces.
  if (isJson(headers.get('content-type'))) return observedBody(source, { signal, ended: () => {} });
  const next: typeof source.next = () => {
    traffic.stir();
    return source.next();
  };
  const visit = traffic.enter();
  stay.visit = visit;
  return observedBody({ ...source, next }, { signal, ended: visit.leave });
}

const formats: Readonly<Record<string, CompressionFormat>> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate' };

/**
 * Decodes the content codings of a body, beginning with the last coding. If one of the codings is unknown, returns the body
 * unchanged, as Node does.
 */
function decoded(body: ReadableStream<Uint8Array>, encoding: string | null): ReadableStream<Uint8Array> {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter(Boolean)
    .reverse();
  if (!codings.every((coding) => Object.hasOwn(formats, coding))) return body;
  return codings.reduce((plain, coding) => plain.pipeThrough(new DecompressionStream(formats[coding] ?? 'gzip') as never), body);
}
