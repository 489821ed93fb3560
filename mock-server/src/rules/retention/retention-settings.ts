import { Refusal } from '../../base/refusal.ts';
import { durationMs, iso8601 } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';

type RetentionUpdate = NonNullable<components['schemas']['SettingsUpdate']['retention']>;
type Retention = Rows['settings']['wire']['retention'];

/** Returns the retention periods in the spec. Each period has the name of the setting with which an account can shorten it. */
const longest = (): Readonly<Record<keyof Retention, number>> => {
  const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;
  return { usage_logs_anonymized_after: anonymizeAfter, usage_logs_deleted_after: deleteAfter };
};

/**
 * Checks the retention periods that an account sets. If a period is null, the account gets the period of the spec. Throws a 422
 * if a period is longer than in the spec. The problem lists all periods that are too long.
 */
export function shorterRetention(update: RetentionUpdate): Partial<Retention> {
  const entries = Object.entries(longest()) as [keyof Retention, number][];
  const asked = entries.filter(([name]) => update[name] !== undefined);
  const errors = asked
    .filter(([name, most]) => durationMs(update[name] ?? iso8601(most)) > most)
    .map(([name, most]) => ({ pointer: `/body/retention/${name}`, detail: `is longer than ${iso8601(most)}` }));
  if (errors.length > 0)
    throw new Refusal(
      'validation-failed',
      'Retention periods can be shortened, but not made longer than the periods of the platform.',
      {
        members: { errors },
      },
    );
  return Object.fromEntries(asked.map(([name, most]) => [name, update[name] ?? iso8601(most)]));
}
