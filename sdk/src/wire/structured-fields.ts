// The client has its own parser for two reasons. The package structured-headers adds 2.2 kB to a browser bundle, and this file
// only 0.9 kB. Version 2.1.0 of the package rejects a Date with a parameter. A test compares the results of both parsers.

/** A bare item of RFC 9651. `list` stands for an inner list. The parser does not store the items of inner lists. */
export type BareItem =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number }
  | { readonly kind: 'token'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'bytes'; readonly value: string }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'display'; readonly value: string }
  | { readonly kind: 'list'; readonly value: undefined };

/** An item with its parameters. If a parameter occurs twice, the last value is used. */
export interface Item {
  readonly value: BareItem;
  readonly parameters: ReadonlyMap<string, BareItem>;
}

const patterns = {
  spaces: / */y,
  blanks: /[ \t]*/y,
  string: /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y,
  number: /(-?\d{1,15})(?:\.(\d{1,3}))?(?![\d.])/y,
  token: /[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*/y,
  boolean: /\?([01])/y,
  bytes: /:((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?):/y,
  date: /@(-?\d{1,15})(?![\d.])/y,
  display: /%"((?:[\x20\x21\x23\x24\x26-\x7e]|%[0-9a-f]{2})*)"/y,
  key: /[a-z*][a-z0-9_\-.*]*/y,
} as const;

class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Reads the text that the pattern matches at this position; undefined if the pattern does not match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }

  /** If `character` is the next character, reads it and returns true. Otherwise returns false. */
  takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function bareNumber([, whole = '', fraction]: RegExpExecArray): BareItem | undefined {
  if (fraction === undefined) return { kind: 'integer', value: Number(whole) };
  return whole.replace('-', '').length <= 12 ? { kind: 'decimal', value: Number(`${whole}.${fraction}`) } : undefined;
}

/** Decodes percent-encoded UTF-8; undefined if the bytes are not UTF-8. */
function displayString(encoded: string): BareItem | undefined {
  try {
    return { kind: 'display', value: decodeURIComponent(encoded) };
  } catch {
    return undefined;
  }
}

function bareItem(cursor: Cursor): BareItem | undefined {
  const string = cursor.take(patterns.string);
  if (string) return { kind: 'string', value: (string[1] ?? '').replace(/\\(.)/g, '$1') };
  const number = cursor.take(patterns.number);
  if (number) return bareNumber(number);
  const boolean = cursor.take(patterns.boolean);
  if (boolean) return { kind: 'boolean', value: boolean[1] === '1' };
  const bytes = cursor.take(patterns.bytes);
  if (bytes) return { kind: 'bytes', value: bytes[1] ?? '' };
  const date = cursor.take(patterns.date);
  if (date) return { kind: 'date', value: Number(date[1]) };
  const display = cursor.take(patterns.display);
  if (display) return displayString(display[1] ?? '');
  const token = cursor.take(patterns.token);
  return token && { kind: 'token', value: token[0] };
}

function parameters(cursor: Cursor): Map<string, BareItem> | undefined {
  const found = new Map<string, BareItem>();
  while (cursor.takes(';')) {
    cursor.take(patterns.spaces);
    const key = cursor.take(patterns.key)?.[0];
    if (key === undefined) return undefined;
    const value: BareItem | undefined = cursor.takes('=') ? bareItem(cursor) : { kind: 'boolean', value: true };
    if (!value) return undefined;
    found.set(key, value);
  }
  return found;
}

/** Skips an inner list. Returns undefined if the list is not valid. */
function innerList(cursor: Cursor): BareItem | undefined {
  for (;;) {
    const spaces = cursor.take(patterns.spaces)?.[0] ?? '';
    if (cursor.takes(')')) return { kind: 'list', value: undefined };
    // Items are separated by spaces. There need be no space before the first item.
    if (spaces === '' && cursor.text[cursor.at - 1] !== '(') return undefined;
    const item = bareItem(cursor);
    if (!item || !parameters(cursor)) return undefined;
  }
}

/**
 * Parses a List of Items (RFC 9651, section 4.2.1). Returns undefined if any part of the text violates the grammar. The client
 * then treats the whole field as missing. The result does not contain the items of inner lists, because no field that the client
 * reads has inner lists.
 */
export function parseList(text: string): readonly Item[] | undefined {
  const cursor = new Cursor(text);
  cursor.take(patterns.spaces);
  const items: Item[] = [];
  while (!cursor.ended) {
    const value = cursor.takes('(') ? innerList(cursor) : bareItem(cursor);
    const found = value && parameters(cursor);
    if (!found) return undefined;
    items.push({ value, parameters: found });
    cursor.take(patterns.blanks);
    if (cursor.ended) return items;
    if (!cursor.takes(',')) return undefined;
    cursor.take(patterns.blanks);
    if (cursor.ended) return undefined;
  }
  return items;
}
