import { isAddressRange } from '../../base/address.ts';
import { checkArgument, shown, text } from '../../base/arguments.ts';
import { clone } from '../../base/clone.ts';
import { moment, normalized } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { shortageOf } from '../../rules/account/shortage.ts';
import { runDue } from '../../rules/jobs.ts';
import { scheduleKey } from '../../rules/keys/key-expiry.ts';
import { mintKey } from '../../rules/keys/mint-key.ts';
import { liftHold } from '../../rules/lift-hold.ts';
import { type DisclosureValues, recordDisclosure } from '../../rules/privacy/disclosure.ts';
import { type HoldValues, placeHold } from '../../rules/retention/legal-hold.ts';
import { scheduleLogs } from '../../rules/usage/log-retention.ts';
import type { SeedResult } from '../../seeds/seeded.ts';
import { copyState } from '../../state/snapshot.ts';
import type { World } from '../../state/world.ts';
import { checkSeedValues } from './check-seed-values.ts';
import { checkSeedData, isEmail, type SeedData, seedKinds } from './seed-data.ts';
import type { SeedKeyOptions, SeedMemberOptions } from './seed-options.ts';

type Key = Rows['keys']['wire'];
type Log = Rows['logs']['wire'];
type Member = Rows['members']['wire'];
type Hold = Rows['holds']['wire'];
type Disclosure = Rows['disclosures']['wire'];

/**
 * The records that `platform.seed.load` inserted.
 *
 * @example
 * const { members }: SeedRecords = platform.seed.load({ members: [{ role: 'auditor' }] });
 * members[0]?.id;
 */
export interface SeedRecords {
  readonly members: readonly Member[];
  /** The keys; the text of each key is in `secret`. */
  readonly keys: readonly (Key & { readonly secret: string })[];
  readonly usage_logs: readonly Log[];
  readonly holds: readonly Hold[];
  readonly disclosures: readonly Disclosure[];
}

/** The seeded owner of the current data, and the environment of the owner's key. */
type SeededOwner = SeedResult & { readonly environment: Key['environment'] };

/**
 * Inserts records directly, without a request to the API. If a value does not match the schema, the method throws a `TypeError`
 * with a message of one line. Each method returns a copy of the record, so changes to the returned object do not change the
 * platform.
 *
 * @example
 * platform.seed.usageLog({ created_at: '2026-01-01T00:00:00.000Z' });
 */
export class SeedControl {
  readonly #world: World;
  readonly #seededNow: () => SeededOwner;

  constructor(world: World, seededNow: () => SeededOwner) {
    this.#world = world;
    this.#seededNow = seededNow;
  }

  get #seeded(): SeededOwner {
    return this.#seededNow();
  }

  /**
   * Makes a key for the seeded account. The text of the key is in `secret`. Throws a `RangeError` if an address range is invalid,
   * if the member in `created_by` does not exist, or if the account already has its maximum number of keys.
   *
   * @example
   * const { secret } = platform.seed.key({ scopes: ['usage:read'] });
   */
  key(options: SeedKeyOptions = {}): Key & { readonly secret: string } {
    checkSeedValues('Key', options, seedKinds.keys.names);
    const { account, member, environment } = this.#seeded;
    this.#checkMember(options.created_by === undefined ? member : options.created_by);
    for (const range of options.allowed_addresses ?? [])
      if (!isAddressRange(range))
        throw new RangeError(`platform.seed: ${shown(range)} is not a range of addresses; give one such as 203.0.113.0/24.`);
    this.#checkRoom('keys');
    const { row, text } = mintKey(this.#world, {
      account,
      createdBy: options.created_by ?? member,
      environment: options.environment ?? environment,
      name: options.name ?? 'Test key',
      scopes: [...(options.scopes ?? contract.roles.owner.scopes)] as Key['scopes'],
      expiresAt: options.expires_at ? normalized(options.expires_at) : null,
      allowedAddresses: options.allowed_addresses ?? [],
    });
    scheduleKey(this.#world, row);
    return { ...clone(row.wire), secret: text };
  }

  /**
   * Makes an active member of the seeded account. The member has no key and no second factor. Throws a `RangeError` if the
   * account already has its maximum number of members.
   *
   * @example
   * const { id } = platform.seed.member({ role: 'analyst' });
   * const { secret } = platform.seed.key({ created_by: id, scopes: ['usage:read'] });
   */
  member(options: SeedMemberOptions = {}): Member {
    checkSeedValues('Member', options, seedKinds.members.names);
    this.#checkRoom('members');
    const { email = 'grace@example.com', role = 'developer' } = options;
    const id = this.#world.id('mem');
    const now = this.#world.timestamp();
    const times = { created_at: now, updated_at: now, last_active_at: null };
    const wire: Member = { id, email, role, status: 'active', mfa_enrolled: false, ...times };
    const { account } = this.#seeded;
    this.#world.tables.members.insert({ id, account, wire, kept: { invitation: null, recoveryCodes: [] } });
    return clone(wire);
  }

  /**
   * Places a legal hold on data of the seeded account. By default, the hold covers all data of the account. Throws a `RangeError`
   * if the time in `to` is before the time in `from`, or if the account already has its maximum number of holds.
   *
   * @example
   * platform.seed.hold({ covers: ['usage_log'] });
   */
  hold(options: HoldValues = {}): Hold {
    checkSeedValues('LegalHold', options, seedKinds.holds.names);
    const times = { from: options.from ? normalized(options.from) : null, to: options.to ? normalized(options.to) : null };
    if (times.from !== null && times.to !== null && times.to < times.from)
      throw new RangeError(`platform.seed: the hold ends at ${times.to}, before it begins at ${times.from}.`);
    this.#checkRoom('holds');
    return clone(placeHold(this.#world, this.#seeded.account, { ...clone(definedOnly(options)), ...times }).wire);
  }

  /**
   * Lifts a legal hold, even if the account was closed or deleted after the hold was placed. The platform then immediately
   * deletes the data that only this hold has kept. Throws a `RangeError` if there is no hold with this id.
   *
   * @example
   * const { id } = platform.seed.hold({ covers: ['security'] });
   * platform.seed.liftHold(id);
   */
  liftHold(id: string): Hold {
    checkArgument({ of: 'platform.seed.liftHold', name: 'the id' }, id, text);
    const hold = this.#world.tables.holds.get(id);
    if (!hold) throw new RangeError(`platform.seed.liftHold: There is no hold ${shown(id).slice(1, -1)}.`);
    const { wire } = liftHold(this.#world, hold);
    runDue(this.#world, this.#world.now());
    return clone(wire);
  }

  /** Records that data of the seeded account was disclosed. Default recipient: a court. */
  disclosure(options: DisclosureValues = {}): Disclosure {
    checkSeedValues('Disclosure', options, seedKinds.disclosures.names);
    return clone(recordDisclosure(this.#world, this.#seeded.account, clone(definedOnly(options))).wire);
  }

  /**
   * Inserts a usage log of the seeded account. By default, the usage log records a call of `account.get` at the current time.
   * Throws a `RangeError` if the time of the usage log is in the future.
   */
  usageLog(options: Partial<Log> = {}): Log {
    checkSeedValues('UsageLog', options);
    const id = this.#world.id('log');
    const { account } = this.#seeded;
    const now = this.#world.timestamp();
    const wire: Log = {
      id,
      operation: 'account.get',
      method: 'GET',
      path: contract.operations['account.get'].path,
      status: 200,
      duration_ms: 12,
      key_id: this.#world.tables.keys.all().find((key) => key.account === account)?.id ?? null,
      api_username: this.#world.tables.accounts.get(account)?.wire.api_username ?? null,
      ip_address: '203.0.113.7',
      user_agent: 'sentinelsec-sdk/0.1.0',
      request_id: this.#world.id('req'),
      anonymized: false,
      ...definedOnly(options),
      created_at: normalized(options.created_at ?? now),
    };
    if (moment(wire.created_at) > this.#world.now())
      throw new RangeError(`platform.seed: created_at is ${wire.created_at}; it must not be in the future.`);
    const { chunk, row } = this.#world.tables.logs.append(account, wire);
    scheduleLogs(this.#world, chunk);
    return chunk.wire(row);
  }

  /**
   * Inserts the records of a start state, such as the content of a JSON file, and returns them in the same order. Inserts all
   * records or none. If values do not match the spec, throws a `TypeError` that names up to five of these values by their JSON
   * Pointers. If a method of `platform.seed` refuses a record, throws a `RangeError` that names the record by its JSON Pointer.
   *
   * @example
   * const { keys } = platform.seed.load({ keys: [{ name: 'Reports', scopes: ['usage:read'] }] });
   * keys[0]?.secret;
   */
  load(data: SeedData): SeedRecords {
    checkSeedData(data);
    const before = copyState(this.#world.state);
    const each = <Values, Row>(name: keyof SeedData, insert: (values: Values) => Row): readonly Row[] =>
      ((data[name] ?? []) as readonly Values[]).map((values, index) => {
        try {
          return insert(values);
        } catch (cause) {
          this.#world.restore(before, this.#world.clock);
          const detail = cause instanceof Error ? cause.message.replace('platform.seed: ', '') : String(cause);
          throw new RangeError(`platform.seed.load: /${name}/${index}: ${detail}`, { cause });
        }
      });
    return {
      members: each('members', (values: SeedMemberOptions) => this.member(values)),
      keys: each('keys', (values: SeedKeyOptions) => this.key(this.#withCreator(values))),
      usage_logs: each('usage_logs', (values: Partial<Log>) => this.usageLog(values)),
      holds: each('holds', (values: HoldValues) => this.hold(values)),
      disclosures: each('disclosures', (values: DisclosureValues) => this.disclosure(values)),
    };
  }

  /** Replaces the email address of a key's creator by the id of the member. */
  #withCreator(values: SeedKeyOptions): SeedKeyOptions {
    const { created_by } = values;
    if (!isEmail(created_by)) return values;
    const { account } = this.#seeded;
    const member = this.#world.tables.members.all().find((row) => row.account === account && row.wire.email === created_by);
    if (member) return { ...values, created_by: member.id };
    throw new RangeError(`created_by is ${shown(created_by)}; no member of the account has this email address.`);
  }

  #checkRoom(counted: Parameters<typeof shortageOf>[2]): void {
    const shortage = shortageOf(this.#world, this.#seeded.account, counted);
    if (shortage) throw new RangeError(`platform.seed: ${shortage}`);
  }

  #checkMember(id: string): void {
    const isThere = this.#world.tables.members.get(id)?.account === this.#seeded.account;
    if (!isThere) throw new RangeError(`platform.seed: created_by is ${shown(id)}; no member of the account has this id.`);
  }
}

/** Returns the options without properties whose value is `undefined`. */
const definedOnly = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
