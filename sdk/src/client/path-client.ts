import createClient, { type Client, type MiddlewareCallbackParams } from 'openapi-fetch';
import { CallSite } from '../base/call-site.ts';
import { ConfigurationError } from '../errors/failures.ts';
import { type OperationId, type OperationInfo, operations } from '../generated/operations.ts';
import type { paths } from '../generated/paths.d.ts';
import type { Request as OwnRequest } from './build-call.ts';
import type { Run } from './namespaces.ts';

/**
 * The same client, typed by path. Its calls reject with this client's errors, so `error` is never set.
 *
 * @example
 * ```ts
 * const { data, response } = await client.api.GET('/v1/keys', { params: { query: { limit: 10 } } });
 * ```
 */
export type PathClient = Client<paths>;

/**
 * A request that does not follow its signal: the call does so itself, and lets go of it. The runtime's own would leave a listener on it until
 * the collector comes by, one for each call with a signal that lives long. Undefined where the runtime has no `Request`.
 */
const unfollowing = (): typeof Request | undefined =>
  globalThis.Request &&
  (class extends Request {
    readonly #signal: AbortSignal | undefined;

    constructor(url: string, { signal, ...init }: RequestInit) {
      super(url, init);
      this.#signal = signal ?? undefined;
    }

    override get signal(): AbortSignal {
      return this.#signal ?? super.signal;
    }
  } as typeof Request);

const statusesWithoutBody = new Set([204, 205]);

/** What openapi-fetch would send, as a call of this client's own. */
async function requestOf({ request, schemaPath, params }: MiddlewareCallbackParams): Promise<OwnRequest> {
  const found = (Object.entries(operations) as [OperationId, OperationInfo][]).find(
    ([, info]) => info.method === request.method && info.path === schemaPath,
  );
  if (!found)
    throw new ConfigurationError(
      `The API has no ${request.method} ${schemaPath}. Use \`client.request\` for what it does not describe.`,
    );
  const [operation, info] = found;
  const text = await request.text();
  const { headers, idempotencyKey, ifMatch, ifNoneMatch } = headersOf(request.headers);
  return {
    operation,
    known: true,
    info,
    reads: info.response === 'json' ? 'text' : info.response,
    params: params.path ?? {},
    query: (params.query ?? undefined) as OwnRequest['query'],
    body: text === '' ? undefined : JSON.parse(text),
    options: {
      signal: request.signal,
      headers,
      ...(idempotencyKey !== null && { idempotencyKey }),
      ...(ifMatch !== null && { ifMatch }),
      ...(ifNoneMatch !== null && { ifNoneMatch }),
    },
  };
}

/** The caller's headers without those that this client sets by itself or has an option for. */
function headersOf(
  given: Headers,
): { headers: Record<string, string> } & Record<'idempotencyKey' | 'ifMatch' | 'ifNoneMatch', string | null> {
  const idempotencyKey = given.get('idempotency-key');
  const ifMatch = given.get('if-match');
  const ifNoneMatch = given.get('if-none-match');
  for (const name of ['idempotency-key', 'if-match', 'if-none-match', 'content-type', 'content-length', 'accept'])
    given.delete(name);
  return { headers: Object.fromEntries(given), idempotencyKey, ifMatch, ifNoneMatch };
}

/** openapi-fetch over the pipeline: one `onRequest` hands the call over and gives its answer back. */
export function makePathClient(baseUrl: string, run: Run): PathClient {
  const client = createClient<paths>({ baseUrl, Request: unfollowing() as typeof Request });
  const onRequest = async (callback: MiddlewareCallbackParams): Promise<Response> => {
    const site = new CallSite(onRequest);
    const { data, response } = await run(await requestOf(callback), site);
    if (data instanceof Response) return data;
    const { headers, status, statusText } = response;
    const own = new Headers(headers);
    // The body has been decoded already, so what described its encoded form is no longer true.
    for (const name of ['content-encoding', 'content-length']) own.delete(name);
    const body = statusesWithoutBody.has(status) || typeof data !== 'string' ? null : data;
    return new Response(body, { headers: own, status, statusText });
  };
  client.use({ onRequest });
  return client;
}
