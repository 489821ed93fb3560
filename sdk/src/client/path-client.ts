import createClient, { type Client, type MiddlewareCallbackParams } from 'openapi-fetch';
import type { HeadersInput } from '../base/call.ts';
import { CallSite } from '../base/call-site.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import { anything, checkOptions, type OptionChecks } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { type OperationId, operations } from '../generated/operations.ts';
import type { paths } from '../generated/paths.d.ts';
import { isAbortSignal, isRecord, kindOf } from '../wire/json-text.ts';
import { bodyText, type Request as OwnRequest } from './build-call.ts';
import { appendHeader, headerPairs, idempotencyHeader, refuseReserved } from './caller-headers.ts';
import type { Run } from './method-request.ts';
import { checkCallOptions } from './option-table.ts';
import { checkMethod } from './raw-request.ts';

/**
 * The type of `client.api`: a client of openapi-fetch, which calls operations by their paths. A failed call rejects with a
 * `SentinelSecError`, so the property `error` of a result is never set.
 *
 * @example
 * ```ts
 * const { data, response } = await client.api.GET('/v1/keys', { params: { query: { limit: 10 } } });
 * ```
 */
export type PathClient = Client<paths>;

/**
 * Returns a `Request` class that adds no listener to its signal; undefined in a runtime without `Request`. The `Request` class of
 * the runtime would add a listener for each call, and this listener would stay until the garbage collector runs.
 */
const requestWithoutListener = (): typeof Request | undefined =>
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

/** Converts a request of openapi-fetch to a request of the SDK. */
async function requestOf({ request, schemaPath, params }: MiddlewareCallbackParams): Promise<OwnRequest> {
  const found = (Object.entries(operations) as [OperationId, OperationInfo][]).find(
    ([, info]) => info.method === request.method && info.path === schemaPath,
  );
  if (!found)
    throw new ConfigurationError(
      `The spec has no operation ${request.method} ${schemaPath}. Use \`client.request\` for operations that are not in it.`,
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
    query: params.query as OwnRequest['query'],
    body: text === '' ? undefined : JSON.parse(text),
    options: checkCallOptions({
      signal: request.signal,
      headers,
      ...(idempotencyKey !== null && { idempotencyKey }),
      ...(ifMatch !== null && { ifMatch }),
      ...(ifNoneMatch !== null && { ifNoneMatch }),
    }),
  };
}

/**
 * Splits the headers of a request. The values of headers that have an option in the SDK, such as `If-Match`, become properties of
 * the result. Its property `headers` contains the other headers, without those that the SDK sets itself, such as `Accept`.
 */
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

const optionHeaders = new Set([idempotencyHeader.toLowerCase(), 'if-match', 'if-none-match']);

interface Init {
  readonly params?: unknown;
  readonly body?: unknown;
  readonly headers?: HeadersInput;
  readonly signal?: AbortSignal;
  readonly parseAs?: unknown;
  readonly middleware?: unknown;
}

/**
 * The options that a call of `client.api` may have. Other options are an error, because openapi-fetch would not pass them on to
 * the SDK.
 */
const initChecks: OptionChecks<Required<Init>> = {
  params: ['an object', isRecord],
  body: anything,
  // `safeInit` checks the headers one by one.
  headers: anything,
  signal: ['an AbortSignal', isAbortSignal],
  parseAs: anything,
  middleware: anything,
};

/**
 * Checks the arguments of a call. Also converts the headers to an object, because openapi-fetch loses headers in some other
 * forms, such as a list of pairs.
 */
function safeInit(path: unknown, init: Init | undefined, method: string): object | undefined {
  if (typeof path !== 'string') throw new ConfigurationError(`The path must be a string, not ${kindOf(path)}. Nothing was sent.`);
  checkMethod(method, { hasBody: false });
  if (init === undefined) return undefined;
  const { params = {}, body, ...rest } = checkOptions(init, initChecks, 'a call of `client.api`');
  for (const [name, part] of Object.entries(params as object))
    if (part !== undefined && !isRecord(part) && name !== 'query')
      throw new ConfigurationError(`\`${name}\` of a call must be an object, not ${kindOf(part)}. Nothing was sent.`);
  checkMethod(method, { hasBody: body !== undefined });
  const described = Object.entries((params as { header?: object }).header ?? {}).filter(([, value]) => value !== undefined);
  const headers = new Headers();
  for (const [name, value] of [...headerPairs(rest.headers), ...headerPairs(described)]) {
    if (!optionHeaders.has(name.toLowerCase())) refuseReserved(name);
    appendHeader(headers, name, value);
  }
  if (body !== undefined) bodyText(body, `${method} ${path}`);
  const own = { params: { ...(params as object), header: undefined }, headers: Object.fromEntries(headers) };
  return { ...rest, ...own, ...(body !== undefined && { body }) };
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;
type Send = (path: unknown, init?: Init) => Promise<unknown>;

/**
 * Adds a check to every method of the client of openapi-fetch. Before a method sends anything, it checks the arguments with
 * `safeInit`. If the check fails, the method returns a promise that rejects.
 */
function guard(client: PathClient): PathClient {
  const guarded = (method: (typeof methods)[number]): Send => {
    const send = client[method] as unknown as Send;
    return async (path, init) => send(path, safeInit(path, init, method) as Init);
  };
  const own = Object.fromEntries(methods.map((method) => [method, guarded(method)]));
  const request = async (method: unknown, path: unknown, init?: Init): Promise<unknown> => {
    const send = own[String(method).toUpperCase()];
    if (!send) throw new ConfigurationError('The method must be an HTTP method, such as GET. Nothing was sent.');
    return send(path, init);
  };
  return Object.assign(client, own, { request });
}

/**
 * Makes a client of openapi-fetch that does not send requests itself. Its middleware `onRequest` makes each call with `run`, and
 * returns the response to openapi-fetch.
 */
export function makePathClient(baseUrl: string, run: Run): PathClient {
  // `buildCall` builds path and query from the parameters later. If openapi-fetch built them, calls with invalid parameters would
  // fail with errors of openapi-fetch.
  const client = createClient<paths>({
    baseUrl,
    Request: requestWithoutListener() as typeof Request,
    querySerializer: () => '',
    pathSerializer: (path) => path,
  });
  const onRequest = async (callback: MiddlewareCallbackParams): Promise<Response> => {
    const site = new CallSite(onRequest);
    const { data, response } = await run(await requestOf(callback), site);
    if (data instanceof Response) return data;
    const { headers, status, statusText } = response;
    const own = new Headers(headers);
    // The body has already been decoded, so these headers are no longer true.
    for (const name of ['content-encoding', 'content-length']) own.delete(name);
    const body = statusesWithoutBody.has(status) || typeof data !== 'string' ? null : data;
    return new Response(body, { headers: own, status, statusText });
  };
  client.use({ onRequest });
  return guard(client);
}
