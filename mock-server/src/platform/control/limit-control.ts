import { type Check, checkArgument, checkOptions, oneOf, text, wholeNumber } from '../../base/arguments.ts';
import { readKey } from '../../base/key-format.ts';
import { contract, type PolicyName } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { type AppliedPolicy, charge, countedFor, readingOf, secondsOf } from '../../rules/limits/limits.ts';
import type { PolicyFigures } from '../../state/state.ts';
import type { World } from '../../state/world.ts';

/** The address of callers in the same process (RFC 5737, TEST-NET-2). */
export const inProcess = '198.51.100.1';

/**
 * What a key may use of a policy.
 *
 * @example
 * const views: readonly LimitView[] = platform.limits.peek(platform.apiKey);
 * views.filter(({ remaining }) => remaining === 0);
 */
export interface LimitView {
  /** The policy's name. */
  readonly policy: PolicyName;
  /** Units in a window, as the plan scales them. */
  readonly quota: number;
  /** Units that may be used now. */
  readonly remaining: number;
  /** Seconds until one more unit; `undefined` when nothing is missing. */
  readonly reset: number | undefined;
}

/**
 * The limits of a platform, so that no test has to loop a thousand calls. Keys are named by their text or their id; of a policy
 * that counts by address, what is meant is that of in-process calls.
 *
 * @example
 * platform.limits.peek(platform.apiKey)[0]?.remaining;
 */
export class LimitControl {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** All policies as they stand for a key. Throws a `RangeError` for a key that is not known. */
  peek(key: string): readonly LimitView[] {
    this.#account('peek', key);
    return (Object.keys(contract.policies) as PolicyName[]).map((policy) => {
      const counted = this.#counted('peek', key, policy);
      const reading = readingOf(this.#world, counted);
      return { policy, quota: counted.scaled.quota, remaining: reading.remaining, reset: secondsOf(reading) };
    });
  }

  /**
   * Uses up what is left of a policy, as if the calls had been made. The places of a policy of concurrent requests are free
   * again when such calls would have stood still for too long.
   *
   * @example
   * platform.limits.exhaust(platform.apiKey, 'standard');
   */
  exhaust(key: string, policy: PolicyName): void {
    this.#leave('exhaust', this.#counted('exhaust', key, policy), 0);
  }

  /** Uses up a policy but for that many units. More than are left cannot be had: a `RangeError`. */
  leave(key: string, policy: PolicyName, units: number): void {
    checkArgument({ of: 'platform.limits.leave', name: 'the number of units' }, units, wholeNumber(0));
    this.#leave('leave', this.#counted('leave', key, policy), units);
  }

  /**
   * Gives a policy other figures from now on, for all; a plan scales them still, and what was used stays used.
   * Throws a `RangeError` for what is not a whole number of 1 or more, a `TypeError` for a figure that there is not.
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

  /** Fills all buckets, and gives all policies the quotas of the description again. */
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

  #counted(method: string, key: string, policy: PolicyName): AppliedPolicy {
    checkPolicy(method, policy);
    return countedFor(this.#world, policy, { ...this.#account(method, key), address: inProcess });
  }

  #account(method: string, written: string): { readonly key: Rows['keys']; readonly account: Rows['accounts'] } {
    const of = `platform.limits.${method}`;
    checkArgument({ of, name: 'the key' }, written, text);
    const parts = readKey(contract.keyFormat, written);
    const key = this.#world.tables.keys.get(parts ? `key_${parts.ulid}` : written);
    const account = key && this.#world.tables.accounts.get(key.account);
    if (!key || !account) throw new RangeError(`${of}: there is no such API key on this platform.`);
    return { key, account };
  }
}

const figure = wholeNumber(1);
const policies: Check = oneOf(Object.keys(contract.policies));

const checkPolicy = (method: string, policy: string): void =>
  checkArgument({ of: `platform.limits.${method}`, name: 'the policy' }, policy, policies);
