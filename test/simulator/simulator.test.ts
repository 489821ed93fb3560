import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { drawScenario } from './draws.ts';
import { type Outcome, type Scenario, simulate } from './simulate.ts';

/** So many shapes are drawn; `SIMULATOR_DRAWS` asks for more. */
const draws = Number(process.env.SIMULATOR_DRAWS ?? 12);

const refusedShare = ({ refused, sent }: Outcome): number => refused / sent;
const scenario = (name: string): Scenario => cases[name] as Scenario;

test.each<[string, { ofOracle: number; refused: number; late?: number }]>([
  ['100/s, burst 20', { ofOracle: 0.97, refused: 0.01 }],
  ['37/s, burst 5', { ofOracle: 0.97, refused: 0.01 }],
  ['5/s, burst 1', { ofOracle: 0.97, refused: 0.01 }],
  ['2/s, burst 60', { ofOracle: 0.97, refused: 0.01 }],
  ['halved in mid-run', { ofOracle: 0.95, refused: 0.02, late: 2 }],
  ['4 processes, 100/s, 20', { ofOracle: 0.96, refused: 0.01 }],
])('%s: the client is nearly as good as one who is told the limit, and hardly refused', async (name, bounds) => {
  const oracle = await simulate(scenario(name), 'oracle');
  const client = await simulate(scenario(name), 'sdk');
  expect(client.ok).toBe(scenario(name).calls);
  expect(client.goodput / oracle.goodput).toBeGreaterThanOrEqual(bounds.ofOracle);
  expect(refusedShare(client)).toBeLessThanOrEqual(bounds.refused);
  expect(client.p99).toBeLessThanOrEqual((bounds.late ?? 1.15) * oracle.p99);
});

test('four processes on one key that do not know of each other share it alike over any five seconds', async () => {
  const { fairness } = await simulate(scenario('4 processes, 100/s, 20'), 'sdk');
  expect(fairness).toBeGreaterThanOrEqual(0.95);
});

test('at shapes as chance has them no call is lost, and hardly one in fifty is refused', { timeout: 600_000 }, async () => {
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= draws; seed += 1) {
    const drawn = drawScenario(seed);
    const small = process.env.SIMULATOR_DRAWS ? drawn : { ...drawn, calls: Math.min(drawn.calls, 1200) };
    const outcome = await simulate(small, 'sdk');
    expect({ seed, ok: outcome.ok }).toEqual({ seed, ok: small.calls });
    outcomes.push(outcome);
  }
  const kept = outcomes.filter((outcome) => refusedShare(outcome) <= 0.02);
  expect(kept.length / outcomes.length).toBeGreaterThanOrEqual(0.95);
});

test('the server of the simulator is one: the oracle is hardly refused by it, and those who only back off are', async () => {
  const oracle = await simulate(scenario('100/s, burst 20'), 'oracle');
  const backoff = await simulate(scenario('100/s, burst 20'), 'backoff');
  const adaptive = await simulate(scenario('100/s, burst 20'), 'adaptive');
  expect(refusedShare(oracle)).toBeLessThan(0.01);
  expect(refusedShare(backoff)).toBeGreaterThan(0.2);
  expect(adaptive.goodput).toBeLessThan(0.9 * oracle.goodput);
});

test('a run comes out alike each time', async () => {
  const once = await simulate(scenario('37/s, burst 5'), 'sdk');
  expect(await simulate(scenario('37/s, burst 5'), 'sdk')).toEqual(once);
});
