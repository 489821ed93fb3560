import { machineHere } from '../base/machine.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { startPlatform } from '../platform/world-start.ts';
import { stateStart } from '../worlds/state-start.ts';
import { noFaults } from '../worlds/state-text.ts';
import { refuseBareRuntime } from './create-platform.ts';
import { defaultName } from './platform.ts';
import { Worlds } from './worlds.ts';

/**
 * Makes worlds: isolated copies of one platform in one process. Accepts the same options as `createPlatform` and throws the same
 * errors.
 *
 * @example
 * const worlds = createWorlds({ seed: 'empty', frozen: true });
 * const { apiKey } = worlds.create('checkout');
 */
export function createWorlds(options: PlatformOptions = {}): Worlds {
  refuseBareRuntime();
  const machine = machineHere();
  const { state } = options ?? {};
  if (typeof state !== 'string' || state === '')
    return new Worlds({
      worlds: [{ name: defaultName, start: startPlatform(options, machine), faults: noFaults }],
      faults: noFaults,
    });
  return new Worlds(stateStart('createWorlds', { ...options, state }, machine));
}
