import type { PlatformOptions } from '../platform/options.ts';
import { startPlatform } from '../platform/world-start.ts';
import { refuseBareRuntime } from './create-platform.ts';
import { machineHere } from './machine.ts';
import { Worlds } from './worlds.ts';

/**
 * Makes worlds: isolated copies of one platform in one process. Takes what `createPlatform` takes, and throws what it throws.
 *
 * @example
 * const worlds = createWorlds({ seed: 'empty', frozen: true });
 * const { apiKey } = worlds.create('checkout');
 */
export function createWorlds(options: PlatformOptions = {}): Worlds {
  refuseBareRuntime();
  return new Worlds(startPlatform(options, machineHere()));
}
