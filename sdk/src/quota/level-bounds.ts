/** What a response says about the remaining units. */
interface StatedLevel {
  /** The parameter `r` in the header `RateLimit`: the remaining units, rounded down. */
  readonly remaining: number;
  /** The parameter `t` in the header `RateLimit`: the seconds until more units become available, rounded up. */
  readonly reset: number | undefined;
}

/**
 * Returns the lowest and the highest number of remaining units that agree with a response. The server rounds `r` (the remaining
 * units) down: `r=5` means 5 to 6 units. If it takes more than a second until the next unit becomes available, `t` (the seconds
 * until the next unit) makes these bounds narrower. `rate` is the number of units that become available per millisecond;
 * undefined if unknown or if units do not become available continuously.
 */
export function levelBounds({ remaining, reset }: StatedLevel, rate: number | undefined): { least: number; most: number } {
  if (reset === undefined || rate === undefined || reset > Math.ceil(1 / rate / 1000))
    return { least: remaining, most: remaining + 1 };
  const least = Math.max(remaining, remaining + 1 - rate * reset * 1000);
  return { least, most: Math.max(least, Math.min(remaining + 1, remaining + 1 - rate * (reset - 1) * 1000)) };
}
