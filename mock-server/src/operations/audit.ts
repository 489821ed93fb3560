import type { Rows } from '../records/rows.ts';
import { hasErased, verifyChain } from '../rules/audit/audit-verification.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import type { Behaviours } from './behaviour.ts';
import { ownedRow, ownedRows } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for the audit trail. */
export const audit: Behaviours<'audit'> = {
  'audit.listEntries': ({ id, caller, world, query }) => {
    const { erased, ...fields } = query;
    const isChosen = listFilter(fields);
    const where = (row: Rows['audit']): boolean => isChosen(row) && (erased === undefined || hasErased(row.wire) === erased);
    return { body: paginate(world.tables.audit, { account: caller.account.id, name: id, query, where }) };
  },
  'audit.getEntry': ({ caller, world, path }) => representation(ownedRow(world.tables.audit, caller, path.entry_id)),
  'audit.verify': ({ caller, world }) => {
    const entries = ownedRows(world.tables.audit, caller).map(({ wire }) => wire);
    return { body: verifyChain(entries, caller.account.kept.lastAudit) };
  },
};
