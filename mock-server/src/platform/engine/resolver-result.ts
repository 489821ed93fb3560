import type { ReadHeaders } from '../../base/header-list.ts';
import { copyHeaders } from '../../base/headers.ts';

/** The decision of a resolver about a request. */
export type ResolverResult =
  | { readonly kind: 'answer'; readonly response: Response }
  /** The connection fails. The resolver returned `Response.error()`. */
  | { readonly kind: 'network-failure' }
  /** The next resolver decides. After the last resolver, the platform decides. */
  | { readonly kind: 'next' }
  /** The resolver returned `passthrough()`. The platform then answers, and no other resolver runs. */
  | { readonly kind: 'passthrough' };

/**
 * Runs a resolver and reads its result as MSW does. A thrown `Response` counts as the result. Any other thrown value is thrown
 * again. If there is no result, the next resolver decides. Throws a `TypeError` for a result that is not a `Response`, and for a
 * `Response` whose body was already read.
 */
export async function runResolver(resolve: () => unknown): Promise<ResolverResult> {
  const result = await resultOf(resolve);
  if (!result) return { kind: 'next' };
  if (!isResponse(result))
    throw new TypeError(`A resolver returned ${describe(result)}. Return a Response, or undefined to let the platform answer.`);
  if (result.status === 302 && result.headers.get('x-msw-intention') === 'passthrough') return { kind: 'passthrough' };
  if (result.type === 'error') return { kind: 'network-failure' };
  if (result.bodyUsed || result.body?.locked)
    throw new TypeError('A resolver returned a Response whose body was already read. Make a new Response for each request.');
  return { kind: 'answer', response: result };
}

async function resultOf(resolve: () => unknown): Promise<unknown> {
  try {
    return await resolve();
  } catch (thrown) {
    if (isResponse(thrown)) return thrown;
    throw thrown;
  }
}

/**
 * Whether a value is a `Response`. The check looks at the properties of the value and not at its class, because the `Response`
 * may come from jsdom, undici or another realm.
 */
export function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, arrayBuffer } = value as Partial<Response>;
  return typeof status === 'number' && typeof headers?.get === 'function' && typeof arrayBuffer === 'function';
}

const describe = (value: unknown): string =>
  typeof value === 'object' ? 'an object that is not a Response' : `a ${typeof value}`;

const bypassType = 'msw/passthrough';

/** Whether a request was made by `bypass()` of MSW. Such a request skips all handlers and overrides. */
export const isBypass = (headers: ReadHeaders): boolean => (headers.get('accept') ?? '').includes(bypassType);

/**
 * Returns the headers of a request that `bypass()` made. Leaves out the media type `msw/passthrough` in `Accept`, because this
 * media type only marks such requests.
 */
export function withoutBypass(headers: ReadHeaders): Headers {
  const rest = (headers.get('accept') ?? '').split(',').filter((range) => range.trim() !== bypassType);
  const own = copyHeaders(headers);
  if (rest.length > 0) own.set('accept', rest.join(','));
  else own.delete('accept');
  return own;
}
