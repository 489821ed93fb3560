import type { World } from '../world.ts';
import { empty } from './empty.ts';
import type { Seeded, SeedWish } from './seeded.ts';
import { team } from './team.ts';

/** The data a platform starts with, by name. */
export const seeds: Readonly<Record<'empty' | 'team', (world: World, wish: SeedWish) => Seeded>> = { empty, team };

/** The name of a seed. */
export type SeedName = keyof typeof seeds;
