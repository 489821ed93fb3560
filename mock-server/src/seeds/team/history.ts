import { milliseconds, moment } from '../../base/time.ts';
import type { World } from '../../state/world.ts';
import type { SeedResult } from '../seeded.ts';
import { callsOf } from './calls.ts';
import { keys } from './keys.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { Story } from './story.ts';
import { threats } from './threats.ts';

/**
 * What a team did since its account was opened, by the rules themselves: so that each list shows something, and all of
 * it fits together. The same from the same seed number.
 */
export function teamHistory(world: World, seeded: SeedResult): void {
  const story = new Story(world, seeded);
  const opened = moment(story.owner.account.wire.created_at);
  const days = (world.now() - opened) / milliseconds({ days: 1 });
  story.tell([...people, ...keys, ...threats, ...papers, ...callsOf(story, days)]);
}
