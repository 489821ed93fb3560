import { Counter } from '../../base/histogram.ts';
import type { LogChunk } from '../../records/log-chunk.ts';
import type { World } from '../../state/world.ts';
import { scheduleLogs } from './log-retention.ts';
import { type CallsOfClass, type Interval, rollUpIn, startOf } from './rollups.ts';

/** Adds seeded logs to the statistics, and schedules the anonymization and the deletion of these logs. */
export function backfillRollups(world: World): void {
  const hours = new Map<string, Sums>();
  for (const { number } of world.tables.logs.chunks) {
    const chunk = world.tables.logs.writable(number);
    if (!chunk) continue;
    scheduleLogs(world, chunk);
    const hour = hours.get(chunk.account) ?? new Sums(world, chunk.account, 'hour', new Sums(world, chunk.account, 'day'));
    hours.set(chunk.account, hour);
    countChunk(hour, chunk);
  }
  for (const hour of hours.values()) hour.end();
}

/**
 * Counts the logs of a chunk. The logs of each interval (hour or day) are first added up, so the statistics need only one update
 * for each interval and operation.
 */
function countChunk(hour: Sums, chunk: LogChunk): void {
  for (let row = 0; row < chunk.length; row++) {
    hour.moveTo(chunk.moment(row));
    hour.of(chunk.get(row, 'operation'), Math.floor(chunk.get(row, 'status') / 100)).add(chunk.get(row, 'duration_ms'));
  }
}

/** The calls of one interval, by operation and status class. When the interval ends, these calls are added to the statistics. */
class Sums {
  readonly #world: World;
  readonly #account: string;
  readonly #interval: Interval;
  /**
   * If `#interval` is the hour: the sums of the day, to which the calls of each completed hour are added. If `#interval` is the
   * day: `undefined`.
   */
  readonly #longer: Sums | undefined;
  /** For each operation, a list with one counter for each status class. The status class is the index in the list. */
  readonly #counters = new Map<string, (Counter | undefined)[]>();
  #start = Number.NaN;
  #next = Number.NaN;

  constructor(world: World, account: string, interval: Interval, longer?: Sums) {
    this.#world = world;
    this.#account = account;
    this.#interval = interval;
    this.#longer = longer;
  }

  /**
   * Moves to the interval that contains the moment `at`. If this interval differs from the current interval, first adds the calls
   * of the current interval to the statistics.
   */
  moveTo(at: number): void {
    if (at >= this.#start && at < this.#next) return;
    this.#count();
    this.#start = startOf(at, this.#interval);
    this.#next = startOf(at, this.#interval, 1);
    this.#longer?.moveTo(this.#start);
  }

  of(operation: string, statusClass: number): Counter {
    const classes = this.#counters.get(operation) ?? [];
    if (classes.length === 0) this.#counters.set(operation, classes);
    const counter = classes[statusClass] ?? new Counter();
    classes[statusClass] = counter;
    return counter;
  }

  /** Adds the calls of the current interval to the statistics. Call this method after the last log. */
  end(): void {
    this.#count();
    this.#longer?.end();
  }

  #count(): void {
    for (const [operation, counters] of this.#counters) {
      const classes = counters.flatMap((counter, statusClass) => (counter?.total ? [taken(counter, statusClass)] : []));
      if (classes.length === 0) continue;
      rollUpIn(this.#world, this.#interval, { account: this.#account, operation, at: this.#start, classes });
      for (const { statusClass, durations } of classes) this.#longer?.of(operation, statusClass).addAll(durations);
    }
  }
}

const taken = (counter: Counter, statusClass: number): CallsOfClass => ({
  statusClass,
  calls: counter.total,
  durations: counter.take(),
});
