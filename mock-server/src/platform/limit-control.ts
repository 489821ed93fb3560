import { readKey } from '../base/key-format.ts';
import { contract, type PolicyName } from '../generated/contract.ts';
import { type Counted, charge, countedFor, readingOf, secondsOf } from '../rules/limits/limits.ts';
import type { PolicyFigures } from '../state/state.ts';
import type { World } from '../state/world.ts';

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
 * The limits of a platform, so that no test has to loop a thousand calls. Keys are named by their text or their id.
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
    return (Object.keys(contract.policies) as PolicyName[]).map((policy) => {
      const counted = this.#counted(key, policy);
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
    this.leave(key, policy, 0);
  }

  /** Uses up a policy but for that many units. More than are left cannot be had: a `RangeError`. */
  leave(key: string, policy: PolicyName, units: number): void {
    const counted = this.#counted(key, policy);
    const { remaining } = readingOf(this.#world, counted);
    if (!Number.isInteger(units) || units < 0 || units > remaining)
      throw new RangeError(`"${policy}" has ${remaining} units left; it cannot be left with ${units}.`);
    charge(this.#world, counted, remaining - units);
  }

  /**
   * Gives a policy other figures from now on, for all; a plan scales them still, and what was used stays used.
   * Throws a `RangeError` for what is not a whole number of 1 or more.
   *
   * @example
   * platform.limits.set('standard', { quota: 5, window: 10 });
   */
  set(policy: PolicyName, figures: PolicyFigures): void {
    this.#known(policy);
    if (!Object.values(figures).every((units) => Number.isInteger(units) && units > 0))
      throw new RangeError('A quota, a burst and a window are whole numbers of 1 or more.');
    this.#world.state.quotas.set(policy, figures);
  }

  /** Fills all buckets, and gives all policies the quotas of the description again. */
  reset(): void {
    this.#world.state.buckets.clear();
    this.#world.state.quotas.clear();
  }

  #counted(text: string, policy: PolicyName): Counted {
    this.#known(policy);
    const parts = readKey(contract.keyFormat, text);
    const key = this.#world.tables.keys.get(parts ? `key_${parts.ulid}` : text);
    const account = key && this.#world.tables.accounts.get(key.account);
    if (!account) throw new RangeError('There is no such API key on this platform.');
    return countedFor(this.#world, policy, { key, account, address: '' });
  }

  #known(policy: string): void {
    if (!Object.hasOwn(contract.policies, policy)) throw new RangeError(`There is no policy "${policy}".`);
  }
}
