import { PersonalDataError, type Platform } from '@sentinelsec/mock-server';
import { walkMemory } from '../../mock-server/src/platform/personal-data/walk-memory.ts';

/** All texts that a platform keeps in its memory, and its bytes a character each, as one text to search in for a part of a value. */
export function memoryOf(platform: Platform): string {
  const texts: string[] = [];
  walkMemory(platform.snapshot().state, (found) => {
    texts.push(typeof found === 'string' ? found : new TextDecoder('latin1').decode(found));
  });
  return texts.join('\n');
}

/** Whether a value is to be found: in an answer, a file, a snapshot or the memory. */
export async function isFound(platform: Platform, value: string): Promise<boolean> {
  try {
    await platform.expectNoPersonalData(value);
    return false;
  } catch (error) {
    if (error instanceof PersonalDataError) return true;
    throw error;
  }
}
