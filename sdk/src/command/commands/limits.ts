import type { Limits } from '@sentinelsec/sdk';
import type { Command } from 'commander';
import { quotaPolicies } from '../../generated/platform.ts';
import { type ConnectionOptions, connect } from '../connection.ts';
import { defineCommand, type OutputOptions, printResult } from '../define.ts';
import { barText, bytesText, durationText } from '../format.ts';
import { columnsOf, isUnicode, painter, plain, type Terminal } from '../terminal.ts';

type Bucket = Limits['policies'][number];

/** Adds `sentinelsec limits`. */
export function addLimits(program: Command, terminal: Terminal): void {
  defineCommand(program, {
    name: 'limits',
    summary: 'show how much is left of the quotas',
    text: 'Shows how much is left of the quotas of the account and the key, and when more becomes available. The command itself uses no quota.',
    examples: [
      { does: 'all quotas as bars', line: 'sentinelsec limits' },
      {
        does: 'the remaining units of the daily quota',
        line: 'sentinelsec limits --json | jq \'.policies[] | select(.name == "daily").remaining\'',
      },
    ],
  }).action(async (options: ConnectionOptions & OutputOptions) => {
    const { client } = await connect(options, terminal);
    const limits = await client.limits.get({ signal: terminal.signal });
    printResult(
      terminal,
      options,
      limits,
      () => `plan: ${plain(limits.plan)}\n${bucketLines(limits.policies, terminal).join('')}`,
    );
  });
}

function bucketLines(buckets: readonly Bucket[], terminal: Terminal): string[] {
  const paint = painter(terminal, terminal.out);
  const unicode = isUnicode(terminal);
  const nameWidth = Math.max(0, ...buckets.map(({ name }) => name.length));
  const textWidth = Math.max(0, ...buckets.map((bucket) => leftText(bucket).length));
  const isNarrow = columnsOf(terminal.out) < nameWidth + textWidth + narrowestBar + 5;
  const barWidth = Math.max(
    narrowestBar,
    Math.min(widestBar, columnsOf(terminal.out) - nameWidth - (isNarrow ? 0 : textWidth) - 5),
  );
  return buckets.map((bucket) => {
    const share = bucket.remaining / Math.max(mostAtOnce(bucket), 1);
    const bar = paint(share > 0.5 ? 'green' : share > 0.1 ? 'yellow' : 'red', barText(share, barWidth, unicode));
    const between = isNarrow ? `\n${' '.repeat(4)}` : '  ';
    return `${plain(bucket.name).padEnd(nameWidth)}  ${bar}${between}${leftText(bucket)}\n`;
  });
}

const narrowestBar = 6;
const widestBar = 24;

/**
 * Returns the largest possible value of `remaining`. For a token bucket, the largest value is the burst. The function computes
 * the burst from the quota, because the ratio of burst to quota is the same in each plan.
 */
function mostAtOnce({ name, quota }: Bucket): number {
  const policy = Object.hasOwn(quotaPolicies, name) ? quotaPolicies[name] : undefined;
  return policy?.burst === undefined ? quota : (policy.burst / policy.quota) * quota;
}

/** Returns the remaining units as text: `59 of 600 requests in 1 min, more in 1 s`. */
function leftText(bucket: Bucket): string {
  const { remaining, quota, unit, window, reset } = bucket;
  const most = mostAtOnce(bucket);
  const units = unit === 'content-bytes' ? '' : ` ${plain(unit)}`;
  const amount = (count: number): string => (unit === 'content-bytes' ? bytesText(count) : String(count));
  const span = window === null ? '' : ` in ${durationText(window * 1000)}`;
  const more = remaining < most && reset !== null ? `, more in ${durationText(reset * 1000)}` : '';
  const rate = most === quota ? `${amount(quota)}${units}${span}` : `${amount(most)} at once, ${amount(quota)}${units}${span}`;
  return `${amount(remaining)} of ${rate}${more}`;
}
