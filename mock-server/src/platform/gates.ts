import { contract } from '../generated/contract.ts';
import { AuthenticationFailure, admit, type Caller, identify } from '../rules/authenticate.ts';
import { authorize } from '../rules/authorize.ts';
import { countFailure, refuseLockedOut } from '../rules/brute-force.ts';
import type { Incoming } from '../rules/incoming.ts';
import { charge, countedFor, refuseOverLimit } from '../rules/limits/limits.ts';
import { route, type Target } from '../rules/route.ts';
import { type Parts, validate } from '../rules/validate.ts';
import type { World } from '../state/world.ts';
import { policyNames, type Trace } from './trace.ts';

/** A request that all gates let through. */
export interface Passed {
  readonly target: Target;
  readonly parts: Parts;
  /** Absent for public operations. */
  readonly caller: Caller | undefined;
}

/**
 * The way of a request through the rules, in their order; the only place that knows it. Each rule passes or throws a
 * `Refusal`. The trace tells how far it came.
 */
export function passGates(world: World, incoming: Incoming, trace: Trace): Passed {
  trace.rule = 'route';
  const target = route(incoming);
  trace.target = target;
  const caller = target.operation.auth === 'key' ? passKeyGates(world, incoming, { target, trace }) : undefined;
  trace.rule = 'validate';
  return { target, parts: validate(target, incoming), caller };
}

function passKeyGates(world: World, incoming: Incoming, { target, trace }: { target: Target; trace: Trace }): Caller {
  const { operation } = target;
  trace.rule = 'brute-force';
  refuseLockedOut(world, incoming.address);
  trace.rule = 'authenticate';
  const identified = identifyCounting(world, incoming);
  trace.caller = identified;
  admit(world, identified, incoming);
  trace.rule = 'limits';
  const counting = { ...identified, address: incoming.address };
  trace.policies = policyNames(operation).map((name) => countedFor(name, counting));
  const first = trace.policies.filter(({ name }) => !later.has(name));
  refuseOverLimit(world, first);
  for (const counted of first) charge(world, counted);
  trace.rule = 'authorize';
  authorize(identified, operation);
  return identified;
}

/** Policies that are charged by a later step or by the operation itself. */
const later: ReadonlySet<string> = new Set(
  Object.keys(contract.policies).filter((name) => name === 'sensitive' || name === 'mfa'),
);

function identifyCounting(world: World, incoming: Incoming): ReturnType<typeof identify> {
  try {
    return identify(world, incoming);
  } catch (refusal) {
    if (refusal instanceof AuthenticationFailure) countFailure(world, incoming.address);
    throw refusal;
  }
}
