import type { QuotaPolicy } from '../../base/contract.ts';
import { contract, type PlanName, type PolicyName } from '../../generated/contract.ts';
import type { Row } from '../../state/table.ts';
import type { World } from '../../state/world.ts';
import type { ScaledPolicy } from './algorithms/algorithm.ts';

/**
 * The quota policies with reduced capacity, each with the factor by which its quota is multiplied. For example, 0.5 halves the
 * quota.
 */
export type ReducedCapacity = ReadonlyMap<PolicyName, number>;

/** A quota policy, with the figures and the bucket for one caller. */
export interface AppliedPolicy {
  readonly name: PolicyName;
  readonly policy: QuotaPolicy;
  readonly scaled: ScaledPolicy;
  readonly bucket: string;
  /** Whether the capacity of the quota policy is reduced. */
  readonly isReduced: boolean;
}

/** The caller whose use is counted. Some quota policies count per key, others per account or per address. */
export interface LimitSubject {
  /** Absent for a caller without credentials. */
  readonly account?: Row<{ readonly plan: PlanName }>;
  /**
   * Absent for a caller without a key, such as a caller with a restore token. Some quota policies count the use of each key. For
   * a caller without a key, they count the use of the account.
   */
  readonly key?: Row;
  readonly address: string;
  /** The policies whose quota is currently reduced. Absent if there are none. */
  readonly capacity?: ReducedCapacity | undefined;
}

/**
 * Returns a quota policy as it applies to one caller. The quota is multiplied by a factor that depends on the plan of the
 * caller's account. The use is counted in a bucket of the caller's key, account or address.
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

/**
 * Stands for the figures (quota, burst and window) of the spec. `knownPolicies` uses this object as a key for each quota policy
 * whose figures no test has set.
 */
const specFigures = {};

/**
 * A cache of applied policies. The key of the outer map is an object: the figures that a test has set, or `specFigures`. The key
 * of an inner map is a text with the name of the quota policy, the plan, and the id of the key or account.
 */
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
 * Multiplies a number of units by a share. For example, 100 units and the share 0.5 give 50 units. The result is at least 1,
 * because with a quota of 0 every request would be refused.
 */
const reduced = (units: number, share: number): number => (share < 1 ? Math.max(1, Math.floor(units * share)) : units);
