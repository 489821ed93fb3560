import { Refusal } from '../base/refusal.ts';
import { hasErased, verifyChain } from '../rules/audit/audit-verification.ts';
import { listFilter } from '../rules/lists/list-filter.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import type { Rows } from '../state/state.ts';
import type { Behaviours } from './behaviour.ts';

/** The trail of what was changed. */
export const audit: Behaviours<'audit'> = {
  'audit.listEntries': ({ id, caller, world, query }) => {
    const { erased, ...fields } = query;
    const isChosen = listFilter(fields);
    const where = (row: Rows['audit']): boolean => isChosen(row) && (erased === undefined || hasErased(row.wire) === erased);
    return { body: paginate(world.tables.audit, { account: caller.account.id, name: id, query, where }) };
  },
  'audit.getEntry': ({ caller, world, path }) => {
    const row = world.tables.audit.get(path.entry_id);
    if (row?.account !== caller.account.id) throw new Refusal('not-found', 'There is no audit entry with this id.');
    return { body: row.wire, headers: { ETag: etagOf(row) } };
  },
  'audit.verify': ({ caller, world }) => {
    const rows = world.tables.audit.all().filter(({ account }) => account === caller.account.id);
    const entries = rows.map(({ wire }) => wire);
    return { body: verifyChain(entries, caller.account.kept.lastAudit) };
  },
};
