import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

type Hold = Rows['holds']['wire'];

/** What of a hold is not as usual. */
export type HoldValues = Partial<Pick<Hold, 'basis' | 'covers' | 'from' | 'to'>>;

/** Places a legal hold: by a court, on all data of an account, but for what is said. */
export function placeHold(world: World, account: string, wish: HoldValues): Rows['holds'] {
  const id = world.id('hld');
  const wire: Hold = {
    id,
    basis: 'court_order',
    covers: Object.keys(contract.dataClasses) as Hold['covers'],
    from: null,
    to: null,
    status: 'active',
    created_at: world.timestamp(),
    lifted_at: null,
    ...wish,
  };
  return world.tables.holds.insert({ id, account, wire, kept: undefined });
}
