import type { IncomingMessage } from 'node:http';
import { Refusal } from '../base/refusal.ts';
import { addressed } from '../base/servers.ts';
import { contract } from '../generated/contract.ts';
import { route } from '../rules/request/route.ts';
import { brokenOff, refuseLargeHeaders, requestTimeout } from '../rules/request/syntax.ts';
import type { IncomingBody } from './incoming-body.node.ts';

/** What a request of Node's server becomes a part of. */
export interface Arrival {
  /** The platform's origin. */
  readonly origin: string;
  readonly body: IncomingBody;
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
}

/** A request of Node's server as one to the platform's origin, or why it cannot be one. */
export function toRequest(incoming: IncomingMessage, { origin, body, signal }: Arrival): Request | Refusal {
  const { method = 'GET' } = incoming;
  try {
    const pairs = pairsOf(incoming);
    refuseLargeHeaders(pairs);
    refuseVersion(incoming);
    refuseHost(incoming, pairs);
    refuseCoding(pairs);
    const target = targetOf(incoming, origin);
    const headers = new Headers(pairs);
    if (method === 'GET' || method === 'HEAD') return new Request(target, { method, headers, signal });
    if (forbidden.has(method)) return unsupported(method, target);
    return new Request(target, { method, headers, body: body.stream(), duplex: 'half', signal } as RequestInit);
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown : new Refusal('malformed-request', 'The head of the request cannot be read.');
  }
}

/** Methods that `Request` knows only to forbid them. */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** The headers as they came, one by one. */
const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] =>
  rawHeaders.flatMap((name, place): [string, string][] => (place % 2 === 0 ? [[name, rawHeaders[place + 1] ?? '']] : []));

type Pairs = readonly (readonly [string, string])[];

const valuesOf = (pairs: Pairs, header: string): string[] =>
  pairs.flatMap(([name, value]) => (name.toLowerCase() === header ? [value] : []));

/** Node's parser lets other versions through, whose messages are framed otherwise. */
function refuseVersion({ httpVersion }: IncomingMessage): void {
  if (httpVersion === '1.1' || httpVersion === '1.0') return;
  throw new Refusal('malformed-request', `This is HTTP/1.1; the request says HTTP/${httpVersion}.`);
}

/** A host and perhaps a port (RFC 9110, section 7.2), or nothing where the target has no host. */
const host = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+;=%-]*)(?::\d{0,5})?$/i;

/** HTTP/1.1 has exactly one `Host`, and a valid one (RFC 9112, section 3.2), or two servers could take one request for two of them. */
function refuseHost({ httpVersion }: IncomingMessage, pairs: Pairs): void {
  const hosts = valuesOf(pairs, 'host');
  if (hosts.length > 1 || (hosts.length === 0 && httpVersion !== '1.0'))
    throw new Refusal('malformed-request', 'A request has one Host header.');
  if (!hosts.every((value) => host.test(value)))
    throw new Refusal('malformed-request', 'The Host header is no host and port, such as localhost:4010.');
}

/** A body comes as it is, or in chunks: one in another coding would be taken for what it is not (RFC 9112, section 6.1). */
function refuseCoding(pairs: Pairs): void {
  const codings = valuesOf(pairs, 'transfer-encoding');
  if (codings.length > 0 && codings.join().trim().toLowerCase() !== 'chunked')
    throw new Refusal('malformed-request', 'Transfer-Encoding can be chunked only.');
}

/** Where a request goes: its path, whatever host an absolute target names (RFC 9112, section 3.2.2). */
function targetOf({ url = '' }: IncomingMessage, origin: string): URL {
  const path = /^https?:\/\/[^/?#]*/i.test(url) ? url.replace(/^https?:\/\/[^/?#]*\/?/i, '/') : url;
  if (!path.startsWith('/') || path.includes('#'))
    throw new Refusal('malformed-request', 'The request line names no path, or more than a path and a query.');
  // Put together as text: a path of two slashes must not become the name of a host.
  return new URL(origin + path);
}

function unsupported(method: string, url: URL): Refusal {
  try {
    route({ method, url: addressed(url)?.url ?? url });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
  }
  return new Refusal('malformed-request', `${method} cannot be sent here.`);
}

/** What to answer to a request that Node's parser gave up on. */
export function refusalFor({ code }: NodeJS.ErrnoException): Refusal {
  const { header_bytes_max, body_bytes_max } = contract.figures;
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal('headers-too-large', `Headers may have at most ${header_bytes_max} bytes.`);
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new Refusal('content-too-large', `A body may have at most ${body_bytes_max} bytes.`);
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestTimeout();
    case 'HPE_INVALID_EOF_STATE':
      return brokenOff();
    default:
      return new Refusal('malformed-request', 'This is not HTTP.');
  }
}
