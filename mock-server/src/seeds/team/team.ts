import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/** The age of the account: longer than logs are kept and a review takes to be due, so that all effects of time are shown. */
const age = milliseconds({ days: 95 });

/** The account of `empty`, opened some time ago. `teamHistory` adds what its team did since then. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
