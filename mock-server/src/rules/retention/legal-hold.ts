import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import type { DataClassName } from '../../generated/contract.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';

/** Data that a legal hold may cover. */
export interface HeldRecord {
  readonly account: string;
  readonly dataClass: DataClassName;
  /** When the record was created. If absent, each hold on the data class counts, and the periods of the holds are ignored. */
  readonly createdAt?: string;
}

export const activeHolds = (world: World, account: string): Rows['holds'][] =>
  world.tables.holds.all().filter((hold) => hold.account === account && hold.wire.status === 'active');

/**
 * Whether the world has any legal holds, active or lifted. This check must be fast, because it runs for each of up to a million
 * logs.
 */
export const hasHolds = ({ tables }: World): boolean => tables.holds.size > 0;

/** Returns the legal holds that forbid the deletion and anonymization of data. */
export function holdsOn(world: World, { account, dataClass, createdAt }: HeldRecord): Rows['holds'][] {
  return activeHolds(world, account).filter(({ wire }) => {
    if (!wire.covers.includes(dataClass)) return false;
    if (createdAt === undefined) return true;
    const created = moment(createdAt);
    return (wire.from === null || created >= moment(wire.from)) && (wire.to === null || created < moment(wire.to));
  });
}

/** Throws a 409 if a legal hold forbids the deletion of data. The problem lists the ids of all holds that forbid the deletion. */
export function refuseHeld(world: World, held: HeldRecord): void {
  const holds = holdsOn(world, held).map(({ id }) => id);
  if (holds.length > 0) throw new Refusal('legal-hold', 'A legal hold covers this. Lift it first.', { members: { holds } });
}

type Hold = Rows['holds']['wire'];

/** The properties of a legal hold that a test can set. */
export type HoldValues = Partial<Pick<Hold, 'basis' | 'covers' | 'from' | 'to'>>;

/** Places a legal hold with these values. By default, its basis is a court order, and it covers all data of the account. */
export function placeHold(world: World, account: string, values: HoldValues): Rows['holds'] {
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
    ...values,
  };
  return world.tables.holds.insert({ id, account, wire, kept: undefined });
}
