import type { PlatformOptions } from '../platform/options.ts';
import { startPlatform } from '../platform/world-start.ts';
import { stateStart } from '../worlds/state-start.ts';
import { machineHere } from './machine.ts';
import { Platform } from './platform.ts';

/** What the platform needs of the runtime, beyond the language. */
const needed = ['Request', 'Response', 'Headers', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'URL', 'AbortController'];

/**
 * Makes a platform of its own: data, clock, limits and all. Throws a `TypeError` for an option it does not know, a `RangeError`
 * for a value that is out of bounds, and an `Error` in an environment without `fetch` and what belongs to it.
 *
 * @example
 * const platform = createPlatform({ plan: 'team' });
 */
export function createPlatform(options: PlatformOptions = {}): Platform {
  refuseBareRuntime();
  const machine = machineHere();
  const { state } = options ?? {};
  if (typeof state !== 'string' || state === '') return new Platform(startPlatform(options, machine));
  const [first] = stateStart('createPlatform', { ...options, state }, machine);
  if (!first) throw new TypeError('createPlatform: state: it has no world.');
  return new Platform(first.start);
}

/** Throws an `Error` in an environment without `fetch` and what belongs to it. */
export function refuseBareRuntime(): void {
  const missing = needed.filter((name) => !(name in globalThis));
  if (missing.length > 0)
    throw new Error(
      `createPlatform: this environment has no ${missing.join(', ')}. In Jest, take the environment node or jest-fixed-jsdom, not jsdom.`,
    );
}
