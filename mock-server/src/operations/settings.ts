import { etagOf, refuseStale } from '../rules/preconditions.ts';
import { rescheduleLogs } from '../rules/retention.ts';
import { shorterOnly } from '../rules/shorter-retention.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import type { Answer, Behaviours } from './behaviour.ts';

/** How an account's data is kept and logged. */
export const settings: Behaviours<'settings'> = {
  'settings.get': ({ caller, world }) => shown(settingsOf(world, caller.account.id)),
  'settings.update': ({ caller, world, body, ifMatch }) => {
    const before = settingsOf(world, caller.account.id);
    refuseStale(before, ifMatch);
    const { logging_level = before.wire.logging_level, retention = {}, privacy = {} } = body;
    const changed = world.tables.settings.update(before.id, {
      wire: {
        logging_level,
        retention: { ...before.wire.retention, ...shorterOnly(retention) },
        privacy: { ...before.wire.privacy, ...privacy },
        updated_at: world.timestamp(),
      },
    });
    if (body.retention) rescheduleLogs(world, caller.account.id);
    return shown(changed);
  },
};

function settingsOf(world: World, account: string): Rows['settings'] {
  const row = world.tables.settings.get(account);
  if (!row) throw new RangeError(`The account ${account} has no settings.`);
  return row;
}

const shown = (row: Rows['settings']): Answer<Rows['settings']['wire']> => ({ body: row.wire, headers: { ETag: etagOf(row) } });
