import { etagOf } from '../rules/request/preconditions.ts';
import type { Row } from '../state/table.ts';

/** A record as the API shows it, with the `ETag` of its version. */
interface Representation<Wire> {
  readonly body: Wire;
  readonly headers: { readonly ETag: string };
}

/**
 * Returns the body and the `ETag` that show a row. The `ETag` contains the version of the row, which counts edits, and the number
 * `moment`. Pass `moment` if the body can change without an edit, for example the progress of a running export. Default of
 * `moment`: the number of changes that are not edits, such as recorded uses of a key.
 *
 * @example
 * const row = { id: 'key_1', account: 'acct_1', sequence: 0, version: 2, wire: { name: 'reporting' }, kept: undefined };
 * representation(row); // { body: { name: 'reporting' }, headers: { ETag: '"2"' } }
 */
export function representation<Wire>(row: Row<Wire>, moment?: number): Representation<Wire> {
  return { body: row.wire, headers: { ETag: etagOf(row, moment) } };
}
