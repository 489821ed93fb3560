import { sha256Hex } from '../../base/digest.ts';

/**
 * Returns the text that replaces an idempotency key in the journal. The same key always gives the same text, so that requests can
 * be compared. The text does not reveal the key.
 */
export const maskedKey = (key: string): string => (isMaskedKey(key) ? key : `[masked ${sha256Hex(key).slice(0, 12)}]`);

const isMaskedKey = (text: string): boolean => /^\[masked [\da-f]{12}\]$/.test(text);
