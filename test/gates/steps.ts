import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { Fault } from './faults.ts';
import * as faults from './faults.ts';

/** A check that every request passes, and the effects if this check refuses a request. */
export interface Step {
  readonly name: string;
  /** The name of the check in the journal. */
  readonly rule: string;
  readonly faults: readonly Fault[];
  /** Whether a refusal charges the quota policies that count every call. */
  readonly charged: boolean;
  /** Whether a refusal charges the quota policies that count only calls with a verified second factor. */
  readonly chargedAfterMfa: boolean;
  /** Whether a refusal counts as a failed login attempt. Several of them lock out the address. */
  readonly failure: boolean;
  readonly usageLog: boolean;
  readonly limitHeaders: boolean;
}

const nothing = { charged: false, chargedAfterMfa: false, failure: false, usageLog: false, limitHeaders: false };
const logged = { ...nothing, usageLog: true };
const limited = { ...logged, limitHeaders: true };
const charged = { ...limited, charged: true };
const passed = { ...charged, chargedAfterMfa: true };

/** The checks in the order in which a request passes them. Each check refuses the request or passes it to the next one. */
export const steps: readonly Step[] = [
  { name: 'syntax', rule: 'syntax', faults: faults.unreadable, ...nothing },
  { name: 'route', rule: 'route', faults: faults.unrouted, ...nothing },
  { name: 'lockout', rule: 'brute-force', faults: faults.lockedOut, ...nothing },
  { name: 'credentials', rule: 'authenticate', faults: faults.anonymous, ...nothing },
  { name: 'key', rule: 'authenticate', faults: faults.unauthenticated, ...nothing, failure: true },
  { name: 'admission', rule: 'authenticate', faults: faults.unadmitted, ...logged },
  { name: 'limits', rule: 'limits', faults: faults.overLimit, ...limited },
  { name: 'scopes', rule: 'authorize', faults: faults.unauthorized, ...charged },
  { name: 'MFA', rule: 'step-up', faults: faults.notSteppedUp, ...charged },
  { name: 'limit after MFA', rule: 'limits', faults: faults.overSensitive, ...charged },
  { name: 'accept', rule: 'validate', faults: faults.unacceptable, ...passed },
  { name: 'media type', rule: 'validate', faults: faults.unsupported, ...passed },
  { name: 'JSON', rule: 'validate', faults: faults.malformed, ...passed },
  { name: 'schema', rule: 'validate', faults: faults.invalid, ...passed },
  { name: 'idempotency', rule: 'idempotency', faults: faults.repeated, ...passed },
  { name: 'operation', rule: 'operation', faults: faults.refusedByOperation, ...passed },
];

/** Returns the faults of a step that are possible in an operation. */
export const faultsOf = ({ faults: all }: Step, operation: Operation): readonly Fault[] =>
  all.filter(({ of }) => of?.(operation) ?? true);
