import { sha256Hex } from '../../base/digest.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';
import { hashOf } from './audit-chain.ts';

type Entry = Rows['audit']['wire'];

/**
 * Verifies the chain of the audit entries of an account, from the oldest entry to the newest. Each entry must have its correct
 * hash, and must contain the hash of the previous entry. Each value that was not erased must match its digest. If the parameter
 * `last` is given, the newest entry must have the id `last`.
 */
export function verifyChain(entries: readonly Entry[], last?: string): components['schemas']['AuditVerification'] {
  const broken = entries.find((entry, place) => !fits(entry, entries[place - 1]))?.id;
  const missing = last === entries.at(-1)?.id ? undefined : last;
  const firstBroken = broken ?? missing ?? null;
  return {
    valid: firstBroken === null,
    entries: entries.length,
    first_broken: firstBroken,
    erased: entries.filter(hasErased).length,
    head: entries.at(-1)?.hash ?? null,
  };
}

const fits = (entry: Entry, before: Entry | undefined): boolean =>
  entry.previous_hash === (before?.hash ?? null) &&
  entry.hash === hashOf(entry) &&
  entry.values.every((value) => isErased(value) || value.digest === sha256Hex(`${value.salt}${value.value}`));

/** Whether personal values of an entry were erased. */
export const hasErased = ({ values }: Entry): boolean => values.some(isErased);

const isErased = ({ salt, value }: Entry['values'][number]): boolean => salt === null && value === null;
