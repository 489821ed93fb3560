/**
 * The bytes of a file that a 206 response contains: from `first` to `last`, including both. `size` is the size of the file.
 * `size` is missing if the server does not know the size (`*`).
 */
interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly size?: number;
}

/**
 * Returns a `Range` header (RFC 9110 section 14.2) that requests the bytes from `first` up to, but not including, `end`. Without
 * `end`, the header requests all bytes from `first` on.
 */
export const rangeOf = (first: number, end?: number): string => `bytes=${first}-${end === undefined ? '' : end - 1}`;

/**
 * Reads the header `Content-Range` of a 206 response (RFC 9110 section 14.4). Returns undefined if the header is missing,
 * malformed or contradictory, or if its unit is not bytes.
 *
 * @example
 * ```ts
 * contentRangeOf('bytes 500-999/1000'); // { first: 500, last: 999, size: 1000 }
 * ```
 */
export function contentRangeOf(header: string | null): ContentRange | undefined {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(header?.trim() ?? '');
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (last < first) return undefined;
  if (match[3] === '*') return { first, last };
  const size = Number(match[3]);
  return last < size ? { first, last, size } : undefined;
}

/**
 * Returns the entity tag in a header if the tag can be used in `If-Range` (RFC 9110 section 13.1.5). Returns undefined if the tag
 * is missing or weak. Two files with the same weak tag may have different bytes.
 *
 * @example
 * ```ts
 * strongTagOf('"a1"'); // '"a1"'
 * strongTagOf('W/"a1"'); // undefined
 * ```
 */
export function strongTagOf(header: string | null): string | undefined {
  const tag = header?.trim() ?? '';
  return /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(tag) ? tag : undefined;
}
