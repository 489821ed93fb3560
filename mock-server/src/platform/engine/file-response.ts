import { toBase64 } from '../../base/base64.ts';
import type { OperationContract } from '../../base/contract.ts';
import type { ReadHeaders } from '../../base/header-list.ts';
import { Refusal } from '../../base/refusal.ts';
import type { FileAnswer } from '../../operations/behaviour.ts';
import { allowsRange } from '../../rules/request/preconditions.ts';

/** The part of a file that is sent. */
export interface FilePart {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Returns the `ETag` of a file: the digest of its bytes. */
export const fileTag = ({ sha256 }: FileAnswer): string => `"${sha256}"`;

/**
 * Returns the part of a file to send: one range or the whole file (RFC 9110, sections 13.1.5 and 14.2). A request gets a range if
 * it is a `GET` with exactly one valid range. If the header `If-Range` of this `GET` names another version of the file, the
 * request gets the whole file. Throws a 416 if the range is outside the file.
 */
export function filePart(
  file: FileAnswer,
  { success }: OperationContract,
  { method, headers: asked }: { readonly method: string; readonly headers: ReadHeaders },
): FilePart {
  const { bytes, sha256 } = file;
  const etag = fileTag(file);
  const headers = {
    'Content-Type': success.mediaType ?? '',
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Repr-Digest': `sha-256=:${toBase64(hexBytes(sha256))}:`,
  };
  const range = method === 'GET' && allowsRange(asked, etag) ? rangeOf(asked.get('range'), bytes.length) : undefined;
  if (!range) return { status: success.status, headers, bytes };
  const { first, last } = range;
  if (first > last)
    throw new Refusal('range-not-satisfiable', `The range is outside the file, which has ${bytes.length} bytes.`, {
      headers: { 'Content-Range': `bytes */${bytes.length}` },
    });
  const part = { ...headers, 'Content-Range': `bytes ${first}-${last}/${bytes.length}` };
  return { status: 206, headers: part, bytes: bytes.subarray(first, last + 1) };
}

/**
 * Returns the positions of the first and the last byte of a range. If the range is outside the file, `first` is greater than
 * `last`. Returns `undefined` if the header is not exactly one valid range.
 */
function rangeOf(header: string | null, length: number): { first: number; last: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec((header ?? '').trim()) ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '')
    return Number(to) === 0 ? { first: length, last: length - 1 } : { first: Math.max(0, length - Number(to)), last: length - 1 };
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return { first: Number(from), last: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}

const hexBytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
