import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/**
 * The age of the account. The account is older than the retention period of logs and older than the interval between reviews. The
 * data therefore shows the effects of retention and of reviews.
 */
const age = milliseconds({ days: 95 });

/** The account of `empty`, opened some time ago. `teamHistory` adds the later actions of its team. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
