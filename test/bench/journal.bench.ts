import { createPlatform, type Platform } from '@sentinelsec/mock-server';
import { type Contender, measure, type Plan } from './measure.ts';

/** The maximum share of throughput that the journal and the client lint may cost together. */
export const journalMost = 0.1;

/**
 * The number of calls after which the client lint runs. A user's test makes fewer calls. The lint takes more time for each call
 * if there are many calls, so a user's test loses less throughput than the benchmark measures.
 */
const callsPerLint = 1000;

function contender(name: string, journalSize: number, after: (platform: Platform, calls: number) => void): Contender {
  const platform = createPlatform({ seed: 'empty', plan: 'enterprise', frozen: true, journalSize });
  for (const policy of ['standard', 'daily'] as const)
    platform.limits.set(policy, { quota: 1_000_000_000, burst: 1_000_000_000 });
  const headers = { authorization: `Bearer ${platform.apiKey}`, accept: 'application/json', 'user-agent': 'bench' };
  let calls = 0;
  return {
    name,
    call: async () => {
      const answer = await (await platform.fetch(`${platform.origin}/v1/account`, { headers })).json();
      after(platform, ++calls);
      return answer;
    },
  };
}

/**
 * Returns three contenders that make the same calls. The first has no journal, and the second has one. The third also lints and
 * clears its journal after every thousand calls. A user's test does this once, at its end.
 */
export const journalContenders = (): Contender[] => [
  contender('journal off', 0, () => {}),
  contender('journal on', 10_000, () => {}),
  contender('journal and lint', 10_000, (platform, calls) => {
    if (calls % callsPerLint > 0) return;
    if (platform.lint().length > 0) throw new Error('The client of this bench keeps all rules.');
    platform.journal.clear();
  }),
];

/**
 * Measures the cost of the journal and the lint. The last line of the Markdown table says what share of the throughput is lost.
 * This share is computed from the processor time.
 */
export async function journalTable(plan: Plan): Promise<{ text: string; cost: number }> {
  const rows = await measure(journalContenders(), plan);
  const [off, on, linted] = rows;
  if (!off || !on || !linted) throw new Error('All contenders must be measured.');
  const cost = 1 - 1 / Math.max(on.timesCpu, linted.timesCpu);
  const lines = rows.map(({ name, cpu, timesCpu }) => `| ${name} | ${cpu.toFixed(1)} | ${timesCpu.toFixed(2)} |`);
  const text = [
    '### What the journal and the client lint cost a call in process',
    '',
    '| call through platform.fetch | CPU µs/call | × |',
    '| --- | ---: | ---: |',
    ...lines,
    `| cost of both (at most ${journalMost * 100} % of throughput) | ${(cost * 100).toFixed(1)} % | |`,
    '',
  ].join('\n');
  return { text, cost };
}
