/**
 * The headers as pairs of lower-case name and value. The only way to go through `Headers`: those of Node iterate in lower case,
 * those of other realms (happy-dom) as they were written.
 *
 * @example
 * headerPairs(new Headers({ 'If-Match': '"1"' })); // [['if-match', '"1"']]
 */
export const headerPairs = (headers: Iterable<readonly [string, string]>): [name: string, value: string][] =>
  Array.from(headers, ([name, value]) => [name.toLowerCase(), value]);

/** A copy by its pairs. While MSW intercepts, `new Headers(headers)` copies what was set last and loses the rest. */
export const copyHeaders = (headers: Headers): Headers => new Headers(headerPairs(headers));
