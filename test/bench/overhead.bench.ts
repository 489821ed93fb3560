import { systemClock } from '../../sdk/src/base/clock.ts';
import { alreadyEnded, type RunningCall, type Send } from '../../sdk/src/pipeline/call.ts';
import { pace } from '../../sdk/src/pipeline/layers/pace.ts';
import { Ledger } from '../../sdk/src/quota/ledger.ts';
import { Queue } from '../../sdk/src/quota/queue.ts';
import { chanceOf } from '../simulator/chance.ts';
import { callOf, pacingDeps } from '../simulator/sdk-client.ts';
import { type Contender, measure, type Plan } from './measure.ts';

/** The maximum processor time that pacing may cost a call if no limit is near, in microseconds. */
export const overheadMost = 10;

/** Headers of limits that no call reaches, in the form that this API uses. */
const headers = new Headers({
  'ratelimit-policy': '"standard";q=600000000;w=60, "daily";q=5000000000;w=86400',
});

/** Returns two contenders that make a call with an immediate response: one without the layer for pacing, and one with it. */
export function overheadContenders(): Contender[] {
  const clock = systemClock;
  const response = { ok: true, status: 200, headers } as Response;
  let remaining = 599_999_999;
  const answer: Send = async (call) => {
    remaining -= 1;
    headers.set('ratelimit', `"standard";r=${remaining};t=1, "daily";r=${remaining};t=43200`);
    call.answered(response);
    return { response, data: undefined, ended: alreadyEnded, attempts: [] };
  };
  const random = chanceOf(1);
  const ledger = new Ledger(random);
  const paced = pace(pacingDeps(clock, random, { ledger, queue: new Queue(clock, ledger) }))(answer);
  let calls = 0;
  const next = (): RunningCall => {
    calls += 1;
    return { ...callOf(calls, clock), policies: ['standard', 'daily'] };
  };
  return [
    { name: 'pacing off', call: () => answer(next()) },
    { name: 'pacing on', call: () => paced(next()) },
  ];
}

/** Measures the cost of pacing. The last line of the Markdown table is the difference between the two contenders. */
export async function overheadTable(plan: Plan): Promise<{ text: string; overhead: number }> {
  const [off, on] = await measure(overheadContenders(), plan);
  if (!off || !on) throw new Error('Both contenders must be measured.');
  const overhead = on.cpu - off.cpu;
  const lines = [off, on].map(({ name, cpu, timesCpu }) => `| ${name} | ${cpu.toFixed(2)} | ${timesCpu.toFixed(2)} |`);
  const text = [
    '### What pacing costs a call where no limit is near',
    '',
    '| call, answered at once | CPU µs/call | × |',
    '| --- | ---: | ---: |',
    ...lines,
    `| difference (at most ${overheadMost}) | ${overhead.toFixed(2)} | |`,
    '',
  ].join('\n');
  return { text, overhead };
}
