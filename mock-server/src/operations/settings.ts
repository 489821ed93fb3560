import type { Rows } from '../records/rows.ts';
import { endLogExports } from '../rules/exports/export-progress.ts';
import { shorterRetention } from '../rules/retention/retention-settings.ts';
import { logPeriods, rescheduleLogs } from '../rules/usage/log-retention.ts';
import type { World } from '../state/world.ts';
import type { Behaviours } from './behaviour.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for the settings of an account: logging, retention and privacy. */
export const settings: Behaviours<'settings'> = {
  'settings.get': ({ caller, world }) => representation(settingsOf(world, caller.account.id)),
  'settings.update': ({ caller, world, body }) => {
    const before = settingsOf(world, caller.account.id);
    const periods = logPeriods(world, before.id);
    const { logging_level = before.wire.logging_level, retention = {}, privacy = {} } = body;
    const changed = world.tables.settings.update(before.id, {
      wire: {
        logging_level,
        retention: { ...before.wire.retention, ...shorterRetention(retention) },
        privacy: { ...before.wire.privacy, ...privacy },
        updated_at: world.timestamp(),
      },
    });
    if (body.retention) applyPeriods(world, before.id, periods);
    return representation(changed);
  },
};

function settingsOf(world: World, account: string): Rows['settings'] {
  const row = world.tables.settings.get(account);
  if (!row) throw new RangeError(`The account ${account} has no settings.`);
  return row;
}

/**
 * Applies changed retention periods to existing usage logs. If a period is shorter than before, also ends the exports that
 * contain usage logs.
 */
function applyPeriods(world: World, account: string, before: ReturnType<typeof logPeriods>): void {
  rescheduleLogs(world, account);
  const { anonymizeAfter, deleteAfter } = logPeriods(world, account);
  if (anonymizeAfter < before.anonymizeAfter || deleteAfter < before.deleteAfter) endLogExports(world, account);
}
