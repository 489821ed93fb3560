/**
 * Runs a part of a call in the context that belongs to that call, such as the one that a tracer keeps. When the part sends a
 * request, `headers` are that request's own: what passes the context on to the server is added to them.
 *
 * @example
 * ```ts
 * const plain: RunInContext = (_call, run) => run();
 * console.log(plain(1, () => 'ran'));
 * ```
 */
export type RunInContext = <T>(call: number, run: () => T, headers?: Headers) => T;

/** One context within another. */
export const nested =
  (outer: RunInContext, inner: RunInContext): RunInContext =>
  (call, run, headers) =>
    outer(call, () => inner(call, run, headers), headers);

/**
 * A context that the caller gave, whatever it does: watching never breaks a call. The part runs once, in the context if that runs it at
 * once, and what the part comes to is the result.
 */
export const unbreakable =
  (within: RunInContext): RunInContext =>
  <T>(call: number, run: () => T, headers?: Headers): T => {
    let outcome: (() => T) | undefined;
    const once = (): T => {
      outcome ??= outcomeOf(run);
      return outcome();
    };
    try {
      const returned: unknown = within(call, once, headers);
      if (returned instanceof Promise) returned.catch(() => undefined);
    } catch {}
    return once();
  };

/** Runs a part; what is returned gives its value, or throws what it threw, as often as it is asked. */
function outcomeOf<T>(run: () => T): () => T {
  try {
    const value = run();
    return () => value;
  } catch (thrown) {
    return () => {
      throw thrown;
    };
  }
}
