import { cases } from './cases.ts';
import { goodPart, type JudgedDraw, judgeDraw } from './draws.ts';
import { type Contender, type Outcome, type Scenario, simulate } from './simulate.ts';

// `npm run simulate [-- part of a case's name [contenders]]`, or `npm run simulate -- draws [how many]`: prints a Markdown table.
// npm run simulate | node test/bench/save.ts simulate: saves the table for the docs. After that, run UPDATE_GUIDE=1 npx vitest
// run test/docs/benchmarks.
const contenders: readonly Contender[] = ['sdk', 'adaptive', 'backoff'];
const [only = '', second = ''] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

const row = (name: string, { outcome, best, who }: { outcome: Outcome; best: Outcome; who: Contender }): string => {
  const cells = [
    name,
    who,
    `${outcome.ok}${outcome.failed > 0 ? `, ${outcome.failed} failed` : ''}`,
    percent(outcome.refused / outcome.sent),
    percent(outcome.goodput / best.goodput),
    `${(outcome.p99 / 1000).toFixed(2)} s (${(outcome.p99 / best.p99).toFixed(2)})`,
    outcome.fairness.toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
};

/**
 * Runs a client and the oracle. Other traffic comes at random moments. In cases with other traffic, there are five runs, and the
 * result is the run with the median goodput.
 */
async function compare(scenario: Scenario, who: Contender): Promise<{ outcome: Outcome; best: Outcome }> {
  const runs = [];
  for (const seed of scenario.server.otherTraffic ? [1, 2, 3, 4, 5] : [scenario.seed]) {
    const seeded = { ...scenario, seed };
    runs.push({ outcome: await simulate(seeded, who), best: await simulate(seeded, 'oracle') });
  }
  const ofOracle = ({ outcome, best }: { outcome: Outcome; best: Outcome }): number => outcome.goodput / best.goodput;
  runs.sort((one, other) => ofOracle(one) - ofOracle(other));
  return runs[Math.floor(runs.length / 2)] as { outcome: Outcome; best: Outcome };
}

async function caseTable(): Promise<void> {
  print(
    '### Goodput in the simulator\n\n| case | client | ok | refused | of oracle | p99 (of oracle) | Jain, least |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [name, scenario] of Object.entries(cases).filter(([name]) => name.includes(only))) {
    for (const who of contenders.filter((it) => second === '' || second.split(',').includes(it)))
      print(row(name, { ...(await compare(scenario, who)), who }));
  }
}

async function drawTable(count: number): Promise<void> {
  const judged: JudgedDraw[] = [];
  for (let seed = 1; seed <= count; seed += 1) judged.push(await judgeDraw(seed));
  const share = (holds: (draw: JudgedDraw) => boolean): string => percent(judged.filter(holds).length / count);
  const [whole, kept, good] = [
    share(({ lost }) => lost === 0),
    share(({ refused }) => refused <= 0.02),
    share(({ ofOracle }) => ofOracle >= goodPart),
  ];
  print(
    `${count} draws: no call lost in ${whole}, at most 2 % refused in ${kept}, at least 92 % of the oracle in ${good}, out of reach in ${percent(judged.filter(({ reachable }) => !reachable).length / count)}`,
  );
}

await (only === 'draws' ? drawTable(Number(second || 100)) : caseTable());
