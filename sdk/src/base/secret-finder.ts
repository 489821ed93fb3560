import { hexOf, type Reading, readEscapes, readingOf, withoutEscapes } from './escapes.ts';

/** The text that replaces a secret. */
export const hidden = '[secret]';

/** One encoding of a secret, reduced to letters and digits. */
interface Form {
  readonly text: string;
  /** The position in `text` at which the secret part begins. The characters before this position are public. */
  readonly from: number;
  /** The minimum length of a part that is hidden, in characters of `text`. */
  readonly least: number;
}

type Range = readonly [start: number, end: number];

/**
 * The class hides a part of a secret only if the part has at least this number of letters and digits. Shorter parts would also
 * match ordinary words.
 */
const shortest = 8;
/** The length of the pieces of the secret in the search index, in characters. */
const gramLength = 4;
/**
 * The search checks only at every fifth position of a text whether a piece of the secret begins there. This is enough: in eight
 * consecutive characters of the secret, pieces of four characters begin at five consecutive positions. The search checks one of
 * these positions.
 */
const stride = shortest - gramLength + 1;
/**
 * The class remembers texts that do not contain the secret: at most `mostKept` texts, each with at most `longestKept` characters.
 */
const mostKept = 16;
const longestKept = 512;
/** The maximum number of times that the search decodes a text. A text may contain escapes of escapes. */
const deepest = 4;

/**
 * Reduces a text to lower-case letters and digits. The search then ignores quotes, separators, line breaks and the difference
 * between the two alphabets of base64.
 */
const fold = (text: string): string => text.replace(/[^a-z0-9]+/gi, '').toLowerCase();

function foldReading({ text, starts, ends }: Reading): Reading {
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/[a-z0-9]/i.test(text.charAt(at))) kept.push(at);
  return { text: fold(text), starts: kept.map((at) => starts[at] ?? 0), ends: kept.map((at) => ends[at] ?? 0) };
}

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * Returns the forms in which a text may contain a value: the value itself, its hexadecimal form and three base64 forms. The
 * base64 form depends on the number of bytes that are encoded before the value. For example, `Basic` credentials encode the user
 * name before the secret.
 */
function formsOf(value: string, publicLength: number): Form[] {
  const bytes = new TextEncoder().encode(value);
  const open = new TextEncoder().encode(value.slice(0, publicLength)).length;
  const base64 = [0, 1, 2].map((before): Form => {
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    const own = base64Of(new Uint8Array([...new Uint8Array(before), ...bytes])).slice(0, whole);
    const first = Math.ceil((before * 8) / 6);
    const secret = Math.max(first, Math.ceil(((before + open) * 8) / 6));
    return { text: fold(own.slice(first)), from: fold(own.slice(first, secret)).length, least: shortest };
  });
  return [
    { text: fold(value), from: fold(value.slice(0, publicLength)).length, least: shortest },
    { text: hexOf(bytes), from: 2 * open, least: 2 * shortest },
    ...base64,
  ];
}

/** Returns the value itself, and its forms in JSON and in a URL. */
function exactForms(text: string): string[] {
  // A URL cannot contain half a surrogate pair: runtimes replace such a half by U+FFFD.
  const value = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return [...new Set([text, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])].filter((form) => form !== '');
}

const literal = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');

/**
 * Removes a secret from texts of the server or the runtime: the whole secret, and each part of it with at least eight characters
 * (letters or digits). The class also finds the secret in another letter case, with separators or line breaks between its
 * characters, in hexadecimal, and in base64. It decodes (nested) escapes of JSON, URLs, HTML and mail.
 */
export class SecretFinder {
  /**
   * Texts that the search compares exactly, without `fold`: the secret, and its forms in JSON and URLs. For a long secret without
   * special characters, the list is empty, because the search with `fold` finds such a secret.
   */
  readonly #exact: readonly string[];
  readonly #grams = new Map<string, [Form, number][]>();
  /** Texts that do not contain the secret. If the server sends such a text again, the class does not search it again. */
  readonly #clean = new Set<string>();

  /**
   * Makes a finder for the secret `value`. The first `publicLength` characters are not secret. The class hides these characters
   * only if secret characters follow them.
   */
  constructor(value: string, publicLength = 0) {
    this.#exact = fold(value.slice(publicLength)).length < shortest || /[^\w.-]/.test(value) ? exactForms(value) : [];
    for (const form of formsOf(value, publicLength))
      for (let at = form.from; at + gramLength <= form.text.length; at += 1) {
        const gram = form.text.slice(at, at + gramLength);
        this.#grams.set(gram, [...(this.#grams.get(gram) ?? []), [form, at]]);
      }
  }

  /** Returns the text with the secret hidden. */
  hide(text: string): string {
    if (this.#clean.has(text)) return text;
    const exact = this.#exact.reduce((rest, form) => rest.replaceAll(form, hidden), text);
    if (this.#isIn(exact)) return this.#hideRanges(exact);
    if (exact === text) this.#remember(text);
    return exact;
  }

  #remember(clean: string): void {
    if (clean.length > longestKept) return;
    if (this.#clean.size >= mostKept) this.#clean.clear();
    this.#clean.add(clean);
  }

  #isIn(text: string): boolean {
    for (let depth = 0, plain = text; depth <= deepest; depth += 1) {
      if (this.#exact.some((form) => plain.includes(form)) || this.#ranges(fold(plain)).length > 0) return true;
      const next = withoutEscapes(plain);
      if (next === plain) return false;
      plain = next;
    }
    return false;
  }

  #hideRanges(text: string): string {
    const ranges: Range[] = [];
    for (let depth = 0, reading = readingOf(text); depth <= deepest; depth += 1) {
      const { starts, ends } = reading;
      for (const [start, end] of this.#wholeIn(reading.text)) ranges.push([starts[start] ?? 0, ends[end - 1] ?? 0]);
      const folded = foldReading(reading);
      for (const [start, end] of this.#ranges(folded.text)) ranges.push([folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0]);
      const next = readEscapes(reading);
      if (next.text === reading.text) break;
      reading = next;
    }
    return hideEach(text, ranges);
  }

  /** Returns where the texts of `#exact` occur in a text. */
  #wholeIn(text: string): Range[] {
    return this.#exact.flatMap((form) =>
      Array.from(text.matchAll(literal(form)), ({ index }): Range => [index, index + form.length]),
    );
  }

  /** Returns where parts of the secret occur in `folded`, a result of the function `fold`. */
  #ranges(folded: string): Range[] {
    const found: Range[] = [];
    for (let at = 0; at + gramLength <= folded.length; ) {
      const range = this.#partAt(folded, at);
      if (range) found.push(range);
      at = range ? range[1] : at + stride;
    }
    return found;
  }

  /** Returns the longest range of `folded` that contains the position `at` and whose text also occurs in the secret. */
  #partAt(folded: string, at: number): Range | undefined {
    let longest: Range | undefined;
    for (const [{ text, least }, of] of this.#grams.get(folded.slice(at, at + gramLength)) ?? []) {
      let [start, end] = [at, at + gramLength];
      while (start > 0 && folded[start - 1] === text[of - (at - start) - 1]) start -= 1;
      while (end < folded.length && folded[end] === text[of + (end - at)]) end += 1;
      if (end - start >= least && end - start > (longest ? longest[1] - longest[0] : 0)) longest = [start, end];
    }
    return longest;
  }
}

/** Replaces each range of a text by `[secret]`. Overlapping ranges count as one range. */
function hideEach(text: string, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (start >= done) result += text.slice(done, start) + hidden;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
