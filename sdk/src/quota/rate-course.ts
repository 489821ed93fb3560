import type { FoundRate } from './found-rate.ts';

/**
 * A *course* says how the allowed rate changes after a refusal (see `Course`). It begins with (1 − `caution`) × the found rate.
 * Only the first course begins with another rate.
 */
const caution = 0.04;
/**
 * On a trusted course, the client stays below the found rate for some milliseconds: the *patience*. The patience is the time
 * between the last two refusals in which the client could send, but at least `firstPatience`. If the search finds about the same
 * rate again, the patience doubles. The maximum is `longestPatience`.
 */
const firstPatience = 8000;
const longestPatience = 240_000;
/** If a course is not trusted, the client reaches the rate of the last refusal again after this number of milliseconds. */
const regrowth = 6000;
/** If two rates differ by less than this fraction, they count as equal. */
const alike = 0.06;
/** Before the second refusal, the allowed rate doubles every `doubling` milliseconds. */
const doubling = 400;
/** The lowest rate of the first course, in units per millisecond: the client sends at least one call per second. */
const startingRate = 0.001;
/** The maximum of an exponent. Without it, the rate would become infinite. */
const mostExponent = 40;

/** How the allowed rate changes after a refusal. Rates are units per millisecond, and times are milliseconds. */
export interface Course {
  /** The found rate; 0 before the second refusal. */
  readonly found: number;
  /** The rate at which the server refused a call; 0 before the second refusal. */
  readonly refused: number;
  /** The rate at the beginning of the course. */
  readonly from: number;
  /** The rate becomes e times as high in 1 ÷ `growth` milliseconds. Only if the course is not trusted. */
  readonly growth: number;
  /** A refusal after less than this time contradicts the found rate. */
  readonly patience: number;
  /**
   * Whether the found rate is probably right. If so, a refusal would cost more than a higher rate could gain, so the client stays
   * near the found rate for a long time. Otherwise the rate grows steadily.
   */
  readonly trusted: boolean;
}

/** Returns the course after the first refusal. Before it, the client has sent `units` units in `time` milliseconds. */
export const firstCourse = (units: number, time: number): Course => ({
  found: 0,
  refused: 0,
  from: Math.max(startingRate, units / Math.max(1000, time)),
  growth: Math.LN2 / doubling,
  patience: regrowth,
  trusted: false,
});

/** Returns the allowed rate. `elapsed` is the time since the client could send again after the last refusal. */
export function rateOn({ found, from, growth, patience, trusted }: Course, elapsed: number): number {
  if (!trusted) return from * Math.exp(Math.min(mostExponent, growth * elapsed));
  // The allowed rate follows a cubic curve. It quickly comes near the found rate and stays there for a long time. Then it exceeds
  // the found rate, so the search can correct a wrong result.
  const curve = elapsed / patience - 1;
  return found * (1 + caution * Math.min(1, curve) ** 3) * Math.exp(Math.min(mostExponent, Math.max(0, curve - 1)));
}

/**
 * Returns the course after a further refusal. `before` is the course until this refusal, and `active` is the time in which the
 * client could send on it. There are three cases:
 * - The course was trusted, and the server refused a call before the patience ended. Then other clients probably use the quota
 *   too. The new found rate is the rate that the client has really reached, and the new course is not trusted.
 * - The waits after refusals have cost units, or the search has found about the same rate again. The new course is trusted.
 * - Otherwise refusals cost little. The new course is not trusted, because the true rate is often higher.
 */
export function nextCourse(before: Course, { through, explained, refused, units }: FoundRate, active: number): Course {
  const contradicted = before.trusted && active < before.patience;
  const found = Math.max(contradicted ? through : explained, before.from / 2);
  const again = areAlike(found, before.found) && (active >= before.patience || areAlike(refused, before.refused));
  const trusted = !contradicted && (again || found > (1 + alike) * through);
  // Few units say little about the rate.
  const gap = Math.max(Math.log(Math.max(1, refused / found)), 1 / Math.sqrt(Math.max(1, units)));
  const patience = again && before.trusted ? 2 * before.patience : Math.max(firstPatience, active);
  return {
    found,
    refused,
    from: (1 - caution) * found,
    growth: gap / regrowth,
    patience: trusted ? Math.min(longestPatience, patience) : regrowth,
    trusted,
  };
}

const areAlike = (one: number, other: number): boolean => Math.abs(one - other) < alike * other;
