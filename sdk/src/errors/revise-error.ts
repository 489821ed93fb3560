import { bareCause, messagesOf } from './bare-cause.ts';
import type { SentinelSecError } from './error.ts';

/**
 * Returns a copy of an error, in which the properties in `changes` have new values. The copy has the same class and all other
 * properties. The client never changes an existing error, because several calls may have received the same error object.
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
  // The function does not call the constructor: a subclass that the user wrote may have other parameters.
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

/**
 * Returns the stack of an error; undefined if the stack is not a string or cannot be read. Access to the stack can throw, because
 * a program can replace the function `Error.prepareStackTrace`.
 */
function stackOf(error: Error): string | undefined {
  try {
    return typeof error.stack === 'string' ? error.stack : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns a copy of the error without credentials. `mask` replaces the credentials in a text. The function applies `mask` to the
 * message, the other strings of the error (such as a path) and the cause. The message, the strings and the cause may contain text
 * from the server.
 */
export function maskError<E extends SentinelSecError>(error: E, mask: (text: string) => string): E {
  const texts = Object.entries(error).filter(([, value]) => typeof value === 'string' && mask(value) !== value);
  const masked = Object.fromEntries(texts.map(([name, text]) => [name, mask(text as string)]));
  const causeHasSecret = messagesOf(error.cause).some((text) => mask(text) !== text);
  const cause = causeHasSecret ? { cause: bareCause(error.cause, mask) } : {};
  return reviseError(error, { ...masked, ...cause, message: mask(error.message) } as Partial<E>);
}
