import type { AdmittedCaller } from '../../rules/keys/authenticate.ts';
import type { AppliedPolicy, ReducedCapacity } from '../../rules/limits/applied-policy.ts';
import type { Slot } from '../../rules/limits/concurrency-slots.ts';
import type { Claim } from '../../rules/request/idempotency.ts';
import type { Target } from '../../rules/request/route.ts';
import type { RequestFacts } from '../journal/request-facts.ts';
import type { JournalRule } from '../journal-entry.ts';

/** The results of the gates that a request has passed so far. The gates set these properties. */
export interface Trace {
  /** The current rule. After the request has ended: the rule that decided the answer. */
  rule: JournalRule;
  /** When the request arrived, in milliseconds since the epoch. */
  readonly began: number;
  target?: Target;
  /** The caller with valid credentials; absent until the credentials were identified. */
  caller?: AdmittedCaller;
  /** The quota policies that the answer reports. The limit gate sets them. */
  policies?: readonly AppliedPolicy[];
  /** The slots of concurrency policies that the request holds. */
  slots?: readonly Slot[];
  /** The claim of the idempotency key, if the request has an idempotency key. */
  claim?: Claim;
  /** The facts about the request that the client lint uses. */
  readonly facts: RequestFacts;
  /** The body of the request, after it was read. */
  body?: Uint8Array;
  /** The ids of the faults that decided the answer instead of the rules. */
  faults?: readonly string[];
  /** The quota policies with reduced capacity, and for each of them the factor that reduces its quota. */
  capacity?: ReducedCapacity;
}

/** Releases the slots and the idempotency key of a request that gets no answer. */
export function releaseHeld({ slots = [], claim }: Trace): void {
  for (const slot of slots) slot.leave();
  if (claim?.kind === 'first') claim.release();
}
