import { moment } from '../base/time.ts';
import { contract, type DataClassName } from '../generated/contract.ts';
import { schemas } from '../generated/schemas.ts';
import type { Tables } from '../state/state.ts';
import type { Row, Table } from '../state/table.ts';
import type { World } from '../state/world.ts';

/** The name of a table. */
export type Kind = keyof Tables;

/** A row, and the table that keeps it. */
export interface KeptRecord {
  readonly kind: Kind;
  readonly row: Row;
}

/** What the description calls the rows of a table. The rest is seen by no operation as it is kept. */
export const schemaOf: Readonly<Partial<Record<Kind, string>>> = {
  accounts: 'Account',
  keys: 'Key',
  factors: 'MfaFactor',
  challenges: 'MfaChallenge',
  settings: 'Settings',
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
  notificationSettings: 'NotificationSettings',
  reviews: 'AccessReview',
  performance: 'PerformancePoint',
  availability: 'AvailabilityPoint',
};

/** The data class of a table's rows; what the description puts in none goes with the account. */
export function dataClassOf(kind: Kind): DataClassName {
  if (kind === 'adoption') return 'analytics';
  return (contract.records[schemaOf[kind] ?? '']?.dataClass as DataClassName | undefined) ?? 'account';
}

/** When a record was made, in milliseconds since the epoch; `undefined` where it does not say. */
export function madeAt({ row }: KeptRecord): number | undefined {
  const { created_at, first_seen_at, start } = (row.wire ?? {}) as Readonly<Record<string, string | undefined>>;
  const made = created_at ?? first_seen_at ?? start;
  return made === undefined ? undefined : moment(made);
}

/** The record of an id; of an account's id, the account itself. */
export function recordOf({ tables }: World, id: string): KeptRecord | undefined {
  for (const kind of Object.keys(tables) as Kind[]) {
    const row = (tables[kind] as Pick<Table<Row>, 'get'>).get(id);
    if (row) return { kind, row };
  }
  return undefined;
}

/** A classified property, by its path in the record; `*` stands for each item of a list. */
export interface Classified {
  readonly property: string;
  /** What anonymizing leaves of it; absent where it is left alone. */
  readonly anonymize?: 'remove' | 'product';
  /** Whether it is erased with the account although its record stays. */
  readonly erase?: boolean;
}

/** The classified properties of a schema, those of the records inside it too. */
export function classifiedIn(schema: string): Classified[] {
  const own = Object.entries(contract.records[schema]?.properties ?? {}).map(([property, rules]) => ({ property, ...rules }));
  const properties = (schemas[schema] as { readonly properties?: Readonly<Record<string, Node>> } | undefined)?.properties ?? {};
  const inner = Object.entries(properties).flatMap(([name, { items }]) =>
    Object.entries(contract.records[items?.$ref?.split('/').at(-1) ?? '']?.properties ?? {}).map(([property, rules]) => ({
      ...rules,
      property: `${name}/*/${property}`,
    })),
  );
  return [...own, ...inner];
}

interface Node {
  readonly items?: { readonly $ref?: string };
}
