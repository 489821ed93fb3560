import { bareCause, messagesOf } from './bare-cause.ts';
import type { SentinelSecError } from './error.ts';

/**
 * Hides credentials in an error of work that names what a server named: in its message, its own texts (the id of an export, a path) and
 * what it came of. Errors of single calls are made of masked texts already.
 */
export function maskError(error: SentinelSecError, mask: (text: string) => string): void {
  error.message = mask(error.message);
  for (const [name, value] of Object.entries(error)) {
    if (typeof value === 'string' && mask(value) !== value) Object.assign(error, { [name]: mask(value) });
  }
  if (messagesOf(error.cause).some((text) => mask(text) !== text))
    Object.defineProperty(error, 'cause', { value: bareCause(error.cause, mask), configurable: true, writable: true });
}
