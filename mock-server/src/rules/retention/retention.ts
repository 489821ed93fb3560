import { moment } from '../../base/time.ts';
import type { DataClassName } from '../../generated/contract.ts';
import type { LogChunk } from '../../records/log-chunk.ts';
import type { Ending } from '../../records/log-chunk-data.ts';
import type { LogTable } from '../../records/log-table.ts';
import type { World } from '../../state/world.ts';
import { type AnonymizationRule, anonymizationRules, anonymized, anonymizeRows } from './anonymize.ts';
import { hasHolds, holdsOn } from './legal-hold.ts';

/** The ages at which records are anonymized and deleted, in milliseconds. `Infinity` means that the action never happens. */
export interface RetentionPeriods {
  readonly anonymizeAfter: number;
  readonly deleteAfter: number;
}

/** The records of one kind, and the rules for their retention. */
export interface RetainedRecords {
  /** The data class of the records. A legal hold covers whole data classes. */
  readonly dataClass: DataClassName;
  /** The name of the records' schema. The schema says what anonymization does to each property. */
  readonly schema: string;
  /** The names of the jobs that anonymize and delete. */
  readonly jobs: Readonly<Record<Ending, string>>;
  /** Returns the table of the records. */
  table(world: World): LogTable;
  /** Returns the periods that apply to an account now. */
  periods(world: World, account: string): RetentionPeriods;
}

/** If both actions are due at the same moment, anonymization runs before deletion. */
const priorities = { anonymize: 0, delete: 1 } as const;
const endings = ['anonymize', 'delete'] as const;

type RowOf = ReturnType<LogTable['insert']>;

/**
 * Anonymizes and deletes the records of one kind at the end of their periods. If a legal hold covers a record, the record stays
 * unchanged. For each chunk of records, schedules only the next anonymization and the next deletion.
 */
export class Retention {
  readonly #records: RetainedRecords;
  readonly #rules: readonly AnonymizationRule[];

  constructor(records: RetainedRecords) {
    this.#records = records;
    this.#rules = anonymizationRules(records.schema);
  }

  /** Schedules the next anonymization and the next deletion in a chunk of records. */
  schedule(world: World, chunk: LogChunk): void {
    const { anonymizeAfter, deleteAfter } = this.#records.periods(world, chunk.account);
    chunk.progress.anonymize.period = anonymizeAfter;
    chunk.progress.delete.period = deleteAfter;
    for (const ending of endings) this.#scheduleNext(world, chunk, ending);
  }

  /**
   * Reschedules the anonymization and the deletion of an account's records. Call this method after the account has changed its
   * retention periods, and after a legal hold was lifted.
   */
  reschedule(world: World, account: string): void {
    for (const chunk of this.#records.table(world).writableOf(account)) {
      for (const ending of endings) chunk.progress[ending].row = 0;
      this.schedule(world, chunk);
    }
  }

  /** Anonymizes the due records of the chunk with this number. Returns the number of anonymized records. */
  anonymizeDue(world: World, chunkNumber: string): number {
    const due = this.#takeDue(world, chunkNumber, 'anonymize');
    if (!due) return 0;
    anonymizeRows(due.chunk, due.rows, this.#rules);
    return due.rows.length;
  }

  /** Deletes the due records of the chunk with this number. Returns the number of deleted records. */
  deleteDue(world: World, chunkNumber: string): number {
    const due = this.#takeDue(world, chunkNumber, 'delete');
    if (!due) return 0;
    due.chunk.erase(due.rows);
    this.#records.table(world).trim(due.chunk.number);
    return due.rows.length;
  }

  /** Deletes the records of a deleted account. If a legal hold covers a record, the record stays until the hold is lifted. */
  erase(world: World, account: string): void {
    const table = this.#records.table(world);
    for (const chunk of table.writableOf(account)) {
      chunk.erase(Array.from({ length: chunk.length }, (_, row) => row).filter((row) => this.#isFree(world, chunk, row)));
      table.trim(chunk.number);
    }
  }

  /**
   * Returns the state that a record will have at the moment `at`: unchanged or anonymized. Returns `undefined` if retention will
   * have deleted the record by then.
   */
  asOf(world: World, row: RowOf, at: number): RowOf['wire'] | undefined {
    const { dataClass, schema, periods } = this.#records;
    if (holdsOn(world, { account: row.account, dataClass, createdAt: row.wire.created_at }).length > 0) return row.wire;
    const { anonymizeAfter, deleteAfter } = periods(world, row.account);
    const created = moment(row.wire.created_at);
    if (created + deleteAfter <= at) return undefined;
    return created + anonymizeAfter <= at ? { ...anonymized(schema, row.wire), anonymized: true } : row.wire;
  }

  #scheduleNext(world: World, chunk: LogChunk, ending: Ending): void {
    const progress = chunk.progress[ending];
    if (progress.row >= chunk.length) return;
    const at = Math.max(world.now(), chunk.moment(progress.row) + progress.period);
    if (!Number.isFinite(at) || (progress.at !== null && progress.at <= at)) return;
    progress.at = at;
    world.schedule({ job: this.#records.jobs[ending], at, priority: priorities[ending], subject: String(chunk.number) });
  }

  /**
   * Returns the records of a chunk that must be anonymized or deleted now. Leaves out records that a legal hold covers. Also
   * schedules a job for the record that is due next.
   */
  #takeDue(world: World, chunkNumber: string, ending: Ending): { chunk: LogChunk; rows: number[] } | undefined {
    const chunk = this.#records.table(world).writable(Number(chunkNumber));
    const progress = chunk?.progress[ending];
    if (!chunk || !progress || progress.at === null || progress.at > world.now()) return undefined;
    progress.at = null;
    const due = world.now() - progress.period;
    const rows: number[] = [];
    for (; progress.row < chunk.length && chunk.moment(progress.row) <= due; progress.row++)
      if (!isEnded(chunk, progress.row, ending) && this.#isFree(world, chunk, progress.row)) rows.push(progress.row);
    this.#scheduleNext(world, chunk, ending);
    return { chunk, rows };
  }

  /** Whether a record exists and no hold covers it. */
  #isFree(world: World, chunk: LogChunk, row: number): boolean {
    if (!chunk.has(row)) return false;
    if (!hasHolds(world)) return true;
    const { dataClass } = this.#records;
    return holdsOn(world, { account: chunk.account, dataClass, createdAt: chunk.get(row, 'created_at') }).length === 0;
  }
}

/** Whether anonymization can skip a record, because the record is already anonymized. Always false for deletion. */
const isEnded = (chunk: LogChunk, row: number, ending: Ending): boolean => ending === 'anonymize' && chunk.get(row, 'anonymized');
