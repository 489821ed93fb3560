import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/** The age of the account. In this time, the first logs have been deleted, and a scheduled review was started. */
const age = milliseconds({ days: 95 });

/** The account of `empty`, opened some time ago. `teamHistory` adds the later actions of its team. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
