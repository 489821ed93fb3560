import { durationMs, moment } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import { anonymized } from './anonymize.ts';
import { holdsOn } from './legal-hold.ts';

/** How long an account's usage logs are kept, in milliseconds: the periods of the class, or its own shorter ones. */
export function logPeriods(world: World, account: string): { readonly anonymizeAfter: number; readonly deleteAfter: number } {
  const { anonymizeAfter = Number.POSITIVE_INFINITY, deleteAfter = Number.POSITIVE_INFINITY } = contract.dataClasses.usage_log;
  const own = world.tables.settings.get(account)?.wire.retention;
  if (!own) return { anonymizeAfter, deleteAfter };
  return {
    anonymizeAfter: Math.min(anonymizeAfter, durationMs(own.usage_logs_anonymized_after)),
    deleteAfter: Math.min(deleteAfter, durationMs(own.usage_logs_deleted_after)),
  };
}

/** Has a log anonymized and deleted when its periods are over. */
export function scheduleLog(world: World, { id, account, wire }: Rows['logs']): void {
  const { anonymizeAfter, deleteAfter } = logPeriods(world, account);
  const created = moment(wire.created_at);
  // What falls due together is anonymized first: what was to be gone is never shown whole.
  if (!wire.anonymized) world.schedule({ job: 'retention.anonymize', at: created + anonymizeAfter, priority: 0, subject: id });
  world.schedule({ job: 'retention.delete', at: created + deleteAfter, priority: 1, subject: id });
}

/** Puts the logs of an account on the agenda again, after its periods were changed or a hold was lifted. */
export function rescheduleLogs(world: World, account: string): void {
  for (const log of world.tables.logs.all()) if (log.account === account) scheduleLog(world, log);
}

const isHeld = (world: World, { account, wire }: Rows['logs']): boolean =>
  holdsOn(world, { account, dataClass: 'usage_log', createdAt: wire.created_at }).length > 0;

/** Takes out of a log what leads to a person, if its period is over and no hold covers it. */
export function anonymizeLog(world: World, id: string): boolean {
  const row = world.tables.logs.get(id);
  if (!row || row.wire.anonymized || isHeld(world, row)) return false;
  if (moment(row.wire.created_at) + logPeriods(world, row.account).anonymizeAfter > world.now()) return false;
  world.tables.logs.update(id, { wire: { ...anonymized('UsageLog', row.wire), anonymized: true } });
  return true;
}

/** Deletes a log, if its period is over and no hold covers it. */
export function deleteLog(world: World, id: string): boolean {
  const row = world.tables.logs.get(id);
  if (!row || isHeld(world, row)) return false;
  if (moment(row.wire.created_at) + logPeriods(world, row.account).deleteAfter > world.now()) return false;
  return world.tables.logs.remove(id);
}

/** A log as it will stand at a later moment, anonymized if that is due by then; `undefined` when it will be gone. */
export function logAsOf(world: World, row: Rows['logs'], at: number): Rows['logs']['wire'] | undefined {
  if (isHeld(world, row)) return row.wire;
  const { anonymizeAfter, deleteAfter } = logPeriods(world, row.account);
  const created = moment(row.wire.created_at);
  if (created + deleteAfter <= at) return undefined;
  return created + anonymizeAfter <= at ? { ...anonymized('UsageLog', row.wire), anonymized: true } : row.wire;
}
