import { isAddressRange } from '../../base/address.ts';
import { checkArgument, shown, text } from '../../base/arguments.ts';
import { clone } from '../../base/clone.ts';
import { readKey } from '../../base/key-format.ts';
import { moment, normalized } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { shortageOf } from '../../rules/account/shortage.ts';
import { runDue } from '../../rules/jobs.ts';
import { scheduleKey } from '../../rules/keys/key-expiry.ts';
import { mintKey, type NewKey } from '../../rules/keys/mint-key.ts';
import { liftHold } from '../../rules/lift-hold.ts';
import { type DisclosureValues, recordDisclosure } from '../../rules/privacy/disclosure.ts';
import { type HoldValues, placeHold } from '../../rules/retention/legal-hold.ts';
import { scheduleLogs } from '../../rules/usage/log-retention.ts';
import type { SeededKey, SeedResult } from '../../seeds/seeded.ts';
import type { World } from '../../state/world.ts';
import { checkSeedValues } from './check-seed-values.ts';
import { insertRecords, type SeedRecords } from './insert-records.ts';
import { checkSeedData, type SeedData, seedKinds } from './seed-data.ts';
import type { SeedKeyOptions, SeedMemberOptions } from './seed-options.ts';

type Key = Rows['keys']['wire'];
type Log = Rows['logs']['wire'];
type Member = Rows['members']['wire'];
type Hold = Rows['holds']['wire'];
type Disclosure = Rows['disclosures']['wire'];

/** The owner in the seeded data, and the environment of the owner's key. */
type SeededOwner = SeedResult & { readonly environment: Key['environment'] };

/**
 * Inserts records directly, without a request to the API. If a value does not match the schema, each method throws a `TypeError`
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

  /** The keys from the option `seed` of `createPlatform`, in the same order. Empty if this option contains no keys. */
  get keys(): readonly SeededKey[] {
    return this.#seeded.keys ?? [];
  }

  /**
   * Makes a key for the seeded account. The text of the key is in `secret`. Throws a `RangeError` if an address range is invalid
   * or if the member in `created_by` does not exist. Also throws a `RangeError` if the account already has its maximum number of
   * keys.
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
    const given = options.secret === undefined ? undefined : this.#givenKey(options.secret, options.environment);
    const { row, text } = mintKey(this.#world, {
      account,
      ...given,
      createdBy: options.created_by ?? member,
      environment: given?.environment ?? options.environment ?? environment,
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
   * deletes the data that is due for deletion and that no other hold covers. Throws a `RangeError` if there is no hold with this
   * id.
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

  /**
   * Inserts a disclosure, which is a record that data of the seeded account was disclosed. Default recipient of the data: a
   * court.
   */
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
   * Inserts records, such as the content of a JSON file, and returns them in the same order. Inserts all records or none. If
   * values do not match the spec, throws a `TypeError` that names up to five of these values by their JSON Pointers. If a method
   * of `platform.seed` refuses a record, throws a `RangeError` that names the record by its JSON Pointer. `reset()` removes the
   * records. To have them again after `reset()`, give them to `createPlatform` as the option `seed`.
   *
   * @example
   * const { keys } = platform.seed.load({ keys: [{ name: 'Reports', scopes: ['usage:read'] }] });
   * keys[0]?.secret;
   */
  load(data: SeedData): SeedRecords {
    const of = 'platform.seed.load';
    checkSeedData(data, of);
    return insertRecords(this.#world, { of, seed: this, account: this.#seeded.account }, data);
  }

  /** Reads the id and the environment from the text of a key. */
  #givenKey(text: string, wanted: Key['environment'] | undefined): Pick<NewKey, 'id' | 'environment' | 'given'> {
    const parts = readKey(contract.keyFormat, text);
    const id = `key_${parts?.ulid}`;
    const environment = parts?.environment as Key['environment'];
    if (wanted !== undefined && wanted !== environment)
      throw new RangeError(`platform.seed: environment is "${wanted}", but the key in secret is for "${environment}".`);
    if (this.#world.tables.keys.get(id)) throw new RangeError(`platform.seed: there is already a key with this secret: ${id}.`);
    return { id, environment, given: text };
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

const definedOnly = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
