import type { PlanName } from '../generated/contract.ts';
import type { World } from '../state/world.ts';
import { empty } from './empty.ts';
import { enterprise } from './enterprise.ts';
import type { SeedResult, SeedValues } from './seeded.ts';
import { team } from './team/team.ts';

/** What a platform can start with. */
export interface Seed {
  readonly make: (world: World, values: SeedValues) => SeedResult;
  /** The plan of the account, unless one asks for another. */
  readonly plan: PlanName;
  /** Whether it is so much that it is made again when it is needed again, rather than kept beside what became of it. */
  readonly large: boolean;
  /** The first moment at which it can start: ids hold the time since 1970, so that its past must be later. */
  readonly earliest: number;
}

const year1971 = Date.UTC(1971, 0, 1);

/** The data a platform starts with, by name. */
export const seeds: Readonly<Record<'empty' | 'team' | 'enterprise', Seed>> = {
  empty: { make: empty, plan: 'free', large: false, earliest: 0 },
  team: { make: team, plan: 'free', large: false, earliest: year1971 },
  enterprise: { make: enterprise, plan: 'enterprise', large: true, earliest: year1971 },
};

/** The name of a seed. */
export type SeedName = keyof typeof seeds;
