import { type OperationId, operations } from '../generated/operations.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

type Asked = Pick<Call, 'operation' | 'known' | 'reads' | 'method'>;

/**
 * Checks whether the spec lists this 2xx response for the operation. If not, returns a description of the response, such as `200
 * with text/html`. Login pages and proxies may respond to every request with 200. Without this check, a deletion could seem to
 * succeed although the API never received it.
 */
export function unexpectedAnswer({ operation, known, reads, method }: Asked, response: Answered): string | undefined {
  if (response.redirected) return 'from another address, after a redirect';
  const type = mediaTypeOf(response.headers);
  const told = (): string => `${response.status}${type === '' ? '' : ` with ${type}`}`;
  if (!known) return isPage(type) ? told() : undefined;
  const { statuses, mediaType, response: kind } = operations[operation as OperationId];
  if (!statuses.includes(response.status)) return told();
  if (kind === 'none' || method === 'HEAD' || type === '') return undefined;
  // Tests often make a response with `new Response(text)`, whose type is `text/plain`.
  const fits = reads === 'file' ? type === mediaType : isJson(type) || type === 'text/plain';
  return fits ? undefined : told();
}

/** The properties of a response that `unexpectedAnswer` checks. */
type Answered = Pick<Answer, 'status' | 'headers'> & { readonly redirected?: boolean };

/**
 * Returns the media type in the header `Content-Type`, in lower case and without parameters. If the header contains several
 * types, returns the first type. If there is no such header, returns an empty text.
 */
function mediaTypeOf(headers: Answer['headers']): string {
  const text = headers.get('content-type') ?? '';
  if (text !== last.text) last = { text, type: (/^[^;,]*/.exec(text)?.[0] ?? '').trim().toLowerCase() };
  return last.type;
}

/**
 * The `Content-Type` header of the previous response, and its media type. If the next response has the same header, `mediaTypeOf`
 * does not parse it again.
 */
let last = { text: '', type: '' };

/** Returns whether a media type is JSON, but not a problem (`application/problem+json`). */
const isJson = (type: string): boolean => /^application\/(?!problem\+)(?:[\w.-]+\+)?json$/.test(type);

/**
 * Returns whether a media type is the type of a web page or of a problem, such as `application/problem+json`. A successful
 * response of the API never has such a type.
 */
const isPage = (type: string): boolean => /^(text\/html|application\/(xhtml\+xml|problem\+\w+))$/.test(type);
