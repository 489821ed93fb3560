import { gcm } from '@noble/ciphers/aes.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64Url } from './base64.ts';
import { sha256Bytes } from './digest.ts';

/**
 * Seals (encrypts) a text with a passphrase: AES-256-GCM, with the SHA-256 of the passphrase as the key. Never use the same nonce
 * twice with one passphrase.
 */
export function seal(text: string, passphrase: string, nonce: Uint8Array): string {
  return `${toBase64Url(nonce)}.${toBase64Url(gcm(sha256Bytes(passphrase), nonce).encrypt(utf8ToBytes(text)))}`;
}

/** Opens a text that `seal` sealed. Throws an error if the passphrase is not the passphrase that `seal` used. */
export function unseal(sealed: string, passphrase: string): string {
  const [nonce = '', text = ''] = sealed.split('.');
  return new TextDecoder().decode(gcm(sha256Bytes(passphrase), fromBase64(nonce)).decrypt(fromBase64(text)));
}
