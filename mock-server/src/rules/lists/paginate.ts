import { fromBase64, toBase64Url } from '../../base/base64.ts';
import { sha256Hex } from '../../base/digest.ts';
import { invalid } from '../../base/refusal.ts';

import { type Row, Table } from '../../state/table.ts';

/** The query parameters that every list has. */
export interface PageQuery {
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  readonly cursor?: string;
}

/** A page of a list. */
export interface Page<Wire> {
  readonly data: Wire[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

/** The input for a page of a list. `account`, `query` and the filter `where` select the rows. */
export interface Listing<R extends Row> {
  readonly account: string;
  /**
   * All query parameters of the request: the paging and the filters. A request with a cursor must have the same filters and order
   * as the request that returned the cursor.
   */
  readonly query: PageQuery & Readonly<Record<string, unknown>>;
  /** The name of the list, usually the id of the operation. */
  readonly name: string;
  readonly where?: (row: R) => boolean;
}

/**
 * Returns one page of a table, sorted by time of insertion: oldest first with the order `asc`, newest first with `desc`. The last
 * page of a descending list has no cursor. Every page of an ascending list has a cursor, so that a client can ask later for newer
 * rows. Throws a 422 if the cursor was made for another list, filter, order or account.
 */
export function paginate<R extends Row>(table: Pick<Table<R>, 'walk'>, listing: Listing<R>): Page<R['wire']> {
  const { data, ...page } = pageOfRows(table, listing);
  return { data: data.map(({ wire }) => wire), ...page };
}

/** Works like `paginate`, but returns whole rows. `paginate` returns only the property `wire` of each row. */
export function pageOfRows<R extends Row>(table: Pick<Table<R>, 'walk'>, listing: Listing<R>): Page<R> {
  const { account, query, where = () => true } = listing;
  const mark = markOf(listing);
  const after = query.cursor === undefined ? undefined : placeIn(query.cursor, mark);
  const rows: R[] = [];
  let more = false;
  for (const row of table.walk(after === undefined ? { order: query.order } : { order: query.order, after })) {
    if (row.account !== account || !where(row)) continue;
    more = rows.length === query.limit;
    if (more) break;
    rows.push(row);
  }
  const last = rows.at(-1)?.sequence ?? after ?? -1;
  const next = more || query.order === 'asc' ? cursorOf(last, mark) : null;
  return { data: rows, next_cursor: next, has_more: more };
}

function markOf({ account, name, query }: Listing<never>): string {
  const filters = Object.entries(query).filter(([key]) => key !== 'cursor' && key !== 'limit');
  return sha256Hex(JSON.stringify([account, name, filters.sort(([one], [other]) => (one < other ? -1 : 1))])).slice(0, 16);
}

const cursorOf = (sequence: number, mark: string): string => toBase64Url(new TextEncoder().encode(`${sequence}.${mark}`));

function placeIn(cursor: string, mark: string): number {
  const text = new TextDecoder().decode(fromBase64(cursor));
  const [sequence = '', from] = text.split('.');
  if (from === mark && /^-?\d+$/.test(sequence)) return Number(sequence);
  throw invalid('/query/cursor', 'belongs to another list, other filters or another order. Start again without a cursor.');
}

/**
 * Returns one page of a list whose items are not rows of a table. The parameter `items` must be sorted by age, oldest first.
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
