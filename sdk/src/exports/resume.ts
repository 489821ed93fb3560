import { contentRangeOf, rangeOf, strongTagOf } from '../wire/range.ts';

/**
 * The part of a file that the client requests. It begins at the position `bytes` and ends before the position `end`. Without
 * `end`, it is the rest of the file. `tag` is the entity tag (ETag) that the file had in earlier responses.
 */
export interface PartialFile {
  readonly bytes: number;
  readonly end?: number;
  readonly tag?: string;
}

/** How the client uses the body of a response. */
type Use = { readonly kind: 'append' | 'restart'; readonly tag?: string } | { readonly kind: 'refuse'; readonly why: string };

/**
 * Returns the request headers for a part of a file. The header `Range` is missing if the client requests the whole file. If `tag`
 * is set, the function also returns `If-Range` (RFC 9110 section 13.1.5). The server then sends the range only if the file still
 * has this entity tag.
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
 * - `append`: the body continues at the position `bytes`.
 * - `restart`: the body contains the whole file, because the server does not support ranges.
 * - `refuse`: the client cannot use the body. The file has changed, or the server sent another range.
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
