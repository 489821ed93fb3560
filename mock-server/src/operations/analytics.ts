import { moment } from '../base/time.ts';
import { pageOfRows, paginate } from '../rules/lists/paginate.ts';
import { periodOf } from '../rules/lists/period.ts';
import { performancePoint } from '../rules/usage/rollups.ts';
import type { Behaviours, QueryOf } from './behaviour.ts';

/**
 * The behaviours of the analytics operations. These operations return the performance and availability of each API operation, by
 * hour and day. A call is counted when it ends.
 */
export const analytics: Behaviours<'analytics'> = {
  'analytics.getPerformance': ({ id, caller, world, query }) => {
    const listing = { account: caller.account.id, name: id, query, where: pointFilter(query) };
    const { data, ...page } = pageOfRows(world.tables.performance, listing);
    return { body: { data: data.map(performancePoint), ...page } };
  },
  'analytics.getAvailability': ({ id, caller, world, query }) => ({
    body: paginate(world.tables.availability, { account: caller.account.id, name: id, query, where: pointFilter(query) }),
  }),
};

type PointQuery = Pick<QueryOf<'analytics.getPerformance'>, 'from' | 'to' | 'interval' | 'operation'>;
type Point = Readonly<Record<'start' | 'interval' | 'operation', string>>;

function pointFilter({ interval, operation, ...wanted }: PointQuery): ({ wire }: { readonly wire: Point }) => boolean {
  const { from, to } = periodOf(wanted, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  return ({ wire }) =>
    wire.interval === interval &&
    (operation === undefined || wire.operation === operation) &&
    moment(wire.start) >= from &&
    moment(wire.start) < to;
}
