import { shown } from '../../base/arguments.ts';
import { ulidParts } from '../../base/ids.ts';
import { IdColumn } from '../../state/column.ts';

/**
 * Searches texts and bytes for values. In a text, a value must be a whole word: the text `203.0.113.77` does not contain the
 * value `203.0.113.7`. The text `203.0.113.7/24` does not contain it either, because this is a range of addresses. In bytes, a
 * value may also be a part of a longer word.
 */
export class ValueSearch {
  readonly values: readonly string[];
  readonly #wanted: readonly Wanted[];
  /** Matches any of the values in a JSON text. */
  readonly #inJson: RegExp;
  /** Finds any of the values in a byte array that `byteText` has converted to a text. */
  readonly #inBits: RegExp;
  /** The values, grouped by their first two characters. Thus one pass over a text finds all values. */
  readonly #byBeginning = new Map<number, Wanted[]>();
  readonly #beginnings = new Uint8Array(pairs);

  /** Throws a `TypeError` if the list is empty, or if a value has fewer than two characters. */
  constructor(values: readonly string[]) {
    if (!Array.isArray(values) || values.length === 0 || values.some((value) => typeof value !== 'string' || value.length < 2))
      throw new TypeError(
        `platform.expectNoPersonalData: the values are ${shown(values)}; give the personal data to search for, as texts of at least two characters.`,
      );
    this.values = [...new Set(values)];
    this.#wanted = this.values.map(wantedOf);
    this.#inJson = anyOf(this.values.map((value) => JSON.stringify(value).slice(1, -1)));
    this.#inBits = anyOf(this.#wanted.flatMap(({ bits }) => bits));
    for (const wanted of this.#wanted) {
      const pair = pairAt(wanted.value, 0);
      this.#byBeginning.set(pair, [...(this.#byBeginning.get(pair) ?? []), wanted]);
      this.#beginnings[pair] = 1;
    }
  }

  /**
   * A fast first check. If the result is false, the body contains none of the values. If the result is true, the body must still
   * be searched.
   */
  mayBeIn(body: unknown): boolean {
    return this.#inJson.test(JSON.stringify(body) ?? '');
  }

  /** Returns the values that a text contains. */
  inText(text: string): string[] {
    const found = new Set<Wanted>();
    for (let place = 0; place < text.length - 1; place++) {
      const pair = pairAt(text, place);
      if (this.#beginnings[pair] !== 1) continue;
      for (const wanted of this.#byBeginning.get(pair) ?? []) if (text.startsWith(wanted.value, place)) found.add(wanted);
    }
    return [...found].filter(({ whole }) => whole.test(text)).map(({ value }) => value);
  }

  /**
   * Returns the values that occur in a byte array. In the array, a value can have the form of UTF-8 text. A value that is an id
   * can also have the form of the 128 bits of the id.
   */
  inBytes(bytes: Uint8Array): string[] {
    const text = byteText(bytes);
    if (!this.#inBits.test(text)) return [];
    return this.#wanted.filter(({ bits }) => bits.some((form) => text.includes(form))).map(({ value }) => value);
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Returns a pattern that matches each of the texts. If the list is empty, the pattern matches nothing. */
const anyOf = (texts: readonly string[]): RegExp => new RegExp(texts.length > 0 ? texts.map(escaped).join('|') : '(?!)');

const pairs = 2 ** 16;

/**
 * Returns a 16-bit number for the two characters at a position in a text. Different pairs of characters can have the same number.
 */
const pairAt = (text: string, place: number): number =>
  ((text.charCodeAt(place) << 8) ^ text.charCodeAt(place + 1)) & (pairs - 1);

interface Wanted {
  readonly value: string;
  /** Matches the value as a whole word. */
  readonly whole: RegExp;
  /**
   * The forms of the value in byte arrays: UTF-8 and, if the value is an id, the 128 bits of the id. Each form is a text with one
   * character for each byte.
   */
  readonly bits: readonly string[];
}

/** Returns a text with one character for each byte. A search in a text is faster than a search in a byte array. */
const byteText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * The minimum length of a value, in UTF-8 bytes, for a search in byte arrays. The bytes of a shorter value could occur in an
 * array by chance.
 */
const shortestBytes = 6;

function wantedOf(value: string): Wanted {
  const utf8 = new TextEncoder().encode(value);
  const id = idBytes(value);
  const forms = [...(utf8.length < shortestBytes ? [] : [utf8]), ...(id ? [id] : [])];
  return { value, whole: wholeOf(value), bits: forms.map(byteText) };
}

/** Returns the 128 bits of an id, as usage logs store them; `undefined` if the value is not an id. */
function idBytes(value: string): Uint8Array | undefined {
  const prefix = value.slice(0, Math.max(0, value.indexOf('_')));
  if (!prefix || !ulidParts(value.slice(prefix.length + 1))) return undefined;
  const column = new IdColumn(prefix, 1);
  column.set(0, value);
  return column.bytes(0);
}

const isAddress = (value: string): boolean => /^(\d{1,3}(\.\d{1,3}){3}|(?=[^:]*:[^:]*:)[\da-f:.]+)$/i.test(value);

/** Returns a pattern that finds the value as a whole word, and not inside a longer word, address or email. */
function wholeOf(value: string): RegExp {
  const colon = value.includes(':') ? ':' : '';
  // An address with a prefix length, such as `/24`, names a range of several addresses. With the prefix length 32 or 128, the
  // range contains only this address.
  const range = isAddress(value) ? '|/(?!(?:32|128)(?!\\d))\\d' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}_@%+${colon}-]|[\\p{L}\\p{N}]\\.)${escaped(value)}(?![\\p{L}\\p{N}_@+${colon}-]|\\.[\\p{L}\\p{N}]${range})`,
    'u',
  );
}
