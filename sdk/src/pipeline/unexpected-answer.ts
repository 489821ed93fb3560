import { type OperationId, operations } from '../generated/operations.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

type Asked = Pick<Call, 'operation' | 'known' | 'reads' | 'method'>;

/**
 * Compares a 2xx response with the responses that the spec lists for the operation. Returns how the response differs; undefined
 * if the spec lists the response. Login pages and proxies may respond to every request with 200. Without this check, a deletion
 * could seem to succeed although the API never received the request.
 */
export function unexpectedAnswer({ operation, known, reads, method }: Asked, response: Answered): string | undefined {
  if (response.redirected) return 'from another address, after a redirect';
  const type = mediaTypeOf(response.headers);
  const told = (): string => `${response.status}${type === '' ? '' : ` with ${type}`}`;
  if (!known) return isPage(type) ? told() : undefined;
  const { statuses, mediaType, response: kind } = operations[operation as OperationId];
  if (!statuses.includes(response.status)) return told();
  if (kind === 'none' || method === 'HEAD' || type === '') return undefined;
  const fits = reads === 'file' ? type === mediaType : isJson(type) || type === 'text/plain';
  return fits ? undefined : told();
}

/** The properties of a response that `unexpectedAnswer` checks. */
type Answered = Pick<Answer, 'status' | 'headers'> & { readonly redirected?: boolean };

/**
 * Returns the media type in the header `Content-Type`, in lower case and without parameters. If the header lists several types,
 * returns the first type. If the header is missing, returns an empty text.
 */
function mediaTypeOf(headers: Answer['headers']): string {
  const text = headers.get('content-type') ?? '';
  if (text !== last.text) last = { text, type: (/^[^;,]*/.exec(text)?.[0] ?? '').trim().toLowerCase() };
  return last.type;
}

/** The last media type. Storing it saves time, because most responses of an API have the same media type. */
let last = { text: '', type: '' };

/**
 * Returns whether a media type is JSON, but not a problem. `unexpectedAnswer` also accepts plain text, because tests often make a
 * response with `new Response(text)`. Such a response has the type `text/plain`. The text must then be valid JSON.
 */
const isJson = (type: string): boolean => /^application\/(?!problem\+)(?:[\w.-]+\+)?json$/.test(type);

/** Returns whether a media type belongs to a web page or to a problem. A successful response never has such a type. */
const isPage = (type: string): boolean => /^(text\/html|application\/(xhtml\+xml|problem\+\w+))$/.test(type);
