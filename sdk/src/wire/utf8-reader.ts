/**
 * Decodes UTF-8 that arrives in pieces. The class decodes each piece up to its last whole character. The reason is that decoders
 * need several times as long for a text that ends within a character. The class keeps a byte order mark. Throws a `TypeError` for
 * bytes that are not UTF-8.
 *
 * @example
 * ```ts
 * const reader = new Utf8Reader();
 * console.log(reader.push(Uint8Array.of(0x61, 0xc3))); // 'a'
 * console.log(reader.push(Uint8Array.of(0xa9))); // 'é'
 * reader.end();
 * ```
 */
export class Utf8Reader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The first bytes of a character whose other bytes have not arrived yet. */
  #rest = new Uint8Array();

  /** Adds a piece and returns the text of the characters that are now complete. */
  push(piece: Uint8Array): string {
    const bytes = this.#rest.byteLength === 0 ? piece : joined(this.#rest, piece);
    const end = bytes.byteLength - openBytes(bytes);
    this.#rest = bytes.slice(end) as Uint8Array<ArrayBuffer>;
    return this.#decoder.decode(bytes.subarray(0, end));
  }

  /** Throws a `TypeError` if the last character has no end. */
  end(): void {
    this.#decoder.decode(this.#rest);
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}

/** Returns how many bytes at the end begin a character that needs more bytes. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.byteLength); back++) {
    const byte = bytes[bytes.byteLength - back] as number;
    // A byte that continues a character.
    if (byte >> 6 === 0b10) continue;
    const length = byte >> 5 === 0b110 ? 2 : byte >> 4 === 0b1110 ? 3 : byte >> 3 === 0b11110 ? 4 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
