import { etagOf, refuseStale } from '../rules/preconditions.ts';
import type { Behaviours } from './behaviour.ts';

/** The account itself. */
export const account: Behaviours<'account'> = {
  'account.get': ({ caller }) => ({ body: caller.account.wire, headers: { ETag: etagOf(caller.account) } }),
  'account.update': ({ caller, world, body, ifMatch }) => {
    refuseStale(caller.account, ifMatch);
    const changed = world.tables.accounts.update(caller.account.id, { wire: { ...body, updated_at: world.timestamp() } });
    return { body: changed.wire, headers: { ETag: etagOf(changed) } };
  },
};
