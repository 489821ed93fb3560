import { machineHere } from '../base/machine.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { startPlatform } from '../platform/world-start.ts';
import { stateStart } from '../worlds/state-start.ts';
import { Platform } from './platform.ts';

/** The globals that the platform needs from the runtime. */
const needed = ['Request', 'Response', 'Headers', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'URL', 'AbortController'];

/**
 * Makes an independent platform with its own data, clock and limits. Throws a `TypeError` for an unknown option, a `RangeError`
 * for a value that is out of bounds, and an `Error` in an environment without the Fetch API.
 *
 * @example
 * const platform = createPlatform({ plan: 'team' });
 */
export function createPlatform(options: PlatformOptions = {}): Platform {
  refuseBareRuntime();
  const machine = machineHere();
  const { state } = options ?? {};
  if (typeof state !== 'string' || state === '') return new Platform(startPlatform(options, machine));
  const [first] = stateStart('createPlatform', { ...options, state }, machine).worlds;
  if (!first) throw new TypeError('createPlatform: state: it has no world.');
  const platform = new Platform(first.start);
  platform.faults.restore(first.faults);
  return platform;
}

/** Throws an `Error` in an environment without the Fetch API. */
export function refuseBareRuntime(): void {
  const missing = needed.filter((name) => !(name in globalThis));
  if (missing.length > 0)
    throw new Error(
      `createPlatform: this environment has no ${missing.join(', ')}. In Jest, use the environment node or jest-fixed-jsdom, not jsdom.`,
    );
}
