import type { Random } from '../base/random.ts';
import { quotaPolicies } from '../generated/platform.ts';
import { type LimitItem, type PolicyItem, parseLimits, parsePolicies } from '../wire/rate-limit.ts';
import { Estimator, type Reservation } from './estimator.ts';
import type { QuotaLease } from './lease.ts';
import type { QuotaStatus } from './status.ts';

/** More policies than any server has: a hostile one must not fill the memory with names. */
const mostEstimators = 500;
const keyOf = (name: string, partition: string | undefined): string => `${partition ?? ''} ${name}`;

/** An answer as the ledger learns from it. Times are monotonic milliseconds. */
export interface Answer {
  readonly operation: string;
  readonly headers: Pick<Headers, 'get'>;
  readonly now: number;
  readonly sentAt: number;
  readonly sequence: number;
  /** What the call has taken. */
  readonly reservations: readonly Reservation[];
  /** Whether it was refused, and so counts in no policy. */
  readonly refused: boolean;
}

/** The share of a policy and partition that a store lends. */
export type LeaseFor = (name: string, partition: string | undefined) => QuotaLease | undefined;

/** The time of the two clocks at one moment: `now` is monotonic, `date` is for people. */
export interface Moment {
  readonly now: number;
  readonly date: number;
}

/** What is believed of every quota. One ledger belongs to one origin and one key. */
export class Ledger {
  readonly #random: Random;
  readonly #leaseFor: LeaseFor;
  readonly #estimators = new Map<string, Estimator>();
  /** The estimator of each policy that the next call will be counted in. */
  readonly #current = new Map<string, Estimator>();
  /** Policies that the server named for an operation, beyond those of the spec. */
  readonly #learned = new Map<string, Set<string>>();
  #policies: { readonly text: string | null; readonly items: readonly PolicyItem[] } = { text: null, items: [] };
  #sequence = 0;

  /** `leaseFor` gives the share of a policy and partition that a store lends; undefined for one that no store shares. */
  constructor(random: Random, leaseFor: LeaseFor = () => undefined) {
    this.#random = random;
    this.#leaseFor = leaseFor;
  }

  /** The estimators that a call counts in. One that names no policy still starts slowly, in one of its own. */
  estimatorsFor({ operation, policies }: { operation: string; policies: readonly string[] }, now: number): Estimator[] {
    const names = new Set([...policies, ...(this.#learned.get(operation) ?? [])]);
    return [...(names.size > 0 ? names : [''])].map((name) => this.#estimator(name, undefined, now));
  }

  /** Takes the units of one call from each estimator. `bytes` is the length of what is asked for, when known. */
  reserve(estimators: readonly Estimator[], { now, bytes }: { now: number; bytes: number }): Reservation[] {
    this.#sequence += 1;
    return estimators.map((estimator) => estimator.reserve(now, unitsOf(estimator, bytes), this.#sequence));
  }

  /** Believes the limit headers of an answer. Returns the estimators that they say are used up. */
  learn({ operation, headers, reservations, ...lesson }: Answer): Estimator[] {
    // A kept answer tells of another time.
    if (Number(headers.get('age') ?? 0) > 0) return [];
    const usedUp: Estimator[] = [];
    for (const { name, partition, policy, limit } of this.#itemsOf(headers)) {
      if (!this.#estimators.has(keyOf(name, partition)) && this.#estimators.size >= mostEstimators) continue;
      const estimator = this.#estimator(name, partition, lesson.now);
      estimator.learn(policy, limit, { ...lesson, reservation: reservations.find((one) => one.estimator === estimator) });
      if (limit?.remaining === 0) usedUp.push(estimator);
      this.#learned.set(operation, (this.#learned.get(operation) ?? new Set()).add(name));
    }
    return usedUp;
  }

  /** The items of both fields, joined by name and partition. */
  #itemsOf(
    headers: Pick<Headers, 'get'>,
  ): { name: string; partition: string | undefined; policy?: PolicyItem; limit?: LimitItem }[] {
    const items = new Map<string, { name: string; partition: string | undefined; policy?: PolicyItem; limit?: LimitItem }>();
    for (const policy of this.#policiesOf(headers.get('ratelimit-policy')))
      items.set(keyOf(policy.name, policy.partition), { name: policy.name, partition: policy.partition, policy });
    for (const limit of parseLimits(headers.get('ratelimit'))) {
      const key = keyOf(limit.name, limit.partition);
      items.set(key, { name: limit.name, partition: limit.partition, ...items.get(key), limit });
    }
    return [...items.values()];
  }

  /** The policies of a server are the same from answer to answer: a text that was just read is not read again. */
  #policiesOf(text: string | null): readonly PolicyItem[] {
    if (text !== this.#policies.text) this.#policies = { text, items: parsePolicies(text) };
    return this.#policies.items;
  }

  /** The estimators of the policies of those names, made when they are new. */
  named(names: readonly string[], now: number): Estimator[] {
    return names.flatMap((name) => {
      const known = this.#current.get(name);
      if (known) return [known];
      return this.#estimators.size < mostEstimators ? [this.#estimator(name, undefined, now)] : [];
    });
  }

  /** Everything that is believed, by name. */
  view({ now, date }: Moment): QuotaStatus[] {
    const dateOf = (time: number | undefined): Date | undefined =>
      time === undefined || time === Number.POSITIVE_INFINITY ? undefined : new Date(Math.min(date + time - now, 8.64e15));
    return [...this.#current.values()]
      .filter(({ name }) => name !== '')
      .map((estimator) => {
        const { quota, window, remaining, resetAt, blockedUntil, leased } = estimator.view(now);
        const { name, unit, confirmed, othersShare, refusals } = estimator;
        const times = { resetAt: dateOf(resetAt), blockedUntil: dateOf(blockedUntil) };
        return { name, unit, quota, window, remaining, ...times, confirmed, othersShare, refusals, leased };
      });
  }

  /** Nobody waits any more. */
  calm(): void {
    for (const estimator of this.#current.values()) estimator.calm();
  }

  #estimator(name: string, partition: string | undefined, now: number): Estimator {
    const current = this.#current.get(name);
    // Before an answer the partition is that of the answer before; one that is named for the first time was meant all along.
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
    return estimator;
  }
}

/** What one call takes of a quota. */
export const unitsOf = ({ unit }: Estimator, bytes: number): number => (unit === 'content-bytes' ? bytes : 1);
