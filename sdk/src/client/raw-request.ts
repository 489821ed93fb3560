import type { CallOptions } from '../base/call.ts';
import { anything, checkOptions, type OptionChecks } from '../errors/check-options.ts';
import { ConfigurationError } from '../errors/client-errors.ts';
import { type OperationId, type OperationInfo, operations } from '../generated/operations.ts';
import type { Request } from './build-call.ts';
import { callChecks } from './option-table.ts';
import type { Query } from './query-text.ts';

/**
 * What `client.request` sends, besides the options of every call.
 *
 * @example
 * ```ts
 * const request: RawRequestOptions = { query: { limit: 10 }, timeout: 5000 };
 * const keys = await client.request('GET', '/v1/keys', request);
 * ```
 */
export interface RawRequestOptions extends CallOptions {
  /**
   * Query parameters, as an object or `URLSearchParams`; an array is sent as the name repeated, what is undefined is left out. A value that
   * would not be sent, an empty list for instance, is refused.
   */
  readonly query?: Query | undefined;
  /**
   * Sent as JSON. What JSON would change or leave out in silence is refused with a `ValidationError` that points at it: invalid dates,
   * `NaN`, functions, maps, forms, streams, instances of classes without `toJSON`.
   */
  readonly body?: unknown | undefined;
}

/** Query and body are checked when they are written. */
const rawChecks: OptionChecks<Required<RawRequestOptions>> = { ...callChecks, query: anything, body: anything };

/** The described operation that a concrete path belongs to. A path without parameters wins over a template. */
function described(method: string, path: string): [OperationId, OperationInfo] | undefined {
  const entries = (Object.entries(operations) as [OperationId, OperationInfo][]).filter(([, info]) => info.method === method);
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replace(/\{[^{}]+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path);
  return entries.find(([, info]) => info.path === path) ?? entries.find(([, info]) => fits(info.path));
}

/** A path with all taken out but its version and plain words, to be told in events and errors: the rest may be ids or name people. */
const withoutIds = (path: string): string =>
  path.replace(/\/[^/]+/g, (part) => (/^\/(v\d+|[a-z]+([_-][a-z]+)*)$/.test(part) ? part : '/{id}'));

/** The request for a method and path, whether the description knows it or not. */
export function rawRequest(method: string, path: string, request: RawRequestOptions): Request {
  const { query, body, ...options } = checkOptions(request, rawChecks, 'a call');
  if (typeof method !== 'string' || !/^[a-z]+$/i.test(method))
    throw new ConfigurationError('The method must be one of HTTP, such as GET.');
  const verb = method.toUpperCase();
  checkMethod(verb, { hasBody: body !== undefined });
  // A URL leaves out tabs and line breaks, so that another path would be asked for.
  const odd =
    typeof path !== 'string' ||
    /[\s\p{Cc}\p{Surrogate}]/u.test(path) ||
    !path.startsWith('/') ||
    path.startsWith('//') ||
    /[?#\\{}]/.test(path) ||
    path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part));
  if (odd)
    throw new ConfigurationError(
      'The path must begin with one "/" and have no "." or ".." part, no space or line break, and no query: give `query` for that.',
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

/** Methods that Fetch forbids: proxies answer them, and TRACE returns the key to its sender (RFC 9110, section 9.3.8). */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * Throws a `ConfigurationError` for a request that not every transport can send: one with a method that Fetch forbids, and a GET or HEAD
 * with a body, which has no meaning there (RFC 9110, section 9.3.1).
 */
export function checkMethod(method: string, { hasBody }: { readonly hasBody: boolean }): void {
  if (forbidden.has(method)) throw new ConfigurationError(`The method ${method} is never sent to an API. Nothing was sent.`);
  if (hasBody && (method === 'GET' || method === 'HEAD'))
    throw new ConfigurationError(`A ${method} has no body. Give the parameters as the query. Nothing was sent.`);
}
