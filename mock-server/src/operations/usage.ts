import { Refusal } from '../base/refusal.ts';
import { paginate } from '../rules/paginate.ts';
import { inPeriod } from '../rules/period.ts';
import { usageStatistics } from '../rules/usage-statistics.ts';
import type { Rows } from '../state/state.ts';
import type { Behaviours, QueryOf } from './behaviour.ts';

/** Usage logs and what is drawn from them. */
export const usage: Behaviours<'usage'> = {
  'usage.listLogs': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.logs, { account: caller.account.id, name: id, query, where: chosen(query, id) }),
  }),
  'usage.getLog': ({ caller, world, path }) => {
    const row = world.tables.logs.get(path.log_id);
    if (row?.account !== caller.account.id) throw new Refusal('not-found', 'There is no usage log with this id.');
    return { body: row.wire };
  },
  'usage.getStatistics': ({ caller, world, query }) => ({ body: usageStatistics(world, caller.account.id, query) }),
};

function chosen(query: QueryOf<'usage.listLogs'>, self: string): (row: Rows['logs']) => boolean {
  const { operation, status, key_id, exclude_self } = query;
  const within = inPeriod(query);
  return ({ wire }) =>
    within(wire) &&
    (operation === undefined || wire.operation === operation) &&
    (status === undefined || wire.status === status) &&
    (key_id === undefined || wire.key_id === key_id) &&
    !(exclude_self && wire.operation === self);
}
