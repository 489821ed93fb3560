import type { QuotaPolicy } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract, type PlanName, type PolicyName } from '../../generated/contract.ts';
import type { Row } from '../../state/table.ts';
import type { World } from '../../state/world.ts';
import type { Algorithm, LimitReading, ScaledPolicy } from './algorithm.ts';
import { concurrency } from './concurrency.ts';
import { fixedWindow } from './fixed-window.ts';
import { slidingWindow } from './sliding-window.ts';
import { tokenBucket } from './token-bucket.ts';

const algorithms: Readonly<Record<QuotaPolicy['algorithm'], Algorithm>> = {
  'token-bucket': tokenBucket,
  'fixed-window': fixedWindow,
  'sliding-window': slidingWindow,
  concurrency,
};

/** The quota policies with reduced capacity, each with the remaining share of its quota. */
export type ReducedCapacity = ReadonlyMap<PolicyName, number>;

/** A quota policy as it applies to one caller. */
export interface AppliedPolicy {
  readonly name: PolicyName;
  readonly policy: QuotaPolicy;
  readonly scaled: ScaledPolicy;
  readonly bucket: string;
  /** Whether the capacity of the quota policy is reduced. */
  readonly isReduced: boolean;
}

/** Whose units are counted: a quota policy counts per key, per account or per address. */
export interface LimitSubject {
  /** Absent for a caller without credentials. */
  readonly account?: Row<{ readonly plan: PlanName }>;
  /**
   * Absent for a caller without a key, such as a caller with a restore token. If this caller has an account, quota policies that
   * count per key use the count of the account instead.
   */
  readonly key?: Row;
  readonly address: string;
  /** Absent if no quota policy has reduced capacity. */
  readonly capacity?: ReducedCapacity | undefined;
}

/**
 * Returns a quota policy as it applies to one caller. The quota is scaled by the plan of the caller's account. The bucket is the
 * one of the caller's key, account or address.
 */
export function countedFor(world: World, name: PolicyName, subject: LimitSubject): AppliedPolicy {
  const { key, account, capacity } = subject;
  const { partition } = contract.policies[name];
  const id = partition === 'ip' || capacity ? undefined : partition === 'key' ? (key ?? account)?.id : account?.id;
  if (id === undefined) return applied(world, name, subject);
  const figures = world.state.quotas.get(name) ?? specFigures;
  let known = knownPolicies.get(figures);
  if (!known || known.size > knownMost) {
    known = new Map();
    knownPolicies.set(figures, known);
  }
  const place = `${name} ${account?.wire.plan} ${id}`;
  const before = known.get(place);
  if (before) return before;
  const counted = applied(world, name, subject);
  known.set(place, counted);
  return counted;
}

/** Stands for the figures of the spec, where none replace them. */
const specFigures = {};

/** The policies as they apply to keys and accounts, by the figures that replace those of the spec. They never change. */
const knownPolicies = new WeakMap<object, Map<string, AppliedPolicy>>();
const knownMost = 10_000;

function applied(world: World, name: PolicyName, { key, account, address, capacity }: LimitSubject): AppliedPolicy {
  const policy: QuotaPolicy = { ...contract.policies[name], ...world.state.quotas.get(name) };
  // An address has no plan.
  const scale = account && policy.partition !== 'ip' ? contract.plans[account.wire.plan].scale : 1;
  const { burst } = world.state.quotas.get(name) ?? policy;
  const share = capacity?.get(name) ?? 1;
  const scaled = {
    quota: reduced(policy.quota * scale, share),
    burst: reduced((burst ?? policy.quota) * scale, share),
    window: (policy.window ?? 0) * 1000,
  };
  const partition = { key: (key ?? account)?.id, account: account?.id, ip: address }[policy.partition];
  if (partition === undefined)
    throw new RangeError(
      `The quota policy "${name}" counts per ${policy.partition}, but this caller has no ${policy.partition}.`,
    );
  return { name, policy, scaled, bucket: `${name} ${partition}`, isReduced: share < 1 };
}

/**
 * Returns a share of a quota in whole units. The share is at least 1 unit, because with a quota of 0 no unit would ever become
 * free.
 */
const reduced = (units: number, share: number): number => (share < 1 ? Math.max(1, Math.floor(units * share)) : units);

/** Returns the units of a quota policy that a caller can use now. */
export const readingOf = (world: World, { policy, scaled, bucket }: AppliedPolicy): LimitReading =>
  algorithms[policy.algorithm].read(scaled, world.state.buckets.get(bucket), world.now());

/** Charges units to a bucket. */
export function charge(world: World, { policy, scaled, bucket }: AppliedPolicy, units = 1): void {
  const use = { now: world.now(), units };
  world.state.buckets.set(bucket, algorithms[policy.algorithm].take(scaled, world.state.buckets.get(bucket), use));
}

/**
 * Returns the wait in seconds, rounded up, so that a client that waits for this time does not come back too early. Returns
 * `undefined` if the length of the wait is not known, or if there is nothing to wait for.
 */
export const secondsOf = ({ wait }: LimitReading): number | undefined =>
  wait === undefined ? undefined : Math.ceil(wait / 1000);

/**
 * Throws an error if at least one of the quota policies has no unit left: a 503 if all policies without a unit have reduced
 * capacity, otherwise a 429. The function does not charge any quota policy.
 */
export function refuseOverLimit(world: World, policies: readonly AppliedPolicy[]): void {
  const violated: { name: PolicyName; isReduced: boolean; reading: LimitReading }[] = [];
  for (const counted of policies) {
    const reading = readingOf(world, counted);
    if (reading.remaining < 1) violated.push({ name: counted.name, isReduced: counted.isReduced, reading });
  }
  if (violated.length === 0) return;
  const names = violated.map(({ name }) => name);
  // It is not known when a concurrency slot becomes free. One second is the shortest wait that Retry-After can express.
  const wait = Math.max(...violated.map(({ reading }) => secondsOf(reading) ?? 1));
  const isReduced = violated.every((policy) => policy.isReduced);
  const problem = isReduced ? 'temporary-reduced-capacity' : 'quota-exceeded';
  const which = names.length > 1 ? `policies are ${names.join(' and ')}` : `policy is ${names[0]}`;
  throw new Refusal(problem, `The quota ${which}. Try again in ${wait} s.`, {
    members: { 'violated-policies': names },
    headers: { 'Retry-After': String(wait) },
  });
}
