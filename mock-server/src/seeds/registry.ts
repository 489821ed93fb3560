import type { PlanName } from '../generated/contract.ts';
import type { World } from '../state/world.ts';
import { empty } from './empty.ts';
import { enterprise } from './enterprise.ts';
import type { SeedResult, SeedValues } from './seeded.ts';
import { team } from './team/team.ts';

/** A seed: the data that a platform starts with. */
export interface Seed {
  readonly make: (world: World, values: SeedValues) => SeedResult;
  /** The plan of the account if the option `plan` is not set. */
  readonly plan: PlanName;
  /**
   * If true, the platform keeps no copy of the data for `reset`, because the data is too large. `reset` then makes the data
   * again.
   */
  readonly large: boolean;
  /**
   * The earliest start time, in milliseconds since the epoch. A seed may make records that are older than the start time. No
   * record can be from before 1970, because ids contain the milliseconds since the epoch.
   */
  readonly earliest: number;
}

const year1971 = Date.UTC(1971, 0, 1);

/** The seeds, by name. */
export const seeds: Readonly<Record<'empty' | 'team' | 'enterprise', Seed>> = {
  empty: { make: empty, plan: 'free', large: false, earliest: 0 },
  team: { make: team, plan: 'free', large: false, earliest: year1971 },
  enterprise: { make: enterprise, plan: 'enterprise', large: true, earliest: year1971 },
};

/** The name of a seed. */
export type SeedName = keyof typeof seeds;
