import assert from 'node:assert/strict';
import { createPlatform } from '@sentinelsec/mock-server';
import { median } from './measure.ts';

/** The figures of one round, in milliseconds of processor time. */
interface Taken {
  readonly made: number;
  readonly ended: number;
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

async function once(): Promise<Taken> {
  const before = process.cpuUsage();
  const platform = createPlatform({ seed: 'enterprise', frozen: true });
  const made = milliseconds(process.cpuUsage(before));
  const between = process.cpuUsage();
  const { ran } = await platform.clock.advance({ days: 731 });
  const ended = milliseconds(process.cpuUsage(between));
  // Some of the million logs may be past their retention period when the platform starts.
  assert.ok((ran.find(({ job }) => job === 'retention.delete')?.count ?? 0) > 990_000);
  return { made, ended };
}

/**
 * Measures how long the platform needs to anonymize and delete the logs of the seed `enterprise`. For comparison, also measures
 * how long the platform needs to make this seed. Returns a Markdown table.
 */
export async function retentionTable(rounds: number): Promise<string> {
  const taken: Taken[] = [];
  for (let round = 0; round <= rounds; round++) taken.push(await once());
  // The first round also compiles the code.
  const counted = taken.slice(1);
  const line = (name: string, of: (one: Taken) => number): string =>
    `| ${name} | ${median(counted.map(of)).toFixed(0)} | ${median(counted.map((one) => of(one) / one.made)).toFixed(2)} |`;
  return [
    '### How a million usage logs end',
    '',
    '| work | CPU ms | × |',
    '| --- | ---: | ---: |',
    line('made by the seed', ({ made }) => made),
    line('anonymized and deleted, two years later', ({ ended }) => ended),
    '',
  ].join('\n');
}
