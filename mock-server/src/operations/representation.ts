import { etagOf } from '../rules/request/preconditions.ts';
import type { Row } from '../state/table.ts';

/** A record as the API shows it, with the `ETag` of its version. */
interface Representation<Wire> {
  readonly body: Wire;
  readonly headers: { readonly ETag: string };
}

/**
 * Returns the answer to a read of one row, and to a change that returns the changed row. `moment` is a number for the parts of
 * the answer that change without edits of the row, such as the progress of a running export. Default: the number of changes that
 * are not edits, such as recorded uses.
 *
 * @example
 * const row = { id: 'key_1', account: 'acct_1', sequence: 0, version: 2, wire: { name: 'reporting' }, kept: undefined };
 * representation(row); // { body: { name: 'reporting' }, headers: { ETag: '"2"' } }
 */
export function representation<Wire>(row: Row<Wire>, moment?: number): Representation<Wire> {
  return { body: row.wire, headers: { ETag: etagOf(row, moment) } };
}
