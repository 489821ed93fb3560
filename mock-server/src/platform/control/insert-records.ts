import { shown } from '../../base/arguments.ts';
import type { Rows } from '../../records/rows.ts';
import type { DisclosureValues } from '../../rules/privacy/disclosure.ts';
import type { HoldValues } from '../../rules/retention/legal-hold.ts';
import { copyState } from '../../state/snapshot.ts';
import type { World } from '../../state/world.ts';
import { isEmail, type SeedData } from './seed-data.ts';
import type { SeedKeyOptions, SeedMemberOptions } from './seed-options.ts';

type Key = Rows['keys']['wire'];
type Log = Rows['logs']['wire'];

/**
 * The records that `platform.seed.load` inserted.
 *
 * @example
 * const { members }: SeedRecords = platform.seed.load({ members: [{ role: 'auditor' }] });
 * members[0]?.id;
 */
export interface SeedRecords {
  /** The members. */
  readonly members: readonly Rows['members']['wire'][];
  /** The keys; the text of each key is in `secret`. */
  readonly keys: readonly (Key & { readonly secret: string })[];
  /** The usage logs. */
  readonly usage_logs: readonly Log[];
  /** The legal holds. */
  readonly holds: readonly Rows['holds']['wire'][];
  /** The disclosures of personal data. */
  readonly disclosures: readonly Rows['disclosures']['wire'][];
}

/** The methods that insert single records. */
interface Inserter {
  member(values: SeedMemberOptions): SeedRecords['members'][number];
  key(values: SeedKeyOptions): SeedRecords['keys'][number];
  usageLog(values: Partial<Log>): Log;
  hold(values: HoldValues): SeedRecords['holds'][number];
  disclosure(values: DisclosureValues): SeedRecords['disclosures'][number];
}

interface Insertion {
  /** The beginning of an error message. */
  readonly of: string;
  readonly seed: Inserter;
  /** The id of the account that gets the records. */
  readonly account: string;
}

/**
 * Inserts all records or none. If a record is refused, throws a `RangeError` that names the record by its JSON Pointer. The
 * caller must have checked the data with `checkSeedData`.
 */
export function insertRecords(world: World, { of, seed, account }: Insertion, data: SeedData): SeedRecords {
  const before = copyState(world.state);
  const each = <Values, Row>(name: keyof SeedData, insert: (values: Values) => Row): readonly Row[] =>
    ((data[name] ?? []) as readonly Values[]).map((values, index) => {
      try {
        return insert(values);
      } catch (cause) {
        world.restore(before, world.clock);
        const detail = cause instanceof Error ? cause.message.replace('platform.seed: ', '') : String(cause);
        throw new RangeError(`${of}: /${name}/${index}: ${detail}`, { cause });
      }
    });
  return {
    members: each('members', (values: SeedMemberOptions) => seed.member(values)),
    keys: each('keys', (values: SeedKeyOptions) => seed.key(withCreator(values, { world, account }))),
    usage_logs: each('usage_logs', (values: Partial<Log>) => seed.usageLog(values)),
    holds: each('holds', (values: HoldValues) => seed.hold(values)),
    disclosures: each('disclosures', (values: DisclosureValues) => seed.disclosure(values)),
  };
}

/** If `created_by` of a key is an email address, replaces it with the id of the member who has this address. */
function withCreator(
  values: SeedKeyOptions,
  { world, account }: { readonly world: World; readonly account: string },
): SeedKeyOptions {
  const { created_by } = values;
  if (!isEmail(created_by)) return values;
  const member = world.tables.members.all().find((row) => row.account === account && row.wire.email === created_by);
  if (member) return { ...values, created_by: member.id };
  throw new RangeError(`created_by is ${shown(created_by)}; no member of the account has this email address.`);
}
