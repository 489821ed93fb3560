import { type Histogram, merged, quantile } from '../base/histogram.ts';
import { milliseconds, moment, timestamp } from '../base/time.ts';
import { contract } from '../generated/contract.ts';
import type { components } from '../generated/paths.d.ts';
import type { Rows } from '../state/state.ts';
import type { World } from '../state/world.ts';
import { holdsOn } from './legal-hold.ts';

type Point = components['schemas']['PerformancePoint'];

/** Calls of one operation and status class, as far as figures need them: nothing of them leads to a person. */
export interface Calls {
  readonly account: string;
  readonly operation: string;
  /** The first digit of their status. */
  readonly statusClass: number;
  /** When they were, in milliseconds since the epoch; all of them in one hour. */
  readonly at: number;
  readonly calls: number;
  /** Of their durations in milliseconds. */
  readonly durations: Histogram;
}

const intervals: Readonly<Record<Point['interval'], number>> = {
  hour: milliseconds({ hours: 1 }),
  day: milliseconds({ days: 1 }),
};

/** When the hour of a moment began. */
export const hourOf = (at: number): number => Math.floor(at / intervals.hour) * intervals.hour;

/** Counts calls in the figures of their hour and their day. They outlive the logs, and are counted at every logging level. */
export function rollUp(world: World, calls: Calls): void {
  for (const interval of ['hour', 'day'] as const) {
    const start = timestamp(Math.floor(calls.at / intervals[interval]) * intervals[interval]);
    countPerformance(world, calls, { start, interval });
    countAvailability(world, calls, { start, interval });
  }
  noteAdoption(world, calls);
}

type Place = Pick<Point, 'start' | 'interval'>;

function countPerformance(world: World, counted: Calls, { start, interval }: Place): void {
  const { account, operation, statusClass, calls, durations } = counted;
  const table = world.tables.performance;
  const status_class = `${statusClass}xx` as Point['status_class'];
  const id = `${account} ${interval} ${start} ${operation} ${status_class}`;
  const before = table.get(id);
  const histogram = before ? merged(before.kept.histogram, durations) : durations;
  const sum = (before?.wire.calls ?? 0) + calls;
  const wire = { start, interval, operation, status_class, calls: sum, errors: statusClass >= 4 ? sum : 0 };
  if (before) table.update(id, { wire, kept: { histogram } });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: { histogram } }));
}

/** A point of performance as the API shows it. */
export function performancePoint({ wire, kept: { histogram } }: Rows['performance']): Point {
  return { ...wire, p50_ms: quantile(histogram, 0.5), p95_ms: quantile(histogram, 0.95), p99_ms: quantile(histogram, 0.99) };
}

function countAvailability(world: World, counted: Calls, { start, interval }: Place): void {
  const { account, operation, statusClass } = counted;
  const table = world.tables.availability;
  const id = `${account} ${interval} ${start} ${operation}`;
  const before = table.get(id);
  const calls = (before?.wire.calls ?? 0) + counted.calls;
  const failed = (before?.wire.failed ?? 0) + (statusClass >= 5 ? counted.calls : 0);
  const wire = { start, interval, operation, calls, failed, availability: (calls - failed) / calls };
  if (before) table.update(id, { wire });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: undefined }));
}

/** The first call of an operation, to the hour: as far back as figures are kept. */
function noteAdoption(world: World, { account, operation, at }: Calls): void {
  const id = `${account} ${operation}`;
  if (world.tables.adoption.get(id)) return;
  const start = timestamp(hourOf(at));
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
