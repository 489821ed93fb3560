/**
 * Runs a part of a call in the context that belongs to that call, such as the one that a tracer keeps. When the part sends a
 * request, `headers` are that request's own: what passes the context on to the server is added to them.
 *
 * @example
 * ```ts
 * const plain: Within = (_call, run) => run();
 * console.log(plain(1, () => 'ran'));
 * ```
 */
export type Within = <T>(call: number, run: () => T, headers?: Headers) => T;

/** One context within another. */
export const nested =
  (outer: Within, inner: Within): Within =>
  (call, run, headers) =>
    outer(call, () => inner(call, run, headers), headers);
