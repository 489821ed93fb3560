import { copyAgenda } from '../base/agenda.ts';
import type { State, Tables } from './state.ts';
import type { Row, Table } from './table.ts';

/** A copy that shares nothing that can change with the state it was made of. */
export function copyState({ tables, blobs, agenda, ...plain }: State): State {
  const copies = Object.entries(tables).map(([name, table]) => [name, (table as Table<Row>).copy()]);
  return {
    ...structuredClone(plain),
    blobs: blobs.copy(),
    agenda: copyAgenda(agenda),
    tables: Object.fromEntries(copies) as Tables,
  };
}
