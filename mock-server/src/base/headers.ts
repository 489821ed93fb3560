/**
 * Returns the headers as pairs of a name in lower case and a value. Always iterate over `Headers` with this function, because not
 * all implementations return names in lower case. Node returns them in lower case, but happy-dom returns them as they were
 * written.
 *
 * @example
 * headerPairs(new Headers({ 'If-Match': '"1"' })); // [['if-match', '"1"']]
 */
export const headerPairs = (headers: Iterable<readonly [string, string]>): [name: string, value: string][] =>
  Array.from(headers, ([name, value]) => [name.toLowerCase(), value]);

/**
 * Returns a copy of headers. `new Headers(headers)` is not enough. While MSW intercepts requests, this constructor copies only
 * the value that was set last for each name.
 */
export const copyHeaders = (headers: Iterable<readonly [string, string]>): Headers => new Headers(headerPairs(headers));
