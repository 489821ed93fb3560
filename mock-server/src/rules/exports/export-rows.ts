import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { LogTest } from '../../records/log-table.ts';
import type { World } from '../../state/world.ts';
import { holdsOn } from '../retention/legal-hold.ts';
import { logAsOf } from '../usage/log-retention.ts';
import { performancePoint } from '../usage/rollups.ts';

type Dataset = components['schemas']['Dataset'];

/** Selects which rows of an account are exported. All times are in milliseconds since the epoch. */
export interface RowQuery {
  readonly account: string;
  readonly from: number;
  /** The end of the period, excluded. */
  readonly to: number;
  /** Rows that must be deleted at this moment or earlier are not exported. */
  readonly asOf: number;
}

type RowsOf = (world: World, wanted: RowQuery) => Iterable<object>;

const rowsOf: Readonly<Record<Dataset, RowsOf>> = {
  account: (world, { account }) => {
    const row = world.tables.accounts.get(account);
    return row ? [row.wire] : [];
  },
  usage_logs: logsOf,
  security_events: (world, wanted) =>
    mine(world.tables.events.all(), wanted, ({ created_at }) => created_at).map(({ wire }) => wire),
  audit_entries: (world, wanted) =>
    mine(world.tables.audit.all(), wanted, ({ created_at }) => created_at).map(({ wire }) => wire),
  analytics: (world, wanted) =>
    mine(world.tables.performance.all(), wanted, ({ start }) => start)
      .filter((point) => point.wire.interval === 'hour' && !figureGone(world, point, wanted.asOf))
      .map(performancePoint),
};

/** Makes the logs one by one, because there may be a million logs. */
function* logsOf(world: World, { account, from, to, asOf }: RowQuery): Generator<object> {
  const wanted: LogTest = (chunk, row) => chunk.account === account && chunk.moment(row) >= from && chunk.moment(row) < to;
  for (const log of world.tables.logs.walk({ order: 'asc' }, wanted)) {
    const left = logAsOf(world, log, asOf);
    if (left) yield left;
  }
}

/**
 * Returns the rows of a dataset, oldest first. Leaves out rows that must be deleted at the moment `wanted.asOf` or earlier.
 * Anonymizes rows that must be anonymized at this moment or earlier. The tables must not change while the caller reads the rows.
 */
export const exportRows = (world: World, dataset: Dataset, wanted: RowQuery): Iterable<object> => rowsOf[dataset](world, wanted);

function mine<R extends { readonly account: string; readonly wire: unknown }>(
  rows: readonly R[],
  { account, from, to }: RowQuery,
  timeOf: (wire: R['wire']) => string,
): R[] {
  return rows.filter((row) => {
    if (row.account !== account) return false;
    const at = moment(timeOf(row.wire));
    return at >= from && at < to;
  });
}

function figureGone(
  world: World,
  { account, wire }: { readonly account: string; readonly wire: { readonly start: string } },
  asOf: number,
): boolean {
  const { deleteAfter = Number.POSITIVE_INFINITY } = contract.dataClasses.analytics;
  if (moment(wire.start) + deleteAfter > asOf) return false;
  return holdsOn(world, { account, dataClass: 'analytics', createdAt: wire.start }).length === 0;
}
