import { iso8601 } from '../../base/time.ts';
import { contract, type DataClassName } from '../../generated/contract.ts';
import type { components } from '../../generated/paths.d.ts';
import type { World } from '../../state/world.ts';
import { logPeriods } from '../usage/log-retention.ts';

type Schemas = components['schemas'];

/**
 * Returns the kinds of data that the platform collects about an account, each with its purpose and its retention period. For
 * usage logs, the account can set shorter retention periods than the spec. The result then contains the shorter periods.
 */
export function dataInventory(world: World, account: string): Schemas['DataInventory'] {
  const items = Object.entries(contract.records).flatMap(([record, { dataClass, properties }]) =>
    Object.entries(properties).map(([property, { category, purpose, anonymize }]): Schemas['InventoryItem'] => {
      const periods = periodsOf(world, account, dataClass as DataClassName);
      return {
        record,
        property,
        category: category as Schemas['DataCategory'],
        purpose: purpose as Schemas['Purpose'],
        data_class: dataClass as DataClassName,
        anonymized_after: anonymize ? durationOf(periods.anonymizeAfter) : null,
        deleted_after: durationOf(periods.deleteAfter),
      };
    }),
  );
  const never_collected = Object.values(contract.neverCollected).map(({ title }) => title);
  return { policy_version: contract.policyVersion, items, never_collected };
}

interface Periods {
  readonly anonymizeAfter?: number;
  readonly deleteAfter?: number;
}

const periodsOf = (world: World, account: string, dataClass: DataClassName): Periods =>
  dataClass === 'usage_log' ? logPeriods(world, account) : contract.dataClasses[dataClass];

const durationOf = (ms: number | undefined): string | null => (ms === undefined ? null : iso8601(ms));
