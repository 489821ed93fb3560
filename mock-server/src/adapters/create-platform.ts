import { begin } from '../platform/beginning.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { machineHere } from './machine.ts';
import { Platform } from './platform.ts';

/**
 * Makes a platform of its own: data, clock, limits and all. Throws a `TypeError` for an option it does not know.
 *
 * @example
 * const platform = createPlatform({ plan: 'team' });
 */
export const createPlatform = (options: PlatformOptions = {}): Platform => new Platform(begin(options, machineHere()));
