/** Where the bytes of a 206 answer belong. `size` is absent when the server does not know it (`*`). */
interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly size?: number;
}

/** The `Range` header (RFC 9110 section 14.2) for the bytes from `first` up to, but not including, `end`; without it, to the last one. */
export const rangeOf = (first: number, end?: number): string => `bytes=${first}-${end === undefined ? '' : end - 1}`;

/**
 * Reads `Content-Range` (RFC 9110 section 14.4) of a 206 answer, or answers `undefined` when it is absent, malformed, of another unit or
 * contradicts itself.
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
 * The entity tag for `If-Range`, or `undefined` for none: only a strong one says that the bytes are the same (RFC 9110 section 13.1.5).
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
