import { isRecord, nextStep, shown } from '../../base/arguments.ts';
import type { Rows } from '../../records/rows.ts';
import type { DisclosureValues } from '../../rules/privacy/disclosure.ts';
import type { HoldValues } from '../../rules/retention/legal-hold.ts';
import { seedIssues } from './check-seed-values.ts';
import type { SeedKeyOptions, SeedMemberOptions } from './seed-options.ts';

/**
 * Records to insert, as JSON or TypeScript. Each list contains records of one kind. A record has the same properties as the
 * options of the method that inserts this kind. For example, a record in `keys` has the options of `platform.seed.key`, but
 * its `created_by` can also be the email address of a member.
 *
 * @example
 * const data: SeedData = {
 *   members: [{ email: 'lin@example.com', role: 'analyst' }],
 *   keys: [{ name: 'Reports', scopes: ['usage:read'], created_by: 'lin@example.com' }],
 * };
 * platform.seed.load(data);
 */
export interface SeedData {
  /** The members to insert. They are inserted before all other records. Default: none. */
  readonly members?: readonly SeedMemberOptions[];
  /** The API keys to insert. */
  readonly keys?: readonly SeedKeyOptions[];
  /** The usage logs to insert. */
  readonly usage_logs?: readonly Partial<Rows['logs']['wire']>[];
  /** The legal holds to place. */
  readonly holds?: readonly HoldValues[];
  /** The disclosures to insert. Each of these records says that personal data was disclosed. */
  readonly disclosures?: readonly DisclosureValues[];
}

/**
 * The name of a schema, and the names of the properties that a test can set. Default of `names`: all properties of the schema.
 */
interface SeedKind {
  readonly record: string;
  readonly names?: readonly string[];
}

/** The kinds of records that can be seeded. */
export const seedKinds = {
  members: { record: 'Member', names: ['email', 'role'] },
  keys: { record: 'Key', names: ['name', 'scopes', 'environment', 'expires_at', 'allowed_addresses', 'created_by', 'secret'] },
  usage_logs: { record: 'UsageLog' },
  holds: { record: 'LegalHold', names: ['basis', 'covers', 'from', 'to'] },
  disclosures: { record: 'Disclosure', names: ['exception', 'recipient', 'categories'] },
} as const satisfies Readonly<Record<keyof SeedData, SeedKind>>;

const kinds = Object.entries<SeedKind>(seedKinds);
const shownMost = 5;

/**
 * Checks records before they are inserted. If values are wrong, throws a `TypeError` with a message of one line. The message
 * begins with the text in `of`, and names up to five of the wrong values by their JSON Pointers (RFC 6901).
 */
export function checkSeedData(data: SeedData, of: string): void {
  if (!isRecord(data)) throw new TypeError(`${of}: the data is ${shown(data)}; it must be an object such as { members: [] }.`);
  const faults = Object.entries(data).flatMap(([name, records]) => (records === undefined ? [] : faultsOf(name, records)));
  if (faults.length === 0) return;
  const more = faults.length > shownMost ? ` And ${faults.length - shownMost} more.` : '';
  throw new TypeError(`${of}: ${faults.slice(0, shownMost).join(' ')}${more}`);
}

function faultsOf(name: string, records: unknown): readonly string[] {
  const pointer = `/${step(name)}`;
  const kind = kinds.find(([known]) => known === name)?.[1];
  if (!kind) return [`${pointer}: there are no such records. ${nextStep(name, Object.keys(seedKinds))}`];
  if (!Array.isArray(records)) return [`${pointer}: it is ${shown(records)}; it must be a list of records.`];
  return records.flatMap((values: unknown, index) => {
    if (!isRecord(values)) return [`${pointer}/${index}: it is ${shown(values)}; it must be an object.`];
    const { created_by, ...rest } = values;
    const checked = isEmail(created_by) && name === 'keys' ? rest : values;
    return seedIssues(kind.record, checked, kind.names).map(
      ({ name: property, detail }) => `${pointer}/${index}/${step(property)}: ${detail}`,
    );
  });
}

export const isEmail = (value: unknown): value is string => typeof value === 'string' && value.includes('@');

const step = (name: string): string => shown(name).slice(1, -1).replaceAll('~', '~0').replaceAll('/', '~1');
