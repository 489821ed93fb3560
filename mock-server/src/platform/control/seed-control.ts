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
import type { World } from '../../state/world.ts';
import { checkSeedValues } from './check-seed-values.ts';

type Key = Rows['keys']['wire'];
type Log = Rows['logs']['wire'];
type Member = Rows['members']['wire'];
type Hold = Rows['holds']['wire'];
type Disclosure = Rows['disclosures']['wire'];

/**
 * Overrides for a seeded key.
 *
 * @example
 * const options: SeedKeyOptions = { scopes: ['usage:read'], allowed_addresses: ['203.0.113.0/24'] };
 * platform.seed.key(options);
 */
export interface SeedKeyOptions {
  /** The name of the key. Default `Test key`. */
  readonly name?: string;
  /** The scopes of the key. Default: all scopes of the role `owner`. */
  readonly scopes?: Key['scopes'];
  /** The environment that accepts the key. Default: the environment of the owner's key. */
  readonly environment?: Key['environment'];
  /** When the key expires, in RFC 3339. Default: never. */
  readonly expires_at?: string | null;
  /** The addresses that may use the key, as CIDR ranges. Default: all addresses. */
  readonly allowed_addresses?: readonly string[];
  /** The id of the member who created the key. Default: the owner. */
  readonly created_by?: string;
}

/** Overrides for a seeded member. */
export interface SeedMemberOptions {
  /** The email address. Default `grace@example.com`. */
  readonly email?: string;
  /** The role of the member. Default: `developer`. */
  readonly role?: Member['role'];
}

/**
 * Inserts records directly, without the business rules. Values must match the schema: otherwise each method throws a `TypeError`
 * with a message of one line. The returned object is a copy: changes to it do not change the platform.
 *
 * @example
 * platform.seed.usageLog({ created_at: '2026-01-01T00:00:00.000Z' });
 */
export class SeedControl {
  readonly #world: World;
  readonly #seeded: SeedResult & { readonly environment: Key['environment'] };

  constructor(world: World, seeded: SeedResult & { readonly environment: Key['environment'] }) {
    this.#world = world;
    this.#seeded = seeded;
  }

  /**
   * Makes a key of the seeded account. The text of the key is in `secret`. Throws a `RangeError` for an invalid address range,
   * for a member that does not exist, or if the account already has its maximum number of keys.
   *
   * @example
   * const { secret } = platform.seed.key({ scopes: ['usage:read'] });
   */
  key(options: SeedKeyOptions = {}): Key & { readonly secret: string } {
    checkSeedValues('Key', options, ['name', 'scopes', 'environment', 'expires_at', 'allowed_addresses', 'created_by']);
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
   * Makes an active member of the seeded account, without a key and without a second factor. Throws a `RangeError` if the account
   * already has its maximum number of members.
   *
   * @example
   * const { id } = platform.seed.member({ role: 'analyst' });
   * const { secret } = platform.seed.key({ created_by: id, scopes: ['usage:read'] });
   */
  member(options: SeedMemberOptions = {}): Member {
    checkSeedValues('Member', options, ['email', 'role']);
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
   * Places a legal hold on data of the seeded account. Default: on all data of the account. Throws a `RangeError` if the period
   * ends before it begins, or if the account already has its maximum number of holds.
   *
   * @example
   * platform.seed.hold({ covers: ['usage_log'] });
   */
  hold(options: HoldValues = {}): Hold {
    checkSeedValues('LegalHold', options, ['basis', 'covers', 'from', 'to']);
    const times = { from: options.from ? normalized(options.from) : null, to: options.to ? normalized(options.to) : null };
    if (times.from !== null && times.to !== null && times.to < times.from)
      throw new RangeError(`platform.seed: the hold ends at ${times.to}, before it begins at ${times.from}.`);
    this.#checkRoom('holds');
    return clone(placeHold(this.#world, this.#seeded.account, { ...clone(definedOnly(options)), ...times }).wire);
  }

  /**
   * Lifts a legal hold, even if the account was closed or deleted after the hold was placed. If only this hold kept some data,
   * the platform deletes this data immediately. Throws a `RangeError` for an unknown id.
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
    checkSeedValues('Disclosure', options, ['exception', 'recipient', 'categories']);
    return clone(recordDisclosure(this.#world, this.#seeded.account, clone(definedOnly(options))).wire);
  }

  /**
   * Writes a usage log of the seeded account. Default: the log of a call of `account.get` at the current time. Throws a
   * `RangeError` for a time in the future.
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
