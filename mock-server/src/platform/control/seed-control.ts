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
 * What of a made key is not as usual.
 *
 * @example
 * const wish: SeedKeyOptions = { scopes: ['usage:read'], allowed_addresses: ['203.0.113.0/24'] };
 * platform.seed.key(wish);
 */
export interface SeedKeyOptions {
  /** What to call it. Default `Test key`. */
  readonly name?: string;
  /** Default: all that the owner may do. */
  readonly scopes?: Key['scopes'];
  /** Where it is taken. Default: where the owner's is. */
  readonly environment?: Key['environment'];
  /** When it ends by itself, as RFC 3339. Default: never. */
  readonly expires_at?: string | null;
  /** CIDR ranges. */
  readonly allowed_addresses?: readonly string[];
  /** The member who makes it. Default: the owner. */
  readonly created_by?: string;
}

/** What of a made member is not as usual. */
export interface SeedMemberOptions {
  /** Where the member is written to. */
  readonly email?: string;
  /** Default: `developer`. */
  readonly role?: Member['role'];
}

/**
 * Makes data to test with, past all rules but true to the description: each throws a `TypeError` of one line for a wish that
 * is not. What is returned is a copy: to change it changes nothing on the platform.
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
   * A key of the seeded account; its text is in `secret`.
   *
   * @example
   * const { secret } = platform.seed.key({ scopes: ['usage:read'] });
   */
  key(wish: SeedKeyOptions = {}): Key & { readonly secret: string } {
    checkSeedValues('Key', wish, ['name', 'scopes', 'environment', 'expires_at', 'allowed_addresses', 'created_by']);
    const { account, member, environment } = this.#seeded;
    this.#checkMember(wish.created_by === undefined ? member : wish.created_by);
    for (const range of wish.allowed_addresses ?? [])
      if (!isAddressRange(range))
        throw new RangeError(`platform.seed: ${shown(range)} is no range of addresses; give one such as 203.0.113.0/24.`);
    this.#checkRoom('keys');
    const { row, text } = mintKey(this.#world, {
      account,
      createdBy: wish.created_by ?? member,
      environment: wish.environment ?? environment,
      name: wish.name ?? 'Test key',
      scopes: [...(wish.scopes ?? contract.roles.owner.scopes)] as Key['scopes'],
      expiresAt: wish.expires_at ? normalized(wish.expires_at) : null,
      allowedAddresses: wish.allowed_addresses ?? [],
    });
    scheduleKey(this.#world, row);
    return { ...clone(row.wire), secret: text };
  }

  /**
   * An active member of the seeded account, without a key and without a second factor.
   *
   * @example
   * const { id } = platform.seed.member({ role: 'analyst' });
   * const { secret } = platform.seed.key({ created_by: id, scopes: ['usage:read'] });
   */
  member(wish: SeedMemberOptions = {}): Member {
    checkSeedValues('Member', wish, ['email', 'role']);
    this.#checkRoom('members');
    const { email = 'grace@example.com', role = 'developer' } = wish;
    const id = this.#world.id('mem');
    const now = this.#world.timestamp();
    const times = { created_at: now, updated_at: now, last_active_at: null };
    const wire: Member = { id, email, role, status: 'active', mfa_enrolled: false, ...times };
    const { account } = this.#seeded;
    this.#world.tables.members.insert({ id, account, wire, kept: { invitation: null, recoveryCodes: [] } });
    return clone(wire);
  }

  /**
   * A legal hold on data of the seeded account; on all of it but for what is said.
   *
   * @example
   * platform.seed.hold({ covers: ['usage_log'] });
   */
  hold(wish: HoldValues = {}): Hold {
    checkSeedValues('LegalHold', wish, ['basis', 'covers', 'from', 'to']);
    const times = { from: wish.from ? normalized(wish.from) : null, to: wish.to ? normalized(wish.to) : null };
    if (times.from !== null && times.to !== null && times.to < times.from)
      throw new RangeError(`platform.seed: the hold ends at ${times.to}, before it begins at ${times.from}.`);
    this.#checkRoom('holds');
    return clone(placeHold(this.#world, this.#seeded.account, { ...clone(definedOnly(wish)), ...times }).wire);
  }

  /**
   * Lifts a hold, as whoever ordered it would: also when the account was closed or deleted meanwhile. What only it kept goes
   * at once. Throws a `RangeError` for an id that is no hold's.
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

  /** A disclosure of data of the seeded account: to a court, but for what is said. */
  disclosure(wish: DisclosureValues = {}): Disclosure {
    checkSeedValues('Disclosure', wish, ['exception', 'recipient', 'categories']);
    return clone(recordDisclosure(this.#world, this.#seeded.account, clone(definedOnly(wish))).wire);
  }

  /** A usage log of the seeded account: a call of `account.get` now, but for what is said. */
  usageLog(wish: Partial<Log> = {}): Log {
    checkSeedValues('UsageLog', wish);
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
      ...definedOnly(wish),
      created_at: normalized(wish.created_at ?? now),
    };
    if (moment(wire.created_at) > this.#world.now())
      throw new RangeError(`platform.seed: a log cannot be of ${wire.created_at}: that is not in the past.`);
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
    if (!isThere) throw new RangeError(`platform.seed: created_by is ${shown(id)}; there is no such member.`);
  }
}

/** What is set, without what is there but `undefined`. */
const definedOnly = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
