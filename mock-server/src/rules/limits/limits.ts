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

/** The quota policies that have less to give than usual, each with the share of its quota that is left. */
export type ReducedCapacity = ReadonlyMap<PolicyName, number>;

/** A policy as it applies to one caller. */
export interface AppliedPolicy {
  readonly name: PolicyName;
  readonly policy: QuotaPolicy;
  readonly scaled: ScaledPolicy;
  readonly bucket: string;
  /** Whether it has less to give than usual. */
  readonly isReduced: boolean;
}

/** Who is counted: what a policy's partition can be. */
export interface LimitSubject {
  /** Absent for a caller without credentials. */
  readonly account?: Row<{ readonly plan: PlanName }>;
  /** Absent for a caller whose credentials are no key; policies per key then count the account. */
  readonly key?: Row;
  readonly address: string;
  /** Absent where all policies have their usual quota. */
  readonly capacity?: ReducedCapacity | undefined;
}

/** A policy as it applies to one caller: scaled by the plan, in the bucket of its partition. */
export function countedFor(world: World, name: PolicyName, { key, account, address, capacity }: LimitSubject): AppliedPolicy {
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
  if (partition === undefined) throw new RangeError(`"${name}" counts a caller with a key, and this one has none.`);
  return { name, policy, scaled, bucket: `${name} ${partition}`, isReduced: share < 1 };
}

/** A share of a quota, in whole units; a quota of nothing would have no time at which one more unit is there. */
const reduced = (units: number, share: number): number => (share < 1 ? Math.max(1, Math.floor(units * share)) : units);

/** What a caller may use of a policy now. */
export const readingOf = (world: World, { policy, scaled, bucket }: AppliedPolicy): LimitReading =>
  algorithms[policy.algorithm].read(scaled, world.state.buckets.get(bucket), world.now());

/** Takes units out of a bucket. */
export function charge(world: World, { policy, scaled, bucket }: AppliedPolicy, units = 1): void {
  const use = { now: world.now(), units };
  world.state.buckets.set(bucket, algorithms[policy.algorithm].take(scaled, world.state.buckets.get(bucket), use));
}

/** Seconds, rounded up: a client that waits that long is not early. */
export const secondsOf = ({ wait }: LimitReading): number | undefined =>
  wait === undefined ? undefined : Math.ceil(wait / 1000);

/** Refuses with 429 when one of the policies has nothing left, with 503 when that is for reduced capacity; none of them is charged then. */
export function refuseOverLimit(world: World, policies: readonly AppliedPolicy[]): void {
  const violated = policies
    .map((counted) => ({ name: counted.name, isReduced: counted.isReduced, reading: readingOf(world, counted) }))
    .filter(({ reading }) => reading.remaining < 1);
  if (violated.length === 0) return;
  const names = violated.map(({ name }) => name);
  // A concurrency slot has no known end: a second is the shortest wait that Retry-After can say.
  const wait = Math.max(...violated.map(({ reading }) => secondsOf(reading) ?? 1));
  const isReduced = violated.every((policy) => policy.isReduced);
  const problem = isReduced ? 'temporary-reduced-capacity' : 'quota-exceeded';
  const reason = isReduced ? 'The platform runs with reduced capacity' : `The ${names.join(' and ')} limit is used up`;
  throw new Refusal(problem, `${reason}. Try again in ${wait} s.`, {
    members: { 'violated-policies': names },
    headers: { 'Retry-After': String(wait) },
  });
}
