import type { LogTest } from '../records/log-table.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { periodOf } from '../rules/lists/period.ts';
import { usageStatistics } from '../rules/usage/usage-statistics.ts';
import type { Behaviours, QueryOf } from './behaviour.ts';
import { ownedRow } from './owned-row.ts';
import { representation } from './representation.ts';

/** The behaviours of the operations for usage logs and statistics. */
export const usage: Behaviours<'usage'> = {
  'usage.listLogs': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.logs.where(logFilter(query, id)), { account: caller.account.id, name: id, query }),
  }),
  'usage.getLog': ({ caller, world, path }) => representation(ownedRow(world.tables.logs, caller, path.log_id)),
  'usage.getStatistics': ({ caller, world, query }) => ({ body: usageStatistics(world, caller.account.id, query) }),
};

function logFilter(query: QueryOf<'usage.listLogs'>, self: string): LogTest {
  const { operation, status, key_id, exclude_self } = query;
  const { from, to } = periodOf(query, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  return (chunk, row) =>
    chunk.moment(row) >= from &&
    chunk.moment(row) < to &&
    (operation === undefined || chunk.get(row, 'operation') === operation) &&
    (status === undefined || chunk.get(row, 'status') === status) &&
    (key_id === undefined || chunk.get(row, 'key_id') === key_id) &&
    !(exclude_self && chunk.get(row, 'operation') === self);
}
