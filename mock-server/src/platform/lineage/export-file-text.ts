import { gunzipSync } from 'fflate';

/**
 * Returns the text of an export file, after decompression. Returns `undefined` for a sealed file, because only its recipient can
 * read it.
 */
export function exportFileText(bytes: Uint8Array): string | undefined {
  if (begins(bytes, sealed)) return undefined;
  return new TextDecoder().decode(begins(bytes, packed) ? gunzipSync(bytes) : bytes);
}

/** The first bytes of a file that is encrypted with age. */
const sealed = Uint8Array.from('age-encryption.org/', (letter) => letter.charCodeAt(0));
/** The first bytes of a gzip file (RFC 1952, section 2.3.1). */
const packed = Uint8Array.of(0x1f, 0x8b);

const begins = (bytes: Uint8Array, start: Uint8Array): boolean => start.every((byte, place) => bytes[place] === byte);
