import { quotaPolicies } from '../../sdk/src/generated/platform.ts';
import { chanceOf } from './chance.ts';
import type { Shape } from './limiter.ts';
import { type Scenario, simulate } from './simulate.ts';

/** A number between the two, each order of magnitude as likely as the others. */
const between = (least: number, most: number, share: number): number => least * (most / least) ** share;

/**
 * A limit, a distance and a crowd as chance has them: 0.2 to 2,000 requests a second, a burst of 1 to 1,000, 1 to 256 workers,
 * answers after 5 ms to 2 s. A quarter of that is the way there, which varies by a tenth; the rest varies by a half. In every second
 * draw the spec lists policies that the server does not name.
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
    // Beyond the burst as many as come in 20 seconds: the start is not all there is, nor is the burst.
    calls: burst + Math.min(8000, Math.max(60, Math.round(20 * rounded))),
    until: 36_000_000,
    seed,
    listed: random.next() < 0.5 ? [] : Object.keys(quotaPolicies).slice(0, 2),
  };
}

/** What came of a draw. */
export interface JudgedDraw {
  readonly seed: number;
  /** The part of the oracle's goodput. */
  readonly ofOracle: number;
  /** Whether a client that obeys `Retry-After` and has the timers of the machine can reach `goodPart` of it. */
  readonly reachable: boolean;
  /** The part of the requests that was refused. */
  readonly refused: number;
  /** Calls that did not succeed. */
  readonly lost: number;
}

/** The part of the oracle's goodput that the client is to reach. */
export const goodPart = 0.92;

/** Runs the client and the oracle on one draw, with at most so many calls. */
export async function judgeDraw(seed: number, most = Number.POSITIVE_INFINITY): Promise<JudgedDraw> {
  const drawn = drawScenario(seed);
  const scenario = { ...drawn, calls: Math.min(drawn.calls, most) };
  const oracle = await simulate(scenario, 'oracle');
  const { goodput, refused, sent, ok } = await simulate(scenario, 'sdk');
  const ofOracle = goodput / oracle.goodput;
  const reachable = ofOracle >= goodPart || (await isReachable(scenario, goodPart * oracle.goodput));
  return { seed, ofOracle, reachable, refused: refused / sent, lost: scenario.calls - ok };
}

/** The margins that are tried for a client that is told the limit, in milliseconds. */
export const margins = [0.5, 1, 2, 4, 8, 16, 32, 64];

async function isReachable(scenario: Scenario, goodput: number): Promise<boolean> {
  for (const margin of margins) if ((await simulate(scenario, 'told', margin)).goodput >= goodput) return true;
  return false;
}
