import { firstPlace } from '../base/first-place.ts';
import { compareUlids, copyUlid, firstId, type LastId, ulidParts } from '../base/ids.ts';
import { moment } from '../base/time.ts';
import type { IdPrefix } from '../generated/contract.ts';
import type { components } from '../generated/paths.d.ts';
import type { Change, Row, Walk } from '../state/table.ts';
import { chunkLength, fewLogs, LogChunk } from './log-chunk.ts';
import type { LogChunkData } from './log-chunk-data.ts';
import type { FlatLog } from './log-columns.ts';

type Log = components['schemas']['UsageLog'];
type LogRow = Row<Log, undefined>;

/** Whether a log is selected. The test reads the columns of the chunk. So the table makes row objects only for selected logs. */
export type LogTest = (chunk: LogChunk, row: number) => boolean;

/** The place of a log: its chunk, and its row in this chunk. */
export interface Place {
  readonly chunk: LogChunk;
  readonly row: number;
}

/** A table of logs as plain data. */
export interface LogTableData {
  readonly chunks: readonly LogChunkData[];
  readonly lastId: LastId;
  readonly nextSequence: number;
  readonly nextChunk: number;
}

/**
 * A table of up to a million usage logs, with most methods of `Table`. The table stores the logs in flat arrays, and makes a row
 * object only when a log is read. The id of a new log must be greater than all earlier ids. So the table finds a duplicate id
 * without an index. A copy of the table shares its chunks with the original. Before a table changes a shared chunk, it copies the
 * chunk.
 */
export class LogTable {
  #chunks: LogChunk[] = [];
  /** The chunks that this table does not share with a copy. */
  #own = new Set<LogChunk>();
  readonly #lastId = firstId();
  #nextSequence = 0;
  #nextChunk = 0;

  /** The number of logs. */
  get size(): number {
    return this.#chunks.reduce((sum, { left }) => sum + left, 0);
  }

  /** The chunks, in the order in which the table made them. */
  get chunks(): readonly LogChunk[] {
    return this.#chunks;
  }

  /** Returns the log with this id; `undefined` if there is no such log. */
  get(id: string): LogRow | undefined {
    const place = this.#find(id);
    return place && rowOf(place);
  }

  /** Appends a log. Throws an error for an id that is not greater than all earlier ids. */
  insert({ account, wire }: Omit<LogRow, 'sequence' | 'version'>): LogRow {
    return rowOf(this.append(account, wire));
  }

  /** Appends a log, as `insert` does, but makes no row object. Returns the place of the log. */
  append(account: string, log: FlatLog): Place {
    const id = typeof log.id === 'string' ? partsOf(log.id) : log.id;
    if (!id || compareUlids(id, this.#lastId) <= 0) throw new Error('The id of a log must be greater than all before it.');
    copyUlid(id, this.#lastId);
    const at = typeof log.created_at === 'number' ? log.created_at : moment(log.created_at);
    const last = this.#chunks.at(-1);
    const chunk = last?.takes(account, at) ? this.#writable(this.#chunks.length - 1, last) : this.#begin(account);
    return { chunk, row: chunk.append(log, this.#nextSequence++) };
  }

  /** Changes properties of a log. The method can change only properties that are visible in the API. */
  update(id: string, { wire = {} }: Change<LogRow>): LogRow {
    const place = this.#find(id);
    if (!place) throw new Error(`There is no row with the id ${id}.`);
    const chunk = this.writable(place.chunk.number) ?? place.chunk;
    chunk.change(place.row, wire);
    return rowOf({ chunk, row: place.row });
  }

  /** Deletes a log. Returns whether the log existed. */
  remove(id: string): boolean {
    const place = this.#find(id);
    if (!place) return false;
    this.writable(place.chunk.number)?.erase([place.row]);
    this.trim(place.chunk.number);
    return true;
  }

  /** Returns all current logs, oldest first. */
  all(): readonly LogRow[] {
    return [...this.walk({ order: 'asc' })];
  }

  /** Iterates the logs. The table must not change during the iteration. */
  *walk(walk: Walk, test?: LogTest): Generator<LogRow> {
    for (const place of this.places(walk, test)) yield rowOf(place);
  }

  /** Iterates the places of logs, without making row objects. The table must not change during the iteration. */
  *places({ order, after }: Walk, test: LogTest = () => true): Generator<Place> {
    const down = order === 'desc';
    const step = down ? -1 : 1;
    const past = (sequence: number): boolean => after === undefined || (down ? sequence < after : sequence > after);
    for (let place = down ? this.#chunks.length - 1 : 0; ; place += step) {
      const chunk = this.#chunks[place];
      if (!chunk) return;
      if (!past(chunk.sequence(down ? 0 : chunk.length - 1))) continue;
      for (let row = down ? chunk.length - 1 : 0; row >= 0 && row < chunk.length; row += step)
        if (chunk.has(row) && past(chunk.sequence(row)) && test(chunk, row)) yield { chunk, row };
    }
  }

  /**
   * Returns an object that `paginate` can read instead of a table. Its method `walk` returns only the logs that pass the test.
   */
  where(test: LogTest): { walk(walk: Walk): Generator<LogRow> } {
    return { walk: (walk) => this.walk(walk, test) };
  }

  /** Returns the chunk with this number. The caller must not change the chunk. */
  chunk(number: number): LogChunk | undefined {
    return this.#chunks[this.#placeOf(number)];
  }

  /** Returns the chunk with this number. The caller may change the chunk. */
  writable(number: number): LogChunk | undefined {
    const place = this.#placeOf(number);
    const chunk = this.#chunks[place];
    return chunk && this.#writable(place, chunk);
  }

  /** Returns the current chunks of an account. The caller may change the chunks. */
  writableOf(account: string): LogChunk[] {
    return this.#chunks.flatMap((chunk, place) => (chunk.account === account ? [this.#writable(place, chunk)] : []));
  }

  /** Frees memory that a chunk no longer needs. Removes the chunk if it has no logs left. */
  trim(number: number): void {
    const place = this.#placeOf(number);
    const chunk = this.#chunks[place];
    if (!chunk) return;
    if (chunk.left > 0) {
      chunk.compact();
      return;
    }
    this.#chunks.splice(place, 1);
    this.#own.delete(chunk);
  }

  /** Returns a copy. Later changes of one table do not affect the other. */
  copy(): LogTable {
    const copy = new LogTable();
    copy.#chunks = [...this.#chunks];
    Object.assign(copy.#lastId, this.#lastId);
    copy.#nextSequence = this.#nextSequence;
    copy.#nextChunk = this.#nextChunk;
    this.#own = new Set();
    return copy;
  }

  /** Returns the content of the table as plain data. */
  data(): LogTableData {
    const { chunks } = this;
    return {
      chunks: chunks.map((chunk) => chunk.data()),
      lastId: { ...this.#lastId },
      nextSequence: this.#nextSequence,
      nextChunk: this.#nextChunk,
    };
  }

  /** Makes a table from the result of the method `data`. */
  static of({ chunks, lastId, nextSequence, nextChunk }: LogTableData): LogTable {
    const table = new LogTable();
    table.#chunks = chunks.map((chunk) => LogChunk.of(chunk));
    table.#own = new Set(table.#chunks);
    Object.assign(table.#lastId, lastId);
    table.#nextSequence = nextSequence;
    table.#nextChunk = nextChunk;
    return table;
  }

  /** Returns the data as it is stored in memory. The search for personal data reads the result. */
  raw(): object {
    return { chunks: this.#chunks, own: this.#own, lastId: this.#lastId, next: [this.#nextSequence, this.#nextChunk] };
  }

  #begin(account: string): LogChunk {
    const many = this.#chunks.at(-1)?.length === chunkLength;
    const chunk = new LogChunk(this.#nextChunk++, account, many ? chunkLength : fewLogs);
    this.#chunks.push(chunk);
    this.#own.add(chunk);
    return chunk;
  }

  #writable(place: number, chunk: LogChunk): LogChunk {
    if (this.#own.has(chunk)) return chunk;
    const copy = chunk.copy();
    this.#chunks[place] = copy;
    this.#own.add(copy);
    return copy;
  }

  #placeOf(number: number): number {
    const place = firstPlace(this.#chunks.length, (at) => (this.#chunks[at]?.number ?? 0) >= number);
    return this.#chunks[place]?.number === number ? place : -1;
  }

  #find(id: string): Place | undefined {
    const parts = partsOf(id);
    if (!parts) return undefined;
    const chunk = this.#chunks[firstPlace(this.#chunks.length, (at) => !this.#chunks[at]?.endsBefore(parts))];
    const row = chunk?.find(parts) ?? -1;
    return chunk && row >= 0 ? { chunk, row } : undefined;
  }
}

const kind: IdPrefix = 'log';
const prefix = `${kind}_`;
const partsOf = (id: string): LastId | undefined => (id.startsWith(prefix) ? ulidParts(id.slice(prefix.length)) : undefined);

function rowOf({ chunk, row }: Place): LogRow {
  const wire = chunk.wire(row);
  return {
    id: wire.id,
    account: chunk.account,
    sequence: chunk.sequence(row),
    version: chunk.version(row),
    wire,
    kept: undefined,
  };
}
