import { contentRangeOf, rangeOf, strongTagOf } from '../wire/range.ts';

/**
 * What to go on from: the byte that is missing next, of the version that `tag` names if the server named one. `end` is where the missing
 * part ends, itself not in it; left out, it goes to the end of the file.
 */
export interface PartialFile {
  readonly bytes: number;
  readonly end?: number;
  readonly tag?: string;
}

/** What to do with an answer's body. */
type Use = { readonly kind: 'append' | 'restart'; readonly tag?: string } | { readonly kind: 'refuse'; readonly why: string };

/**
 * The headers that ask for what is still missing: none for all of the file, or a range that is sent only while the file is the one that the
 * kept bytes are of (`If-Range`, RFC 9110 section 13.1.5). The client itself asks for every file as its own bytes.
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
 * Decides what an answer's body is to the bytes kept so far: their continuation, the whole file again (the server does not do ranges), or
 * nothing that fits them, because the file changed meanwhile or the range is not the one that was asked for.
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
    return { kind: 'refuse', why: `the server answered ${response.status} with other bytes than those asked for` };
  return { kind: 'append', ...named };
}
