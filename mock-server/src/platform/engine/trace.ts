import type { AdmittedCaller } from '../../rules/keys/authenticate.ts';
import type { Slot } from '../../rules/limits/concurrency-slots.ts';
import type { AppliedPolicy, ReducedCapacity } from '../../rules/limits/limits.ts';
import type { Claim } from '../../rules/request/idempotency.ts';
import type { Target } from '../../rules/request/route.ts';
import type { JournalRule } from '../journal-entry.ts';

/** How far a request came: filled in by the gates as it passes them. */
export interface Trace {
  /** The rule that is at work, and so the one that decided when it ends. */
  rule: JournalRule;
  /** When the request came in. */
  readonly began: number;
  target?: Target;
  /** Whose genuine credentials it has; absent before they were identified. */
  caller?: AdmittedCaller;
  /** The policies that the answer tells of: known from the limits step on. */
  policies?: readonly AppliedPolicy[];
  /** The places that it took of concurrency policies. */
  slots?: readonly Slot[];
  /** What its idempotency key means, if it has one. */
  claim?: Claim;
  /** The ids of the faults that decided the answer in the place of the rules. */
  faults?: readonly string[];
  /** The quota policies that have less to give than usual, each with the share that is left. */
  capacity?: ReducedCapacity;
}

/** Gives back what a request holds that gets no answer: its slots, and its idempotency key. */
export function releaseHeld({ slots = [], claim }: Trace): void {
  for (const slot of slots) slot.leave();
  if (claim?.kind === 'first') claim.release();
}
