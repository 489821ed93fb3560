import { VirtualClock } from '../base/clock.ts';
import { runDue } from '../rules/jobs.ts';
import { backfillRollups } from '../rules/usage/backfill-rollups.ts';
import { type SeedName, seeds } from '../seeds/registry.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { teamHistory } from '../seeds/team/team-history.ts';
import { emptyState } from '../state/state.ts';
import { World } from '../state/world.ts';
import { type Snapshot, snapshotOf } from './control/snapshot.ts';
import { type PlatformOptions, type ResolvedOptions, resolveOptions } from './options.ts';

/** The history of seeds before the platform starts, where the rules produce it. */
const histories: Readonly<Partial<Record<SeedName, (world: World, seeded: SeedResult) => void>>> = {
  team: teamHistory,
  enterprise: backfillRollups,
};

/** Makes a world with its seed, and runs all jobs that are due at its start. */
export function startWorld(settled: ResolvedOptions, now: () => number): { readonly world: World; readonly seeded: SeedResult } {
  const { startTime, seedNumber, seed } = settled;
  const world = new World(new VirtualClock(now, { at: startTime, frozen: settled.frozen }), emptyState(seedNumber));
  const seeded = world.clock.during(startTime, () => {
    const made = seeds[seed].make(world, settled);
    histories[seed]?.(world, made);
    return made;
  });
  runDue(world, startTime);
  return { world, seeded };
}

/** The start of a platform: its world, its first caller, and how to restore the seed. */
export interface StartState extends Pick<ResolvedOptions, 'environment' | 'journalSize' | 'check'> {
  readonly options: ResolvedOptions;
  readonly world: World;
  readonly seeded: SeedResult;
  /** The world as the seed made it. */
  readonly first: () => Snapshot;
  readonly machine: Machine;
}

/** What a platform needs from the machine that it runs on. */
export interface Machine {
  /** The current date, in milliseconds since the epoch. The clock starts there by default. */
  readonly date: () => number;
  /** A monotonic time in milliseconds. The clock runs with it, so that a change of the date does not move the clock. */
  readonly monotonic: () => number;
  /** Reports a failure to the developer. */
  readonly report: (message: string, cause: unknown) => void;
}

/** Starts a platform with a seed. Throws a `TypeError` or `RangeError` for a wrong option. */
export function startPlatform(options: PlatformOptions, machine: Machine): StartState {
  const settled = resolveOptions(options, machine.date());
  const { world, seeded } = startWorld(settled, machine.monotonic);
  const { environment, journalSize, check } = settled;
  const first = firstOf(world, settled, machine.monotonic);
  return { options: settled, environment, journalSize, check, world, seeded, first, machine };
}

/** The start of a fork: with the current data of a platform, the same keys, and the same seed to reset to. */
export function forkStart(start: StartState): StartState {
  const { state, clock } = snapshotOf(start.world);
  return { ...start, world: new World(start.world.clock.standingAt(clock), state) };
}

/** How to restore the seed: from a copy, or by making the seed again where there is none or it would take too much memory. */
export function firstOf(world: World | undefined, settled: ResolvedOptions, now: () => number): () => Snapshot {
  if (!world || seeds[settled.seed].large) return () => snapshotOf(startWorld(settled, now).world);
  const first = snapshotOf(world);
  return () => first;
}
