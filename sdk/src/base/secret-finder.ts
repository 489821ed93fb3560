import { hexOf, type Reading, readEscapes, readingOf, withoutEscapes } from './escapes.ts';

/** What stands in a text in place of a secret. */
export const hidden = '[secret]';

/** One form of a secret, folded, and from where on it is secret. */
interface Form {
  readonly text: string;
  readonly from: number;
  /** A part that is shorter than this tells nothing. */
  readonly least: number;
}

type Range = readonly [start: number, end: number];

/** Letters and digits of a secret that may be told: to hide fewer would hide words that only look alike. */
const shortest = 8;
/** The length of the pieces by which a part is found. */
const gramLength = 4;
/** A part of the shortest length holds a piece that begins at a multiple of this. */
const stride = shortest - gramLength + 1;
/** Escapes within escapes are read to this depth. */
const deepest = 4;

/** Only letters and digits, in lower case: quotes, separators, line breaks and both alphabets of base64 make no difference. */
const fold = (text: string): string => text.replace(/[^a-z0-9]+/gi, '').toLowerCase();

function foldReading({ text, starts, ends }: Reading): Reading {
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/[a-z0-9]/i.test(text.charAt(at))) kept.push(at);
  return { text: fold(text), starts: kept.map((at) => starts[at] ?? 0), ends: kept.map((at) => ends[at] ?? 0) };
}

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The value as it is, in hex, and in base64 behind any number of other bytes: `Basic` credentials hold it behind a name. */
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

/** A value as it is, and as JSON or a URL writes it. */
function exactForms(text: string): string[] {
  // Half a surrogate pair cannot be written in a URL, and comes back as this character.
  const value = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return [...new Set([text, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])].filter((form) => form !== '');
}

const literal = (text: string): RegExp => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');

/**
 * Finds a secret in texts that others wrote, whole or in parts of eight letters and digits or more, whichever way it is written: with
 * escapes of JSON, URLs, HTML or mail (also one within the other), in hex or base64, in other case, with separators or line breaks in it.
 */
export class SecretFinder {
  /** What is looked for as it is. */
  readonly #exact: readonly string[];
  readonly #grams = new Map<string, [Form, number][]>();

  /** The first `publicLength` characters are no secret by themselves: they are hidden only with what follows them. */
  constructor(value: string, publicLength = 0) {
    this.#exact = fold(value.slice(publicLength)).length < shortest || /[^\w.-]/.test(value) ? exactForms(value) : [];
    for (const form of formsOf(value, publicLength))
      for (let at = form.from; at + gramLength <= form.text.length; at += 1) {
        const gram = form.text.slice(at, at + gramLength);
        this.#grams.set(gram, [...(this.#grams.get(gram) ?? []), [form, at]]);
      }
  }

  /** The text with the secret hidden. */
  hide(text: string): string {
    const exact = this.#exact.reduce((rest, form) => rest.replaceAll(form, hidden), text);
    return this.#isIn(exact) ? this.#hideRanges(exact) : exact;
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

  /** Where a value that has too few letters and digits to be known by its parts stands as it is. */
  #wholeIn(text: string): Range[] {
    return this.#exact.flatMap((form) =>
      Array.from(text.matchAll(literal(form)), ({ index }): Range => [index, index + form.length]),
    );
  }

  /** Where parts of the secret stand in a folded text. */
  #ranges(folded: string): Range[] {
    const found: Range[] = [];
    for (let at = 0; at + gramLength <= folded.length; ) {
      const range = this.#partAt(folded, at);
      if (range) found.push(range);
      at = range ? range[1] : at + stride;
    }
    return found;
  }

  /** The longest part of the secret that stands round a place. */
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

/** The text with each range replaced; ranges that overlap are one. */
function hideEach(text: string, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (start >= done) result += text.slice(done, start) + hidden;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
