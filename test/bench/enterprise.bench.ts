import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createPlatform } from '@sentinelsec/mock-server';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What the large seed takes in one round. */
interface Round {
  /** Milliseconds until `createPlatform` gives it. */
  readonly ready: number;
  /** Bytes that it keeps: heap and array buffers, after a collection. */
  readonly kept: number;
  /** Milliseconds of `clock.advance` over two years, in which all of it ends. */
  readonly advance: number;
  /** Bytes that are still kept then. */
  readonly left: number;
}

/** A million usage logs over 90 days, made and ended. The first round shows what compiling costs; it is told apart. */
export async function enterpriseTable(rounds: number): Promise<string> {
  const all: Round[] = [];
  for (let round = 0; round <= rounds; round++) all.push(await once());
  const [first, ...others] = all as [Round, ...Round[]];
  return [
    '### The seed `enterprise`: a million usage logs',
    '',
    '| | ready, ms | kept, MB | two years later, ms | left, MB |',
    '| --- | ---: | ---: | ---: | ---: |',
    line('in a new process', [first]),
    line(`median of ${others.length} more`, others),
    '',
  ].join('\n');
}

async function once(): Promise<Round> {
  const before = bytesKept();
  const began = performance.now();
  const platform = createPlatform({ seed: 'enterprise', frozen: true });
  const ready = performance.now() - began;
  const kept = bytesKept() - before;
  const left = performance.now();
  const { ran } = await platform.clock.advance({ days: 731 });
  const advance = performance.now() - left;
  // Some of a million may have ended by the moment at which it starts.
  const ended = ran.find(({ job }) => job === 'retention.delete')?.count ?? 0;
  assert.ok(ended > 990_000, `${ended} logs were deleted`);
  return { ready, kept, advance, left: bytesKept() - before };
}

function bytesKept(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function line(name: string, rounds: readonly Round[]): string {
  const median = (of: (round: Round) => number): number =>
    rounds.map(of).sort((one, other) => one - other)[Math.floor(rounds.length / 2)] ?? Number.NaN;
  const cells = [
    median(({ ready }) => ready).toFixed(0),
    (median(({ kept }) => kept) / 1e6).toFixed(1),
    median(({ advance }) => advance).toFixed(0),
    (median(({ left }) => left) / 1e6).toFixed(1),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}
