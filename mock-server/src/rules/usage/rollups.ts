import { type Histogram, merged, quantile } from '../../base/histogram.ts';
import { milliseconds, moment, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import type { World } from '../../state/world.ts';
import { holdsOn } from '../retention/legal-hold.ts';

type Point = components['schemas']['PerformancePoint'];

/** The interval of a statistic. */
export type Interval = Point['interval'];

/** The calls of one operation in one interval, without anything that could identify a person. */
export interface Calls {
  readonly account: string;
  readonly operation: string;
  /** Any moment in the interval, in milliseconds since the epoch. */
  readonly at: number;
  readonly classes: readonly CallsOfClass[];
}

/** The calls whose HTTP statuses begin with the same digit. */
export interface CallsOfClass {
  /** The digit with which the statuses begin. */
  readonly statusClass: number;
  readonly calls: number;
  /** The durations of the calls in milliseconds. */
  readonly durations: Histogram;
}

const lengths: Readonly<Record<Interval, number>> = {
  hour: milliseconds({ hours: 1 }),
  day: milliseconds({ days: 1 }),
};

/**
 * Returns the start of the interval that contains the moment `at`. With `later`, returns the start of a later interval: 1 means
 * the next interval, 2 the interval after the next.
 */
export const startOf = (at: number, interval: Interval, later = 0): number =>
  (Math.floor(at / lengths[interval]) + later) * lengths[interval];

/**
 * Counts calls in the statistics of their hour and of their day. Statistics are kept longer than logs. Calls are counted even if
 * the account has turned off its logs.
 */
export function rollUp(world: World, calls: Calls): void {
  rollUpIn(world, 'hour', calls);
  rollUpIn(world, 'day', calls);
}

/** Counts calls in the statistics of their hour or of their day. */
export function rollUpIn(world: World, interval: Interval, calls: Calls): void {
  const place = placeOf(calls, interval);
  for (const ofClass of calls.classes) countPerformance(world, calls, ofClass, place);
  countAvailability(world, calls, place);
  noteAdoption(world, calls, place.adoption);
}

/**
 * The identity of a statistic. `began` is the start of the interval in milliseconds since the epoch. `name` consists of the
 * account, the interval, the start of the interval and the operation.
 */
type Place = Pick<Point, 'start' | 'interval'> & {
  readonly began: number;
  readonly name: string;
  readonly ofClass: string[];
  readonly adoption: string;
};

/**
 * A cache, by interval, account and operation. The calls that an account makes to an operation in one interval share a `Place`,
 * so the texts of the `Place` are made only once.
 */
const places: Readonly<Record<Interval, Map<string, Map<string, Place>>>> = { hour: new Map(), day: new Map() };
const placesMost = 1000;

function placeOf({ account, operation, at }: Calls, interval: Interval): Place {
  const began = startOf(at, interval);
  let ofAccount = places[interval].get(account);
  const before = ofAccount?.get(operation);
  if (before?.began === began) return before;
  const start = timestamp(began);
  const place = {
    start,
    interval,
    began,
    name: `${account} ${interval} ${start} ${operation}`,
    ofClass: [],
    adoption: `${account} ${operation}`,
  };
  if (!ofAccount) {
    if (places[interval].size >= placesMost) places[interval].clear();
    ofAccount = new Map();
    places[interval].set(account, ofAccount);
  }
  ofAccount.set(operation, place);
  return place;
}

function countPerformance(world: World, { account, operation }: Calls, counted: CallsOfClass, place: Place): void {
  const { statusClass, calls, durations } = counted;
  const { start, interval, began, name } = place;
  const table = world.tables.performance;
  const status_class = `${statusClass}xx` as Point['status_class'];
  place.ofClass[statusClass] ??= `${name} ${status_class}`;
  const id = place.ofClass[statusClass] ?? '';
  const before = table.get(id);
  const histogram = before ? merged(before.kept.histogram, durations) : durations;
  const sum = (before?.wire.calls ?? 0) + calls;
  const wire = { start, interval, operation, status_class, calls: sum, errors: statusClass >= 4 ? sum : 0 };
  if (before) table.update(id, { wire, kept: { histogram } });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: { histogram } }), began);
}

/** Returns a row of the performance statistics as the API shows it (the schema `PerformancePoint`). */
export function performancePoint({ wire, kept: { histogram } }: Rows['performance']): Point {
  return { ...wire, p50_ms: quantile(histogram, 0.5), p95_ms: quantile(histogram, 0.95), p99_ms: quantile(histogram, 0.99) };
}

function countAvailability(world: World, { account, operation, classes }: Calls, place: Place): void {
  const { start, interval, began, name: id } = place;
  const table = world.tables.availability;
  const before = table.get(id);
  let calls = before?.wire.calls ?? 0;
  let failed = before?.wire.failed ?? 0;
  for (const ofClass of classes) {
    calls += ofClass.calls;
    if (ofClass.statusClass >= 5) failed += ofClass.calls;
  }
  const wire = { start, interval, operation, calls, failed, availability: (calls - failed) / calls };
  if (before) table.update(id, { wire });
  else scheduleFigure(world, table.insert({ id, account, wire, kept: undefined }), began);
}

/** Records the hour of the first call of an operation. */
function noteAdoption(world: World, { account, operation, at }: Calls, id: string): void {
  if (world.tables.adoption.get(id)) return;
  const began = startOf(at, 'hour');
  const wire = { start: timestamp(began), operation };
  scheduleFigure(world, world.tables.adoption.insert({ id, account, wire, kept: undefined }), began);
}

type Figure = Rows['performance'] | Rows['availability'] | Rows['adoption'];

const tablesOf = ({ tables }: World) => [tables.performance, tables.availability, tables.adoption] as const;

const kept = contract.dataClasses.analytics.deleteAfter ?? Number.POSITIVE_INFINITY;

function scheduleFigure(world: World, { id }: Figure, began: number): void {
  const at = began + kept;
  if (Number.isFinite(at)) world.schedule({ job: 'figure.delete', at, priority: 1, subject: id });
}

/**
 * Deletes a statistic at the end of its retention period. Does nothing while a legal hold covers the statistic. Returns whether
 * the statistic was deleted.
 */
export function deleteFigure(world: World, id: string): boolean {
  return tablesOf(world).some((table) => {
    const figure = table.get(id);
    if (!figure || moment(figure.wire.start) + kept > world.now()) return false;
    const held = holdsOn(world, { account: figure.account, dataClass: 'analytics', createdAt: figure.wire.start });
    return held.length === 0 && table.remove(id);
  });
}

/** Reschedules the deletion of an account's statistics. Call this function after a legal hold was lifted. */
export function rescheduleFigures(world: World, account: string): void {
  for (const table of tablesOf(world)) {
    for (const figure of table.all()) if (figure.account === account) scheduleFigure(world, figure, moment(figure.wire.start));
  }
}
