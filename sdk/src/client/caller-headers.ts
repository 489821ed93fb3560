import type { HeadersInput } from '../base/call.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { invitationHeader, mfaTokenHeader } from '../generated/platform.ts';
import { isPlainObject, kindOf } from '../wire/json-text.ts';

/** The header that makes a write safe to send again (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyHeader = 'Idempotency-Key';

/** Headers that have an option of their own. */
const byOption: Readonly<Record<string, string>> = {
  authorization: 'apiKey',
  [mfaTokenHeader.toLowerCase()]: 'mfa',
  [invitationHeader.toLowerCase()]: 'invitationToken',
  [idempotencyHeader.toLowerCase()]: 'idempotencyKey',
  'if-match': 'ifMatch',
  'if-none-match': 'ifNoneMatch',
};

/** Headers of the request's form, which the client sets, and of the connection, which the runtime keeps (RFC 9110, section 7.6.1; Fetch). */
const ofClient =
  /^(accept|accept-(charset|encoding)|access-control-.*|connection|content-.*|cookie2?|date|dnt|expect|host|http2-settings|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via)$/;

const refuse = (what: string): never => {
  throw new ConfigurationError(`${what} Nothing was sent.`);
};

/**
 * The caller's headers as pairs, from whatever form they have. Throws a `ConfigurationError` for any other form, a value that is no
 * string, and a header that the client or the runtime sets: what would not be sent as it was given is never left out in silence.
 */
export function headerPairs(given: HeadersInput | undefined): readonly (readonly [string, string])[] {
  if (given === undefined) return [];
  const pairs = isIterable(given) ? [...given] : isPlainObject(given) ? Object.entries(given) : notHeaders(kindOf(given));
  return pairs.map((pair: unknown) => {
    const [name, value, ...more] = isIterable(pair) ? [...pair] : notHeaders('a list of other things than pairs');
    if (typeof name !== 'string' || more.length > 0) return notHeaders('a list of other things than pairs of name and value');
    if (typeof value !== 'string') return refuse(`The header \`${name}\` in \`headers\` must be a string, not ${kindOf(value)}.`);
    return [name, value] as const;
  });
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const notHeaders = (kind: string): never =>
  refuse(`The option \`headers\` must be a Headers object, a list of pairs or an object of strings, not ${kind}.`);

/** Throws at a header that is not the caller's to set. */
export function refuseReserved(name: string): void {
  const lower = name.toLowerCase();
  const option = Object.hasOwn(byOption, lower) ? byOption[lower] : undefined;
  if (option !== undefined) refuse(`The header \`${name}\` is set by the client itself. Use the option \`${option}\`.`);
  if (ofClient.test(lower)) refuse(`The header \`${name}\` is set by the client itself or by the runtime. Leave it out.`);
}

/** Adds a header. The runtime's own error for one that HTTP does not allow would quote it. */
export function appendHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    refuse('A header in `headers` has a name or value that HTTP does not allow, such as a line break.');
  }
}

/** The caller's headers, each set over the ones before it. A name that comes twice within a set is sent with both values. */
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
