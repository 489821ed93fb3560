import { loopbackOrigin } from '../base/servers.ts';
import { contract } from '../generated/contract.ts';

/**
 * Whether pages of other origins may call the API (CORS). `open`: every page may call the API and read all headers, which is
 * convenient in development. `strict`: no page may call the API. A page then gets the same errors as from an API without CORS.
 */
export type Cors = 'open' | 'strict';

/** The allowed values of the option `cors`. */
export const corsModes: readonly Cors[] = ['open', 'strict'];

const day = '86400';

/** Options of `withCors`. */
export interface CorsOptions {
  readonly cors: Cors;
  /**
   * Whether the environment removes headers that only browsers can set, such as `Origin`, from all requests. If true, the mock
   * treats each request as a request from a page.
   */
  readonly hidesOrigin?: boolean;
}

/**
 * Answers a request with the function `answer`. A request comes from a page if it has the header `Origin` or if `hidesOrigin` is
 * true. In the mode `open`, `withCors` itself answers the preflights of pages. For all other requests from pages, it adds the
 * CORS headers (Fetch Standard, section 3.2) to the answer, so that the page can read all headers. In the mode `strict`, no
 * answer gets CORS headers.
 */
export async function withCors(
  request: Request,
  { cors, hidesOrigin = false }: CorsOptions,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const origin = request.headers.get('origin') ?? (hidesOrigin ? '*' : null);
  if (cors === 'strict') return hidesOrigin && isInPage() ? asBrowserShows(request, answer) : answer(request);
  if (origin === null) return answer(request);
  const isPreflight = request.headers.has('access-control-request-method') || hidesOrigin;
  if (request.method === 'OPTIONS' && isPreflight) return preflight(request.headers, origin);
  return exposed(await answer(request), origin);
}

/**
 * Whether the runtime's class `Request` removes the headers that only browsers can set. Some test environments that imitate a
 * browser have such a class.
 */
export const requestsHideOrigin = (): boolean =>
  !new Request(loopbackOrigin, { headers: { origin: loopbackOrigin } }).headers.has('origin');

/**
 * Whether this code runs in a page of a browser. If so, the page gets the answers of the mock from a service worker. Browsers do
 * not apply CORS to the answers of a service worker, so the mock applies CORS itself.
 */
const isInPage = (): boolean => 'location' in globalThis && !('process' in globalThis);

/**
 * Returns what a page gets from an API that allows no cross-origin requests (Fetch Standard, sections 3.2 and 4.8): a network
 * error. If the request needs a preflight, the mock gets only the preflight and not the request. A request to the page's own
 * origin gets the normal answer of the mock.
 */
async function asBrowserShows(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  if (new URL(request.url).origin === globalThis.location.origin) return answer(request);
  const { body } = await answer(needsPreflight(request) ? new Request(request.url, { method: 'OPTIONS' }) : request);
  await body?.cancel();
  return Response.error();
}

/**
 * The methods and headers of requests that a browser sends without a preflight. The headers `sec-…` need no preflight, because
 * only the browser can set them.
 */
const simpleMethods = ['GET', 'HEAD', 'POST'];
const simpleHeader = /^(?:accept|accept-language|content-language|referer|user-agent|sec-.*)$/;
const simpleBody = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(?:;|$)/i;

const needsPreflight = ({ method, headers }: Request): boolean =>
  !simpleMethods.includes(method) ||
  [...headers].some(([name, value]) => (name === 'content-type' ? !simpleBody.test(value) : !simpleHeader.test(name)));

/** Returns the answer to a preflight. */
function preflight(asked: Headers, origin: string): Response {
  const headers = new Headers({ ...allowed(origin), 'Access-Control-Max-Age': day });
  headers.set('Access-Control-Allow-Methods', asked.get('access-control-request-method') ?? allMethods);
  headers.set('Access-Control-Allow-Headers', asked.get('access-control-request-headers') ?? allHeaders);
  if (asked.has('access-control-request-private-network')) headers.set('Access-Control-Allow-Private-Network', 'true');
  headers.set('Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  return new Response(null, { status: 204, headers });
}

/**
 * All operations of the spec. If a preflight names no method, the answer lists the methods of all operations. If a preflight
 * names no headers, the answer lists the headers of all operations.
 */
const operations = Object.values(contract.operations);
const allMethods = [...new Set(operations.map(({ method }) => method))].join(', ');
const parameters = operations.flatMap((operation) => operation.parameters.filter((parameter) => parameter.in === 'header'));
const allHeaders = [
  ...new Set(['Authorization', 'Content-Type', 'Prefer', contract.mfaTokenHeader, contract.invitationHeader]),
  ...new Set(parameters.map(({ name }) => name)),
].join(', ');

// The header contains the origin and not `*`, because browsers refuse `*` if a page sends credentials.
const allowed = (origin: string): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin,
  ...(origin !== '*' && { 'Access-Control-Allow-Credentials': 'true' }),
});

/** Returns the response with all its headers exposed to pages. */
function exposed(response: Response, origin: string): Response {
  if (response.type === 'error') return response;
  const names = [...response.headers.keys()].filter((name) => name !== 'set-cookie');
  const added = { ...allowed(origin), 'Access-Control-Expose-Headers': [...new Set(names)].join(', ') };
  const headers = new Headers(response.headers);
  // Headers that an override sets are kept: a test may need wrong headers.
  for (const [name, value] of Object.entries(added)) if (!headers.has(name)) headers.set(name, value);
  headers.append('Vary', 'Origin');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
