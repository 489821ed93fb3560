import { Refusal } from '../../base/refusal.ts';
import { contract } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';
import { activeHolds } from '../retention/legal-hold.ts';

/** The kinds of records that have a maximum number per account. */
type Counted = 'keys' | 'members' | 'holds';

const counts: Readonly<Record<Counted, (world: World, account: string) => number>> = {
  keys: ({ tables }, account) =>
    tables.keys.all().filter((key) => key.account === account && key.wire.status !== 'revoked').length,
  members: ({ tables }, account) => tables.members.all().filter((member) => member.account === account).length,
  holds: (world, account) => activeHolds(world, account).length,
};

const advice: Readonly<Record<Counted, string>> = {
  keys: 'Revoke a key that is not needed.',
  members: 'Remove a member first.',
  holds: 'Lift a hold first.',
};

/**
 * If an account already has the maximum number of keys, members or holds, returns a text that says so. Otherwise returns
 * `undefined`. There is a maximum because some answers contain all records. For example, an access review contains all keys and
 * members.
 */
export function shortageOf(world: World, account: string, counted: Counted): string | undefined {
  const most = contract.figures[`${counted}_max`];
  if (counts[counted](world, account) < most) return undefined;
  return `The account has ${most} ${counted}, the most that are allowed. ${advice[counted]}`;
}

/** Throws a 409 if the account already has the maximum number of keys or members. */
export function refuseFull(world: World, account: string, counted: 'keys' | 'members'): void {
  const shortage = shortageOf(world, account, counted);
  if (shortage) throw new Refusal('state-conflict', shortage);
}
