import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { recipientKey } from './age-recipient.ts';
import { toBase64 } from './base64.ts';
import { x25519 } from './x25519.ts';

// This file implements the encryption format age itself, because rules must be synchronous and the libraries for age are
// asynchronous.

const keyBytes = 32;
const fileKeyBytes = 16;
const nonceBytes = 12;
const payloadNonceBytes = 16;
const chunkBytes = 64 * 1024;
const tagBytes = 16;

/**
 * Seals (encrypts) bytes for an age recipient (age-encryption.org/v1, X25519). The sealed bytes can be opened only with the
 * matching secret key (the identity). The encryption uses random bytes of the runtime, so each result is different. If these
 * random bytes came from the platform's own generator, anyone who knows its seed number could compute them and open the sealed
 * bytes. Throws a `RangeError` for a text that is not a recipient.
 *
 * @example
 * sealTo('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', new Uint8Array([1, 2, 3]));
 */
export function sealTo(recipient: string, plain: Uint8Array): Uint8Array {
  const to = recipientKey(recipient);
  if (!to) throw new RangeError(`${recipient} is not an age recipient.`);
  const fileKey = randomBytes(fileKeyBytes);
  const nonce = randomBytes(payloadNonceBytes);
  return concatBytes(header(fileKey, to), nonce, payload(derive(fileKey, nonce, 'payload'), plain));
}

const derive = (key: Uint8Array, salt: Uint8Array | undefined, info: string): Uint8Array =>
  hkdf(sha256, key, salt, utf8ToBytes(info), keyBytes);

/**
 * Returns the header of a sealed file. The header contains the file key, encrypted with a secret that is computed from a one-time
 * key and the key of the recipient.
 */
function header(fileKey: Uint8Array, to: Uint8Array): Uint8Array {
  const { secretKey, publicKey } = x25519.keygen();
  const shared = derive(x25519.getSharedSecret(secretKey, to), concatBytes(publicKey, to), 'age-encryption.org/v1/X25519');
  const wrapped = chacha20poly1305(shared, new Uint8Array(nonceBytes)).encrypt(fileKey);
  const text = `age-encryption.org/v1\n-> X25519 ${unpadded(publicKey)}\n${unpadded(wrapped)}\n---`;
  const mac = hmac(sha256, derive(fileKey, undefined, 'header'), utf8ToBytes(text));
  return utf8ToBytes(`${text} ${unpadded(mac)}\n`);
}

const unpadded = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('=', '');

/**
 * Returns the payload of a sealed file: encrypted chunks, one after the other. The specification of age calls this format STREAM.
 * The nonce of each chunk contains the number of the chunk, and says whether the chunk is the last one. A reader can therefore
 * detect missing or moved chunks.
 */
function payload(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const chunks = Math.max(1, Math.ceil(plain.length / chunkBytes));
  const sealed = new Uint8Array(plain.length + chunks * tagBytes);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const nonce = new Uint8Array(nonceBytes);
    // The counter has eleven bytes. Four of them are enough for more chunks than memory can hold.
    new DataView(nonce.buffer).setUint32(nonceBytes - 5, chunk);
    nonce[nonceBytes - 1] = chunk === chunks - 1 ? 1 : 0;
    const part = plain.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes);
    sealed.set(chacha20poly1305(key, nonce).encrypt(part), chunk * (chunkBytes + tagBytes));
  }
  return sealed;
}
