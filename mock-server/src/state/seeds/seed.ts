import type { PlanName } from '../../generated/contract.ts';
import type { World } from '../world.ts';
import { empty } from './empty.ts';
import { team } from './team.ts';

/** What a seed is told. */
export interface SeedWish {
  readonly plan: PlanName;
  readonly environment: 'test' | 'live';
}

/** What one needs to call a seeded platform. */
export interface Seeded {
  /** The account's id. */
  readonly account: string;
  /** The owner's member id. */
  readonly member: string;
  /** The owner's API key. */
  readonly apiKey: string;
  /** The id of that key. */
  readonly keyId: string;
  /** The secret of the owner's second factor, in base32. */
  readonly totpSecret: string;
}

/** The data a platform starts with, by name. */
export const seeds: Readonly<Record<'empty' | 'team', (world: World, wish: SeedWish) => Seeded>> = { empty, team };

/** The name of a seed. */
export type SeedName = keyof typeof seeds;
