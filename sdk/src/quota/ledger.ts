import type { Random } from '../base/random.ts';
import { quotaPolicies } from '../generated/platform.ts';
import { Estimator, type Reservation } from './estimator.ts';
import type { QuotaLease } from './lease.ts';
import { keyOf, QuotaHeaders } from './quota-headers.ts';
import type { QuotaStatus } from './status.ts';

/** The maximum number of estimators. Without this limit, a hostile server could fill the memory with names of policies. */
const mostEstimators = 500;
/** The maximum number of operations for which the ledger stores a list of estimators. */
const mostTeams = 500;

/** A response, as input of `Ledger.learn`. Times are monotonic milliseconds. */
export interface Answer {
  readonly operation: string;
  readonly headers: Pick<Headers, 'get'>;
  /** Replaces the credentials in a text from the server by a placeholder. Default: returns the text unchanged. */
  readonly mask?: (text: string) => string;
  readonly now: number;
  readonly sentAt: number;
  readonly sequence: number;
  /** The units that the client reserved for the call: one reservation for each estimator. */
  readonly reservations: readonly Reservation[];
  /** Whether the server refused the call. A refused call uses no units of any policy. */
  readonly refused: boolean;
}

/**
 * Returns the lease of a quota policy and partition. The lease is the share that a quota store assigns to this client. Returns
 * undefined if no store assigns shares of this policy.
 */
export type LeaseFor = (name: string, partition: string | undefined) => QuotaLease | undefined;

/** One moment on two clocks, in milliseconds: `now` is the monotonic time, and `date` is the Unix time. */
export interface Moment {
  readonly now: number;
  readonly date: number;
}

/** The estimators of the calls of one operation, and the policies that the spec lists for this operation. */
interface Team {
  readonly policies: readonly string[];
  readonly estimators: readonly Estimator[];
}

/** The estimators of all quotas of one client. A ledger belongs to one origin and one key. */
export class Ledger {
  readonly #random: Random;
  readonly #leaseFor: LeaseFor;
  readonly #estimators = new Map<string, Estimator>();
  /** For each policy, the estimator for the next call. This is the estimator of the partition that the last response named. */
  readonly #current = new Map<string, Estimator>();
  /** For each operation, the names of the policies in the responses so far. */
  readonly #learned = new Map<string, Set<string>>();
  /** For each operation, the estimators of its calls. The ledger empties this map when it makes or replaces an estimator. */
  readonly #teams = new Map<string, Team>();
  readonly #headers = new QuotaHeaders();
  #sequence = 0;

  constructor(random: Random, leaseFor: LeaseFor = () => undefined) {
    this.#random = random;
    this.#leaseFor = leaseFor;
  }

  /** Returns the estimators for a call of this operation. All operations without policies use one common estimator. */
  estimatorsFor({ operation, policies }: { operation: string; policies: readonly string[] }, now: number): readonly Estimator[] {
    const team = this.#teams.get(operation);
    if (team && areSame(team.policies, policies)) return team.estimators;
    const names = new Set([...policies, ...(this.#learned.get(operation) ?? [])]);
    const estimators = [...(names.size > 0 ? names : [''])].map((name) => this.#estimator(name, undefined, now));
    if (this.#teams.size >= mostTeams) this.#teams.clear();
    this.#teams.set(operation, { policies: [...policies], estimators });
    return estimators;
  }

  /**
   * Reserves the units of one call in each of these estimators. `bytes` is the number of bytes that the call requests; 1 if
   * unknown.
   */
  reserve(estimators: readonly Estimator[], { now, bytes }: { now: number; bytes: number }): Reservation[] {
    this.#sequence += 1;
    return estimators.map((estimator) => estimator.reserve(now, unitsOf(estimator, bytes), this.#sequence));
  }

  /** Updates the estimators from the `RateLimit` headers of a response. Returns the estimators that have no units left. */
  learn({ operation, headers, mask, now, sentAt, sequence, reservations, refused }: Answer): Estimator[] {
    if (!refused && reservations.length > 0 && reservations.every(({ estimator }) => estimator.unread(now))) return [];
    // The header `Age` marks a cached response, whose quota headers describe an earlier time.
    if (Number(headers.get('age') ?? 0) > 0) return [];
    const usedUp: Estimator[] = [];
    const items = this.#headers.read(headers, mask);
    for (const { name, partition, policy, limit } of items) {
      const estimator = this.#roomFor(name, partition, now);
      if (!estimator) continue;
      const reservation = reservations.find((one) => one.estimator === estimator);
      estimator.learn(policy, limit, { now, sentAt, sequence, reservation, refused });
      if (limit?.remaining === 0) usedUp.push(estimator);
      this.#belongs(name, operation);
    }
    if (items.length > 0) for (const { estimator } of reservations) if (!estimator.confirmed) estimator.unnamed();
    return usedUp;
  }

  /**
   * Returns the estimators of the policies with these names. Makes the estimators that do not exist yet. If `operation` is set,
   * the policies apply to this operation from now on.
   */
  named(names: readonly string[], now: number, operation?: string): Estimator[] {
    return [...new Set(names)].flatMap((name) => {
      if (!this.#current.has(name) && this.#estimators.size >= mostEstimators) return [];
      if (operation !== undefined) this.#belongs(name, operation);
      return [this.#estimator(name, undefined, now)];
    });
  }

  /** Returns the status of all quota policies. */
  view({ now, date }: Moment): QuotaStatus[] {
    const dateOf = (time: number | undefined): Date | undefined =>
      time === undefined || time === Number.POSITIVE_INFINITY ? undefined : new Date(Math.min(date + time - now, 8.64e15));
    return [...this.#current.values()]
      .filter(({ name }) => name !== '')
      .map((estimator) => {
        const { quota, window, remaining, resetAt, blockedUntil, leased } = estimator.view(now);
        const { name, unit, confirmed, refusals } = estimator;
        const othersShare = estimator.othersShare(now);
        const times = { resetAt: dateOf(resetAt), blockedUntil: dateOf(blockedUntil) };
        return { name, unit, quota, window, remaining, ...times, confirmed, othersShare, refusals, leased };
      });
  }

  /** Called when no call waits any more. */
  calm(): void {
    for (const estimator of this.#current.values()) estimator.calm();
  }

  /**
   * Returns the estimator of a policy and partition. If there is none, makes a new one. If the ledger is full (`mostEstimators`),
   * returns undefined instead of a new one.
   */
  #roomFor(name: string, partition: string | undefined, now: number): Estimator | undefined {
    const current = this.#current.get(name);
    if (current && current.partition === partition) return current;
    const isFull = this.#estimators.size >= mostEstimators && !this.#estimators.has(keyOf(name, partition));
    return isFull ? undefined : this.#estimator(name, partition, now);
  }

  /** Records that the policy `name` applies to the operation, because a response to the operation has named this policy. */
  #belongs(name: string, operation: string): void {
    const names = this.#learned.get(operation);
    if (names?.has(name)) return;
    this.#learned.set(operation, (names ?? new Set()).add(name));
    this.#teams.delete(operation);
  }

  #estimator(name: string, partition: string | undefined, now: number): Estimator {
    const current = this.#current.get(name);
    // Until the response to a call names its partition, the client assumes the partition of the last response.
    if (current && (partition === undefined || current.partition === partition)) return current;
    const key = keyOf(name, partition);
    const estimator =
      this.#estimators.get(key) ??
      new Estimator(name, partition, {
        policy: Object.hasOwn(quotaPolicies, name) ? quotaPolicies[name] : undefined,
        random: this.#random,
        lease: this.#leaseFor(name, partition),
        now,
      });
    this.#estimators.set(key, estimator);
    this.#current.set(name, estimator);
    this.#teams.clear();
    return estimator;
  }
}

/** Returns whether two lists have the same names in the same order. */
const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((name, at) => name === other[at]));

/** Returns how many units of a quota one call uses: `bytes` if the quota counts bytes, otherwise 1. */
export const unitsOf = ({ unit }: Estimator, bytes: number): number => (unit === 'content-bytes' ? bytes : 1);
