import { contentRangeOf, rangeOf, strongTagOf } from '../wire/range.ts';

/**
 * The part of a file to request. The part begins with the byte at position `bytes` and ends before the byte at position `end`.
 * Without `end`, the part ends at the end of the file. `tag` is the entity tag of the bytes that the client already has, if
 * known.
 */
export interface PartialFile {
  readonly bytes: number;
  readonly end?: number;
  readonly tag?: string;
}

/** The way in which the client uses the body of a response. */
type Use = { readonly kind: 'append' | 'restart'; readonly tag?: string } | { readonly kind: 'refuse'; readonly why: string };

/**
 * Returns the request headers for a part of a file: no headers for the whole file, otherwise `Range`. If `tag` is set, also
 * returns `If-Range` (RFC 9110 section 13.1.5): the server then sends the range only if the file still has this entity tag. The
 * function does not return `accept-encoding: identity`, because the client sets this header for every file.
 *
 * @example
 * ```ts
 * requestHeaders({ bytes: 500, tag: '"a1"' }).range; // 'bytes=500-'
 * ```
 */
export function requestHeaders({ bytes, end, tag }: PartialFile): Record<string, string> {
  if (bytes === 0 && end === undefined) return {};
  return { range: rangeOf(bytes, end), ...(tag !== undefined && { 'if-range': tag }) };
}

/**
 * Decides how to use the body of a response:
 * - `append`: the body contains the bytes from the position `bytes` on.
 * - `restart`: the body contains the whole file, because the server does not support ranges.
 * - `refuse`: the client cannot use the body, because the file has changed or the server sent another range than requested.
 *
 * @example
 * ```ts
 * useOf(new Response('…', { headers: { etag: '"a1"' } }), { bytes: 0 }, 1000); // { kind: 'append', tag: '"a1"' }
 * ```
 */
export function useOf(response: Pick<Response, 'status' | 'headers'>, kept: PartialFile, size: number): Use {
  const tag = strongTagOf(response.headers.get('etag')) ?? kept.tag;
  if (kept.tag !== undefined && tag !== kept.tag) return { kind: 'refuse', why: 'it changed on the server while it was fetched' };
  const named = tag === undefined ? {} : { tag };
  if (response.status === 200) return { kind: kept.bytes === 0 ? 'append' : 'restart', ...named };
  const range = response.status === 206 ? contentRangeOf(response.headers.get('content-range')) : undefined;
  if (range?.first !== kept.bytes || (range.size ?? size) !== size || range.last >= (kept.end ?? size))
    return { kind: 'refuse', why: `the server answered ${response.status} with other bytes than the client requested` };
  return { kind: 'append', ...named };
}
