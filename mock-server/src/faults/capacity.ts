import type { Check } from '../base/arguments.ts';
import { contract, type PolicyName } from '../generated/contract.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Runs the platform with reduced capacity: quotas are a share of what they are, `RateLimit-Policy` says so, and who is over one is
 * refused with the problem `temporary-reduced-capacity`.
 *
 * @example
 * const half: CapacityFault = { kind: 'capacity', share: 0.5, policies: ['standard'] };
 * platform.faults.add(half);
 */
export interface CapacityFault {
  readonly kind: 'capacity';
  /** What is left of each quota: more than 0 and less than 1. A quota is never less than one unit. */
  readonly share: number;
  /** The quota policies that it is about. Default: all. */
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

/** The kind of `CapacityFault`. */
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
