import { invalid } from '../base/refusal.ts';
import { closeAccount, restoreAccount } from '../rules/account/closure.ts';
import type { Behaviours } from './behaviour.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations that read, change, close and restore the account. */
export const account: Behaviours<'account'> = {
  'account.get': ({ caller }) => representation(caller.account),
  'account.update': ({ caller, world, body }) => {
    return representation(world.tables.accounts.update(caller.account.id, { wire: { ...body, updated_at: world.timestamp() } }));
  },
  'account.close': ({ caller, world, body }) => {
    if (body.confirm_api_username !== caller.account.wire.api_username)
      throw invalid('/body/confirm_api_username', "is not the account's API username");
    const { closure, effects } = closeAccount(world, caller.account.id);
    return { body: closure, effects };
  },
  'account.restore': ({ caller, world, body, address }) => {
    const { restored, effects } = restoreAccount(world, { account: caller.account, address }, body.code);
    return { ...representation(restored), effects };
  },
};
