import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

// This file does not use Web Crypto, which is asynchronous: while a rule waited for a digest, another request could change the
// state.

/** Returns the SHA-256 of a text (in UTF-8) or of bytes, in lower-case hexadecimal. */
export const sha256Hex = (data: string | Uint8Array): string => bytesToHex(sha256Bytes(data));

/** Returns the SHA-256 of a text (in UTF-8) or of bytes. */
export const sha256Bytes = (data: string | Uint8Array): Uint8Array => sha256(typeof data === 'string' ? utf8ToBytes(data) : data);

/** Returns the HMAC-SHA-1 of a message. Time-based one-time passwords (RFC 6238) use this function. */
export const hmacSha1 = (key: Uint8Array, message: Uint8Array): Uint8Array => hmac(sha1, key, message);

/** Whether two texts are the same. The time that the comparison takes does not reveal where the texts differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let place = 0; place < one.length; place++) difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return difference === 0;
}
