/** The maximum delay of a timer in milliseconds, about 25 days. After a longer delay, a timer would run at once. */
const longest = 2 ** 31 - 1;

/**
 * Returns the delay of a timer for a number of milliseconds: a whole number, because `AbortSignal.timeout` accepts no fractions,
 * and at most 2 ** 31 - 1.
 */
export const timerDelay = (ms: number): number => Math.min(Math.ceil(ms), longest);
