import { VirtualClock } from '../base/clock.ts';
import { seeds } from '../state/seeds/seed.ts';
import type { Seeded } from '../state/seeds/seeded.ts';
import { World } from '../state/world.ts';
import { type PlatformOptions, type Settled, settle } from './options.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { startWorld } from './world-start.ts';

/** What a platform is begun with: its world, who calls it, and how to come back to the seed. */
export interface Beginning extends Pick<Settled, 'environment' | 'check'> {
  readonly world: World;
  readonly seeded: Seeded;
  /** The platform as the seed made it. */
  readonly first: () => Snapshot;
  /** The only source of real time. */
  readonly now: () => number;
}

/** Begins with a seed. Throws a `TypeError` for an option it does not know. */
export function begin(options: PlatformOptions, now: () => number): Beginning {
  const settled = settle(options, now());
  const { world, seeded } = startWorld(settled, now);
  const { environment, check } = settled;
  return { environment, check, world, seeded, first: firstOf(world, settled, now), now };
}

/** Begins with what became of another's world by now: with the same keys, and the same seed to come back to. */
export function branchOf(begun: Beginning): Beginning {
  const { state, clock } = snapshotOf(begun.world);
  return { ...begun, world: new World(new VirtualClock(begun.now, clock), state) };
}

/** How to come back to the beginning: by a copy, or by making the seed again where a copy would be too much to keep. */
function firstOf(world: World, settled: Settled, now: () => number): () => Snapshot {
  if (seeds[settled.seed].large) return () => snapshotOf(startWorld(settled, now).world);
  const first = snapshotOf(world);
  return () => first;
}
