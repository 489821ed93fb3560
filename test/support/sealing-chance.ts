import { vi } from 'vitest';

/** The state of the fake random generator: how often it was called. A test can set the number back. */
export interface SealingChance {
  asked: number;
}

/**
 * Makes encryption repeatable by a fake `crypto.getRandomValues`. All other random values of a platform come from its seed
 * number.
 */
export function sealingChance(): SealingChance {
  const chance: SealingChance = { asked: 0 };
  vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = array as Uint8Array;
    chance.asked++;
    bytes.forEach((_byte, place) => {
      bytes[place] = (chance.asked * 131 + place * 7 + 1) % 256;
    });
    return array;
  });
  return chance;
}
