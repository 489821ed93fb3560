import { LogTable, type LogTableData } from '../records/log-table.ts';
import type { Tables } from '../records/rows.ts';
import { MemoryBlobs } from './blob-store.ts';
import { copyState } from './snapshot.ts';
import { emptyState, type State } from './state.ts';
import { type Row, Table } from './table.ts';

/** A table as plain data. */
interface TableData {
  readonly rows: readonly Row[];
  readonly next: number;
}

/** A state as plain data: objects, lists, maps, sets and bytes. */
export interface StateData extends Omit<State, 'tables' | 'blobs'> {
  readonly tables: Readonly<Record<string, TableData | LogTableData>>;
  readonly blobs: readonly (readonly [string, Uint8Array])[];
}

/** Returns a state as plain data, without the data of running requests. */
export function stateData(state: State): StateData {
  const { tables, blobs, ...plain } = copyState(state);
  const data = Object.entries(tables).map(([name, table]: [string, Table<Row> | LogTable]) => [
    name,
    table instanceof LogTable ? table.data() : { rows: table.all(), next: table.next },
  ]);
  return { ...plain, tables: Object.fromEntries(data), blobs: [...blobs.entries()] };
}

/**
 * Returns the state from the plain data that `stateData` returned. Throws a `TypeError` if a table or another property of the
 * state is missing.
 */
export function stateOf({ tables, blobs, ...plain }: StateData): State {
  const empty = emptyState(0);
  const lacking = [
    ...Object.keys(empty).filter((name) => name !== 'tables' && name !== 'blobs' && !Object.hasOwn(plain, name)),
    ...Object.keys(empty.tables).filter((name) => !Object.hasOwn(tables, name)),
  ];
  if (lacking.length > 0) throw new TypeError(`it has no ${lacking.join(', ')}`);
  const filled = Object.keys(empty.tables).map((name) => [name, tableOf(tables[name] as TableData | LogTableData)]);
  return { ...plain, tables: Object.fromEntries(filled) as Tables, blobs: new MemoryBlobs(blobs) };
}

const tableOf = (data: TableData | LogTableData): Table<Row> | LogTable =>
  'chunks' in data ? LogTable.of(data) : new Table(data.rows, data.next);
