const quote = 34;
const comma = 44;
const carriageReturn = 13;

/** The error for a text that is not CSV. */
export class CsvSyntaxError extends Error {}

/**
 * The fields of a record. An empty field without quotes is null. Copy the array if you need it later: the reader uses it again
 * for the next record.
 */
export type CsvFields = readonly (string | null)[];

/**
 * Parses CSV records (RFC 4180) from text that arrives in pieces. Fields in quotes may contain commas, line breaks and doubled
 * quotes. Lines end with CRLF or LF. The last line may have no line end. The reader skips a byte order mark. An empty field
 * without quotes is null, and an empty field in quotes is the empty text.
 *
 * @example
 * ```ts
 * const reader = new CsvReader(1_000_000, (fields) => console.log(fields.join('|')));
 * reader.push('id,note\r\n1,"a ""b"""\r\n2,'); // prints id|note, then 1|a "b"
 * reader.end(); // prints 2|
 * ```
 */
export class CsvReader {
  readonly #mostCharacters: number;
  readonly #take: (fields: CsvFields) => void;
  /** The fields of the current record. The reader uses this array again for the next record. */
  #fields: (string | null)[] = [];
  #text = '';
  #last = false;
  #begun = false;
  /** The position of the comma that the reader found in its last search. */
  #comma = -1;

  /** `mostCharacters` is the maximum number of characters of a record. The reader calls `take` with each record. */
  constructor(mostCharacters: number, take: (fields: CsvFields) => void) {
    this.#mostCharacters = mostCharacters;
    this.#take = take;
  }

  /**
   * Adds a piece of text. If records are now complete, passes these records to `take`. Throws a `CsvSyntaxError` if the text is
   * not CSV.
   */
  push(piece: string): void {
    this.#text = this.#begun ? this.#text + piece : (this.#text + piece).replace(/^\ufeff/, '');
    this.#begun ||= this.#text !== '';
    this.#read();
  }

  /** Call this method after the last piece of text. If the last line has no line end, passes its record to `take`. */
  end(): void {
    this.#last = true;
    this.#read();
  }

  #read(): void {
    this.#comma = -1;
    let at = 0;
    while (at < this.#text.length) {
      const next = this.#readRecord(at);
      if (next === undefined) break;
      at = next;
      this.#take(this.#fields);
    }
    this.#text = this.#text.slice(at);
    if (this.#text.length > this.#mostCharacters)
      throw new CsvSyntaxError(`A record has more than ${this.#mostCharacters} characters.`);
  }

  /**
   * Reads the fields of the record that begins at this position. Returns where the next record begins; undefined if the end of
   * the record has not arrived yet.
   */
  #readRecord(from: number): number | undefined {
    const text = this.#text;
    const fields = this.#fields;
    let lineEnd = this.#lineEndFrom(from);
    let count = 0;
    for (let at = from; lineEnd !== undefined; ) {
      if (text.charCodeAt(at) === quote) {
        const end = this.#closingQuote(at + 1);
        if (end === undefined) return undefined;
        fields[count++] = unquoted(text, at + 1, end);
        if (end > lineEnd) lineEnd = this.#lineEndFrom(end);
        if (text.charCodeAt(end + 1) === comma) {
          at = end + 2;
          continue;
        }
        if (lineEnd === undefined) return undefined;
        if (end + 1 !== lineEnd && !(end + 2 === lineEnd && text.charCodeAt(end + 1) === carriageReturn))
          throw new CsvSyntaxError('Characters stand between the end of a field in quotes and the next comma.');
      } else {
        if (this.#comma < at) this.#comma = text.indexOf(',', at);
        if (this.#comma < 0) this.#comma = text.length;
        const end = this.#comma < lineEnd ? this.#comma : endOfLast(text, at, lineEnd);
        fields[count++] = end === at ? null : text.slice(at, end);
        if (end === this.#comma && end < lineEnd) {
          at = end + 1;
          continue;
        }
      }
      if (fields.length !== count) fields.length = count;
      return lineEnd + 1;
    }
    return undefined;
  }

  /**
   * Returns the position of the next line feed. If there is none and all text has arrived, returns the position of the end of the
   * text. If more text may arrive, returns undefined.
   */
  #lineEndFrom(at: number): number | undefined {
    const end = this.#text.indexOf('\n', at);
    if (end >= 0) return end;
    return this.#last ? this.#text.length : undefined;
  }

  /** Returns the position of the quote that closes a field; undefined if this quote has not arrived yet. */
  #closingQuote(from: number): number | undefined {
    const text = this.#text;
    let end = text.indexOf('"', from);
    while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
    if (end < 0 && this.#last) throw new CsvSyntaxError('A field in quotes has no end.');
    return end < 0 ? undefined : end;
  }
}

function unquoted(text: string, from: number, end: number): string {
  const inner = text.slice(from, end);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}

/** Returns the end of the last field of a line. The field begins at `from`. The line may end with CRLF. */
const endOfLast = (text: string, from: number, lineEnd: number): number =>
  lineEnd > from && text.charCodeAt(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd;
