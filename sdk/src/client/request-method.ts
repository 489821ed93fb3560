import { ConfigurationError } from '../errors/client-errors.ts';

/** Methods that Fetch forbids: proxies answer them, and TRACE sends the key back (RFC 9110, section 9.3.8). */
const forbidden = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * Throws a `ConfigurationError` for a request that not every transport sends, before any is asked: a method that Fetch forbids, and a GET
 * or HEAD with a body, which has no meaning there (RFC 9110, section 9.3.1).
 */
export function checkMethod(method: string, { hasBody }: { readonly hasBody: boolean }): void {
  if (forbidden.has(method)) throw new ConfigurationError(`The method ${method} is never sent to an API. Nothing was sent.`);
  if (hasBody && (method === 'GET' || method === 'HEAD'))
    throw new ConfigurationError(`A ${method} has no body. Give the parameters as the query. Nothing was sent.`);
}
