import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/** The age of the account. At this age, the first logs are already deleted, and the platform has started a scheduled review. */
const age = milliseconds({ days: 95 });

/** Makes the same account as the seed `empty`, but with an earlier opening time. `teamHistory` then adds the team's actions. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
