import { milliseconds, moment } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import type { SeedResult } from '../seeded.ts';
import { callsOf } from './calls.ts';
import { compliance } from './compliance.ts';
import { History } from './history.ts';
import { keys } from './keys.ts';
import { people } from './people.ts';
import { threats } from './threats.ts';

/**
 * Adds what a team has done since its account was opened. All actions follow the rules of the platform, so all data is
 * consistent. The history has items for every list operation, so that no list of the account is empty. The same seed number gives
 * the same history.
 */
export function teamHistory(world: World, seeded: SeedResult): void {
  const history = new History(world, seeded);
  const opened = moment(history.owner.account.wire.created_at);
  const days = (world.now() - opened) / milliseconds({ days: 1 });
  history.run([...people, ...keys, ...threats, ...compliance, ...callsOf(history, days)]);
}
