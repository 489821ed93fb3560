/**
 * Returns the headers as pairs of a name in lower case and a value. Always iterate over `Headers` with this function: Node
 * returns the names in lower case, but other implementations (happy-dom) return them as they were written.
 *
 * @example
 * headerPairs(new Headers({ 'If-Match': '"1"' })); // [['if-match', '"1"']]
 */
export const headerPairs = (headers: Iterable<readonly [string, string]>): [name: string, value: string][] =>
  Array.from(headers, ([name, value]) => [name.toLowerCase(), value]);

/**
 * Returns a copy of headers. `new Headers(headers)` is not enough: while MSW intercepts requests, this constructor copies only
 * the values that were set last.
 */
export const copyHeaders = (headers: Iterable<readonly [string, string]>): Headers => new Headers(headerPairs(headers));
