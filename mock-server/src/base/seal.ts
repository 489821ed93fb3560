import { gcm } from '@noble/ciphers/aes.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64Url } from './base64.ts';
import { sha256Bytes } from './digest.ts';

/** Seals text with a passphrase that is not kept (AES-256-GCM under its SHA-256). A nonce must never serve twice. */
export function seal(text: string, passphrase: string, nonce: Uint8Array): string {
  return `${toBase64Url(nonce)}.${toBase64Url(gcm(sha256Bytes(passphrase), nonce).encrypt(utf8ToBytes(text)))}`;
}

/** Opens what `seal` made. Throws for another passphrase. */
export function unseal(sealed: string, passphrase: string): string {
  const [nonce = '', text = ''] = sealed.split('.');
  return new TextDecoder().decode(gcm(sha256Bytes(passphrase), fromBase64(nonce)).decrypt(fromBase64(text)));
}
