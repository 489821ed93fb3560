const [lineFeed, comma, openBracket, closeBracket, openBrace, closeBrace] = [10, 44, 91, 93, 123, 125];

/**
 * Decoded text. If `isArray` is true, the reader has added brackets, and the text is a JSON array. Example: the text is
 * `[{"id":1}]`, made from the bytes of `{"id":1},\n`.
 */
interface Lines {
  readonly text: string;
  readonly isArray: boolean;
}

/**
 * Decodes UTF-8 that arrives in pieces. To save time, the class decodes each piece only up to its last line feed. A piece without
 * a line feed is decoded up to its last whole character. The class keeps a byte order mark. It throws a `TypeError` for bytes
 * that are not UTF-8.
 *
 * @example
 * ```ts
 * const reader = new Utf8Reader();
 * console.log(reader.push(Uint8Array.of(0x61, 0xc3))); // 'a'
 * console.log(reader.push(Uint8Array.of(0xa9, 0x0a, 0x62))); // 'é\n'
 * console.log(reader.end()); // 'b'
 * ```
 */
export class Utf8Reader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The first byte is reserved for a bracket (see `pushElements`). After it come the bytes that have not been decoded yet. */
  #memory = new Uint8Array(8192);
  /** The position after the last byte in `#memory`. */
  #end = 1;

  /** Adds a piece and returns the text that is now complete. */
  push(piece: Uint8Array): string {
    return this.#take(this.#add(piece));
  }

  /**
   * Adds a piece and returns the text that is now complete. If the text consists of elements of a JSON array, with a comma and a
   * line feed after each element (`{"id":1},\n`), the method puts brackets around them. The caller can then parse all elements
   * together as one array.
   */
  pushElements(piece: Uint8Array): Lines {
    const end = this.#add(piece);
    const memory = this.#memory;
    const isArray =
      memory[1] === openBrace &&
      memory[end - 3] === closeBrace &&
      memory[end - 2] === comma &&
      memory[end - 1] === lineFeed &&
      end > 4;
    if (!isArray) return { text: this.#take(end), isArray };
    memory[0] = openBracket;
    memory[end - 2] = closeBracket;
    const text = this.#decoder.decode(memory.subarray(0, end - 1));
    this.#drop(end);
    return { text, isArray };
  }

  /** Returns the rest of the text. Throws a `TypeError` if the last character is incomplete. */
  end(): string {
    return this.#take(this.#end);
  }

  /** Copies a piece into `#memory`. The bytes before the returned position can be decoded now. */
  #add(piece: Uint8Array): number {
    const [from, end] = [this.#end, this.#end + piece.byteLength];
    if (end > this.#memory.byteLength) {
      const larger = new Uint8Array(end * 2);
      larger.set(this.#memory.subarray(0, from));
      this.#memory = larger;
    }
    this.#memory.set(piece, from);
    this.#end = end;
    const line = piece.lastIndexOf(lineFeed);
    return line < 0 ? end - openBytes(this.#memory.subarray(1, end)) : from + line + 1;
  }

  #take(end: number): string {
    const text = this.#decoder.decode(this.#memory.subarray(1, end));
    this.#drop(end);
    return text;
  }

  /** Removes the bytes before `end`. */
  #drop(end: number): void {
    this.#memory.copyWithin(1, end, this.#end);
    this.#end -= end - 1;
  }
}

/** Returns how many bytes at the end belong to an incomplete character. */
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
