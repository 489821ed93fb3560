/** A record in a text. An empty field without quotes is null. */
interface CsvRecord {
  readonly fields: readonly (string | null)[];
  /** The position in the text at which the next record begins. */
  readonly next: number;
}

const quote = 34;
const comma = 44;
const lineFeed = 10;
const carriageReturn = 13;

/** The error for a text that is not CSV. `at` is the position in the text. */
export class CsvSyntaxError extends Error {}

/**
 * Parses CSV records (RFC 4180) from text that arrives in pieces. Fields in quotes may contain commas, line breaks and doubled
 * quotes. Lines end with CRLF or LF; the last line may have no line end. The reader skips a byte order mark. An empty field
 * without quotes is null, and an empty field in quotes is the empty text.
 *
 * @example
 * ```ts
 * const reader = new CsvReader(1_000_000);
 * console.log(reader.push('id,note\r\n1,"a ""b"""\r\n2,')); // [['id', 'note'], ['1', 'a "b"']]
 * console.log(reader.end()); // [['2', null]]
 * ```
 */
export class CsvReader {
  readonly #mostCharacters: number;
  #rest = '';
  #begun = false;

  /** `mostCharacters` is the maximum number of characters of a record. */
  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /** Adds a piece of text and returns the records that are now complete. Throws a `CsvSyntaxError` if the text is not CSV. */
  push(piece: string): (readonly (string | null)[])[] {
    const text = this.#begun ? this.#rest + piece : (this.#rest + piece).replace(/^\ufeff/, '');
    this.#begun ||= text !== '';
    return this.#read(text, false);
  }

  /** Returns the last record, if its line has no line end. */
  end(): (readonly (string | null)[])[] {
    return this.#read(this.#rest, true);
  }

  #read(text: string, last: boolean): (readonly (string | null)[])[] {
    const records: (readonly (string | null)[])[] = [];
    let at = 0;
    while (at < text.length) {
      const record = recordAt(text, at, last);
      if (!record) break;
      records.push(record.fields);
      at = record.next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > this.#mostCharacters)
      throw new CsvSyntaxError(`A record has more than ${this.#mostCharacters} characters.`);
    return records;
  }
}

/** Returns the record that begins at this position; undefined if its end has not arrived yet. */
function recordAt(text: string, at: number, last: boolean): CsvRecord | undefined {
  const end = text.indexOf('\n', at);
  if (end < 0 && !last) return undefined;
  const lineEnd = end < 0 ? text.length : end;
  const line = text.slice(at, text.charCodeAt(lineEnd - 1) === carriageReturn && lineEnd > at ? lineEnd - 1 : lineEnd);
  if (!line.includes('"')) {
    const fields: (string | null)[] = line.split(',');
    for (let index = 0; index < fields.length; index++) if (fields[index] === '') fields[index] = null;
    return { fields, next: lineEnd + 1 };
  }
  return quotedRecordAt(text, at, last);
}

/** Like `recordAt`, for a record with quotes, which may contain line breaks. */
function quotedRecordAt(text: string, from: number, last: boolean): CsvRecord | undefined {
  const fields: (string | null)[] = [];
  let at = from;
  for (;;) {
    const field = text.charCodeAt(at) === quote ? quotedFieldAt(text, at) : plainFieldAt(text, at);
    if (field.end === text.length && !last) return undefined;
    if (field.end > text.length) {
      if (!last) return undefined;
      throw new CsvSyntaxError('A field in quotes has no end.');
    }
    fields.push(field.value);
    const code = text.charCodeAt(field.end);
    if (code !== comma) {
      const isBreak = code === carriageReturn && text.charCodeAt(field.end + 1) === lineFeed;
      if (field.end < text.length && code !== lineFeed && !isBreak) {
        // The line feed may come with the next piece.
        if (code === carriageReturn && field.end + 1 === text.length && !last) return undefined;
        if (code !== carriageReturn || field.end + 1 < text.length)
          throw new CsvSyntaxError('Characters stand between the end of a field in quotes and the next comma.');
      }
      return { fields, next: field.end + (isBreak ? 2 : 1) };
    }
    at = field.end + 1;
  }
}

interface Field {
  readonly value: string | null;
  /**
   * The position of the comma or line break after the field. If the closing quote is missing, the position is greater than the
   * length of the text.
   */
  readonly end: number;
}

function quotedFieldAt(text: string, at: number): Field {
  let end = text.indexOf('"', at + 1);
  let doubled = false;
  while (end >= 0 && text.charCodeAt(end + 1) === quote) {
    doubled = true;
    end = text.indexOf('"', end + 2);
  }
  if (end < 0) return { value: null, end: text.length + 1 };
  const inner = text.slice(at + 1, end);
  return { value: doubled ? inner.replaceAll('""', '"') : inner, end: end + 1 };
}

function plainFieldAt(text: string, at: number): Field {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === comma || code === lineFeed) break;
    if (code === carriageReturn && text.charCodeAt(end + 1) === lineFeed) break;
  }
  return { value: end === at ? null : text.slice(at, end), end };
}

/** The characters that start a formula in a spreadsheet, and the apostrophe, which prevents a formula. */
const formula = /^[=+\-@\t\r']/;

/**
 * Changes a text so that a spreadsheet does not run it as a formula. If the text begins like a formula, the function writes an
 * apostrophe before it. The function also does so if the text begins with an apostrophe, so that `restoreFormula` can restore
 * every text exactly.
 *
 * @example
 * ```ts
 * neutralizeFormula('=1+1'); // "'=1+1"
 * ```
 */
export const neutralizeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Returns the original text that was passed to `neutralizeFormula`. */
export const restoreFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

/**
 * Returns a value as a CSV field. Null becomes an empty field, and a nested value becomes JSON. The function adds quotes where
 * CSV needs them. It also writes the empty text in quotes, so that this text differs from null.
 *
 * @example
 * ```ts
 * csvField('a "b"'); // '"a ""b"""'
 * ```
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
