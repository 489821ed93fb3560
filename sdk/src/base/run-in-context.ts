/**
 * A function that runs the function `run` in the tracing context of a call or task. It returns the result of `run`.
 *
 * @example
 * ```ts
 * const plain: RunInContext = (_call, run) => run();
 * console.log(plain(1, () => 'ran'));
 * ```
 */
export type RunInContext = <T>(
  /** The number of the call or task. Events of a call have this number as `call`, and events of a task have it as `id`. */
  call: number,
  /** The code to run. If the code is asynchronous, `run` returns a promise. */
  run: () => T,
  /**
   * The headers of the request; absent if `run` sends no request. A tracing system may add headers here, such as `traceparent`.
   */
  headers?: Headers,
) => T;

/** Combines two tracing contexts: `outer` calls `inner`, and `inner` calls the function `run`. */
export const nested =
  (outer: RunInContext, inner: RunInContext): RunInContext =>
  (call, run, headers) =>
    outer(call, () => inner(call, run, headers), headers);

/**
 * Wraps a tracing context that the user wrote, so that the context cannot break a call. The function `run` runs exactly once,
 * even if the user's context calls `run` twice, too late or never. The result is always the result of `run`.
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

/** Runs a function and keeps its outcome. Returns a function that returns the same value or throws the same error each time. */
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
