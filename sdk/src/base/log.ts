import type { ClientEvent, Progressed } from './events.ts';
import type { Hub } from './hub.ts';

/**
 * An object to which the client writes its log, such as `console`. The parameter `message` is one line. The parameter `details`
 * is the body of a request or response, with secrets and personal data masked. Only `debug` gets `details`.
 *
 * @example
 * ```ts
 * const lines: string[] = [];
 * const keep = (line: string) => lines.push(line);
 * const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };
 * const own = new SentinelSec({ ...platform.clientOptions(), logger, logLevel: 'debug' });
 * await own.account.get();
 * ```
 */
export interface Logger {
  /** Logs calls, attempts, waits and bodies. */
  debug(message: string, ...details: unknown[]): void;
  /** Logs retries, failed calls and changes of the key. */
  info(message: string, ...details: unknown[]): void;
  /** Logs warnings for the developer, each warning only once. Also logs each time that the client stops using the quota store. */
  warn(message: string, ...details: unknown[]): void;
  /**
   * The client never calls this method. The client logs failed calls with `info`, because each failed call also throws an error.
   */
  error(message: string, ...details: unknown[]): void;
}

/**
 * A log level, from `debug` (the client logs everything) to `off` (the client logs nothing).
 *
 * @example
 * ```ts
 * const logLevel: LogLevel = 'info';
 * const own = new SentinelSec({ ...platform.clientOptions(), logLevel });
 * ```
 */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** All log levels. Each level logs less than the level before it. */
export const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

type Line = { readonly level: Exclude<LogLevel, 'off'>; readonly text: string; readonly details?: unknown };

function amount({ done, total, unit }: Progressed): string {
  if (unit === 'share') return `${Math.round(100 * done)} %`;
  return `${done}${total === undefined ? '' : ` of ${total}`} ${unit}`;
}

function lineOf(event: ClientEvent): Line | undefined {
  switch (event.type) {
    case 'call.start':
      return { level: 'debug', text: `#${event.call} ${event.operation}: ${event.method} ${event.path}`, details: event.body };
    case 'attempt.start':
      return undefined;
    case 'attempt.answer':
      return { level: 'debug', text: `#${event.call} attempt ${event.attempt}: ${event.status} ${event.requestId ?? ''}` };
    case 'wait':
      return {
        level: 'debug',
        text: `#${event.call} waits (${event.reason})${event.ms === undefined ? '' : ` ${Math.ceil(event.ms)} ms`}`,
      };
    case 'retry':
      return { level: 'info', text: `#${event.call} ${event.operation}: ${event.kind}, again in ${Math.ceil(event.ms)} ms` };
    case 'call.success':
      return {
        level: 'debug',
        text: `#${event.call} ${event.operation}: ${event.status} in ${Math.round(event.durationMs)} ms`,
        details: event.body,
      };
    case 'call.failure':
      return { level: 'info', text: `#${event.call} ${event.operation}: ${event.kind}: ${event.message}` };
    case 'task.start':
      return { level: 'debug', text: `#${event.id} ${event.task} begins` };
    case 'task.end':
      return event.failure
        ? { level: 'info', text: `#${event.id} ${event.task}: ${event.failure.kind}: ${event.failure.message}` }
        : { level: 'debug', text: `#${event.id} ${event.task}: done in ${Math.round(event.durationMs)} ms` };
    case 'key.change':
      return { level: 'info', text: `the key has changed (${event.reason})` };
    case 'mfa.success':
      return { level: 'info', text: 'the second factor was accepted' };
    case 'progress':
      return { level: 'debug', text: `${event.task}: ${amount(event)}` };
    case 'quota.store':
      return event.inUse
        ? { level: 'info', text: 'quotas are shared through the store' }
        : {
            level: 'warn',
            text: `The quota store is not in use: ${event.reason}. Until the store answers, the client paces its requests without it.`,
          };
    case 'warning':
      return { level: 'warn', text: event.message };
    default:
      return event satisfies never;
  }
}

/** The events that are logged only at the level `debug`. */
const debugOnly: ReadonlySet<ClientEvent['type']> = new Set([
  'call.start',
  'attempt.start',
  'attempt.answer',
  'wait',
  'call.success',
  'task.start',
  'progress',
]);

/**
 * Writes the events of a client to a logger. The bodies in the events are already masked. The function writes bodies only at the
 * level `debug`.
 */
export function logTo(hub: Hub, logger: Logger, least: LogLevel): void {
  // A method of `logger` may return a promise that rejects. The listener returns this promise to the hub, so that the hub ignores
  // the rejection.
  const write = (event: ClientEvent): unknown => {
    const line = lineOf(event);
    if (!line || logLevels.indexOf(line.level) < logLevels.indexOf(least)) return undefined;
    const text = `[sentinelsec] ${line.text}`;
    return line.details === undefined ? logger[line.level](text) : logger[line.level](text, line.details);
  };
  const isDebug = least === 'debug';
  hub.on(write, { bodies: () => isDebug, hears: (type) => isDebug || !debugOnly.has(type) });
}
