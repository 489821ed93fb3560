import { type OperationId, operations } from '../generated/operations.ts';
import type { Call } from './call.ts';

type Asked = Pick<Call, 'operation' | 'known' | 'reads' | 'method'>;

/**
 * Returns how a 2xx response differs from the responses that the spec lists for the operation; undefined if the spec lists it.
 * Login pages and proxies respond to every request with 200. Without this check, a deletion could seem to succeed although the
 * API never received the request.
 */
export function unexpectedAnswer({ operation, known, reads, method }: Asked, response: Answered): string | undefined {
  if (response.redirected) return 'from another address, after a redirect';
  const type = mediaTypeOf(response.headers);
  const told = `${response.status}${type === '' ? '' : ` with ${type}`}`;
  if (!known) return isPage(type) ? told : undefined;
  const { statuses, mediaType, response: kind } = operations[operation as OperationId];
  if (!statuses.includes(response.status)) return told;
  if (kind === 'none' || method === 'HEAD' || type === '') return undefined;
  const fits = reads === 'file' ? type === mediaType : isJson(type) || type === 'text/plain';
  return fits ? undefined : told;
}

/** The members of a response that are checked. */
type Answered = Pick<Response, 'status' | 'headers'> & { readonly redirected?: boolean };

/** The media type in lower case without parameters; empty when there is none. If the header lists several, the first one. */
const mediaTypeOf = (headers: Headers): string =>
  (/^[^;,]*/.exec(headers.get('content-type') ?? '')?.[0] ?? '').trim().toLowerCase();

/**
 * Returns whether a media type is JSON, but not a problem. `unexpectedAnswer` also accepts plain text, because a test's `new
 * Response(text)` has that type; the body must then parse as JSON.
 */
const isJson = (type: string): boolean => /^application\/(?!problem\+)(?:[\w.-]+\+)?json$/.test(type);

/** Returns whether a media type is never that of a success: web pages and problems. */
const isPage = (type: string): boolean => /^(text\/html|application\/(xhtml\+xml|problem\+\w+))$/.test(type);
