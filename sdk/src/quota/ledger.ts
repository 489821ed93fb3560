import { quotaPolicies } from '../generated/platform.ts';
import { type PolicyItem, parseLimits, parsePolicies, type QuotaUnit } from '../wire/rate-limit.ts';
import { Bucket, type Reservation } from './bucket.ts';

/**
 * What is believed of one quota policy.
 *
 * @example
 * ```ts
 * const closed = (policy: BelievedPolicy) => policy.closedUntil !== undefined;
 * console.log(client.quota.policies.filter(closed).map(({ name, closedUntil }) => `${name} until ${closedUntil?.toISOString()}`));
 * ```
 */
export interface BelievedPolicy {
  /** The name of the policy. */
  readonly name: string;
  /** What it counts. */
  readonly unit: QuotaUnit;
  /** Units in a window; `Infinity` while nothing is known of it. */
  readonly quota: number;
  /** Seconds. */
  readonly window: number | undefined;
  /** Units that may be used now. */
  readonly remaining: number;
  /** When more may be used. */
  readonly resetAt: Date | undefined;
  /** Until when nothing is sent under it, after a refusal. */
  readonly closedUntil: Date | undefined;
  /** Whether the server has spoken of it; false while it is only the description's word. */
  readonly heard: boolean;
}

/** More policies than any server has: a hostile one must not fill the memory with names. */
const mostBuckets = 500;
const timeOf = (ms: number | undefined): Date | undefined =>
  ms === undefined || ms === Number.POSITIVE_INFINITY ? undefined : new Date(Math.min(ms, 8.64e15));
const keyOf = (name: string, partition: string | undefined): string => `${partition ?? ''} ${name}`;

/** What is believed of every policy's bucket. One ledger belongs to one origin and one key. */
export class Ledger {
  readonly #buckets = new Map<string, Bucket>();
  /** The bucket of each policy that the next call will be counted in. */
  readonly #current = new Map<string, Bucket>();
  /** Policies that the server named for an operation, beyond those of the description. */
  readonly #learned = new Map<string, Set<string>>();
  #policies: { readonly text: string | null; readonly items: readonly PolicyItem[] } = { text: null, items: [] };
  #sequence = 0;

  /** The buckets that a call counts in. One that names no policy still starts slowly, in a bucket of its own. */
  bucketsFor({ operation, policies }: { operation: string; policies: readonly string[] }, now: number): Bucket[] {
    const names = new Set([...policies, ...(this.#learned.get(operation) ?? [])]);
    return [...(names.size > 0 ? names : [''])].map((name) => this.#bucket(name, undefined, now));
  }

  /** Takes the units of one call from each bucket. `bytes` is the length of what is asked for, when known. */
  reserve(buckets: readonly Bucket[], { now, bytes }: { now: number; bytes: number }): Reservation[] {
    this.#sequence += 1;
    return buckets.map((bucket) => bucket.reserve(now, unitsOf(bucket, bytes), this.#sequence));
  }

  /** Believes the limit headers of an answer. Returns the names of the policies that they speak of. */
  learn(operation: string, headers: Pick<Headers, 'get'>, { now, sequence }: { now: number; sequence: number }): void {
    // A kept answer tells of another time.
    if (Number(headers.get('age') ?? 0) > 0) return;
    const policies = this.#policiesOf(headers.get('ratelimit-policy'));
    const limits = parseLimits(headers.get('ratelimit'));
    const keys = new Set([...policies, ...limits].map(({ name, partition }) => keyOf(name, partition)));
    for (const key of keys) {
      const policy = policies.find((item) => keyOf(item.name, item.partition) === key);
      const limit = limits.find((item) => keyOf(item.name, item.partition) === key);
      const { name = '', partition } = limit ?? policy ?? {};
      if (!this.#buckets.has(key) && this.#buckets.size >= mostBuckets) continue;
      this.#bucket(name, partition, now).learn(policy, limit, { now, sequence });
      this.#learned.set(operation, (this.#learned.get(operation) ?? new Set()).add(name));
    }
  }

  /** The policies of a server are the same from answer to answer: a text that was just read is not read again. */
  #policiesOf(text: string | null): readonly PolicyItem[] {
    if (text !== this.#policies.text) this.#policies = { text, items: parsePolicies(text) };
    return this.#policies.items;
  }

  /** Closes the gates of the named policies, or of all that the call counts in when none is named. */
  close(buckets: readonly Bucket[], names: readonly string[], { until, now }: { until: number; now: number }): void {
    const named = names.map(
      (name) => this.#current.get(name) ?? (this.#buckets.size < mostBuckets ? this.#bucket(name, undefined, now) : undefined),
    );
    for (const bucket of names.length > 0 ? named : buckets) bucket?.close(until);
  }

  /** Everything that is believed, by name. */
  view(now: number): BelievedPolicy[] {
    return [...this.#current.values()]
      .filter(({ name }) => name !== '')
      .map((bucket) => {
        const { quota, window, remaining, resetAt, closedUntil } = bucket.view(now);
        const times = { resetAt: timeOf(resetAt), closedUntil: timeOf(closedUntil) };
        return { name: bucket.name, unit: bucket.unit, quota, window, remaining, ...times, heard: bucket.heard };
      });
  }

  /** Nobody waits any more. */
  calm(): void {
    for (const bucket of this.#current.values()) bucket.calm();
  }

  #bucket(name: string, partition: string | undefined, now: number): Bucket {
    const current = this.#current.get(name);
    // Before an answer the partition is that of the answer before; one that is named for the first time was meant all along.
    if (current && (partition === undefined || current.partition === partition)) return current;
    const key = keyOf(name, partition);
    const bucket =
      this.#buckets.get(key) ??
      new Bucket(name, partition, { policy: Object.hasOwn(quotaPolicies, name) ? quotaPolicies[name] : undefined, now });
    this.#buckets.set(key, bucket);
    this.#current.set(name, bucket);
    return bucket;
  }
}

/** What one call takes of a bucket. */
export const unitsOf = ({ unit }: Bucket, bytes: number): number => (unit === 'content-bytes' ? bytes : 1);
