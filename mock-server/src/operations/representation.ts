import { etagOf } from '../rules/request/preconditions.ts';
import type { Row } from '../state/table.ts';

/** A record as the API shows it, with the `ETag` of its version. */
interface Representation<Wire> {
  readonly body: Wire;
  readonly headers: { readonly ETag: string };
}

/**
 * Returns a row as the body of an answer, with its `ETag`. The `ETag` contains two numbers. The first number is the version of
 * the row: the count of edits. The second number is `moment`; it is left out if it is 0. By default, `moment` is the number of
 * stored changes that are not edits, such as recorded uses of a key. Pass another number if the body can also change without a
 * stored change. For example, the progress of an export grows as time passes.
 *
 * @example
 * const row = { id: 'key_1', account: 'acct_1', sequence: 0, version: 2, wire: { name: 'reporting' }, kept: undefined };
 * representation(row); // { body: { name: 'reporting' }, headers: { ETag: '"2"' } }
 */
export function representation<Wire>(row: Row<Wire>, moment?: number): Representation<Wire> {
  return { body: row.wire, headers: { ETag: etagOf(row, moment) } };
}
