import type { HeadersInput } from '../base/call.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { invitationHeader, mfaTokenHeader } from '../generated/platform.ts';
import { isPlainObject, kindOf } from '../wire/json-text.ts';

/** The header that makes a write safe to send again (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyHeader = 'Idempotency-Key';

/** Headers that the caller sets with an option, and the names of these options. */
const byOption: Readonly<Record<string, string>> = {
  authorization: 'apiKey',
  [mfaTokenHeader.toLowerCase()]: 'mfa',
  [invitationHeader.toLowerCase()]: 'invitationToken',
  [idempotencyHeader.toLowerCase()]: 'idempotencyKey',
  'if-match': 'ifMatch',
  'if-none-match': 'ifNoneMatch',
};

/**
 * The headers that the caller must not set. The client sets some of these headers. The runtime sets the others, for example the
 * headers of the connection (RFC 9110, section 7.6.1, and the Fetch standard).
 */
const ofClient =
  /^(accept|accept-(charset|encoding)|access-control-.*|connection|content-.*|cookie2?|date|dnt|expect|host|http2-settings|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via)$/;

const refuse = (what: string): never => {
  throw new ConfigurationError(`${what} Nothing was sent.`);
};

/**
 * Returns the caller's headers as pairs of name and value. Throws a `ConfigurationError` if the headers have a form that `fetch`
 * does not accept, or if a value is not a string. Without these checks, a header could be changed or omitted silently.
 */
export function headerPairs(given: HeadersInput | undefined): readonly (readonly [string, string])[] {
  if (given === undefined) return [];
  const pairs = isIterable(given) ? [...given] : isPlainObject(given) ? Object.entries(given) : notHeaders(kindOf(given));
  return pairs.map((pair: unknown) => {
    const [name, value, ...more] = isIterable(pair) ? [...pair] : notHeaders('a list of other values');
    if (typeof name !== 'string' || more.length > 0) return notHeaders('a list of other values than pairs of name and value');
    if (typeof value !== 'string') return refuse(`The header \`${name}\` in \`headers\` must be a string, not ${kindOf(value)}.`);
    return [name, value] as const;
  });
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const notHeaders = (kind: string): never =>
  refuse(`The option \`headers\` must be a Headers object, a list of pairs or an object of strings, not ${kind}.`);

/** Throws a `ConfigurationError` for a header that the client or the runtime sets. */
export function refuseReserved(name: string): void {
  const lower = name.toLowerCase();
  const option = Object.hasOwn(byOption, lower) ? byOption[lower] : undefined;
  if (option !== undefined) refuse(`The client sets the header \`${name}\` itself. Use the option \`${option}\`.`);
  if (ofClient.test(lower)) refuse(`The client or the runtime sets the header \`${name}\`. Leave it out.`);
}

/**
 * Adds a header. If the header is invalid, throws a `ConfigurationError`, because the runtime's error would quote the value of
 * the header.
 */
export function appendHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    refuse('A header in `headers` has a name or value that HTTP does not allow, such as a line break.');
  }
}

/**
 * Merges sets of headers. If two sets contain the same name, the later set replaces the header of the earlier set. If one set
 * contains the same name twice, the client sends both values.
 */
export function callerHeaders(...sets: (HeadersInput | undefined)[]): Headers {
  const headers = new Headers();
  for (const set of sets) {
    const own = new Headers();
    for (const [name, value] of headerPairs(set)) {
      refuseReserved(name);
      appendHeader(own, name, value);
    }
    for (const [name, value] of own) headers.set(name, value);
  }
  return headers;
}
