import type { Random } from '../../sdk/src/base/random.ts';

/** Returns a random generator (mulberry32) that returns the same numbers for the same seed. */
export function chanceOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, uuid: () => `${next()}` };
}
