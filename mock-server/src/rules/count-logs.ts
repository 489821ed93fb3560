import { countValue } from '../base/histogram.ts';
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

type Sum = Omit<Calls, 'calls' | 'durations'> & { calls: number; readonly durations: Record<number, number> };

/** The calls of a chunk, summed up by hour: a million of them is no more work than they have hours. */
function* callsOf(chunk: LogChunk): Generator<Calls> {
  let hour = Number.NaN;
  let sums = new Map<string, Sum>();
  for (let row = 0; row < chunk.length; row++) {
    const at = chunk.moment(row);
    if (hourOf(at) !== hour) {
      yield* sums.values();
      sums = new Map();
      hour = hourOf(at);
    }
    const sum = sumOf(sums, chunk, row);
    sum.calls++;
    countValue(sum.durations, chunk.get(row, 'duration_ms'));
  }
  yield* sums.values();
}

function sumOf(sums: Map<string, Sum>, chunk: LogChunk, row: number): Sum {
  const operation = chunk.get(row, 'operation');
  const statusClass = Math.floor(chunk.get(row, 'status') / 100);
  const name = operation + statusClass;
  const begun = sums.get(name);
  if (begun) return begun;
  const sum = { account: chunk.account, operation, statusClass, at: chunk.moment(row), calls: 0, durations: {} };
  sums.set(name, sum);
  return sum;
}
