import { Refusal } from '../base/refusal.ts';
import { paginate } from '../rules/lists/paginate.ts';
import { periodOf } from '../rules/lists/period.ts';
import { etagOf } from '../rules/request/preconditions.ts';
import { usageStatistics } from '../rules/usage/usage-statistics.ts';
import type { LogTest } from '../state/log-table.ts';
import type { Behaviours, QueryOf } from './behaviour.ts';

/** Usage logs and what is drawn from them. */
export const usage: Behaviours<'usage'> = {
  'usage.listLogs': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.logs.where(chosen(query, id)), { account: caller.account.id, name: id, query }),
  }),
  'usage.getLog': ({ caller, world, path }) => {
    const row = world.tables.logs.get(path.log_id);
    if (row?.account !== caller.account.id) throw new Refusal('not-found', 'There is no usage log with this id.');
    return { body: row.wire, headers: { ETag: etagOf(row) } };
  },
  'usage.getStatistics': ({ caller, world, query }) => ({ body: usageStatistics(world, caller.account.id, query) }),
};

function chosen(query: QueryOf<'usage.listLogs'>, self: string): LogTest {
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
