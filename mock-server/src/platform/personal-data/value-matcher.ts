import { shown } from '../../base/arguments.ts';
import { ulidParts } from '../../base/ids.ts';
import { IdColumn } from '../../state/column.ts';

/** Looks for values where they stand as a whole: `203.0.113.7` is not in `203.0.113.77`, and no address is in a range. */
export class ValueSearch {
  readonly values: readonly string[];
  readonly #wanted: readonly Wanted[];
  /** Any of the values as they stand in JSON. */
  readonly #inJson: RegExp;
  /** Any of their forms as bytes. */
  readonly #inBits: RegExp;
  /** By the pair of letters that they begin with: a text is gone through once, however many values there are. */
  readonly #byBeginning = new Map<number, Wanted[]>();
  readonly #beginnings = new Uint8Array(pairs);

  /** Throws a `TypeError` when there is nothing to look for, or a text too short to mean somebody. */
  constructor(values: readonly string[]) {
    if (!Array.isArray(values) || values.length === 0 || values.some((value) => typeof value !== 'string' || value.length < 2))
      throw new TypeError(
        `platform.expectNoPersonalData: Name the personal data to look for: texts of two characters or more, not ${shown(values)}.`,
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

  /** Whether any of the values can be in a body: false tells for sure, and soon. */
  mayBeIn(body: unknown): boolean {
    return this.#inJson.test(JSON.stringify(body) ?? '');
  }

  /** The values that stand in a text. */
  inText(text: string): string[] {
    const found = new Set<Wanted>();
    for (let place = 0; place < text.length - 1; place++) {
      const pair = pairAt(text, place);
      if (this.#beginnings[pair] !== 1) continue;
      for (const wanted of this.#byBeginning.get(pair) ?? []) if (text.startsWith(wanted.value, place)) found.add(wanted);
    }
    return [...found].filter(({ whole }) => whole.test(text)).map(({ value }) => value);
  }

  /** The values that stand in bytes of any kind, as UTF-8 or as the 128 bits of an id. */
  inBytes(bytes: Uint8Array): string[] {
    const text = byteText(bytes);
    if (!this.#inBits.test(text)) return [];
    return this.#wanted.filter(({ bits }) => bits.some((form) => text.includes(form))).map(({ value }) => value);
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Finds any of some texts, and nothing where there are none. */
const anyOf = (texts: readonly string[]): RegExp => new RegExp(texts.length > 0 ? texts.map(escaped).join('|') : '(?!)');

const pairs = 2 ** 16;

/** Two letters as a number; others may have the same. */
const pairAt = (text: string, place: number): number =>
  ((text.charCodeAt(place) << 8) ^ text.charCodeAt(place + 1)) & (pairs - 1);

interface Wanted {
  readonly value: string;
  /** The value as a whole. */
  readonly whole: RegExp;
  /** Its forms as bytes, a character each. */
  readonly bits: readonly string[];
}

/** A text as long as the bytes, so that they can be searched as fast as a text. */
const byteText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Shorter values are in any numbers by chance; as texts they are found however short they are. */
const shortestBytes = 6;

function wantedOf(value: string): Wanted {
  const utf8 = new TextEncoder().encode(value);
  const id = idBytes(value);
  const forms = [...(utf8.length < shortestBytes ? [] : [utf8]), ...(id ? [id] : [])];
  return { value, whole: wholeOf(value), bits: forms.map(byteText) };
}

/** The bytes of an id as a column of usage logs keeps them. */
function idBytes(value: string): Uint8Array | undefined {
  const prefix = value.slice(0, Math.max(0, value.indexOf('_')));
  if (!prefix || !ulidParts(value.slice(prefix.length + 1))) return undefined;
  const column = new IdColumn(prefix, 1);
  column.set(0, value);
  return column.bytes(0);
}

const isAddress = (value: string): boolean => /^(\d{1,3}(\.\d{1,3}){3}|(?=[^:]*:[^:]*:)[\da-f:.]+)$/i.test(value);

/** What must not stand next to a value: what would make another word, address or email of it. */
function wholeOf(value: string): RegExp {
  const colon = value.includes(':') ? ':' : '';
  // A range is no address, unless it is of that one address.
  const range = isAddress(value) ? '|/(?!(?:32|128)(?!\\d))\\d' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}_@%+${colon}-]|[\\p{L}\\p{N}]\\.)${escaped(value)}(?![\\p{L}\\p{N}_@+${colon}-]|\\.[\\p{L}\\p{N}]${range})`,
    'u',
  );
}
