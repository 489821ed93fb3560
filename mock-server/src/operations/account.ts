import { invalid } from '../base/invalid.ts';
import { closeAccount, restoreAccount } from '../rules/account/closure.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import type { Behaviours } from './behaviour.ts';

/** The account and its life. */
export const account: Behaviours<'account'> = {
  'account.get': ({ caller }) => ({ body: caller.account.wire, headers: { ETag: etagOf(caller.account) } }),
  'account.update': ({ caller, world, body }) => {
    const changed = world.tables.accounts.update(caller.account.id, { wire: { ...body, updated_at: world.timestamp() } });
    return { body: changed.wire, headers: { ETag: etagOf(changed) } };
  },
  'account.close': ({ caller, world, body }) => {
    if (body.confirm_api_username !== caller.account.wire.api_username)
      throw invalid('/body/confirm_api_username', "is not the account's API username");
    const { closure, effects } = closeAccount(world, caller.account.id);
    return { body: closure, effects };
  },
  'account.restore': ({ caller, world, body, address }) => {
    const { restored, effects } = restoreAccount(world, { account: caller.account, address }, body.code);
    return { body: restored.wire, headers: { ETag: etagOf(restored) }, effects };
  },
};
