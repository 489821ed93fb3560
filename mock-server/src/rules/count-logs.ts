import { Counter } from '../base/histogram.ts';
import { milliseconds } from '../base/time.ts';
import type { LogChunk } from '../state/log-chunk.ts';
import type { World } from '../state/world.ts';
import { scheduleLogs } from './retention.ts';
import { type Calls, hourOf, rollUp } from './rollups.ts';

/** Does for seeded logs what is done for those that calls leave: their calls are in the figures, their ends on the agenda. */
export function countLogs(world: World): void {
  for (const { number } of world.tables.logs.chunks) {
    const chunk = world.tables.logs.writable(number);
    if (!chunk) continue;
    scheduleLogs(world, chunk);
    for (const calls of callsOf(chunk)) rollUp(world, calls);
  }
}

const hourLength = milliseconds({ hours: 1 });

type Sum = Omit<Calls, 'calls' | 'durations'> & { readonly counter: Counter };

/** The calls of a chunk, summed up by hour: a million of them is no more work than they have hours. */
function* callsOf(chunk: LogChunk): Generator<Calls> {
  let hour = Number.NaN;
  let sums = new Map<string, Sum[]>();
  for (let row = 0; row < chunk.length; row++) {
    const at = chunk.moment(row);
    if (!(at - hour < hourLength)) {
      yield* all(sums);
      sums = new Map();
      hour = hourOf(at);
    }
    sumOf(sums, chunk, row).counter.add(chunk.get(row, 'duration_ms'));
  }
  yield* all(sums);
}

const all = (sums: Map<string, Sum[]>): Calls[] => [...sums.values()].flatMap((classes) => Object.values(classes).map(callsIn));

const callsIn = ({ account, operation, statusClass, at, counter }: Sum): Calls => ({
  account,
  operation,
  statusClass,
  at,
  calls: counter.total,
  durations: counter.histogram(),
});

/** Sums by operation and class of status: no text is made for each of a million calls. */
function sumOf(sums: Map<string, Sum[]>, chunk: LogChunk, row: number): Sum {
  const operation = chunk.get(row, 'operation');
  const statusClass = Math.floor(chunk.get(row, 'status') / 100);
  const classes = sums.get(operation) ?? [];
  if (classes.length === 0) sums.set(operation, classes);
  const begun = classes[statusClass];
  if (begun) return begun;
  const sum = { account: chunk.account, operation, statusClass, at: chunk.moment(row), counter: new Counter() };
  classes[statusClass] = sum;
  return sum;
}
