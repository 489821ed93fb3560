import { quotaPolicies } from '../../sdk/src/generated/platform.ts';
import { chanceOf } from './chance.ts';
import type { Shape } from './limiter.ts';
import { type Scenario, simulate } from './simulate.ts';

/** Returns a number from `least` (if `share` is 0) to `most` (if `share` is 1), on a logarithmic scale. */
const between = (least: number, most: number, share: number): number => least * (most / least) ** share;

/**
 * Makes a random scenario with 0.2 to 2,000 requests per second and a burst of 1 to 1,000. It has 1 to 256 workers, and responses
 * arrive after 5 ms to 2 s. A quarter of the response time is the way to the server, which varies by a tenth. The rest varies by
 * a half. In half of the scenarios, the spec lists quota policies that the server does not name.
 */
export function drawScenario(seed: number): Scenario {
  const random = chanceOf(seed * 7919 + 17);
  const rate = between(0.2, 2000, random.next());
  const burst = Math.round(between(1, 1000, random.next()));
  const workers = Math.round(between(1, 256, random.next()));
  const delay = between(5, 2000, random.next());
  const rounded = rate >= 1 ? Math.round(rate) : Math.round(rate * 60) / 60;
  const shape: Shape = { kind: 'token-bucket', rate: rounded, burst };
  return {
    server: {
      policies: [{ name: 'unknown', shape }],
      wayThere: delay / 4,
      wayBack: (3 * delay) / 4,
      jitterThere: 0.1,
      jitterBack: 0.5,
    },
    processes: [{ workers }],
    // The number of calls is the burst plus the calls of 20 seconds. A run therefore shows more than the start and the burst.
    calls: burst + Math.min(8000, Math.max(60, Math.round(20 * rounded))),
    until: 36_000_000,
    seed,
    listed: random.next() < 0.5 ? [] : Object.keys(quotaPolicies).slice(0, 2),
  };
}

/** The result of a random scenario. */
export interface JudgedDraw {
  readonly seed: number;
  /** The client's goodput as a share of the oracle's goodput. */
  readonly ofOracle: number;
  /** Whether any client with the timers of the machine that obeys `Retry-After` can reach the share `goodPart`. */
  readonly reachable: boolean;
  /** The share of requests that the server refused. */
  readonly refused: number;
  /** The number of calls that did not succeed. */
  readonly lost: number;
}

/** The share of the oracle's goodput that the client should reach. */
export const goodPart = 0.92;

/** Runs the client and the oracle in one random scenario, with at most `most` calls. */
export async function judgeDraw(seed: number, most = Number.POSITIVE_INFINITY): Promise<JudgedDraw> {
  const drawn = drawScenario(seed);
  const scenario = { ...drawn, calls: Math.min(drawn.calls, most) };
  const oracle = await simulate(scenario, 'oracle');
  const { goodput, refused, sent, ok } = await simulate(scenario, 'sdk');
  const ofOracle = goodput / oracle.goodput;
  const reachable = ofOracle >= goodPart || (await isReachable(scenario, goodPart * oracle.goodput));
  return { seed, ofOracle, reachable, refused: refused / sent, lost: scenario.calls - ok };
}

/** The margins to try for the contender `told`, which knows the limit, in milliseconds. */
export const margins = [0.5, 1, 2, 4, 8, 16, 32, 64];

async function isReachable(scenario: Scenario, goodput: number): Promise<boolean> {
  for (const margin of margins) if ((await simulate(scenario, 'told', margin)).goodput >= goodput) return true;
  return false;
}
