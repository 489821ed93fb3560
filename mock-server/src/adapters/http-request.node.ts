import type { IncomingMessage } from 'node:http';
import { HeaderList } from '../base/header-list.ts';
import { Refusal } from '../base/refusal.ts';
import { addressed } from '../base/servers.ts';
import { type Caller, LightRequest } from '../platform/engine/light-request.ts';
import { route } from '../rules/request/route.ts';
import { headerSize, refuseLargeHead } from '../rules/request/syntax.ts';

/** The facts about an arriving request that Node's `IncomingMessage` does not contain. */
export interface Arrival {
  /** The platform's origin. */
  readonly origin: string;
  readonly caller: Caller & { open(): ReadableStream<Uint8Array> | null };
}

/**
 * Converts a request that Node's server has received. The URL of the result begins with the platform's origin. For an invalid
 * request, returns a `Refusal`.
 */
export function toRequest(incoming: IncomingMessage, { origin, caller }: Arrival): LightRequest | Refusal {
  const { method = 'GET' } = incoming;
  try {
    const headers = headersOf(incoming);
    refuseVersion(incoming);
    refuseHost(incoming);
    refuseCoding(headers);
    const address = targetOf(incoming, origin);
    return forbidden.has(method)
      ? unsupported(method, address)
      : new LightRequest({ method, address, headers, body: caller.open(), caller });
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown : new Refusal('malformed-request', 'The head of the request cannot be read.');
  }
}

/** Methods that `Request` forbids. */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** Returns the headers. Throws a 431 if all headers together are too large. */
function headersOf({ rawHeaders }: IncomingMessage): HeaderList {
  const headers = new HeaderList();
  let size = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place] ?? '';
    const value = rawHeaders[place + 1] ?? '';
    size += headerSize(name, value);
    headers.append(name, value);
  }
  refuseLargeHead(size);
  return headers;
}

/** Returns the values of a header as they were received. */
function valuesOf({ rawHeaders }: IncomingMessage, header: string): string[] {
  const values: string[] = [];
  for (let place = 0; place < rawHeaders.length; place += 2)
    if (rawHeaders[place]?.length === header.length && rawHeaders[place]?.toLowerCase() === header)
      values.push(rawHeaders[place + 1] ?? '');
  return values;
}

/**
 * Throws a 400 if the HTTP version is neither 1.0 nor 1.1. Node's parser accepts other versions too, but they mark the end of a
 * message in another way.
 */
function refuseVersion({ httpVersion }: IncomingMessage): void {
  if (httpVersion === '1.1' || httpVersion === '1.0') return;
  throw new Refusal('malformed-request', `This is HTTP/1.1; the request says HTTP/${httpVersion}.`);
}

/**
 * Matches the value of the header `Host`: a host with an optional port (RFC 9110, section 7.2). Also matches an empty text, which
 * is valid too.
 */
const host = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+;=%-]*)(?::\d{0,5})?$/i;

/**
 * Throws a 400 if a request does not have exactly one valid `Host` header (RFC 9112, section 3.2). In HTTP/1.0, the header may be
 * missing. With several hosts, a proxy and the server could choose different hosts.
 */
function refuseHost(incoming: IncomingMessage): void {
  const { httpVersion } = incoming;
  const hosts = valuesOf(incoming, 'host');
  if (hosts.length > 1 || (hosts.length === 0 && httpVersion !== '1.0'))
    throw new Refusal('malformed-request', 'A request must have exactly one Host header.');
  if (!hosts.every((value) => host.test(value)))
    throw new Refusal('malformed-request', 'The Host header is not a host and a port, such as localhost:4010.');
}

/**
 * Throws a 400 for a transfer coding other than `chunked` (RFC 9112, section 6.1). With another coding, the server would look for
 * the end of the body in the wrong place.
 */
function refuseCoding(headers: HeaderList): void {
  const coding = headers.get('transfer-encoding');
  if (coding !== null && coding.trim().toLowerCase() !== 'chunked')
    throw new Refusal('malformed-request', 'The only allowed Transfer-Encoding is chunked.');
}

/** Matches the beginning of a target that is a whole URL (RFC 9112, section 3.2.2), and finds its authority. */
const wholeUrl = /^https?:\/\/([^/?#]*)\/?/i;

/**
 * Returns the host that a request names, with its port: the authority of a target that is a whole URL, or else the header `Host`.
 * A server must ignore the header if the target has a host (RFC 9112, section 3.2.2).
 */
export const hostOf = ({ url = '', headers }: IncomingMessage): string | undefined => wholeUrl.exec(url)?.[1] ?? headers.host;

/** Matches a target with a fragment, or with a backslash in its path, because `URL` would read the backslash as a slash. */
const notInPath = /#|^[^?]*\\/;

/**
 * Returns the URL of a request: the platform's origin with the path and query from the request line. The request line may contain
 * a whole URL. In this case, the platform ignores the host of this URL.
 */
function targetOf({ url = '' }: IncomingMessage, origin: string): URL {
  const [start, authority] = wholeUrl.exec(url) ?? [];
  const path = start === undefined ? url : `/${url.slice(start.length)}`;
  if (authority !== undefined && !(/^[^:]/.test(authority) && host.test(authority)))
    throw new Refusal('malformed-request', 'The URL in the request line has no host, or more than a host and a port.');
  if (!path.startsWith('/') || notInPath.test(path))
    throw new Refusal('malformed-request', 'The target in the request line is not a path with an optional query.');
  // Origin and path are joined as text, because a path that begins with two slashes must not be parsed as a host name.
  return new URL(origin + path);
}

function unsupported(method: string, url: URL): Refusal {
  try {
    route({ method, url: addressed(url)?.url ?? url });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
  }
  return new Refusal('malformed-request', `The method ${method} is not supported.`);
}
