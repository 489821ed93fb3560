/** The position of the bytes of a 206 response. `size` is missing when the server does not know it (`*`). */
interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly size?: number;
}

/**
 * Returns the `Range` header (RFC 9110 section 14.2) for the bytes from `first` up to, but not including, `end`; without `end`,
 * up to the last byte.
 */
export const rangeOf = (first: number, end?: number): string => `bytes=${first}-${end === undefined ? '' : end - 1}`;

/**
 * Reads the `Content-Range` of a 206 response (RFC 9110 section 14.4). Undefined when it is missing, malformed, of another unit or
 * contradictory.
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
 * Returns the entity tag for `If-Range`. Returns undefined for a weak tag, because only a strong tag means equal bytes (RFC 9110
 * section 13.1.5).
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
