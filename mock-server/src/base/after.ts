/** Whether a value is a promise. Also true for a promise of another realm. */
export const isPromise = <Value>(value: Value | Promise<Value>): value is Promise<Value> =>
  typeof (value as { readonly then?: unknown } | undefined)?.then === 'function';

/**
 * Calls `next` with a value. If `value` is a promise, waits for the promise first. Otherwise calls `next` immediately, without a
 * turn of the event loop.
 *
 * @example
 * after(1, (value) => value + 1); // 2
 */
export const after = <Value, Result>(
  value: Value | Promise<Value>,
  next: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (isPromise(value) ? value.then(next) : next(value));
