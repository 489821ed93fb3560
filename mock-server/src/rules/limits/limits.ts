import { Refusal } from '../../base/refusal.ts';
import type { PolicyName } from '../../generated/contract.ts';
import type { World } from '../../state/world.ts';
import type { LimitReading } from './algorithms/algorithm.ts';
import { algorithms } from './algorithms/algorithms.ts';
import type { AppliedPolicy } from './applied-policy.ts';

/** Returns how many units of a quota policy a caller can use now, and the wait until one more unit can be used. */
export const readingOf = (world: World, { policy, scaled, bucket }: AppliedPolicy): LimitReading =>
  algorithms[policy.algorithm].read(scaled, world.state.buckets.get(bucket), world.now());

/** Counts units of a quota policy as used by a caller. */
export function charge(world: World, { policy, scaled, bucket }: AppliedPolicy, units = 1): void {
  const use = { now: world.now(), units };
  world.state.buckets.set(bucket, algorithms[policy.algorithm].take(scaled, world.state.buckets.get(bucket), use));
}

/**
 * Returns the number of seconds until the next unit is available, rounded up. Returns `undefined` if all units are available, or
 * if the wait is not known.
 */
export const secondsOf = ({ wait }: LimitReading): number | undefined =>
  wait === undefined ? undefined : Math.ceil(wait / 1000);

/**
 * Throws an error if at least one of the quota policies has no unit left: a 503 if all used-up policies have reduced capacity,
 * otherwise a 429. The function counts no unit as used.
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
