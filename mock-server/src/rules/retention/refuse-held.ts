import { Refusal } from '../../base/refusal.ts';
import type { World } from '../../state/world.ts';
import { type HeldRecord, holdsOn } from './legal-hold.ts';

/** Refuses to delete what a legal hold covers (409, naming the holds). */
export function refuseHeld(world: World, held: HeldRecord): void {
  const holds = holdsOn(world, held).map(({ id }) => id);
  if (holds.length > 0) throw new Refusal('legal-hold', 'A legal hold covers this. Lift it first.', { members: { holds } });
}
