import { cases } from './cases.ts';
import { type Contender, type Outcome, simulate } from './simulate.ts';

const contenders: readonly Contender[] = ['oracle', 'sdk', 'adaptive', 'backoff'];
const [only = '', who = contenders.join()] = process.argv.slice(2);
const cell = (outcome: Outcome, best: Outcome): string =>
  `${((outcome.goodput / best.goodput) * 100).toFixed(1)} %, ${((outcome.refused / outcome.sent) * 100).toFixed(1)} % refused, p99 ${(outcome.p99 / 1000).toFixed(2)} s (${(outcome.p99 / best.p99).toFixed(2)}), J ${outcome.fairness.toFixed(2)}, ok ${outcome.ok}${outcome.failed ? ` failed ${outcome.failed}` : ''}`;

for (const [name, scenario] of Object.entries(cases)) {
  if (!name.includes(only)) continue;
  const best = await simulate(scenario, 'oracle');
  console.log(`## ${name}: oracle ${best.goodput.toFixed(2)}/s, p99 ${(best.p99 / 1000).toFixed(2)} s, refused ${best.refused}`);
  for (const contender of contenders.filter((it) => it !== 'oracle' && who.includes(it))) {
    const began = performance.now();
    const outcome = await simulate(scenario, contender);
    console.log(`${contender.padEnd(9)} ${cell(outcome, best)} [${(performance.now() - began).toFixed(0)} ms]`);
  }
}
