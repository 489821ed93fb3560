import type { CallOptions } from '../base/call.ts';
import type { OperationInfo } from '../base/operation-table.ts';
import { anything, checkOptions, type OptionChecks } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { type OperationId, operations } from '../generated/operations.ts';
import type { Request } from './build-call.ts';
import { callChecks } from './option-table.ts';
import type { Query } from './query-text.ts';

/**
 * Options of `client.request`: the options of every call, and the query and body to send.
 *
 * @example
 * ```ts
 * const request: RawRequestOptions = { query: { limit: 10 }, timeout: 5000 };
 * const keys = await client.request('GET', '/v1/keys', request);
 * ```
 */
export interface RawRequestOptions extends CallOptions {
  /**
   * Query parameters as an object or `URLSearchParams`. If a value is an array, the client sends the parameter once for each
   * item. If a value is undefined, the client omits the parameter. The call rejects with a `ValidationError` for a value that
   * cannot be sent, such as an empty array.
   */
  readonly query?: Query | undefined;
  /**
   * The body, which the client sends as JSON. The call rejects with a `ValidationError` for values that JSON would silently
   * change or omit: invalid dates, `NaN`, functions, maps, forms, streams, and instances of classes without `toJSON`.
   */
  readonly body?: unknown | undefined;
}

/** The checks of the options. `query` and `body` are checked later, when the client converts them to text. */
const rawChecks: OptionChecks<Required<RawRequestOptions>> = { ...callChecks, query: anything, body: anything };

/**
 * Returns the operation of the spec for a method and a path such as `/v1/keys/key_1`; undefined if there is none. A path without
 * parameters takes precedence over a path with parameters, such as `/v1/keys/{key_id}`.
 */
function described(method: string, path: string): [OperationId, OperationInfo] | undefined {
  const entries = (Object.entries(operations) as [OperationId, OperationInfo][]).filter(([, info]) => info.method === method);
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replace(/\{[^{}]+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path);
  return entries.find(([, info]) => info.path === path) ?? entries.find(([, info]) => fits(info.path));
}

/**
 * Returns a path without ids and personal data, for events and errors. For example, returns `/v1/keys/{id}` for `/v1/keys/key_1`.
 * The function keeps the version and the parts that are plain words.
 */
const withoutIds = (path: string): string =>
  path.replace(/\/[^/]+/g, (part) => (/^\/(v\d+|[a-z]+([_-][a-z]+)*)$/.test(part) ? part : '/{id}'));

/** Builds the request for a method and a path. The operation may be missing in the spec. */
export function rawRequest(method: string, path: string, request: RawRequestOptions): Request {
  const { query, body, ...options } = checkOptions(request, rawChecks, 'a call');
  if (typeof method !== 'string' || !/^[a-z]+$/i.test(method))
    throw new ConfigurationError('The method must be an HTTP method, such as GET.');
  const verb = method.toUpperCase();
  checkMethod(verb, { hasBody: body !== undefined });
  // `URL` drops tabs and line breaks. Without this check, the request would go to another path.
  const isInvalid =
    typeof path !== 'string' ||
    /[\s\p{Cc}\p{Surrogate}]/u.test(path) ||
    !path.startsWith('/') ||
    path.startsWith('//') ||
    /[?#\\{}]/.test(path) ||
    path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part));
  if (isInvalid)
    throw new ConfigurationError(
      'The path must begin with one "/" and have no "." or ".." part, no space or line break, and no query. Use the option `query` for the query.',
    );
  const found = described(verb, path);
  const given = { params: {}, concrete: path, query, body, options };
  if (!found) {
    const info = {
      method: verb,
      path: withoutIds(path),
      auth: 'key',
      mfa: false,
      policies: [],
      idempotencyKey: verb === 'POST' || options.idempotencyKey !== undefined,
      ifMatch: true,
      ifNoneMatch: true,
    } as const;
    return { operation: `${verb} ${info.path}`, known: false, info, reads: 'any', ...given };
  }
  const [operation, info] = found;
  const reads = info.response === 'json' ? 'any' : info.response;
  return { operation, known: true, info, reads, ...given };
}

/**
 * Methods that the Fetch standard forbids, because they are not safe. For example, the response to a TRACE request would reveal
 * the key: it repeats the headers of the request (RFC 9110, section 9.3.8).
 */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * Throws a `ConfigurationError` for a request that some transports cannot send. Such a request has a method that Fetch forbids,
 * or is a GET or HEAD with a body. The body of a GET or HEAD has no meaning (RFC 9110, section 9.3.1).
 */
export function checkMethod(method: string, { hasBody }: { readonly hasBody: boolean }): void {
  if (forbidden.has(method)) throw new ConfigurationError(`The method ${method} is never sent to an API. Nothing was sent.`);
  if (hasBody && (method === 'GET' || method === 'HEAD'))
    throw new ConfigurationError(`A ${method} has no body. Give the parameters as the query. Nothing was sent.`);
}
