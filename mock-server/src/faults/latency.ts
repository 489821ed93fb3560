import { type Check, oneOf } from '../base/arguments.ts';
import { type FaultKind, type FaultPhase, faultPhases } from './fault-kind.ts';

/**
 * Lets an answer take longer, by the platform's clock: a fixed time, or one drawn from a log-normal distribution.
 *
 * @example
 * const fixed: LatencyFault = { kind: 'latency', ms: 2_000 };
 * const varying: LatencyFault = { kind: 'latency', medianMs: 200, sigma: 0.5 };
 * platform.faults.add({ ...varying, seed: 7 });
 */
export interface LatencyFault {
  readonly kind: 'latency';
  /** A fixed time, in milliseconds, up to a day. */
  readonly ms?: number;
  /** The median of a log-normal distribution, in milliseconds: half of the answers take longer. A draw is a day at most. */
  readonly medianMs?: number;
  /** The standard deviation of the logarithm of the time: 0.5 gives a few slow answers, 1.5 very slow ones. Default 0.5. */
  readonly sigma?: number;
  /** `answer` (default): the operation is done at once, and its answer is late. `request`: the request is late. */
  readonly at?: FaultPhase;
}

const day = 86_400_000;

/** A number of milliseconds, up to a day. */
export const upToADay: Check = {
  allowed: `a number of milliseconds, from 0 to ${day}`,
  holds: (value) => typeof value === 'number' && value >= 0 && value <= day,
};

/** The kind of `LatencyFault`. */
export const latency: FaultKind<LatencyFault> = {
  options: {
    ms: upToADay,
    medianMs: upToADay,
    sigma: { allowed: 'a number from 0 to 10', holds: (value) => typeof value === 'number' && value >= 0 && value <= 10 },
    at: oneOf(faultPhases),
  },
  problem({ ms, medianMs, sigma }) {
    if ((ms === undefined) === (medianMs === undefined)) return 'it takes either ms or medianMs';
    return ms !== undefined && sigma !== undefined ? 'sigma belongs to medianMs' : undefined;
  },
  phase: ({ at = 'answer' }) => at,
  async request(options, { chance, sleep }) {
    await sleep(draw(options, chance));
    return undefined;
  },
  async answer(options, response, { chance, sleep }) {
    await sleep(draw(options, chance));
    return response;
  },
};

/** A time by Box and Muller's method: two uniform numbers make one that is normally distributed. */
function draw({ ms, medianMs = 0, sigma = 0.5 }: LatencyFault, chance: () => number): number {
  if (ms !== undefined) return ms;
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.min(day, Math.round(medianMs * Math.exp(sigma * normal)));
}
