import { contract, type PolicyName } from '../../generated/contract.ts';
import { identifyRestorer } from '../../rules/account/restore-token.ts';
import { type AdmittedCaller, admit, identify, noteUse } from '../../rules/keys/authenticate.ts';
import { type AppliedPolicy, countedFor, type LimitSubject } from '../../rules/limits/applied-policy.ts';
import { occupy } from '../../rules/limits/concurrency-slots.ts';
import { charge, refuseOverLimit } from '../../rules/limits/limits.ts';
import { requireStepUp } from '../../rules/mfa/step-up.ts';
import { authorize } from '../../rules/request/authorize.ts';
import { type Claim, claimKey } from '../../rules/request/idempotency.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { refuseLockedOut } from '../../rules/request/lockout.ts';
import { route, type Target } from '../../rules/request/route.ts';
import { type Parts, validate } from '../../rules/request/validate.ts';
import { recordRefusal } from '../../rules/security/refused-request.ts';
import { detectUnusualUse } from '../../rules/security/unusual-use.ts';
import type { World } from '../../state/world.ts';
import type { Trace } from './trace.ts';

/** A request that passed all gates. */
export interface AdmittedRequest {
  readonly target: Target;
  readonly parts: Parts;
  /** Absent for public operations. */
  readonly caller: AdmittedCaller | undefined;
  /** The reservation of the idempotency key. Absent if the request has no idempotency key. */
  readonly claim: Claim | undefined;
}

/** Applies all rules to a request. If a rule refuses the request, also records the security events of the refusal. */
export function passGates(world: World, incoming: Incoming, trace: Trace): AdmittedRequest {
  try {
    return applyRules(world, incoming, trace);
  } catch (thrown) {
    const { target, caller, rule } = trace;
    recordRefusal(world, thrown, { incoming, operation: target?.id, caller, rule });
    throw thrown;
  }
}

/**
 * Applies all rules to a request. Only this function defines their order. A rule throws a `Refusal` to refuse the request. The
 * property `rule` of `trace` is always the rule that is being applied.
 */
function applyRules(world: World, incoming: Incoming, trace: Trace): AdmittedRequest {
  trace.rule = 'route';
  const target = route(incoming);
  trace.target = target;
  const caller = passCallerGates(world, incoming, { target, trace });
  trace.rule = 'validate';
  const parts = validate(target, incoming);
  trace.rule = 'idempotency';
  const claim = caller && takesKeys(target) ? claimKey(world, caller.account.id, incoming) : undefined;
  return { target, parts, caller, claim };
}

const takesKeys = ({ operation }: Target): boolean => operation.parameters.some(({ name }) => name === 'Idempotency-Key');

interface Step {
  readonly target: Target;
  readonly trace: Trace;
}

function passCallerGates(world: World, incoming: Incoming, step: Step): AdmittedRequest['caller'] {
  switch (step.target.operation.auth) {
    case 'none':
      passLimits(world, { address: incoming.address }, step);
      return undefined;
    case 'key':
      return passKeyGates(world, incoming, step);
    case 'restoreToken':
      return passRestoreGates(world, incoming, step);
    default:
      return step.target.operation.auth satisfies never;
  }
}

function passKeyGates(world: World, incoming: Incoming, { target, trace }: Step): AdmittedRequest['caller'] {
  const { operation } = target;
  trace.rule = 'brute-force';
  refuseLockedOut(world, incoming.address);
  trace.rule = 'authenticate';
  const caller = identify(world, incoming);
  trace.caller = { account: caller.account, key: caller.key };
  admit(world, caller, incoming);
  noteUse(world, caller);
  passLimits(world, { ...caller, address: incoming.address }, { target, trace });
  trace.rule = 'authorize';
  authorize(caller, operation);
  detectUnusualUse(world, { key: caller.key, target, incoming });
  trace.rule = 'step-up';
  if (operation.mfa) requireStepUp(world, caller, { headers: incoming.headers, invitation: operation.invitation === true });
  trace.rule = 'limits';
  chargeAll(world, (trace.policies ?? []).filter(afterStepUp));
  return caller;
}

function passRestoreGates(world: World, incoming: Incoming, { target, trace }: Step): AdmittedRequest['caller'] {
  trace.rule = 'authenticate';
  const account = identifyRestorer(world, incoming.headers);
  trace.caller = { account };
  passLimits(world, { account, address: incoming.address }, { target, trace });
  return { account };
}

function passLimits(world: World, counting: LimitSubject, { target, trace }: Step): void {
  trace.rule = 'limits';
  const names = target.operation.policies.filter((name): name is PolicyName => Object.hasOwn(contract.policies, name));
  const policies = names.map((name) => countedFor(world, name, { ...counting, capacity: trace.capacity }));
  trace.policies = policies;
  chargeAll(
    world,
    policies.filter((counted) => !afterStepUp(counted)),
  );
  trace.slots = policies.filter(({ policy }) => policy.unit === 'concurrent-requests').map((counted) => occupy(world, counted));
}

/**
 * Throws a `Refusal` if a quota policy is used up. Otherwise charges the quota policies that count requests. Other quota policies
 * count bytes, running transfers or wrong codes. Other code charges them.
 */
function chargeAll(world: World, policies: readonly AppliedPolicy[]): void {
  refuseOverLimit(world, policies);
  for (const counted of policies)
    if (counted.policy.unit === 'requests' && counted.policy.charge !== 'wrong-code') charge(world, counted);
}

/** Whether a quota policy counts a request only after the second factor was accepted. */
const afterStepUp = ({ policy }: AppliedPolicy): boolean => policy.charge === 'after-mfa';
