import { bareCause, messagesOf } from './bare-cause.ts';
import type { SentinelSecError } from './error.ts';

/**
 * Returns a copy of an error with some of its members replaced. Errors never change after they are made, because several calls
 * may share one error, for instance an error of the key's source. The copy has the class and all other members of the original.
 *
 * @example
 * ```ts
 * import { ConnectionError } from './client-errors.ts';
 *
 * const shared = new ConnectionError('The vault cannot be reached.');
 * const own = reviseError(shared, { operation: 'account.get' });
 * console.log(own.operation, shared.operation); // account.get undefined
 * ```
 */
export function reviseError<E extends SentinelSecError>(error: E, changes: Readonly<Partial<E>>): E {
  // Does not call the constructor, because the caller's own subclass may have other parameters.
  const copy: Error = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(error));
  const { stack: _, ...members } = Object.getOwnPropertyDescriptors(error);
  Object.defineProperties(copy, members);
  for (const [name, value] of Object.entries(changes)) {
    const { enumerable = true } = members[name] ?? {};
    Object.defineProperty(copy, name, { value, enumerable, configurable: true, writable: true });
  }
  const stack = stackOf(error);
  if (stack !== undefined) copy.stack = stack.replace(String(error), () => String(copy));
  return copy as E;
}

/** The stack of an error as text. Programs may replace the function that makes the text, and theirs may throw. */
function stackOf(error: Error): string | undefined {
  try {
    return typeof error.stack === 'string' ? error.stack : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns a copy of a task's error without credentials. The function hides credentials in the message, in other texts of the
 * error (the id of an export, a path) and in the cause. These texts may quote the server. The errors of single calls need no such
 * copy, because they are made from masked texts.
 */
export function maskError<E extends SentinelSecError>(error: E, mask: (text: string) => string): E {
  const texts = Object.entries(error).filter(([, value]) => typeof value === 'string' && mask(value) !== value);
  const masked = Object.fromEntries(texts.map(([name, text]) => [name, mask(text as string)]));
  const causeHasSecret = messagesOf(error.cause).some((text) => mask(text) !== text);
  const cause = causeHasSecret ? { cause: bareCause(error.cause, mask) } : {};
  return reviseError(error, { ...masked, ...cause, message: mask(error.message) } as Partial<E>);
}
