/**
 * The values from which `FairShare` decides how fast this client may send. Times are milliseconds. A unit is what the quota
 * counts, usually a request. Rates are units per millisecond.
 */
export interface ShareSignal {
  /** The remaining units in the last response. */
  readonly remaining: number;
  /** The estimated remaining units at this moment. */
  readonly level: number;
  /** The highest possible number of remaining units; infinite if unknown. */
  readonly burst: number;
  /** The highest number of units that, according to a response, were available before its call. */
  readonly most: number;
  /** The policy's own rate. */
  readonly rate: number;
  /** The rate at which other clients use units. */
  readonly others: number;
  /** The measuring error in units: the policy's rate × the variation of the response time. */
  readonly noise: number;
  /** The mean time from sending a call until the response arrives. */
  readonly delay: number;
  /**
   * Whether the slow start of this client is over. During the slow start, the client limits the number of its calls in flight.
   */
  readonly settled: boolean;
}

/**
 * `FairShare` contains a PI controller. This file computes its target and its gains. The controller raises the rate of this
 * client while the number of remaining units is above a target, and lowers the rate while the number is below the target. The
 * proportional gain of the controller is `gain` × a quotient of two times (see `gains`), but at least `gainLeast`.
 */
const gain = 0.35;
const gainLeast = 0.2;
/**
 * The controller divides the number of remaining units by a certain number of units, its *range* (see `span`). If responses are
 * fast, the range is `spanAbove` + the highest number of units that a response has shown so far, but at most `spanMost` units. The
 * range must not depend much on this number: a client that joins others has seen fewer units than they have. With a smaller range,
 * it would take more than its share.
 */
const spanMost = 12;
const spanAbove = 5;
/**
 * The range is at most this number × the maximum of the quota. If responses are slow, it is at most this number × the highest
 * number of units that a response has shown so far.
 */
const spanShare = 1.4;
/**
 * A quota is small if, according to all responses so far, fewer than `smallMost` units were available before each call. The range
 * for a small quota is `smallSpan` × (its maximum) − `smallSpanLess`, but at least 1. The target is then a number of units that
 * can remain although several clients use the quota. Example: if the maximum is 2 units, a call of one unit leaves at most one
 * unit, and the target is half a unit. `smallMost` is low because a client that joins others may never see more than 5 units of a
 * large quota.
 */
const smallMost = 4;
const smallSpan = 2.1;
const smallSpanLess = 2.75;
/**
 * The integral gain depends on the time in which the units of the range become available. For a small quota, this time counts as
 * at most `smallRefill` milliseconds. Otherwise, the clients of a slow quota would need minutes until their rates are right.
 */
const smallRefill = 100;
/** If fewer units than this remain of a small quota, all clients send more slowly, so the number of remaining units rises. */
const smallShared = 3.42;
/**
 * The target of the controller: the number of units that should remain, divided by the range (see `span`). Example: if the range
 * is 100 units, 38 units should remain.
 */
const shareTarget = 0.38;
/**
 * `FairShare` slowly makes the rates of all clients equal. `leak` is the strength of this effect, as a fraction of the integral
 * gain (see `gains`). For a small quota, the strength is `smallLeak` × the range (see `span`).
 */
const leak = 0.4;
const smallLeak = 0.045;

/** Whether the quota is small (see `smallMost`). */
export const isSmall = ({ most }: ShareSignal): boolean => most < smallMost;

/**
 * Returns the range: the number of units by which the controller divides the number of remaining units. Unless the quota is
 * small, the range is larger if the policy's rate is higher or if responses take longer.
 */
export function span(signal: ShareSignal): number {
  const { burst, most, rate, delay } = signal;
  if (isSmall(signal)) return Math.min(burst, Math.max(1, smallSpan * most - smallSpanLess));
  const fast = Math.min(spanMost, most + spanAbove);
  return Math.min(spanShare * burst, Math.max(fast, Math.min(spanShare * most, (rate * delay) / shareTarget)));
}

/** Returns how far the remaining units are above the target (negative if below), divided by the range. */
export const deviation = (signal: ShareSignal): number => Math.min(1, (signal.remaining + 0.5) / span(signal) - shareTarget);

/** The gains of the controller, and the strength with which it makes the rates of all clients equal (see `leak`). */
interface Gains {
  readonly proportional: number;
  readonly integral: number;
  readonly equalizing: number;
}

/** Returns the gains of the controller. A longer response time makes the gains smaller. */
export function gains(signal: ShareSignal): Gains {
  const small = isSmall(signal);
  const refill = span(signal) / signal.rate;
  const latency = signal.delay + 2 / signal.rate;
  const proportional = Math.min(3, Math.max(gainLeast, (gain * refill) / latency));
  const integral = (proportional * proportional) / (4 * (small ? Math.min(smallRefill, refill) : refill));
  return { proportional, integral, equalizing: small ? smallLeak * span(signal) : leak };
}

/** Returns the number of remaining units below which all clients with the same key send more slowly. */
export const sharedLevel = (signal: ShareSignal): number => (isSmall(signal) ? smallShared : shareTarget * span(signal));
