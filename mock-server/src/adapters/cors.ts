import { loopbackOrigin } from '../base/servers.ts';
import { contract } from '../generated/contract.ts';

/**
 * What pages of other origins may do, by CORS. `open`: every page may call and read every header, which is handy in
 * development. `strict`: none may, as the real API says it (it answers no preflight and exposes nothing), so that a
 * browser shows the faults that a page would have in production.
 */
export type Cors = 'open' | 'strict';

/** The values of the option. */
export const corsModes: readonly Cors[] = ['open', 'strict'];

const day = '86400';

/** How CORS is answered. */
export interface CorsOptions {
  readonly cors: Cors;
  /** Whether requests do not show what a browser says of the page, so that any may come from one. */
  readonly hidesOrigin?: boolean;
}

/**
 * Answers a request as `answer` does, with what CORS adds: in the mode `open` preflights are answered here and all headers are
 * exposed (Fetch Standard, section 3.2). Requests that no page of another origin sent are left as they are.
 */
export async function withCors(
  request: Request,
  { cors, hidesOrigin = false }: CorsOptions,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const origin = request.headers.get('origin') ?? (hidesOrigin ? '*' : null);
  if (cors === 'strict' || origin === null) return answer(request);
  const isPreflight = request.headers.has('access-control-request-method') || hidesOrigin;
  if (request.method === 'OPTIONS' && isPreflight) return preflight(request.headers, origin);
  return exposed(await answer(request), origin);
}

/** Whether requests here lose the headers that only browsers set: the `Request` of a test runner's page drops them. */
export const requestsHideOrigin = (): boolean =>
  !new Request(loopbackOrigin, { headers: { origin: loopbackOrigin } }).headers.has('origin');

/** What a page's browser asks before a request that is not simple. */
function preflight(asked: Headers, origin: string): Response {
  const headers = new Headers({ ...allowed(origin), 'Access-Control-Max-Age': day });
  headers.set('Access-Control-Allow-Methods', asked.get('access-control-request-method') ?? allMethods);
  headers.set('Access-Control-Allow-Headers', asked.get('access-control-request-headers') ?? allHeaders);
  if (asked.has('access-control-request-private-network')) headers.set('Access-Control-Allow-Private-Network', 'true');
  headers.set('Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  return new Response(null, { status: 204, headers });
}

/** Everything that the API takes, for a preflight that does not say what it asks for. */
const operations = Object.values(contract.operations);
const allMethods = [...new Set(operations.map(({ method }) => method))].join(', ');
const parameters = operations.flatMap((operation) => operation.parameters.filter((parameter) => parameter.in === 'header'));
const allHeaders = [
  ...new Set(['Authorization', 'Content-Type', 'Prefer', contract.mfaTokenHeader, contract.invitationHeader]),
  ...new Set(parameters.map(({ name }) => name)),
].join(', ');

// Named, not `*`: that would be refused where a page sends credentials.
const allowed = (origin: string): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin,
  ...(origin !== '*' && { 'Access-Control-Allow-Credentials': 'true' }),
});

/** A response whose headers a page may read, all of them. */
function exposed(response: Response, origin: string): Response {
  if (response.type === 'error') return response;
  const names = [...response.headers.keys()].filter((name) => name !== 'set-cookie');
  const added = { ...allowed(origin), 'Access-Control-Expose-Headers': [...new Set(names)].join(', ') };
  const headers = new Headers(response.headers);
  // What an override says itself stays: it may be to show a fault.
  for (const [name, value] of Object.entries(added)) if (!headers.has(name)) headers.set(name, value);
  headers.append('Vary', 'Origin');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
