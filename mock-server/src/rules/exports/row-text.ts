import { schemas } from '../../generated/schemas.ts';

/** The minimum number of characters in a piece of text. Only the last piece may be shorter. */
const pieceCharacters = 65_536;

/** Encodes texts as UTF-8. Returns pieces, because a single string with all rows could be too long for JavaScript. */
function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceCharacters) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  if (piece !== '') yield encoder.encode(piece);
}

/**
 * Returns rows as a JSON array with one row per line, piece by piece. Reads a row only when the caller asks for the piece with
 * this row.
 */
export const jsonPieces = (rows: Iterable<object>): Generator<Uint8Array> => encoded(jsonTexts(rows));

function* jsonTexts(rows: Iterable<object>): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/**
 * Returns rows as CSV (RFC 4180), piece by piece. The first line is the header, and each row is one more line. Each line ends
 * with CRLF. Reads a row only when the caller asks for the piece with this row.
 */
export const csvPieces = (rows: Iterable<object>, columns: readonly string[]): Generator<Uint8Array> =>
  encoded(csvTexts(rows as Iterable<Readonly<Record<string, unknown>>>, columns));

function* csvTexts(rows: Iterable<Readonly<Record<string, unknown>>>, columns: readonly string[]): Generator<string> {
  yield `${columns.join(',')}\r\n`;
  const [first = '', ...others] = columns;
  for (const row of rows) {
    let line = field(row[first]);
    for (const name of others) line += `,${field(row[name])}`;
    yield `${line}\r\n`;
  }
}

/** Returns the names of the properties of a schema, in the order of the schema. */
export const columnsOf = (schema: string): string[] =>
  Object.keys((schemas[schema] as { readonly properties?: Readonly<Record<string, unknown>> } | undefined)?.properties ?? {});

/** A field that contains one of these characters needs quotes. */
const special = /[",\r\n]/;

/** Returns a CSV field: empty for null, JSON for nested values. An empty text is quoted, to distinguish it from null. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text === '' || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
