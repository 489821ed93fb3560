import { hexOf } from '../base/escapes.ts';

const sha256Member = /(?:^|,)[ \t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \t]*(?=,|;|$)/;

/**
 * Returns the SHA-256 in a `Repr-Digest` header (RFC 9530 section 3), in lower-case hexadecimal digits. Returns undefined if the
 * header is missing or malformed, or contains only digests of other algorithms.
 *
 * @example
 * ```ts
 * sha256Of('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'); // 'e3b0c442…'
 * ```
 */
export function sha256Of(header: string | null): string | undefined {
  const base64 = sha256Member.exec(header ?? '')?.[1];
  if (base64 === undefined) return undefined;
  return hexOf(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

/** The properties of a response that `isIntact` reads. */
interface Digested extends Pick<Response, 'status'> {
  readonly headers: Pick<Headers, 'get'>;
}

/**
 * Returns whether a body has the SHA-256 that the `Repr-Digest` of its response states (RFC 9530 section 3). The function also
 * returns true in these cases, because it cannot check the body:
 * - The header contains no SHA-256.
 * - The body was compressed: the SHA-256 in the header describes the compressed body.
 * - The body is a part of a file (206): the SHA-256 in the header describes the whole file.
 * - The runtime cannot compute a SHA-256. Example: a browser on a page without HTTPS.
 *
 * @example
 * ```ts
 * const response = new Response('', { headers: { 'repr-digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' } });
 * await isIntact(response, new Uint8Array()); // true
 * ```
 */
export async function isIntact({ headers, status }: Digested, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const stated = sha256Of(headers.get('repr-digest'));
  const subtle = globalThis.crypto?.subtle;
  if (stated === undefined || !subtle || status === 206) return true;
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return true;
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes))) === stated;
}
