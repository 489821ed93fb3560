import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createPlatform } from '@sentinelsec/mock-server';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The figures of the large seed in one round. */
interface Round {
  /** The time until `createPlatform` returns, in milliseconds. */
  readonly ready: number;
  /** The memory after a garbage collection, in bytes: heap and array buffers. */
  readonly kept: number;
  /** The time that `clock.advance` needs for two years, in milliseconds. In these two years, all data of the seed is deleted. */
  readonly advance: number;
  /** The memory after this deletion, in bytes. */
  readonly left: number;
}

/**
 * Makes and deletes a million usage logs over 90 days, and returns a Markdown table of the figures. The first round has its own
 * line, because it also compiles the code.
 */
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
  // Some of the million logs may be past their retention period when the platform starts.
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
