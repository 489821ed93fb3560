/** The error for a text that is neither a JSON array of objects nor JSON Lines. */
export class JsonRowsError extends Error {}

const [comma, carriageReturn, backslash, brace] = [44, 13, 92, 125];

type Row = Readonly<Record<string, unknown>>;

/**
 * Parses the objects of a JSON array, or of JSON Lines, from text that arrives in pieces. If each object is on its own line,
 * parsing is fast. Other layouts also work, but are slower.
 *
 * @example
 * ```ts
 * const reader = new JsonRows(1_000_000);
 * console.log(reader.push('[\n{"id":1},\n{"id"')); // [{ id: 1 }]
 * console.log(reader.push(':2}\n]\n')); // [{ id: 2 }]
 * reader.end();
 * ```
 */
export class JsonRows {
  readonly #mostCharacters: number;
  #rest = '';
  #open: boolean | undefined;
  #ended = false;
  #comma = false;

  /** `mostCharacters` is the maximum number of characters of an object. */
  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /**
   * Adds a piece of text and returns the objects that are now complete. Throws a `JsonRowsError` if the text is neither an array
   * of objects nor JSON Lines.
   */
  push(piece: string): readonly Row[] {
    const rows = this.#pushObjects(piece);
    if (this.#rest.length > this.#mostCharacters)
      throw new JsonRowsError(`A row has more than ${this.#mostCharacters} characters.`);
    return rows;
  }

  /**
   * Does the same as `push`, but is much faster. `array` contains only whole objects, and the caller has added the brackets of a
   * JSON array. Example: the text `{…},\n{…},\n` becomes `[{…},\n{…}]`. `Utf8Reader.pushElements` returns such arrays.
   */
  pushArray(array: string): readonly Row[] {
    const rows = this.#open === true && !this.#ended && this.#rest === '' ? objectsIn(array) : undefined;
    if (!rows) return this.push(`${array.slice(1, -1)},\n`);
    this.#comma = true;
    return rows;
  }

  #pushObjects(piece: string): readonly Row[] {
    const text = this.#rest + piece;
    const rows: Row[] = [];
    let at = 0;
    for (;;) {
      const start = this.#startFrom(text, at);
      if (start === undefined) {
        at = text.length;
        break;
      }
      const found = objectAt(text, start);
      if (!found) {
        at = start;
        break;
      }
      rows.push(found.row);
      this.#comma = false;
      at = found.end;
    }
    this.#rest = text.slice(at);
    return rows;
  }

  /** Throws a `JsonRowsError` if the end of the array is missing. */
  end(): void {
    if (this.#rest !== '' || (this.#open === true && !this.#ended)) throw new JsonRowsError('The array has no end.');
  }

  /**
   * Skips the characters between objects, and returns the start of the next object. Returns undefined if this object has not
   * arrived yet.
   */
  #startFrom(text: string, from: number): number | undefined {
    for (let at = from; at < text.length; at++) {
      const character = text[at] as string;
      if (character === '{' && !this.#ended) {
        this.#open ??= false;
        return at;
      }
      if (character === '[' && this.#open === undefined) this.#open = true;
      else if (character === ']' && this.#open === true && !this.#ended) this.#ended = true;
      else if (character === ',' && this.#open === true && !this.#comma && !this.#ended) this.#comma = true;
      else if (!/[\s\ufeff]/.test(character))
        throw new JsonRowsError(`${JSON.stringify(character)} stands where an object should begin.`);
    }
    return undefined;
  }
}

/**
 * Returns the objects of an array. Returns undefined if the text is not an array, or if it contains other values than objects.
 */
function objectsIn(array: string): readonly Row[] | undefined {
  try {
    const rows = JSON.parse(array) as readonly unknown[];
    return rows.every(isObject) ? rows : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Found {
  readonly row: Row;
  readonly end: number;
}

/** Returns the object that begins at this position; undefined if its end has not arrived yet. */
function objectAt(text: string, start: number): Found | undefined {
  const line = text.indexOf('\n', start);
  return (line < 0 ? undefined : objectOnLine(text, start, line)) ?? scannedObject(text, start);
}

/**
 * Returns the object that the line contains. A comma may follow the object. Returns undefined if the line contains anything else.
 */
function objectOnLine(text: string, start: number, lineEnd: number): Found | undefined {
  let end = lineEnd;
  if (text.charCodeAt(end - 1) === carriageReturn) end -= 1;
  if (text.charCodeAt(end - 1) === comma) end -= 1;
  if (text.charCodeAt(end - 1) !== brace) return undefined;
  try {
    return { row: JSON.parse(text.slice(start, end)) as Row, end };
  } catch {
    return undefined;
  }
}

/**
 * Returns the object that begins at this position. The function counts the brackets outside of strings to find the end of the
 * object.
 */
function scannedObject(text: string, start: number): Found | undefined {
  const mark = /["{}[\]]/g;
  mark.lastIndex = start;
  for (let depth = 0, found = mark.exec(text); found; found = mark.exec(text)) {
    const [character] = found;
    if (character === '"') {
      const end = stringEnd(text, found.index + 1);
      if (end === undefined) return undefined;
      mark.lastIndex = end;
    } else depth += character === '{' || character === '[' ? 1 : -1;
    if (depth === 0) return { row: parsed(text.slice(start, found.index + 1)), end: found.index + 1 };
  }
  return undefined;
}

/** Returns the position after the closing quote of a string; undefined if this quote has not arrived yet. */
function stringEnd(text: string, from: number): number | undefined {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return undefined;
}

function parsed(text: string): Row {
  try {
    return JSON.parse(text) as Row;
  } catch {
    throw new JsonRowsError('A row is not JSON.');
  }
}
