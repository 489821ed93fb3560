import { type Histogram, quantile, withValue } from '../base/histogram.ts';
import { milliseconds, moment, timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import { holdsOn } from './legal-hold.ts';

type Point = Rows['performance']['wire'];

/** A call that has ended, as far as figures need it: nothing of it leads to a person. */
export interface Call {
  readonly account: string;
  readonly operation: string;
  readonly status: number;
  readonly durationMs: number;
}

const intervals: Readonly<Record<Point['interval'], number>> = {
  hour: milliseconds({ hours: 1 }),
  day: milliseconds({ days: 1 }),
};

/** Counts a call in the figures of its hour and its day. They outlive the logs, and are counted at every logging level. */
export function rollUp(world: World, call: Call): void {
  for (const interval of ['hour', 'day'] as const) {
    const start = timestamp(Math.floor(world.now() / intervals[interval]) * intervals[interval]);
    countPerformance(world, call, { start, interval });
    countAvailability(world, call, { start, interval });
  }
  noteAdoption(world, call);
}

type Place = Pick<Point, 'start' | 'interval'>;

function countPerformance(world: World, { account, operation, status, durationMs }: Call, { start, interval }: Place): void {
  const table = world.tables.performance;
  const status_class = `${Math.floor(status / 100)}xx` as Point['status_class'];
  const id = [account, interval, start, operation, status_class].join(' ');
  const before = table.get(id);
  const histogram = withValue(before?.kept.histogram ?? {}, durationMs);
  const wire: Point = {
    start,
    interval,
    operation,
    status_class,
    calls: (before?.wire.calls ?? 0) + 1,
    errors: (before?.wire.errors ?? 0) + (status >= 400 ? 1 : 0),
    ...percentiles(histogram),
  };
  if (before) table.update(id, { wire, kept: { histogram } });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: { histogram } }));
}

const percentiles = (histogram: Histogram): Pick<Point, 'p50_ms' | 'p95_ms' | 'p99_ms'> => ({
  p50_ms: quantile(histogram, 0.5),
  p95_ms: quantile(histogram, 0.95),
  p99_ms: quantile(histogram, 0.99),
});

function countAvailability(world: World, { account, operation, status }: Call, { start, interval }: Place): void {
  const table = world.tables.availability;
  const id = [account, interval, start, operation].join(' ');
  const before = table.get(id);
  const calls = (before?.wire.calls ?? 0) + 1;
  const failed = (before?.wire.failed ?? 0) + (status >= 500 ? 1 : 0);
  const wire = { start, interval, operation, calls, failed, availability: (calls - failed) / calls };
  if (before) table.update(id, { wire });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: undefined }));
}

/** The first call of an operation, to the hour: as far back as figures are kept. */
function noteAdoption(world: World, { account, operation }: Call): void {
  const id = [account, operation].join(' ');
  if (world.tables.adoption.get(id)) return;
  const start = timestamp(Math.floor(world.now() / intervals.hour) * intervals.hour);
  scheduleFigure(world, world.tables.adoption.insert({ id, account, wire: { start, operation }, kept: undefined }));
}

type Figure = Rows['performance'] | Rows['availability'] | Rows['adoption'];

/** The tables of figures, all of the class `analytics`. */
const tablesOf = ({ tables }: World) => [tables.performance, tables.availability, tables.adoption] as const;

const endOf = ({ wire }: Figure): number =>
  moment(wire.start) + (contract.dataClasses.analytics.deleteAfter ?? Number.POSITIVE_INFINITY);

function scheduleFigure(world: World, figure: Figure): void {
  const at = endOf(figure);
  if (Number.isFinite(at)) world.schedule({ job: 'figure.delete', at, priority: 1, subject: figure.id });
}

/** Deletes a figure whose time is over, if no hold covers it. */
export function deleteFigure(world: World, id: string): boolean {
  return tablesOf(world).some((table) => {
    const figure = table.get(id);
    if (!figure || endOf(figure) > world.now()) return false;
    const held = holdsOn(world, { account: figure.account, dataClass: 'analytics', createdAt: figure.wire.start });
    return held.length === 0 && table.remove(id);
  });
}

/** Puts the figures of an account on the agenda again, after a hold was lifted. */
export function rescheduleFigures(world: World, account: string): void {
  for (const table of tablesOf(world)) {
    for (const figure of table.all()) if (figure.account === account) scheduleFigure(world, figure);
  }
}
