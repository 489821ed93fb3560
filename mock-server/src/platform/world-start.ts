import { VirtualClock } from '../base/clock.ts';
import { moment } from '../base/time.ts';
import { runDue } from '../rules/jobs.ts';
import { scheduleLog } from '../rules/retention.ts';
import { rollUp } from '../rules/rollups.ts';
import { seeds } from '../state/seeds/seed.ts';
import type { Seeded } from '../state/seeds/seeded.ts';
import { emptyState, type Rows } from '../state/state.ts';
import { World } from '../state/world.ts';
import type { Settled } from './options.ts';

/** A world with its seed in it, all that is due by then done. */
export function startWorld(settled: Settled, now: () => number): { readonly world: World; readonly seeded: Seeded } {
  const { startTime, seedNumber, seed } = settled;
  const world = new World(new VirtualClock(now, { at: startTime, frozen: settled.frozen }), emptyState(seedNumber));
  const seeded = world.clock.during(startTime, () => {
    const made = seeds[seed](world, settled);
    for (const log of world.tables.logs.all()) countLog(world, log);
    return made;
  });
  runDue(world, startTime);
  return { world, seeded };
}

/** Does for a seeded log what is done for one that a call leaves: its call is in the figures, its end on the agenda. */
function countLog(world: World, log: Rows['logs']): void {
  const { operation, status, duration_ms, created_at } = log.wire;
  const call = { account: log.account, operation, status, durationMs: duration_ms };
  world.clock.during(moment(created_at), () => rollUp(world, call));
  scheduleLog(world, log);
}
