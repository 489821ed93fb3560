import { sha256Of } from '../wire/digest.ts';

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Whether a body is the one that its `Repr-Digest` (RFC 9530 section 3) speaks of. True also when nothing can be told: there is no
 * SHA-256, it is that of a packed form or of more than this part, or the runtime cannot reckon it, as on a page without https.
 */
export async function isIntact({ headers, status }: Response, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const promised = sha256Of(headers.get('repr-digest'));
  const subtle = globalThis.crypto?.subtle;
  if (promised === undefined || !subtle || status === 206) return true;
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return true;
  return hexOf(await subtle.digest('SHA-256', bytes)) === promised;
}
