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
   * Whether the data is so large that the platform does not keep a copy of the data for `reset`. If true, `reset` makes the data
   * again.
   */
  readonly large: boolean;
  /**
   * The earliest start time, in milliseconds since the epoch. No record of the seed may be older than the epoch, because ids
   * contain the milliseconds since the epoch.
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
