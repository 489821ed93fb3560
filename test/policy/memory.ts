import { PersonalDataError, type Platform } from '@sentinelsec/mock-server';
import { walkMemory } from '../../mock-server/src/platform/personal-data/walk-memory.ts';

/**
 * Returns everything in a platform's memory as one text. Bytes become one character each. Tests search this text for a part of a
 * value.
 */
export function memoryOf(platform: Platform): string {
  const texts: string[] = [];
  walkMemory(platform.snapshot().state, (found) => {
    texts.push(typeof found === 'string' ? found : new TextDecoder('latin1').decode(found));
  });
  return texts.join('\n');
}

/** Whether a response, a file, a snapshot or the memory of a platform contains a value. */
export async function isFound(platform: Platform, value: string): Promise<boolean> {
  try {
    await platform.expectNoPersonalData(value);
    return false;
  } catch (error) {
    if (error instanceof PersonalDataError) return true;
    throw error;
  }
}
