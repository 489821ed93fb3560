import { ConfigurationError } from '../errors/client-errors.ts';
import type { ClientOptions } from './options.ts';

/** The globals of the web platform that the client needs. */
const needed = [
  'Headers',
  'Request',
  'Response',
  'URLSearchParams',
  'AbortController',
  'ReadableStream',
  'TextEncoder',
  'TextDecoder',
];

/**
 * Checks that the runtime has the globals that the client needs. Throws a `ConfigurationError` that names the missing globals.
 * The constructor of the client calls this function, so that calls do not fail later. Some test environments hide such globals.
 */
export function checkRuntime({ fetch }: Pick<ClientOptions, 'fetch'>): void {
  const globals = globalThis as unknown as Readonly<Record<string, unknown>>;
  const missing = [...(fetch ? [] : ['fetch']), ...needed].filter((name) => typeof globals[name] !== 'function');
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `This runtime has no ${missing.map((name) => `\`${name}\``).join(', ')}. Use Node 22 or later or a current browser. In Jest, jest-environment-jsdom hides them: set \`testEnvironment: 'node'\`.`,
  );
}
