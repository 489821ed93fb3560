import { milliseconds } from '../../base/time.ts';
import { logPeriods } from '../../rules/usage/log-retention.ts';
import type { World } from '../../state/world.ts';

/**
 * The number of usage logs of an account, for each age in days.
 *
 * @example
 * const ages: UsageLogAges = platform.retention.usageLogAges();
 * ages.days.filter(({ age }) => age < 30).every(({ anonymized }) => anonymized === 0);
 */
export interface UsageLogAges {
  /** The age at which a log is anonymized, in milliseconds; `undefined` if logs are never anonymized. */
  readonly anonymizeAfter: number | undefined;
  /** The age at which a log is deleted, in milliseconds; `undefined` if logs are never deleted. */
  readonly deleteAfter: number | undefined;
  /** The days that have logs, youngest first. */
  readonly days: readonly LogsOfDay[];
}

/** The logs of one age. */
export interface LogsOfDay {
  /** The age in whole days: 0 for logs of the last 24 hours. */
  readonly age: number;
  /** The number of logs. */
  readonly logs: number;
  /** How many of these logs are anonymized. */
  readonly anonymized: number;
}

const day = milliseconds({ days: 1 });

/** Counts how many usage logs of each age an account has. */
export function usageLogAges(world: World, account: string): UsageLogAges {
  const now = world.now();
  const days = new Map<number, { logs: number; anonymized: number }>();
  for (const { chunk, row } of world.tables.logs.places({ order: 'desc' }, (logs) => logs.account === account)) {
    const age = Math.max(0, Math.floor((now - chunk.moment(row)) / day));
    const counted = days.get(age) ?? { logs: 0, anonymized: 0 };
    counted.logs++;
    if (chunk.get(row, 'anonymized')) counted.anonymized++;
    days.set(age, counted);
  }
  const { anonymizeAfter, deleteAfter } = logPeriods(world, account);
  return {
    anonymizeAfter: finite(anonymizeAfter),
    deleteAfter: finite(deleteAfter),
    days: [...days].map(([age, counted]) => ({ age, ...counted })).sort((one, other) => one.age - other.age),
  };
}

const finite = (period: number): number | undefined => (Number.isFinite(period) ? period : undefined);
