import { moment, timestamp } from '../../base/time.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { justAfter, type Period, periodOf } from '../lists/period.ts';
import { countByOperation } from './count-by-operation.ts';

/**
 * Returns the calls of an account in a period, by operation. Also returns the operations that were called for the first time in
 * the period. The numbers come from the hourly statistics, which are kept longer than logs. An hour belongs to the period in
 * which it begins. By default, the period begins with the oldest statistic.
 */
export function usageStatistics(world: World, account: string, wanted: Period): components['schemas']['UsageStatistics'] {
  const points = world.tables.performance.all().filter((row) => row.account === account && row.wire.interval === 'hour');
  const oldest = points.reduce((first, { wire }) => Math.min(first, moment(wire.start)), world.now());
  const { from, to } = periodOf(wanted, { from: oldest, to: justAfter(world.now()) });
  const within = ({ start }: { readonly start: string }): boolean => moment(start) >= from && moment(start) < to;
  const popular = countByOperation(
    points
      .map(({ wire }) => wire)
      .filter(within)
      .map(asCalls),
  );
  return {
    from: timestamp(from),
    to: timestamp(wanted.to === undefined ? Math.max(from, world.now()) : to),
    calls: popular.reduce((sum, { calls }) => sum + calls, 0),
    errors: popular.reduce((sum, { errors }) => sum + errors, 0),
    popular,
    adoption: adoptionOf(world, account).filter(({ first_called_at }) => within({ start: first_called_at })),
  };
}

/**
 * Converts a row of the performance statistics to the input of `countByOperation`. The row counts calls of one operation in one
 * hour, with one class of HTTP statuses (such as `4xx`). `countByOperation` needs only this class, so `4xx` becomes the status
 * 400.
 */
const asCalls = ({ operation, status_class, calls }: Rows['performance']['wire']) => ({
  operation,
  status: Number.parseInt(status_class, 10) * 100,
  calls,
});

const adoptionOf = (world: World, account: string): { operation: string; first_called_at: string }[] =>
  world.tables.adoption
    .all()
    .filter((row) => row.account === account)
    .map(({ wire }) => ({ operation: wire.operation, first_called_at: wire.start }))
    .sort((one, other) => moment(one.first_called_at) - moment(other.first_called_at));
