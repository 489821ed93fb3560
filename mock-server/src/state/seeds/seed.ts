import type { PlanName } from '../../generated/contract.ts';
import type { World } from '../world.ts';
import { empty } from './empty.ts';
import { enterprise } from './enterprise.ts';
import type { Seeded, SeedWish } from './seeded.ts';
import { team } from './team.ts';

/** What a platform can start with. */
export interface Seed {
  readonly make: (world: World, wish: SeedWish) => Seeded;
  /** The plan of the account, unless one asks for another. */
  readonly plan: PlanName;
  /** Whether it is so much that it is made again when it is needed again, rather than kept beside what became of it. */
  readonly large: boolean;
}

/** The data a platform starts with, by name. */
export const seeds: Readonly<Record<'empty' | 'team' | 'enterprise', Seed>> = {
  empty: { make: empty, plan: 'free', large: false },
  team: { make: team, plan: 'free', large: false },
  enterprise: { make: enterprise, plan: 'enterprise', large: true },
};

/** The name of a seed. */
export type SeedName = keyof typeof seeds;
