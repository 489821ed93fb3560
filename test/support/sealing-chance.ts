import { vi } from 'vitest';

/** How often chance was asked, to go back to. */
export interface SealingChance {
  asked: number;
}

/** Makes what is sealed the same each time: the only chance that a platform does not have from its seed number. */
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
