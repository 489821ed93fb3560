import { type OperationId, operations } from '../generated/operations.ts';
import type { Call } from './call.ts';

type Asked = Pick<Call, 'operation' | 'known' | 'reads' | 'method'>;

/**
 * Tells how an answer of a 2xx status differs from those that the spec describes for the operation; undefined when it is one of them.
 * Login pages and proxies answer 200 for everything: a deletion that they "confirm" was never seen by the API.
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

/** What is looked at of an answer. */
type Answered = Pick<Response, 'status' | 'headers'> & { readonly redirected?: boolean };

/** The media type in lower case without its parameters; empty when there is none. Of a list of them, the first counts. */
const mediaTypeOf = (headers: Headers): string =>
  (/^[^;,]*/.exec(headers.get('content-type') ?? '')?.[0] ?? '').trim().toLowerCase();

/** Plain text is taken for JSON as well, since `new Response(text)` says so of everything; it must still parse. */
const isJson = (type: string): boolean => /^application\/(?!problem\+)(?:[\w.-]+\+)?json$/.test(type);

/** Types that no API answers with success: pages for people, and problems. */
const isPage = (type: string): boolean => /^(text\/html|application\/(xhtml\+xml|problem\+\w+))$/.test(type);
