import type { Row } from '../../state/table.ts';
import { Table } from '../../state/table.ts';
import { type Listing, type Page, paginate } from './paginate.ts';

/**
 * One page of items that no table keeps, because they are part of the platform itself. They stand oldest first.
 *
 * @example
 * const account = 'acct_01KASEQ4H8Z3M5N7P9R1T3V5X7';
 * pageOf(['a', 'b'], { account, name: 'letters.list', query: { limit: 1, order: 'asc' } }).data; // ['a']
 */
export function pageOf<Item>(items: readonly Item[], listing: Omit<Listing<Row<Item>>, 'where'>): Page<Item> {
  const { account } = listing;
  const rows = items.map((wire, sequence) => ({ id: String(sequence), account, sequence, version: 1, wire, kept: undefined }));
  return paginate(new Table<Row<Item>>(rows), listing);
}
