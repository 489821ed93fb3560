import { type Check, oneOf } from '../base/arguments.ts';
import { type FaultKind, type FaultPhase, faultPhases } from './fault-kind.ts';

/**
 * Delays an answer. The delay is measured by the platform's clock. The delay is a fixed time, or a random time from a log-normal
 * distribution.
 *
 * @example
 * const fixed: LatencyFault = { kind: 'latency', ms: 2_000 };
 * const varying: LatencyFault = { kind: 'latency', medianMs: 200, sigma: 0.5 };
 * platform.faults.add({ ...varying, seed: 7 });
 */
export interface LatencyFault {
  /** The name of this kind of fault: `latency`. */
  readonly kind: 'latency';
  /** The fixed delay, in milliseconds, at most a day. */
  readonly ms?: number;
  /** The median of the random delay, in milliseconds: half of the random delays are longer. A random delay is at most a day. */
  readonly medianMs?: number;
  /**
   * The standard deviation of the logarithm of the random delay. With a larger number, the slowest answers take longer. Default
   * 0.5.
   */
  readonly sigma?: number;
  /**
   * `answer` (default): the operation runs immediately, and the answer is delayed. `request`: the request is delayed before the
   * operation runs.
   */
  readonly at?: FaultPhase;
}

const day = 86_400_000;

/** Accepts a number of milliseconds, at most a day. */
export const upToADay: Check = {
  allowed: `a number of milliseconds, from 0 to ${day}`,
  holds: (value) => typeof value === 'number' && value >= 0 && value <= day,
};

/** Defines the fault `latency`: checks its options and produces the fault. */
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

/** Returns the delay of one answer in milliseconds: `ms`, or a random delay (Box-Muller transform). */
function draw({ ms, medianMs = 0, sigma = 0.5 }: LatencyFault, chance: () => number): number {
  if (ms !== undefined) return ms;
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.min(day, Math.round(medianMs * Math.exp(sigma * normal)));
}
