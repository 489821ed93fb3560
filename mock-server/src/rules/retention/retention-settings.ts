import { Refusal } from '../../base/refusal.ts';
import { durationMs, iso8601 } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { Rows } from '../../records/rows.ts';

type Wished = NonNullable<components['schemas']['SettingsUpdate']['retention']>;
type Retention = Rows['settings']['wire']['retention'];

/** The platform's own periods, by the name of the setting that may shorten them. */
const longest = (): Readonly<Record<keyof Retention, number>> => {
  const { anonymizeAfter = 0, deleteAfter = 0 } = contract.dataClasses.usage_log;
  return { usage_logs_anonymized_after: anonymizeAfter, usage_logs_deleted_after: deleteAfter };
};

/** The periods that an account wishes; null is the platform's own. Refuses with 422 what is longer than that, all at once. */
export function shorterRetention(wished: Wished): Partial<Retention> {
  const entries = Object.entries(longest()) as [keyof Retention, number][];
  const asked = entries.filter(([name]) => wished[name] !== undefined);
  const errors = asked
    .filter(([name, most]) => durationMs(wished[name] ?? iso8601(most)) > most)
    .map(([name, most]) => ({ pointer: `/body/retention/${name}`, detail: `is longer than ${iso8601(most)}` }));
  if (errors.length > 0)
    throw new Refusal('validation-failed', 'Periods can be made shorter than the platform’s, never longer.', {
      members: { errors },
    });
  return Object.fromEntries(asked.map(([name, most]) => [name, wished[name] ?? iso8601(most)]));
}
