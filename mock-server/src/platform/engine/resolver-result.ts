import { copyHeaders } from '../../base/headers.ts';

/** What a resolver wants to happen to a request. */
export type ResolverResult =
  | { readonly kind: 'answer'; readonly response: Response }
  /** The connection fails, as after `Response.error()`. */
  | { readonly kind: 'network-failure' }
  /** The next resolver, and the platform after the last, decides. */
  | { readonly kind: 'next' }
  /** The platform answers, and no other resolver is asked: `passthrough()`. */
  | { readonly kind: 'passthrough' };

/**
 * Runs a resolver and reads what it returned or threw, as MSW does: a thrown `Response` counts as returned, nothing leaves the
 * request to the next. Throws what the resolver threw, and a `TypeError` for a result that is no answer.
 */
export async function runResolver(resolve: () => unknown): Promise<ResolverResult> {
  const result = await resultOf(resolve);
  if (!result) return { kind: 'next' };
  if (!isResponse(result))
    throw new TypeError(`A resolver returned ${describe(result)}. Return a Response, or undefined to let the platform answer.`);
  if (result.status === 302 && result.headers.get('x-msw-intention') === 'passthrough') return { kind: 'passthrough' };
  if (result.type === 'error') return { kind: 'network-failure' };
  if (result.bodyUsed || result.body?.locked)
    throw new TypeError('A resolver returned a Response whose body was read before. Make a new Response for each request.');
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

/** Whether a value is a `Response`, by its shape: it may be of another realm, such as jsdom's or undici's. */
export function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, arrayBuffer } = value as Partial<Response>;
  return typeof status === 'number' && typeof headers?.get === 'function' && typeof arrayBuffer === 'function';
}

const describe = (value: unknown): string => (typeof value === 'object' ? 'an object that is no Response' : `a ${typeof value}`);

const bypassType = 'msw/passthrough';

/** Whether MSW's `bypass()` made a request: no handler and no override is asked then. */
export const isBypass = (headers: Headers): boolean => (headers.get('accept') ?? '').includes(bypassType);

/** The headers of a request that `bypass()` made, without its mark. */
export function withoutBypass(headers: Headers): Headers {
  const rest = (headers.get('accept') ?? '').split(',').filter((range) => range.trim() !== bypassType);
  const own = copyHeaders(headers);
  if (rest.length > 0) own.set('accept', rest.join(','));
  else own.delete('accept');
  return own;
}
