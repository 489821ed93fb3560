/** Whether a value is a promise, of any realm. */
export const isPromise = <Value>(value: Value | Promise<Value>): value is Promise<Value> =>
  typeof (value as { readonly then?: unknown } | undefined)?.then === 'function';

/**
 * Calls `next` with a value: immediately, or as soon as the promise is fulfilled. A request that waits for nothing is so answered
 * without a turn of the event loop.
 *
 * @example
 * after(1, (value) => value + 1); // 2
 */
export const after = <Value, Result>(
  value: Value | Promise<Value>,
  next: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (isPromise(value) ? value.then(next) : next(value));
