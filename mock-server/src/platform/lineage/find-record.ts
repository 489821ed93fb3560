import { contract, type DataClassName } from '../../generated/contract.ts';
import { schemas } from '../../generated/schemas.ts';
import type { Rows } from '../../records/rows.ts';
import type { Row } from '../../state/table.ts';
import type { World } from '../../state/world.ts';

/** The schema of the records in each table. Contains only tables of records that have an id in the API. */
const schemaOf = {
  accounts: 'Account',
  keys: 'Key',
  factors: 'MfaFactor',
  challenges: 'MfaChallenge',
  logs: 'UsageLog',
  members: 'Member',
  exports: 'Export',
  events: 'SecurityEvent',
  incidents: 'Incident',
  indicators: 'Indicator',
  audit: 'AuditEntry',
  holds: 'LegalHold',
  disclosures: 'Disclosure',
  privacyRequests: 'PrivacyRequest',
  notifications: 'Notification',
  reviews: 'AccessReview',
} as const satisfies Partial<Record<keyof Rows, string>>;

/** The name of a table of records that have an id in the API. */
export type RecordTable = keyof typeof schemaOf;

/** A record that exists. */
export interface FoundRecord {
  readonly table: RecordTable;
  /** The name of the record's schema. */
  readonly record: string;
  readonly row: Row;
}

const tables = Object.keys(schemaOf) as RecordTable[];

/** Finds the record that has the given id. */
export function findRecord(world: World, id: string): FoundRecord | undefined {
  for (const table of tables) {
    const row = world.tables[table].get(id);
    if (row) return { table, record: schemaOf[table], row };
  }
  return undefined;
}

/** Returns all records except usage logs. Usage logs are left out, because there may be a million of them. */
export function* fewRecords(world: World): Generator<FoundRecord> {
  for (const table of tables)
    if (table !== 'logs') for (const row of world.tables[table].all()) yield { table, record: schemaOf[table], row };
}

/** Returns the data class of a schema; `undefined` if the schema has no data class. */
export const classOf = (record: string): DataClassName | undefined =>
  contract.records[record]?.dataClass as DataClassName | undefined;

interface Described {
  readonly pattern?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

/** Returns the schema name for an id, such as `Key` for `key_01…`; `undefined` if no schema has such ids. */
export const recordOfId = (id: string): string | undefined =>
  Object.values(schemaOf).find((name) => {
    const pattern = resolved((schemas[name] as Described).properties?.id)?.pattern;
    return pattern !== undefined && new RegExp(pattern, 'u').test(id);
  });

const resolved = (schema: Described | undefined): Described | undefined =>
  schema?.$ref ? (schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] as Described | undefined) : schema;
