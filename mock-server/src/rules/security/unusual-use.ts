import type { World } from '../../state/world.ts';
import { detectKnownIndicator } from './known-indicator.ts';
import { detectNewNetwork, type KeyUse } from './new-network.ts';
import { detectSuddenRise } from './sudden-rise.ts';

/** Checks an authorized call for signs that someone else uses the key. Each of the checks records its own security event. */
export function detectUnusualUse(world: World, use: KeyUse): void {
  detectNewNetwork(world, use);
  detectSuddenRise(world, use);
  detectKnownIndicator(world, use);
}
