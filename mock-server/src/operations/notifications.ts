import type { Rows } from '../records/rows.ts';
import type { Caller } from '../rules/keys/authenticate.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import type { World } from '../state/world.ts';
import type { Behaviours } from './behaviour.ts';
import { representation } from './representation.ts';

/**
 * The behaviours of the operations for sent notifications, and for the settings that select which kinds of notifications are
 * sent.
 */
export const notifications: Behaviours<'notifications'> = {
  'notifications.list': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.notifications, { account: caller.account.id, name: id, query, where: listFilter(query) }),
  }),
  'notifications.getSettings': ({ caller, world }) => representation(settingsOf(world, caller)),
  'notifications.updateSettings': ({ caller, world, body }) => {
    const wire = { ...body, updated_at: world.timestamp() };
    return representation(world.tables.notificationSettings.update(caller.account.id, { wire }));
  },
};

type Settings = Rows['notificationSettings'];

function settingsOf(world: World, { account }: Caller): Settings {
  const row = world.tables.notificationSettings.get(account.id);
  if (!row) throw new RangeError(`The account ${account.id} has no notification settings.`);
  return row;
}
