import { ConfigurationError } from '../errors/client-errors.ts';
import type { ClientOptions } from './options.ts';

/** The globals of the web platform that the client is built on. */
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
 * Throws a `ConfigurationError` that names every global that the runtime lacks: once, in the constructor, and not in the middle of a call.
 * Environments of test runners hide those that they do not know.
 */
export function checkRuntime({ fetch }: Pick<ClientOptions, 'fetch'>): void {
  const globals = globalThis as unknown as Readonly<Record<string, unknown>>;
  const missing = [...(fetch ? [] : ['fetch']), ...needed].filter((name) => typeof globals[name] !== 'function');
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `This runtime has no ${missing.map((name) => `\`${name}\``).join(', ')}. Use Node 22 or later or a current browser. In Jest, jest-environment-jsdom hides them: set \`testEnvironment: 'node'\`.`,
  );
}
