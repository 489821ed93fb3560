import { etagOf } from '../rules/request/preconditions.ts';
import type { Row } from '../state/table.ts';

/** A record as the API shows it, with the `ETag` of its version. */
interface Representation<Wire> {
  readonly body: Wire;
  readonly headers: { readonly ETag: string };
}

/**
 * Returns the answer that shows a row: to a read of the row, or to a change that returns the changed row. The `ETag` of the
 * answer contains the version of the row and the number `moment`. This number must change whenever the answer changes without an
 * edit of the row, such as the progress of a running export. Default: how many changes of the row were not edits, such as
 * recorded uses.
 *
 * @example
 * const row = { id: 'key_1', account: 'acct_1', sequence: 0, version: 2, wire: { name: 'reporting' }, kept: undefined };
 * representation(row); // { body: { name: 'reporting' }, headers: { ETag: '"2"' } }
 */
export function representation<Wire>(row: Row<Wire>, moment?: number): Representation<Wire> {
  return { body: row.wire, headers: { ETag: etagOf(row, moment) } };
}
