import { seeds } from '../seeds/registry.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { World } from '../state/world.ts';
import { type Snapshot, snapshotOf } from './control/snapshot.ts';
import { type PlatformOptions, type ResolvedOptions, resolveOptions } from './options.ts';
import { startWorld } from './world-start.ts';

/** What a platform is begun with: its world, who calls it, and how to come back to the seed. */
export interface StartState extends Pick<ResolvedOptions, 'environment' | 'journalSize' | 'check'> {
  readonly world: World;
  readonly seeded: SeedResult;
  /** The platform as the seed made it. */
  readonly first: () => Snapshot;
  readonly machine: Machine;
}

/** What a platform takes from the machine it runs on. */
export interface Machine {
  /** The date, in milliseconds since the epoch: where the clock starts unless it is told. */
  readonly date: () => number;
  /** Milliseconds since an arbitrary start: what the clock runs with. No change of the date moves it. */
  readonly monotonic: () => number;
  /** Shows whoever runs the platform that something failed, and with what. */
  readonly report: (message: string, cause: unknown) => void;
}

/** Begins with a seed. Throws a `TypeError` for an option it does not know. */
export function begin(options: PlatformOptions, machine: Machine): StartState {
  const settled = resolveOptions(options, machine.date());
  const { world, seeded } = startWorld(settled, machine.monotonic);
  const { environment, journalSize, check } = settled;
  return { environment, journalSize, check, world, seeded, first: firstOf(world, settled, machine.monotonic), machine };
}

/** Begins with what became of another's world by now: with the same keys, and the same seed to come back to. */
export function branchOf(begun: StartState): StartState {
  const { state, clock } = snapshotOf(begun.world);
  return { ...begun, world: new World(begun.world.clock.standingAt(clock), state) };
}

/** How to come back to the beginning: by a copy, or by making the seed again where a copy would be too much to keep. */
function firstOf(world: World, settled: ResolvedOptions, now: () => number): () => Snapshot {
  if (seeds[settled.seed].large) return () => snapshotOf(startWorld(settled, now).world);
  const first = snapshotOf(world);
  return () => first;
}
