import type { Check } from '../base/arguments.ts';
import { contract, type PolicyName } from '../generated/contract.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Runs the platform with reduced capacity. The fault multiplies each quota by `share`, and `RateLimit-Policy` states the reduced
 * quotas. When a caller has used up a reduced quota, the platform refuses further requests with the problem
 * `temporary-reduced-capacity`.
 *
 * @example
 * const half: CapacityFault = { kind: 'capacity', share: 0.5, policies: ['standard'] };
 * platform.faults.add(half);
 */
export interface CapacityFault {
  /** The name of this kind of fault: `capacity`. */
  readonly kind: 'capacity';
  /**
   * The factor for each quota: a number above 0 and below 1. The reduced quota is rounded down to whole units, but is at least 1.
   */
  readonly share: number;
  /** The quota policies whose quotas are reduced. Default: all. */
  readonly policies?: readonly PolicyName[];
}

const names = Object.keys(contract.policies) as PolicyName[];
const policies: Check = {
  allowed: `a list of quota policies: ${names.join(', ')}`,
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every((name) => names.includes(name)),
};
const share: Check = {
  allowed: 'a number above 0 and below 1',
  holds: (value) => typeof value === 'number' && value > 0 && value < 1,
};

/** Defines the fault `capacity`: checks its options and produces the fault. */
export const capacity: FaultKind<CapacityFault> = {
  options: { share, policies },
  problem: (options) => (options.share === undefined ? 'it needs share' : undefined),
  phase: () => 'request',
  request(options, { exchange }) {
    const reduced = new Map(exchange.trace.capacity);
    for (const name of options.policies ?? names) reduced.set(name, (reduced.get(name) ?? 1) * options.share);
    exchange.trace.capacity = reduced;
    return undefined;
  },
};
