import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { type Contender, type Outcome, type Scenario, simulate } from './simulate.ts';
import type { StoreSetup } from './simulated-store.ts';

const hundred = cases['4 processes, 100/s, 20'] as Scenario;
const few = cases['4 processes, 37/s, 5'] as Scenario;

const oracles = new Map<Scenario, Promise<Outcome>>();
const oracleOf = (scenario: Scenario): Promise<Outcome> => {
  const known = oracles.get(scenario) ?? simulate(scenario, 'oracle');
  oracles.set(scenario, known);
  return known;
};

/**
 * Runs a client (the contender), and the oracle: the reference client that knows the limit. Returns the contender's outcome and
 * the share of its requests that the server refused. `ofOracle` and `late` are the contender's goodput and p99 divided by those
 * of the oracle.
 */
async function compare(scenario: Scenario, store: StoreSetup, contender: Contender = 'store') {
  const oracle = await oracleOf(scenario);
  const outcome = await simulate({ ...scenario, store }, contender);
  expect(outcome.ok).toBe(scenario.calls);
  return {
    ...outcome,
    refusedShare: outcome.refused / outcome.sent,
    ofOracle: outcome.goodput / oracle.goodput,
    late: outcome.p99 / oracle.p99,
  };
}

test.each([
  ['100/s, burst 20', hundred],
  ['37/s, burst 5', few],
])(
  '%s: four processes with a shared store get equal shares, and together use as much as one process that knows the limit',
  async (_name, scenario) => {
    const { refusedShare, ofOracle, late, fairness } = await compare(scenario, {});
    expect(refusedShare).toBeLessThanOrEqual(0.01);
    expect(ofOracle).toBeGreaterThanOrEqual(0.97);
    expect(late).toBeLessThanOrEqual(1.15);
    expect(fairness).toBeGreaterThanOrEqual(0.95);
  },
);

test('at 100/s, a store is asked at most once per 20 calls', async () => {
  const { ok, storeQuestions } = await compare(hundred, {});
  expect(ok / storeQuestions).toBeGreaterThanOrEqual(20);
});

test.each([
  ['100/s, burst 20', hundred],
  ['37/s, burst 5', few],
])('%s: a store that restarts empty causes hardly any refusal, and no burst', async (_name, scenario) => {
  const { refusedShare, ofOracle, storeChanges } = await compare(scenario, { gone: [5000, 10_000] });
  expect(refusedShare).toBeLessThanOrEqual(0.05);
  expect(ofOracle).toBeGreaterThanOrEqual(0.9);
  for (const inUse of [true, false])
    expect(storeChanges.filter((change) => change.inUse === inUse).length).toBeGreaterThanOrEqual(4);
  // Within two seconds after the outage, all clients use the store again.
  expect(Math.max(...storeChanges.map(({ at }) => at))).toBeLessThan(12_000);
});

test('the client works without a store that takes a second to answer, and uses it again when it is fast', async () => {
  const { refusedShare, ofOracle, storeChanges } = await compare(hundred, { slow: [5000, 10_000] });
  expect(refusedShare).toBeLessThanOrEqual(0.05);
  expect(ofOracle).toBeGreaterThanOrEqual(0.9);
  expect(storeChanges.filter(({ at, inUse }) => at > 10_000 && inUse)).toHaveLength(4);
});

test('with a store that never answers, the client works as without a store', async () => {
  const away = await compare(hundred, { gone: [0, 3_600_000] });
  const none = await compare(hundred, {}, 'sdk');
  expect(away.storeQuestions).toBe(0);
  expect(away.ofOracle).toBeGreaterThanOrEqual(0.96);
  expect(away.refusedShare).toBeLessThanOrEqual(Math.max(0.01, none.refusedShare));
});

test.each([1, 2, 3, 4])('the client leaves room for the traffic of others on the same quota (seed %i)', async (seed) => {
  const { refusedShare, ofOracle } = await compare({ ...(cases['other traffic'] as Scenario), seed }, {});
  expect(refusedShare).toBeLessThanOrEqual(0.002);
  expect(ofOracle).toBeGreaterThanOrEqual(0.9);
});

test('at a burst of one, processes without a store collide, and processes with a store take turns', async () => {
  const scenario = cases['4 processes, 5/s, 1'] as Scenario;
  const shared = await compare(scenario, {});
  const alone = await compare(scenario, {}, 'sdk');
  expect(shared.refused).toBeLessThanOrEqual(3);
  expect(alone.refused).toBeGreaterThan(10);
  expect(shared.goodput).toBeGreaterThan(alone.goodput);
});
