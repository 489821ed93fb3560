import { fromBase32 } from './base32.ts';
import { hmacSha1 } from './digest.ts';

/**
 * Returns the TOTP code of a secret for one time step (RFC 6238). RFC 4226, section 5.3, says how the code is taken from the
 * hash.
 *
 * @example
 * totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1, 8); // '94287082', the first test vector of RFC 6238
 */
export function totpCode(secret: string, step: number, digits: number): string {
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigUint64(0, BigInt(step));
  const hash = hmacSha1(fromBase32(secret), message);
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const value = new DataView(hash.buffer, hash.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}
