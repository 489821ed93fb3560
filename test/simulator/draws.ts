import { quotaPolicies } from '../../sdk/src/generated/platform.ts';
import { chanceOf } from './chance.ts';
import type { Shape } from './limiter.ts';
import { type Scenario, simulate } from './simulate.ts';

/** Returns a number from `least` (if `share` is 0) to `most` (if `share` is 1), on a logarithmic scale. */
const between = (least: number, most: number, share: number): number => least * (most / least) ** share;

/**
 * Makes a random scenario with 0.2 to 2,000 requests per second, a burst of 1 to 1,000, and 1 to 256 workers. The mean response
 * time is between 5 ms and 2 s. Requests take a quarter of this time to reach the server; a tenth of the quarter is random.
 * Responses take the rest of the time; half of the rest is random. In half of the scenarios, the spec lists quota policies that
 * the server does not name.
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
  /** The client's goodput as a share of the goodput of the oracle, the reference client that knows the limit. */
  readonly ofOracle: number;
  /**
   * Whether the share `goodPart` can be reached: by our client, or by the contender `told`. The contender `told` knows the limit,
   * uses the timers of the machine and obeys `Retry-After`.
   */
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

/** The margins in milliseconds to try for the contender `told`. */
export const margins = [0.5, 1, 2, 4, 8, 16, 32, 64];

async function isReachable(scenario: Scenario, goodput: number): Promise<boolean> {
  for (const margin of margins) if ((await simulate(scenario, 'told', margin)).goodput >= goodput) return true;
  return false;
}
