import { milliseconds } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import { empty } from '../empty.ts';
import type { SeedResult, SeedValues } from '../seeded.ts';

/** Longer than logs are kept and a review is due, so that there is something of all that time does. */
const age = milliseconds({ days: 95 });

/** The account of `empty`, opened a while ago. What its team did since then is told by rules. */
export const team = (world: World, values: SeedValues): SeedResult =>
  world.clock.during(world.now() - age, () => empty(world, values));
