/** A decoded text. For each character of the decoded text, `starts` and `ends` contain the position in the original text. */
export interface Reading {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Patterns for escapes that contain the number of a character: escapes of JSON, JavaScript, C, URLs, HTML and quoted-printable.
 * The last pattern is for hexadecimal numbers such as `0x41`. Each pattern matches a limited number of characters. Otherwise, a
 * hostile text could make the search very slow.
 */
const numbered: readonly (readonly [pattern: string, radix: number])[] = [
  [String.raw`\\{1,8}u\{0{0,8}([0-9a-fA-F]{1,6})\}`, 16],
  [String.raw`\\{1,8}u([0-9a-fA-F]{4})`, 16],
  [String.raw`\\{1,8}U([0-9a-fA-F]{8})`, 16],
  [String.raw`\\{1,8}x([0-9a-fA-F]{2})`, 16],
  [String.raw`\\{1,8}([0-7]{3})`, 8],
  ['%u([0-9a-fA-F]{4})', 16],
  ['%([0-9a-fA-F]{2})', 16],
  ['&#[xX]0{0,8}([0-9a-fA-F]{1,6});?', 16],
  ['&#0{0,8}([0-9]{1,7});?', 10],
  ['=([0-9a-fA-F]{2})', 16],
  ['0[xX]([0-9a-fA-F]{2})', 16],
];

/**
 * HTML names of characters that other kinds of escapes contain. For example, `&percnt;41` stands for `%41`, and `%41` stands for
 * `A`.
 */
const syntax = new Map([
  ['amp', '&'],
  ['AMP', '&'],
  ['bsol', '\\'],
  ['percnt', '%'],
  ['num', '#'],
  ['equals', '='],
  ['semi', ';'],
  ['lcub', '{'],
  ['lbrace', '{'],
  ['rcub', '}'],
  ['rbrace', '}'],
]);

/**
 * HTML names of characters that no other kind of escape contains. For example, `lt` (in the text `&lt;`) is the name of `<`. The
 * search for secrets compares only letters and digits, so it needs none of these characters. The decoder removes each `&name;`
 * with one of these names.
 */
const removed =
  'lt|gt|quot|apos|LT|GT|QUOT|dollar|lpar|rpar|ast|midast|plus|comma|minus|period|sol|colon|quest|commat|lsqb|lbrack|rsqb|' +
  'rbrack|Hat|lowbar|UnderBar|grave|DiacriticalGrave|verbar|vert|VerticalLine|excl|nbsp|NonBreakingSpace|shy|Tab|NewLine';

/** Escapes that name a character without its character code, such as `\n`. None of them stands for a letter or a digit. */
const named = [String.raw`\\{1,8}[nrtbfv]`, `&(${[...syntax.keys()].join('|')});`, `&(?:${removed});`];

const escapes = new RegExp([...numbered.map(([pattern]) => pattern), ...named].join('|'), 'g');

/**
 * Returns the character of one escape. Returns an empty text if the search for secrets does not need this character, or if the
 * number in the escape is too large for a character.
 */
function characterOf(groups: readonly (string | undefined)[]): string {
  const name = groups[numbered.length];
  if (name !== undefined) return syntax.get(name) ?? '';
  const which = groups.findIndex((group) => group !== undefined);
  const code = which < 0 ? Number.NaN : Number.parseInt(groups[which] ?? '', numbered[which]?.[1]);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}

/** Returns the text with every escape replaced by its character. If the result contains new escapes, they stay as they are. */
export const withoutEscapes = (text: string): string =>
  text.replace(escapes, (_, ...groups) => characterOf(groups.slice(0, numbered.length + 1)));

/** Returns a text as a `Reading`. Does not decode escapes. */
export const readingOf = (text: string): Reading => {
  const starts = Array.from({ length: text.length }, (_, at) => at);
  return { text, starts, ends: starts.map((at) => at + 1) };
};

/** Decodes the escapes of a text as `withoutEscapes` does, and keeps the position of each character in the original text. */
export function readEscapes({ text, starts, ends }: Reading): Reading {
  const parts: string[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  const take = (characters: string, first: number, last: number): void => {
    parts.push(characters);
    for (let at = 0; at < characters.length; at += 1) {
      from.push(starts[first] ?? 0);
      to.push(ends[last] ?? 0);
    }
  };
  let next = 0;
  for (const match of text.matchAll(escapes)) {
    for (let at = next; at < match.index; at += 1) take(text.charAt(at), at, at);
    next = match.index + match[0].length;
    take(characterOf(match.slice(1, numbered.length + 2)), match.index, next - 1);
  }
  for (let at = next; at < text.length; at += 1) take(text.charAt(at), at, at);
  return { text: parts.join(''), starts: from, ends: to };
}

/** Returns bytes as lower-case hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
