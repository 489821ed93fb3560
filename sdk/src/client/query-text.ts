import { ConfigurationError } from '../errors/client-errors.ts';
import { ValidationError } from '../errors/http-errors.ts';
import { hasLoneSurrogate, isPlainObject, kindOf, pointerStep } from '../wire/json-text.ts';

/** A query: an object, or `URLSearchParams`, possibly from another realm (for example, another frame). */
export type Query = Readonly<Record<string, unknown>> | URLSearchParams;

/**
 * Returns the query of a URL, including the question mark; an empty string if there are no parameters. The argument `cursor`
 * replaces the `cursor` in `query`. Throws a `ConfigurationError` if the query is neither an object nor `URLSearchParams`. Throws
 * a `ValidationError` for a parameter that cannot be sent unchanged, such as an object, `NaN`, an empty list or half a surrogate
 * pair.
 */
export function queryText(
  query: Query | undefined,
  { operation, cursor }: { operation: string; cursor?: string | undefined },
): string {
  if (query === undefined && cursor === undefined) return '';
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query, operation)) {
    const problem = problemOf(name, value);
    if (problem !== undefined) {
      const pointer = `/query/${pointerStep(name)}`;
      throw new ValidationError(`Nothing was sent. ${pointer}: ${problem}`, {
        operation,
        errors: [{ pointer, detail: problem }],
      });
    }
    for (const item of [value].flat()) search.append(name, String(item));
  }
  if (cursor !== undefined) search.set('cursor', cursor);
  return search.size > 0 ? `?${search}` : '';
}

/**
 * Returns the parameters of a query. Throws a `ConfigurationError` if the query is neither an object nor `URLSearchParams`.
 */
export function entriesOf(query: Query | undefined, operation: string): (readonly [string, unknown])[] {
  if (query === undefined) return [];
  if (Object.prototype.toString.call(query) === '[object URLSearchParams]') return [...(query as URLSearchParams)];
  if (isPlainObject(query)) return Object.entries(query).filter(([, value]) => value !== undefined);
  throw new ConfigurationError(
    `The query of \`${operation}\` must be an object or URLSearchParams, not ${kindOf(query)}. Nothing was sent.`,
    { operation },
  );
}

/** Returns the reason why a parameter cannot be sent unchanged. Returns undefined if the parameter can be sent unchanged. */
function problemOf(name: string, value: unknown): string | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0)
    return 'must not be an empty list, because nothing would be sent for it. Leave it out if you want no filter.';
  if (hasLoneSurrogate(name)) return 'has a name with half a surrogate pair.';
  // This is a loop, because `every` would skip the holes of an array.
  for (const item of items) {
    if (typeof item === 'number' ? !Number.isFinite(item) : typeof item !== 'string' && typeof item !== 'boolean')
      return `must be a string, a finite number, true or false, or a list of them, not ${kindOf(item)}.${hint(item)}`;
    if (typeof item === 'string' && hasLoneSurrogate(item)) return 'has half a surrogate pair.';
  }
  return undefined;
}

const hint = (value: unknown): string =>
  Object.prototype.toString.call(value) === '[object Date]' ? ' Write a time as `date.toISOString()`.' : '';
