import { headerPairs } from '../base/headers.ts';
import type { OutgoingBody } from './outgoing-body.ts';

/** Whether a response with this status is a redirect that `fetch` follows. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** A redirect, with the signal and the body for the next request. */
export interface Redirect {
  readonly status: number;
  readonly location: string;
  readonly signal: AbortSignal;
  readonly body: OutgoingBody;
}

/** Headers that describe a body. */
const ofBody = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'];
/** Headers that another origin must not see. */
const ofOrigin = ['authorization', 'proxy-authorization', 'cookie', 'host'];

/**
 * Returns the request that follows a redirect (Fetch Standard, HTTP-redirect fetch). Throws a `TypeError` for a redirect that
 * `fetch` refuses, such as a redirect to an `ftp:` URL.
 */
export function redirected(request: Request, { status, location, signal, body }: Redirect): Request {
  const from = new URL(request.url);
  const to = targetOf(location, from);
  const { method } = request;
  const isPlain =
    ((status === 301 || status === 302) && method === 'POST') || (status === 303 && method !== 'GET' && method !== 'HEAD');
  const left = [...(isPlain ? ofBody : []), ...(to.origin === from.origin ? [] : ofOrigin)];
  const headers = headerPairs(request.headers).filter(([name]) => !left.includes(name));
  const sent = isPlain || !request.body ? null : body.again();
  const init = { method: isPlain ? 'GET' : method, headers, signal, body: sent, ...(sent && { duplex: 'half' }) };
  return new Request(to, init as RequestInit);
}

function targetOf(location: string, from: URL): URL {
  const to = URL.parse(location, from);
  if (!to) throw refused(`Location "${location}" is not a URL.`);
  if (!/^https?:$/.test(to.protocol)) throw refused('URL scheme must be a HTTP(S) scheme');
  if (to.username !== '' || to.password !== '') throw refused('A redirect to a URL with credentials is not followed.');
  return to;
}

const refused = (why: string): TypeError => new TypeError('fetch failed', { cause: new Error(why) });
