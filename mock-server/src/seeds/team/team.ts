import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/**
 * The age of the account. The account is so old that its first logs are already deleted, and that a scheduled review was started.
 */
const age = milliseconds({ days: 95 });

/** Makes the account of the seed `empty`, as if it was opened earlier. `teamHistory` then adds the actions of the team. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
