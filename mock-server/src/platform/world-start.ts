import { VirtualClock } from '../base/clock.ts';
import { runDue } from '../rules/jobs.ts';
import { backfillRollups } from '../rules/usage/backfill-rollups.ts';
import { type SeedName, seeds } from '../seeds/registry.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { teamHistory } from '../seeds/team/history.ts';
import { emptyState } from '../state/state.ts';
import { World } from '../state/world.ts';
import type { ResolvedOptions } from './options.ts';

/** What happened to the accounts of seeds before the platform starts, where that follows from rules. */
const histories: Readonly<Partial<Record<SeedName, (world: World, seeded: SeedResult) => void>>> = {
  team: teamHistory,
  enterprise: backfillRollups,
};

/** A world with its seed in it, all that is due by then done. */
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
