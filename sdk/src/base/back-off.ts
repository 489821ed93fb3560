const first = 250;
const longest = 20_000;

/**
 * Returns the maximum wait before the next attempt, in milliseconds. It is 250 ms before the first retry, and doubles with each
 * further failure, up to 20 seconds. The caller waits for a random part of this time, so that clients do not retry together.
 */
export const longestBackOff = (failures: number): number => Math.min(longest, first * 2 ** failures);
