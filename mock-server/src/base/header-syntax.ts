/**
 * A header value with its parameters, such as `text/csv; charset=utf-8`. The names of parameters are in lower case, and their
 * values have no quotes.
 */
export interface Parameterized {
  readonly value: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

const token = /^[!#$%&'*+.^_`|~\w-]+$/;
const quoted = /^"((?:[^"\\]|\\.)*)"$/;

/**
 * Splits a header value at each separator that is not in a quoted string. Trims the parts and leaves out empty parts. Returns
 * `undefined` if a quoted string does not end.
 */
export function splitHeader(text: string, separator: ',' | ';'): string[] | undefined {
  const parts = [''];
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|"|[^"]/gs)) {
    if (piece === '"') return undefined;
    if (piece === separator) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Returns the name and the value of a text `name=value`. There may be spaces around the equals sign, and the value may be
 * missing. Returns `undefined` for any other text.
 */
export function pairOf(text: string): readonly [name: string, value: string] | undefined {
  const sign = text.indexOf('=');
  const name = (sign < 0 ? text : text.slice(0, sign)).trim().toLowerCase();
  const value = sign < 0 ? '' : text.slice(sign + 1).trim();
  const isValue = value === '' || token.test(value) || quoted.test(value);
  return token.test(name) && isValue ? [name, unquoted(value)] : undefined;
}

const unquoted = (value: string): string => (quoted.exec(value)?.[1] ?? value).replace(/\\(.)/g, '$1');

/** Returns a value and its parameters (RFC 9110, section 5.6.6); `undefined` if the value or a parameter is invalid. */
export function parameterized(text: string): Parameterized | undefined {
  const [value = '', ...rest] = splitHeader(text, ';') ?? [];
  const parameters = rest.map(pairOf);
  return value === '' || parameters.includes(undefined)
    ? undefined
    : { value, parameters: parameters as Parameterized['parameters'] };
}

/**
 * Returns the media type in a text, in lower case, and its parameters (RFC 9110, section 8.3.1). Returns `undefined` if the text
 * is not a media type.
 */
export function mediaTypeOf(text: string): Parameterized | undefined {
  const parsed = parameterized(text);
  const type = parsed?.value.toLowerCase() ?? '';
  const isType = type.split('/').length === 2 && type.split('/').every((part) => token.test(part));
  return parsed && isType ? { ...parsed, value: type } : undefined;
}
