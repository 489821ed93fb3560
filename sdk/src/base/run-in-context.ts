/**
 * Runs a function in the context of a call or task, which is given by its number: a tracer keeps such contexts. `headers` are given when
 * the function sends a request: headers that pass the context on to the server can be added to them.
 *
 * @example
 * ```ts
 * const plain: RunInContext = (_call, run) => run();
 * console.log(plain(1, () => 'ran'));
 * ```
 */
export type RunInContext = <T>(call: number, run: () => T, headers?: Headers) => T;

/** Runs a function in an inner context within an outer one. */
export const nested =
  (outer: RunInContext, inner: RunInContext): RunInContext =>
  (call, run, headers) =>
    outer(call, () => inner(call, run, headers), headers);

/**
 * Makes a context of the caller safe, because telemetry must never break a call: the function runs exactly once, even if the context runs
 * it twice, later or never, and the result is that of the function.
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

/** Runs a function. Returns a function that returns the same value, or throws the same error, each time. */
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
