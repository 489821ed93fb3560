import { etagOf } from '../rules/request/preconditions.ts';
import type { Row } from '../state/table.ts';

/** A record as the API shows it, with the `ETag` of its version. */
interface Representation<Wire> {
  readonly body: Wire;
  readonly headers: { readonly ETag: string };
}

/**
 * Returns the answer with a row, for operations that read the row and for operations that change it. The `ETag` of the answer
 * contains the version of the row and the number `moment`. An answer can change without an edit of the row, for example with the
 * progress of an export. Whenever this happens, `moment` must change too. By default, `moment` counts the changes of the row that
 * were no edits, such as recorded uses.
 *
 * @example
 * const row = { id: 'key_1', account: 'acct_1', sequence: 0, version: 2, wire: { name: 'reporting' }, kept: undefined };
 * representation(row); // { body: { name: 'reporting' }, headers: { ETag: '"2"' } }
 */
export function representation<Wire>(row: Row<Wire>, moment?: number): Representation<Wire> {
  return { body: row.wire, headers: { ETag: etagOf(row, moment) } };
}
