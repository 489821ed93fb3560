import type { OperationContract } from '../base/contract.ts';
import { contract, type PolicyName } from '../generated/contract.ts';
import type { Caller } from '../rules/authenticate.ts';
import type { Counted } from '../rules/limits/limits.ts';
import type { Target } from '../rules/route.ts';

/** How far a request came: filled in by the gates as it passes them. */
export interface Trace {
  /** The rule that is at work, and so the one that decided when it ends. */
  rule: string;
  /** When the request came in. */
  readonly began: number;
  target?: Target;
  /** Whose genuine key it was. */
  caller?: Caller;
  /** The policies that the answer tells of: known from the limits step on. */
  policies?: readonly Counted[];
}

/** The names of an operation's policies. */
export const policyNames = ({ policies }: OperationContract): PolicyName[] =>
  policies.filter((name): name is PolicyName => Object.hasOwn(contract.policies, name));
