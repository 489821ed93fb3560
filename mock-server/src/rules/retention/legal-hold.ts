import { moment } from '../../base/time.ts';
import type { DataClassName } from '../../generated/contract.ts';
import type { Rows } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

/** Data that a hold may cover. */
export interface HeldRecord {
  readonly account: string;
  readonly dataClass: DataClassName;
  /** When the record was made; absent where all of the class is meant. */
  readonly createdAt?: string;
}

/** The holds on an account that are not lifted. */
export const activeHolds = (world: World, account: string): Rows['holds'][] =>
  world.tables.holds.all().filter((hold) => hold.account === account && hold.wire.status === 'active');

/** The holds that forbid to delete or anonymize something. */
export function holdsOn(world: World, { account, dataClass, createdAt }: HeldRecord): Rows['holds'][] {
  return activeHolds(world, account).filter(({ wire }) => {
    if (!wire.covers.includes(dataClass)) return false;
    if (createdAt === undefined) return true;
    const created = moment(createdAt);
    return (wire.from === null || created >= moment(wire.from)) && (wire.to === null || created < moment(wire.to));
  });
}
