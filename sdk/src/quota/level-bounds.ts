/** The facts of a response that limit how many units can remain at the server. */
interface StatedLevel {
  /** The server's `r`: the units that remain, rounded down. */
  readonly remaining: number;
  /** The server's `t`: the seconds until more units come back, rounded up. */
  readonly reset: number | undefined;
}

/**
 * Returns the lowest and the highest number of remaining units that agree with a response. The server rounds `r` (the remaining
 * units) down, so the real number may be almost one unit higher. If a unit takes longer than a second to come back, `t` (the
 * seconds until more units come back) makes these bounds narrower. If units come back continuously, `rate` is the number of units
 * that come back in a millisecond. Otherwise, or if this number is unknown, `rate` is undefined.
 */
export function levelBounds({ remaining, reset }: StatedLevel, rate: number | undefined): { least: number; most: number } {
  if (reset === undefined || rate === undefined || reset > Math.ceil(1 / rate / 1000))
    return { least: remaining, most: remaining + 1 };
  const least = Math.max(remaining, remaining + 1 - rate * reset * 1000);
  return { least, most: Math.max(least, Math.min(remaining + 1, remaining + 1 - rate * (reset - 1) * 1000)) };
}
