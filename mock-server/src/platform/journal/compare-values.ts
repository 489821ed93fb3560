import { isRecord } from '../../base/arguments.ts';

/** One line of a comparison: a place with its expected value and its received value. */
export interface ComparedLine {
  /** The place of the value in the request, such as `status`, `header accept` or `body /format`. */
  readonly place: string;
  readonly isSame: boolean;
  readonly expected: unknown;
  readonly received: unknown;
}

/** A matcher of a test runner, such as `expect.any(String)`. */
interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
  toAsymmetricMatcher?(): string;
}

/** Whether a value is a matcher of a test runner. */
export const isMatcher = (value: unknown): value is AsymmetricMatcher =>
  typeof value === 'object' && value !== null && typeof (value as Partial<AsymmetricMatcher>).asymmetricMatch === 'function';

/** Whether a value is a regular expression. Also recognizes regular expressions of another realm, such as a `vm` context. */
export const isPattern = (value: unknown): value is RegExp => Object.prototype.toString.call(value) === '[object RegExp]';

/**
 * Compares an expected value with a received value, line by line. An object matches if it has at least the expected properties. A
 * list matches if it has the same number of items and each item matches. A regular expression matches if it finds a match
 * anywhere in the text. A matcher of a test runner decides itself whether a value matches.
 */
export function compareValues(place: string, expected: unknown, received: unknown): readonly ComparedLine[] {
  if (isMatcher(expected)) return [line(place, expected.asymmetricMatch(received), expected, received)];
  if (isPattern(expected)) return [line(place, typeof received === 'string' && matches(expected, received), expected, received)];
  if (Array.isArray(expected)) {
    const isList = Array.isArray(received) && received.length === expected.length;
    if (!isList || expected.length === 0) return [line(place, isList, expected, received)];
    return expected.flatMap((item, index) => compareValues(below(place, index), item, received[index]));
  }
  if (isRecord(expected)) {
    const names = Object.keys(expected);
    if (!isRecord(received) || names.length === 0) return [line(place, isRecord(received), expected, received)];
    return names.flatMap((name) =>
      compareValues(below(place, name), expected[name], Object.hasOwn(received, name) ? received[name] : undefined),
    );
  }
  return [line(place, Object.is(expected, received), expected, received)];
}

/** Returns the place of a property or list item, such as `body /files/0` (a JSON Pointer, RFC 6901). */
const below = (place: string, step: string | number): string =>
  `${place}${place.includes('/') ? '' : ' '}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/**
 * Whether a pattern matches a text. The function removes the flags `g` and `y`. With one of these flags, a pattern would not
 * always search the text from the beginning.
 */
const matches = (pattern: RegExp, text: string): boolean =>
  new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);

/** Returns a line of a comparison. */
export const line = (place: string, isSame: boolean, expected: unknown, received: unknown): ComparedLine => ({
  place,
  isSame,
  expected,
  received,
});
