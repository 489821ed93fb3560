/** The state of a random number generator. It is plain data, so that snapshots can contain it. */
export interface Dice {
  state: number;
}

/** Returns a generator that gives the same numbers for the same seed number. */
export const dice = (seed: number): Dice => ({ state: seed >>> 0 });

/**
 * Returns the next random number, from 0 up to but not including 1 (mulberry32).
 *
 * @example
 * const stream = dice(1);
 * next(stream) === next(dice(1)); // true
 */
export function next(stream: Dice): number {
  stream.state = (stream.state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(stream.state ^ (stream.state >>> 15), stream.state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Returns a whole number from 0 up to but not including `limit`. */
export const below = (stream: Dice, limit: number): number => Math.floor(next(stream) * limit);

/**
 * Returns a random whole number of 40 bits. The number is made from two random numbers, because a single random number has only
 * 32 bits.
 */
export const fortyBits = (stream: Dice): number => below(stream, 2 ** 20) * 2 ** 20 + below(stream, 2 ** 20);

/** Returns a text of random characters of an alphabet. */
export const letters = (stream: Dice, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[below(stream, alphabet.length)]).join('');

/** Returns random bytes. */
export const bytes = (stream: Dice, length: number): Uint8Array => Uint8Array.from({ length }, () => below(stream, 256));
