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
 * Throws a `ConfigurationError` that names every missing global. The constructor of the client calls this function, so that no
 * call fails halfway. In a test runner, globals may be missing because its environment hides them.
 */
export function checkRuntime({ fetch }: Pick<ClientOptions, 'fetch'>): void {
  const globals = globalThis as unknown as Readonly<Record<string, unknown>>;
  const missing = [...(fetch ? [] : ['fetch']), ...needed].filter((name) => typeof globals[name] !== 'function');
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `This runtime has no ${missing.map((name) => `\`${name}\``).join(', ')}. Use Node 22 or later or a current browser. In Jest, jest-environment-jsdom hides them: set \`testEnvironment: 'node'\`.`,
  );
}
