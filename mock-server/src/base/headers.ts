/**
 * Returns the headers as pairs of a name in lower case and a value. Always iterate over `Headers` with this function. Some
 * implementations, such as happy-dom, return the names as they were written.
 *
 * @example
 * headerPairs(new Headers({ 'If-Match': '"1"' })); // [['if-match', '"1"']]
 */
export const headerPairs = (headers: Iterable<readonly [string, string]>): [name: string, value: string][] =>
  Array.from(headers, ([name, value]) => [name.toLowerCase(), value]);

/**
 * Returns a copy of headers with all their values. While MSW intercepts requests, `new Headers(headers)` copies only the last
 * value of each name.
 */
export const copyHeaders = (headers: Iterable<readonly [string, string]>): Headers => new Headers(headerPairs(headers));
