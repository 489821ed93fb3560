import { compareUlids, type LastId } from '../base/ids.ts';
import type { components } from '../generated/paths.d.ts';
import { NumberColumn } from '../state/column.ts';
import { type Ending, erasedLog, type LogChunkData, type Progress } from './log-chunk-data.ts';
import { type AnyColumn, type Columns, columnsFor, type FlatLog, writeLog } from './log-columns.ts';

type Log = components['schemas']['UsageLog'];

const notBegun = (): Progress => ({ row: 0, at: null, period: Number.POSITIVE_INFINITY });

/** The maximum number of logs in a chunk. */
export const chunkLength = 8192;
/** The capacity of a new chunk that will probably contain few logs. */
export const fewLogs = 64;

/** Usage logs of one account in flat arrays, oldest first. Deleted and anonymized values are no longer in memory. */
export class LogChunk {
  /** The number of the chunk. No other chunk of the same table ever has this number. */
  readonly number: number;
  readonly account: string;
  readonly progress: Readonly<Record<Ending, Progress>> = { anonymize: notBegun(), delete: notBegun() };
  #columns: Columns;
  #capacity: number;
  /** The sequence number of each row, minus `#firstSequence`. */
  #sequences: NumberColumn;
  #firstSequence = 0;
  /** The version of each row, counted from 1; 0 for a deleted row. */
  #versions: NumberColumn;
  #length = 0;
  #gone = 0;

  constructor(number: number, account: string, capacity: number) {
    this.number = number;
    this.account = account;
    this.#columns = columnsFor(capacity);
    this.#capacity = capacity;
    this.#sequences = new NumberColumn(new Uint32Array(capacity));
    this.#versions = new NumberColumn(new Uint16Array(capacity));
  }

  /** The number of rows, including deleted rows. */
  get length(): number {
    return this.#length;
  }

  /** The number of rows that are not deleted. */
  get left(): number {
    return this.#length - this.#gone;
  }

  /** Whether a log of the account `account`, created at `moment`, can be appended. */
  takes(account: string, moment: number): boolean {
    return (
      account === this.account && this.#length < chunkLength && (this.#length === 0 || moment >= this.moment(this.#length - 1))
    );
  }

  /** Appends a log and returns its row. */
  append(log: FlatLog, sequence: number): number {
    if (this.#length === this.#capacity) this.#move(this.#rows(), Math.min(chunkLength, this.#length * 2));
    const row = this.#length++;
    writeLog(this.#columns, row, log);
    if (row === 0) this.#firstSequence = sequence;
    this.#sequences.set(row, sequence - this.#firstSequence);
    this.#versions.set(row, 1);
    return row;
  }

  /** Whether a row still exists. */
  has(row: number): boolean {
    return this.#versions.get(row) > 0;
  }

  /** Returns one property of a log. */
  get<Name extends keyof Log>(row: number, name: Name): Log[Name] {
    return (this.#columns[name] as AnyColumn).get(row) as Log[Name];
  }

  /**
   * Returns when a log was created, in milliseconds since the epoch. Also works for a deleted log, until `compact` frees the row
   * of the log.
   */
  moment(row: number): number {
    return this.#columns.created_at.moment(row);
  }

  /** Returns the sequence number of a log: its position in the order in which the table stored the logs. */
  sequence(row: number): number {
    return this.#firstSequence + this.#sequences.get(row);
  }

  /** Whether every log in the chunk has a smaller id than `id`. Ignores deleted logs. */
  endsBefore(id: LastId): boolean {
    let last = this.#length - 1;
    while (last >= 0 && !this.has(last)) last--;
    return last < 0 || compareUlids(this.#columns.id.parts(last), id) < 0;
  }

  /** Returns the row of the log with this id; -1 if the chunk does not contain the log. */
  find(id: LastId): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#firstLeft(middle, high);
      const order = row < 0 ? 1 : compareUlids(this.#columns.id.parts(row), id);
      if (order === 0) return row;
      if (order < 0) low = row + 1;
      else high = middle;
    }
    return -1;
  }

  /** Returns the version of a log: 1 for a new log. Each change increments the version. */
  version(row: number): number {
    return this.#versions.get(row);
  }

  /** Returns a log as the API shows it. */
  wire(row: number): Log {
    const wire: Record<string, unknown> = {};
    for (const name in this.#columns) wire[name] = (this.#columns[name as keyof Log] as AnyColumn).get(row);
    return wire as Log;
  }

  /** Changes properties of a log and increments its version. */
  change(row: number, values: Partial<Log>): void {
    for (const name in values) (this.#columns[name as keyof Log] as AnyColumn).set(row, values[name as keyof Log]);
    this.countUp([row]);
  }

  /** Changes one property of several logs. Does not increment the versions of the logs. After all changes, call `countUp`. */
  rewrite<Name extends keyof Log>(rows: readonly number[], name: Name, change: (value: Log[Name]) => Log[Name]): void {
    const column = this.#columns[name] as AnyColumn;
    for (const row of rows) column.set(row, change(column.get(row) as Log[Name]));
  }

  /** Clears one property of several logs. Does not increment the versions of the logs. After all changes, call `countUp`. */
  clear(rows: readonly number[], name: keyof Log): void {
    const column = this.#columns[name] as AnyColumn;
    for (const row of rows) column.clear(row);
  }

  /** Increments the versions of several logs. */
  countUp(rows: readonly number[]): void {
    for (const row of rows) this.#versions.set(row, this.#versions.get(row) + 1);
  }

  /** Deletes logs. Until `compact` frees the rows of these logs, `moment` still returns the creation times of the logs. */
  erase(rows: readonly number[]): void {
    for (const name in this.#columns) if (name !== 'created_at') this.clear(rows, name as keyof Log);
    for (const row of rows) this.#versions.clear(row);
    this.#gone += rows.length;
  }

  /**
   * If more than three quarters of the rows are deleted, frees the memory of these rows. Otherwise does nothing, because moving
   * the other rows takes time.
   */
  compact(): void {
    if (this.left * 4 >= this.#length) return;
    const rows = this.#rows().filter((row) => this.has(row));
    for (const progress of Object.values(this.progress)) progress.row = rows.filter((row) => row < progress.row).length;
    this.#move(rows, Math.max(fewLogs, rows.length));
  }

  /** Returns the content of the chunk as plain data. */
  data(): LogChunkData {
    const rows = this.#rows();
    return {
      number: this.number,
      account: this.account,
      progress: this.progress,
      versions: rows.map((row) => this.version(row)),
      sequences: rows.map((row) => this.sequence(row)),
      logs: rows.map((row) => (this.has(row) ? this.wire(row) : this.moment(row))),
    };
  }

  /** Makes a chunk from the result of the method `data` of another chunk. */
  static of({ number, account, progress, versions, sequences, logs }: LogChunkData): LogChunk {
    const chunk = new LogChunk(number, account, Math.max(fewLogs, logs.length));
    Object.assign(chunk.progress.anonymize, progress.anonymize);
    Object.assign(chunk.progress.delete, progress.delete);
    logs.forEach((log, place) => {
      const row = chunk.append(typeof log === 'number' ? erasedLog(log) : log, sequences[place] ?? 0);
      if (typeof log === 'number') chunk.erase([row]);
      else chunk.#versions.set(row, versions[place] ?? 1);
    });
    return chunk;
  }

  /** Returns a copy that shares no memory with this chunk. */
  copy(): LogChunk {
    const copy = new LogChunk(this.number, this.account, 0);
    Object.assign(copy.progress.anonymize, this.progress.anonymize);
    Object.assign(copy.progress.delete, this.progress.delete);
    copy.#columns = this.#columns;
    copy.#sequences = this.#sequences;
    copy.#firstSequence = this.#firstSequence;
    copy.#versions = this.#versions;
    copy.#gone = this.#gone;
    copy.#move(this.#rows(), this.#capacity);
    return copy;
  }

  /** Returns the data as it is stored in memory. The search for personal data reads the result. */
  raw(): object {
    const rows = [this.#length, this.#gone, this.#capacity, this.#firstSequence];
    return { columns: this.#columns, sequences: this.#sequences, versions: this.#versions, rows, account: this.account };
  }

  /**
   * Returns the first row that is not deleted; -1 if there is no such row. The search begins with the row `from` and ends before
   * the row `before`.
   */
  #firstLeft(from: number, before: number): number {
    for (let row = from; row < before; row++) if (this.has(row)) return row;
    return -1;
  }

  #rows(): number[] {
    return Array.from({ length: this.#length }, (_, row) => row);
  }

  /** Moves these rows to new arrays of the length `capacity`, and drops all other rows. */
  #move(rows: readonly number[], capacity: number): void {
    const picked = Object.entries(this.#columns).map(([name, column]) => [name, (column as AnyColumn).pick(rows, capacity)]);
    this.#columns = Object.fromEntries(picked) as Columns;
    this.#sequences = this.#sequences.pick(rows, capacity);
    this.#capacity = capacity;
    this.#versions = this.#versions.pick(rows, capacity);
    this.#length = rows.length;
    this.#gone = rows.filter((_, place) => !this.has(place)).length;
  }
}
