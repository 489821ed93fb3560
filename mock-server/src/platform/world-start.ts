import { VirtualClock } from '../base/clock.ts';
import type { Machine } from '../base/machine.ts';
import { runDue } from '../rules/jobs.ts';
import { backfillRollups } from '../rules/usage/backfill-rollups.ts';
import { type SeedName, seeds } from '../seeds/registry.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { teamHistory } from '../seeds/team/team-history.ts';
import { emptyState } from '../state/state.ts';
import { World } from '../state/world.ts';
import { insertRecords } from './control/insert-records.ts';
import { SeedControl } from './control/seed-control.ts';
import { type Snapshot, snapshotOf } from './control/snapshot.ts';
import { type PlatformOptions, type ResolvedOptions, resolveOptions } from './options.ts';

/** The functions that make the history of a seed: the events before the platform starts. */
const histories: Readonly<Partial<Record<SeedName, (world: World, seeded: SeedResult) => void>>> = {
  team: teamHistory,
  enterprise: backfillRollups,
};

/** A world that has just started, and the ids and credentials of its seeded owner. */
interface Started {
  readonly world: World;
  readonly seeded: SeedResult;
}

/** Makes a world with its seed, and runs all jobs that are due at its start. */
function startWorld(settled: ResolvedOptions, now: () => number): Started {
  const { startTime, seedNumber, seed, records, environment } = settled;
  const world = new World(new VirtualClock(now, { at: startTime, frozen: settled.frozen }), emptyState(seedNumber));
  const seeded = world.clock.during(startTime, () => {
    const made = seeds[seed].make(world, settled);
    histories[seed]?.(world, made);
    if (!records) return made;
    const control = new SeedControl(world, () => ({ ...made, environment }));
    const { keys } = insertRecords(world, { of: 'createPlatform: seed', seed: control, account: made.account }, records);
    return { ...made, keys: keys.map(({ id, name, secret }) => ({ id, name, secret })) };
  });
  runDue(world, startTime);
  return { world, seeded };
}

/**
 * The start state of a platform: its options, its world, the seeded owner and key, and a function that returns the data of the
 * seed.
 */
export interface StartState extends Pick<ResolvedOptions, 'environment' | 'journalSize' | 'check'> {
  readonly options: ResolvedOptions;
  readonly world: World;
  readonly seeded: SeedResult;
  /** Returns the state that the world had at its start. */
  readonly first: () => FirstState;
  readonly machine: Machine;
}

/** The state of a world at its start, with the seeded owner and key. */
export interface FirstState extends Snapshot {
  readonly seeded: SeedResult;
}

/** Starts a platform with a seed. Throws a `TypeError` or `RangeError` for a wrong option. */
export function startPlatform(options: PlatformOptions, machine: Machine): StartState {
  const settled = resolveOptions(options, machine.date());
  const { world, seeded } = startWorld(settled, machine.monotonic);
  const { environment, journalSize, check } = settled;
  const first = firstOf({ world, seeded }, settled, machine.monotonic);
  return { options: settled, environment, journalSize, check, world, seeded, first, machine };
}

/** Returns the start state of a fork: the current data of a platform, the same keys, and the same seed for `reset`. */
export function forkStart(start: StartState): StartState {
  const { state, clock } = snapshotOf(start.world);
  return { ...start, world: new World(start.world.clock.standingAt(clock), state) };
}

/**
 * Returns the function with which `reset` gets the data of the seed. If the seed is large, or if `started` is `undefined`, each
 * call of this function makes the data again. Otherwise each call returns the same stored data.
 */
export function firstOf(started: Started | undefined, settled: ResolvedOptions, now: () => number): () => FirstState {
  if (!started || seeds[settled.seed].large) return () => firstState(startWorld(settled, now));
  const first = firstState(started);
  return () => first;
}

/** Returns the state of a world that has just started. */
export const firstState = ({ world, seeded }: Started): FirstState => ({ ...snapshotOf(world), seeded });
