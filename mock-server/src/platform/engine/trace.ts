import type { AdmittedCaller } from '../../rules/keys/authenticate.ts';
import type { AppliedPolicy, ReducedCapacity } from '../../rules/limits/applied-policy.ts';
import type { Slot } from '../../rules/limits/concurrency-slots.ts';
import type { Claim } from '../../rules/request/idempotency.ts';
import type { Target } from '../../rules/request/route.ts';
import type { RequestFacts } from '../journal/request-facts.ts';
import type { JournalRule } from '../journal-entry.ts';

/** The facts that the platform collects while it checks and answers a request. */
export interface Trace {
  /** The rule that is being applied. After the request has ended: the rule that decided the answer. */
  rule: JournalRule;
  /** The time at which the request arrived, in milliseconds since the epoch. */
  readonly began: number;
  target?: Target;
  /** The caller. Absent until the platform has identified the caller. */
  caller?: AdmittedCaller;
  /** The quota policies that the answer reports. */
  policies?: readonly AppliedPolicy[];
  /** The slots that the request holds: one slot for each quota policy that counts running transfers. */
  slots?: readonly Slot[];
  /** The reservation of the idempotency key. Absent if the request has no idempotency key. */
  claim?: Claim;
  /** The facts about the request, for the client lint. */
  readonly facts: RequestFacts;
  /** The body of the request, after it was read. */
  body?: Uint8Array;
  /** The ids of the faults that decided the answer instead of the rules. */
  faults?: readonly string[];
  /**
   * The quota policies whose quotas are reduced by faults, each with the factor by which the quota is multiplied, such as 0.5.
   */
  capacity?: ReducedCapacity;
}

/** Releases the slots and the idempotency key of a request that gets no answer. */
export function releaseHeld({ slots = [], claim }: Trace): void {
  for (const slot of slots) slot.leave();
  if (claim?.kind === 'first') claim.release();
}
