import { copyAgenda } from '../base/agenda.ts';
import { clone } from '../base/clone.ts';
import type { Tables } from '../records/rows.ts';
import { type Bucket, type State, slotPrefix } from './state.ts';
import type { Row, Table } from './table.ts';

/**
 * Returns a copy of the state. The copy and the original share only data that never changes. The copy leaves out the concurrency
 * slots and idempotency keys of running requests, because a running request can release its slots and key only in the original.
 */
export function copyState({ tables, blobs, agenda, answers, buckets, ...plain }: State): State {
  const copies = Object.entries(tables).map(([name, table]) => [name, (table as Table<Row>).copy()]);
  return {
    ...clone(plain),
    answers: new Map([...answers].filter(([, { state }]) => state !== 'running')),
    buckets: new Map([...buckets].map(([name, bucket]) => [name, withoutSlots(bucket)])),
    blobs: blobs.copy(),
    agenda: copyAgenda(agenda),
    tables: Object.fromEntries(copies) as Tables,
  };
}

const withoutSlots = (bucket: Bucket): Bucket =>
  Object.fromEntries(Object.entries(bucket).filter(([name]) => !name.startsWith(`${slotPrefix}_`)));
