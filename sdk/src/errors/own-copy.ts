import type { SentinelSecError } from './error.ts';

/**
 * The same failure as an error of its own: each call that fails with what it shares with others, the source of the key for instance,
 * gets one, and what is noted on it (the operation, the attempts) is of that call alone.
 */
export function ownCopy<E extends SentinelSecError>(error: E): E {
  // An error's facts are members of the same names: it is what its own class is made from.
  const copy = Reflect.construct(error.constructor, [error.message, error]) as E;
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}
