import { Refusal } from '../base/refusal.ts';
import type { Rows } from '../records/rows.ts';
import type { World } from '../state/world.ts';
import { deleteRemains, scheduleDeletion } from './account/account-deletion.ts';
import { rescheduleExports } from './exports/export-progress.ts';
import { removeEndedFactors } from './mfa/factor-end.ts';
import { rescheduleLogs } from './usage/log-retention.ts';
import { rescheduleFigures } from './usage/rollups.ts';

/**
 * Lifts a legal hold. Retention then removes the records whose retention period has already ended, unless another hold covers
 * them. Throws a 409 if the hold is already lifted.
 */
export function liftHold(world: World, { id, account, wire }: Rows['holds']): Rows['holds'] {
  if (wire.status === 'lifted') throw new Refusal('state-conflict', `The hold was already lifted at ${wire.lifted_at}.`);
  const lifted = world.tables.holds.update(id, { wire: { status: 'lifted', lifted_at: world.timestamp() } });
  rescheduleLogs(world, account);
  rescheduleFigures(world, account);
  rescheduleExports(world, account);
  removeEndedFactors(world, account);
  const owner = world.tables.accounts.get(account);
  if (owner) scheduleDeletion(world, owner);
  else deleteRemains(world, account);
  return lifted;
}
