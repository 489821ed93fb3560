import { isAddress } from '../../base/address.ts';
import { type Check, checkArgument, checkOptions, oneOf, text, wholeNumber } from '../../base/arguments.ts';
import { readKey } from '../../base/key-format.ts';
import { contract, type PolicyName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { type AppliedPolicy, countedFor } from '../../rules/limits/applied-policy.ts';
import { charge, readingOf, secondsOf } from '../../rules/limits/limits.ts';
import type { PolicyFigures } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

/** The IP address that calls in the same process have by default (RFC 5737, TEST-NET-2). */
export const inProcess = '198.51.100.1';

/**
 * The state of a quota policy for a key.
 *
 * @example
 * const views: readonly LimitView[] = platform.limits.peek(platform.apiKey);
 * views.filter(({ remaining }) => remaining === 0);
 */
export interface LimitView {
  /** The name of the quota policy. */
  readonly policy: PolicyName;
  /** The quota of the policy, multiplied by the factor of the account's plan. */
  readonly quota: number;
  /** How much of the quota the key can use now, for example 58 requests. */
  readonly remaining: number;
  /**
   * The number of seconds until the key can use one more request or byte. `undefined` if the whole quota is available. Also
   * `undefined` for a limit on concurrent transfers, because the end of a transfer has no known time.
   */
  readonly reset: number | undefined;
}

/**
 * Options of the methods of `LimitControl`.
 *
 * @example
 * const options: LimitOptions = { ip: '127.0.0.1' };
 * platform.limits.peek(platform.apiKey, options);
 */
export interface LimitOptions {
  /** The IP address of the caller, for quota policies that count per address. Default: the address of in-process calls. */
  readonly ip?: string;
}

/**
 * Reads and changes the state of quota policies. For example, a test can use up a quota without making a thousand calls. You can
 * pass the text or the id of an API key.
 *
 * @example
 * platform.limits.peek(platform.apiKey)[0]?.remaining;
 */
export class LimitControl {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Returns the state of all quota policies for a key. Throws a `RangeError` for an unknown key. */
  peek(key: string, options: LimitOptions = {}): readonly LimitView[] {
    this.#account('peek', key);
    return (Object.keys(contract.policies) as PolicyName[]).map((policy) => {
      const counted = this.#counted('peek', { key, policy, options });
      const reading = readingOf(this.#world, counted);
      return { policy, quota: counted.scaled.quota, remaining: reading.remaining, reset: secondsOf(reading) };
    });
  }

  /**
   * Uses up a quota policy, as if the key had made enough calls. If the policy limits concurrent transfers, its quota becomes
   * available again after the timeout for idle transfers.
   *
   * @example
   * platform.limits.exhaust(platform.apiKey, 'standard');
   */
  exhaust(key: string, policy: PolicyName, options: LimitOptions = {}): void {
    this.#leave('exhaust', this.#counted('exhaust', { key, policy, options }), 0);
  }

  /** Uses a quota policy until only `units` requests or bytes remain. If fewer already remain, throws a `RangeError`. */
  leave(key: string, policy: PolicyName, units: number, options: LimitOptions = {}): void {
    checkArgument({ of: 'platform.limits.leave', name: 'the number of units' }, units, wholeNumber(0));
    this.#leave('leave', this.#counted('leave', { key, policy, options }), units);
  }

  /**
   * Changes the quota, the burst or the window of a quota policy for all callers. The plan of an account still multiplies the
   * quota and the burst. Quota that callers have already used stays used. Throws a `RangeError` for a number that is not a whole
   * number of at least 1, and a `TypeError` for an unknown property.
   *
   * @example
   * platform.limits.set('standard', { quota: 5, window: 10 });
   */
  set(policy: PolicyName, figures: PolicyFigures): void {
    checkPolicy('set', policy);
    checkOptions('platform.limits.set', figures, { quota: figure, burst: figure, window: figure });
    checkArgument({ of: 'platform.limits.set', name: 'quota' }, figures.quota, figure);
    this.#world.state.quotas.set(policy, figures);
  }

  /** Makes all quotas fully available again, and undoes all changes by `set`. */
  reset(): void {
    this.#world.state.buckets.clear();
    this.#world.state.quotas.clear();
  }

  #leave(method: string, counted: AppliedPolicy, units: number): void {
    const { remaining } = readingOf(this.#world, counted);
    if (units > remaining)
      throw new RangeError(
        `platform.limits.${method}: "${counted.name}" has ${remaining} units left; it cannot be left with ${units}.`,
      );
    charge(this.#world, counted, remaining - units);
  }

  #counted(method: string, { key, policy, options }: Choice): AppliedPolicy {
    checkPolicy(method, policy);
    checkOptions(`platform.limits.${method}`, options, { ip: address });
    return countedFor(this.#world, policy, { ...this.#account(method, key), address: options.ip ?? inProcess });
  }

  #account(method: string, written: string): { readonly key: Rows['keys']; readonly account: Rows['accounts'] } {
    const of = `platform.limits.${method}`;
    checkArgument({ of, name: 'the key' }, written, text);
    const parts = readKey(contract.keyFormat, written);
    const key = this.#world.tables.keys.get(parts ? `key_${parts.ulid}` : written);
    const account = key && this.#world.tables.accounts.get(key.account);
    if (!key || !account)
      throw new RangeError(
        `${of}: the key does not exist on this platform. Use platform.apiKey, or a key of platform.seed.key().`,
      );
    return { key, account };
  }
}

/** The arguments with which a method selects a quota policy of a key. */
interface Choice {
  readonly key: string;
  readonly policy: PolicyName;
  readonly options: LimitOptions;
}

const figure = wholeNumber(1);
const address: Check = { allowed: 'an IPv4 or IPv6 address', holds: isAddress };
const policies: Check = oneOf(Object.keys(contract.policies));

const checkPolicy = (method: string, policy: string): void =>
  checkArgument({ of: `platform.limits.${method}`, name: 'the policy' }, policy, policies);
