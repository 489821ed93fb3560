import type { LastId } from '../base/ids.ts';
import type { components } from '../generated/paths.d.ts';
import { type Column, FlagColumn, IdColumn, NumberColumn, TimeColumn } from '../state/column.ts';
import { WordColumn } from '../state/word-column.ts';

type Log = components['schemas']['UsageLog'];

/**
 * A log to append. In the API, the time and the ids of a log are texts. Here, the time can also be a number (milliseconds since
 * the epoch), and `id` and `request_id` can also be the parts of a ULID.
 */
export type FlatLog = Omit<Log, 'id' | 'created_at' | 'request_id'> & {
  readonly id: string | LastId;
  readonly created_at: string | number;
  readonly request_id: string | null | LastId;
};

/** An object with a value for each property of a log, including optional properties. */
type EachProperty<Value> = { readonly [Name in keyof Required<Log>]: Value };

/** Returns a new column for each property of a log. TypeScript reports an error here if a property of the spec has no column. */
export const columnsFor = (capacity: number) =>
  ({
    id: new IdColumn('log', capacity),
    created_at: new TimeColumn(new NumberColumn(new Float64Array(capacity))),
    operation: new WordColumn(capacity),
    method: new WordColumn(capacity),
    path: new WordColumn(capacity),
    status: new NumberColumn(new Uint16Array(capacity)),
    duration_ms: new NumberColumn(new Float64Array(capacity)),
    key_id: new WordColumn(capacity),
    api_username: new WordColumn(capacity),
    ip_address: new WordColumn(capacity),
    user_agent: new WordColumn(capacity),
    request_id: new IdColumn('req', capacity),
    anonymized: new FlagColumn(new NumberColumn(new Uint8Array(capacity))),
  }) satisfies EachProperty<unknown>;

/** The columns of a chunk, by property. */
export type Columns = ReturnType<typeof columnsFor>;
/** A column of any type. */
export type AnyColumn = Column<unknown, unknown>;

/**
 * Writes a log into a row. The function names each column, because a loop over the columns would take twice as long. TypeScript
 * reports an error here if a property of the spec is not written.
 */
export function writeLog(columns: Columns, row: number, log: FlatLog): EachProperty<void> {
  return {
    id: columns.id.set(row, log.id),
    created_at: columns.created_at.set(row, log.created_at),
    operation: columns.operation.set(row, log.operation),
    method: columns.method.set(row, log.method),
    path: columns.path.set(row, log.path),
    status: columns.status.set(row, log.status),
    duration_ms: columns.duration_ms.set(row, log.duration_ms),
    key_id: columns.key_id.set(row, log.key_id),
    api_username: columns.api_username.set(row, log.api_username),
    ip_address: columns.ip_address.set(row, log.ip_address),
    user_agent: columns.user_agent.set(row, log.user_agent),
    request_id: columns.request_id.set(row, log.request_id),
    anonymized: columns.anonymized.set(row, log.anonymized),
  };
}
