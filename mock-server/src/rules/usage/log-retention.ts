import { durationMs } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { LogChunk } from '../../records/log-chunk.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { Retention, type RetentionPeriods } from '../retention/retention.ts';

/**
 * Returns how long an account's usage logs are kept: the periods of the data class `usage_log`, or shorter periods that the
 * account has set.
 */
export function logPeriods(world: World, account: string): RetentionPeriods {
  const { anonymizeAfter = Number.POSITIVE_INFINITY, deleteAfter = Number.POSITIVE_INFINITY } = contract.dataClasses.usage_log;
  const own = world.tables.settings.get(account)?.wire.retention;
  if (!own) return { anonymizeAfter, deleteAfter };
  return {
    anonymizeAfter: Math.min(anonymizeAfter, durationMs(own.usage_logs_anonymized_after)),
    deleteAfter: Math.min(deleteAfter, durationMs(own.usage_logs_deleted_after)),
  };
}

const retention = new Retention({
  dataClass: 'usage_log',
  schema: 'UsageLog',
  jobs: { anonymize: 'retention.anonymize', delete: 'retention.delete' },
  table: ({ tables }) => tables.logs,
  periods: logPeriods,
});

export const scheduleLogs = (world: World, chunk: LogChunk): void => retention.schedule(world, chunk);

export const rescheduleLogs = (world: World, account: string): void => retention.reschedule(world, account);

export const anonymizeLogs = (world: World, chunkNumber: string): number => retention.anonymizeDue(world, chunkNumber);

export const deleteLogs = (world: World, chunkNumber: string): number => retention.deleteDue(world, chunkNumber);

export const eraseLogs = (world: World, account: string): void => retention.erase(world, account);

export const logAsOf = (world: World, log: Rows['logs'], at: number): Rows['logs']['wire'] | undefined =>
  retention.asOf(world, log, at);
