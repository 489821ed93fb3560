import type { AcceptedLog } from './accepted-log.ts';

/** The minimum span in milliseconds for computing a rate. */
const leastSpan = 150;
/**
 * The number of times that the computation of the burst (the size of the token bucket) and of the rate is repeated. The
 * repetition is necessary because each of the two values depends on the other.
 */
const turns = 6;

/** Refused calls that were in flight together. Times are monotonic milliseconds. */
export interface RefusalGroup {
  /** The time at which the client could send again after the previous group. */
  readonly openedAt: number;
  /** The time at which the client sent the first refused call of this group. */
  readonly sentAt: number;
  /** The time at which the client may send the next call. */
  readonly opensAt: number;
}

/** What the refusals say about the rate. Rates are units per millisecond. */
export interface FoundRate {
  /** The rate that the client has really reached since an earlier refusal, including the waits after refusals. */
  readonly through: number;
  /** The rate that explains the refusals if no other client uses the quota: at least `through`. */
  readonly explained: number;
  /** The rate at which the client sent shortly before the last refusal: at least `explained`. */
  readonly refused: number;
  /** The units that the server has accepted since the client could send again. */
  readonly units: number;
}

/**
 * Computes the rate of a server that states no limit. `groups` are the last groups of refusals. The function assumes a token
 * bucket that is empty at each refusal:
 * 1. Between two refusals, the bucket gets as many units as the client uses. This gives a rate: the units ÷ the time. If the
 *    bucket was full in this time, the true rate is higher. So the highest of these rates is a lower bound of the rate.
 * 2. The burst is the number of units that the client used before an earlier refusal − the units that the bucket got in this
 *    time.
 * 3. Before the last refusal, there are several spans of time. The rate of a span is: (the units in the span − the burst) ÷ the
 *    length of the span. The highest of these rates is another lower bound.
 */
export function foundRate(groups: readonly RefusalGroup[], log: AcceptedLog): FoundRate {
  const earlier = groups.slice(0, -1);
  const { openedAt = 0, sentAt: to = 0 } = groups.at(-1) ?? {};
  // The bucket may have had a part of a unit at the first refusal of a span and none at the last. So up to one unit of the span
  // may be too much. The function subtracts one unit from each span, except from the longest one.
  const rates = earlier.map(({ sentAt }, at) => (log.used(sentAt, to) - Math.min(1, at)) / Math.max(1, to - sentAt));
  const through = Math.max(Number.MIN_VALUE, ...rates);
  const burstAt = (until: number, rate: number): number => log.highest(0, until, (units, ms) => units - rate * ms);
  const rateBeyond = (burst: number): number =>
    log.highest(openedAt, to, (units, ms) => (ms < leastSpan ? 0 : (units - burst) / ms));
  let explained = through;
  for (let turn = 0; turn < turns; turn += 1)
    explained = Math.max(
      explained,
      rateBeyond(Math.max(1, Math.min(...earlier.map(({ sentAt }) => burstAt(sentAt, explained))))),
    );
  return { through, explained, refused: Math.max(explained, rateBeyond(0)), units: log.used(openedAt, to) };
}
