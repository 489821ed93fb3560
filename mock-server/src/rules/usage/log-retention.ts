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

/** Schedules the next anonymization and the next deletion in a chunk of logs. */
export const scheduleLogs = (world: World, chunk: LogChunk): void => retention.schedule(world, chunk);

/**
 * Schedules the retention of an account's logs again. Call this function after the account has changed its periods, and after a
 * hold was lifted.
 */
export const rescheduleLogs = (world: World, account: string): void => retention.reschedule(world, account);

/** Anonymizes the due logs of the chunk with this number. Returns the number of anonymized logs. */
export const anonymizeLogs = (world: World, chunkNumber: string): number => retention.anonymizeDue(world, chunkNumber);

/** Deletes the due logs of the chunk with this number. Returns the number of deleted logs. */
export const deleteLogs = (world: World, chunkNumber: string): number => retention.deleteDue(world, chunkNumber);

/** Deletes the logs of an account that was deleted. Logs that a legal hold covers stay until the hold is lifted. */
export const eraseLogs = (world: World, account: string): void => retention.erase(world, account);

/**
 * Returns the state that a log will have at the moment `at`: unchanged or anonymized. Returns `undefined` if retention will have
 * deleted the log by then.
 */
export const logAsOf = (world: World, log: Rows['logs'], at: number): Rows['logs']['wire'] | undefined =>
  retention.asOf(world, log, at);
