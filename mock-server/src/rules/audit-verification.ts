import { sha256Hex } from '../base/digest.ts';
import type { components } from '../generated/paths.d.ts';
import type { Rows } from '../state/state.ts';
import { hashOf } from './audit-chain.ts';

type Entry = Rows['audit']['wire'];

/**
 * Follows the chain of an account's entries, first to last: each must hash to what it says and name the hash of the one
 * before, and values that are still there must be those that were hashed. Erased values break nothing.
 */
export function verifyChain(entries: readonly Entry[]): components['schemas']['AuditVerification'] {
  const broken = entries.find((entry, place) => !fits(entry, entries[place - 1]));
  return {
    valid: broken === undefined,
    entries: entries.length,
    first_broken: broken?.id ?? null,
    erased: entries.filter(({ values }) => values.some(isErased)).map(({ id }) => id),
    head: entries.at(-1)?.hash ?? null,
  };
}

const fits = (entry: Entry, before: Entry | undefined): boolean =>
  entry.previous_hash === (before?.hash ?? null) &&
  entry.hash === hashOf(entry) &&
  entry.values.every((value) => isErased(value) || value.digest === sha256Hex(`${value.salt}${value.value}`));

const isErased = ({ salt, value }: Entry['values'][number]): boolean => salt === null && value === null;
