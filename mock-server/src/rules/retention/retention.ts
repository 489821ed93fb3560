import { durationMs, moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Ending, LogChunk } from '../../state/log-chunk.ts';
import type { Rows } from '../../state/state.ts';
import type { World } from '../../state/world.ts';
import { anonymized, anonymizeRows } from './anonymize.ts';
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

const jobs = { anonymize: 'retention.anonymize', delete: 'retention.delete' } as const;
/** What falls due together is anonymized first: what was to be gone is never shown whole. */
const priorities = { anonymize: 0, delete: 1 } as const;
const endings = ['anonymize', 'delete'] as const;

/**
 * Has the logs of a chunk anonymized and deleted, each when its period is over. They come in the order of time, so that
 * only the next of them stands on the agenda.
 */
export function scheduleLogs(world: World, chunk: LogChunk): void {
  const { anonymizeAfter, deleteAfter } = logPeriods(world, chunk.account);
  chunk.progress.anonymize.period = anonymizeAfter;
  chunk.progress.delete.period = deleteAfter;
  for (const ending of endings) scheduleNext(world, chunk, ending);
}

function scheduleNext(world: World, chunk: LogChunk, ending: Ending): void {
  const progress = chunk.progress[ending];
  if (progress.row >= chunk.length) return;
  const at = Math.max(world.now(), chunk.moment(progress.row) + progress.period);
  if (!Number.isFinite(at) || (progress.at !== null && progress.at <= at)) return;
  progress.at = at;
  world.schedule({ job: jobs[ending], at, priority: priorities[ending], subject: String(chunk.number) });
}

/** Puts the logs of an account on the agenda again, after its periods were changed or a hold was lifted. */
export function rescheduleLogs(world: World, account: string): void {
  for (const chunk of world.tables.logs.writableOf(account)) {
    for (const ending of endings) chunk.progress[ending].row = 0;
    scheduleLogs(world, chunk);
  }
}

/** The holds that keep a log. */
export const holdsOnLog = (world: World, chunk: LogChunk, row: number): Rows['holds'][] =>
  world.tables.holds.size === 0
    ? []
    : holdsOn(world, { account: chunk.account, dataClass: 'usage_log', createdAt: chunk.get(row, 'created_at') });

/** Takes out of the logs of a chunk what leads to a person, if their period is over and no hold covers them. */
export function anonymizeLogs(world: World, number: string): number {
  const due = takeDueLogs(world, number, 'anonymize');
  if (!due) return 0;
  anonymizeRows(due.chunk, due.rows);
  return due.rows.length;
}

/** Deletes the logs of a chunk whose period is over and that no hold covers. */
export function deleteLogs(world: World, number: string): number {
  const due = takeDueLogs(world, number, 'delete');
  if (!due) return 0;
  due.chunk.erase(due.rows);
  world.tables.logs.trim(due.chunk.number);
  return due.rows.length;
}

/** The logs of a chunk that an ending has come to and no hold covers; what comes next is put on the agenda. */
function takeDueLogs(world: World, number: string, ending: Ending): { chunk: LogChunk; rows: number[] } | undefined {
  const chunk = world.tables.logs.writable(Number(number));
  const progress = chunk?.progress[ending];
  if (!chunk || !progress || progress.at === null || progress.at > world.now()) return undefined;
  progress.at = null;
  const due = world.now() - progress.period;
  const rows: number[] = [];
  for (; progress.row < chunk.length && chunk.moment(progress.row) <= due; progress.row++)
    if (!isEnded(chunk, progress.row, ending) && isFree(world, chunk, progress.row)) rows.push(progress.row);
  scheduleNext(world, chunk, ending);
  return { chunk, rows };
}

/** Whether an ending has come to a log already: some are written so. */
const isEnded = (chunk: LogChunk, row: number, ending: Ending): boolean => ending === 'anonymize' && chunk.get(row, 'anonymized');

/** Whether a log is there and no hold keeps it. */
const isFree = (world: World, chunk: LogChunk, row: number): boolean =>
  chunk.has(row) && holdsOnLog(world, chunk, row).length === 0;

/** Deletes the logs of an account that is deleted; those that a hold covers stay until it is lifted. */
export function eraseLogs(world: World, account: string): void {
  for (const chunk of world.tables.logs.writableOf(account)) {
    chunk.erase(Array.from({ length: chunk.length }, (_, row) => row).filter((row) => isFree(world, chunk, row)));
    world.tables.logs.trim(chunk.number);
  }
}

/** A log as it will stand at a later moment, anonymized if that is due by then; `undefined` when it will be gone. */
export function logAsOf(world: World, row: Rows['logs'], at: number): Rows['logs']['wire'] | undefined {
  if (holdsOn(world, { account: row.account, dataClass: 'usage_log', createdAt: row.wire.created_at }).length > 0)
    return row.wire;
  const { anonymizeAfter, deleteAfter } = logPeriods(world, row.account);
  const created = moment(row.wire.created_at);
  if (created + deleteAfter <= at) return undefined;
  return created + anonymizeAfter <= at ? { ...anonymized('UsageLog', row.wire), anonymized: true } : row.wire;
}
