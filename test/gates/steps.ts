import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { Fault } from './faults.ts';
import * as faults from './faults.ts';

/** One of the checks that the platform makes on each request, and the effects if this check refuses the request. */
export interface Step {
  readonly name: string;
  /** The name of the check in the journal. */
  readonly rule: string;
  readonly faults: readonly Fault[];
  /** Whether a refusal charges the quota policies that count every call. */
  readonly charged: boolean;
  /** Whether a refusal charges the quota policies that count only calls with a verified second factor. */
  readonly chargedAfterMfa: boolean;
  /** Whether a refusal counts as a failed login attempt. Several failed attempts lock out the IP address. */
  readonly failure: boolean;
  readonly usageLog: boolean;
  readonly limitHeaders: boolean;
}

const nothing = { charged: false, chargedAfterMfa: false, failure: false, usageLog: false, limitHeaders: false };
const logged = { ...nothing, usageLog: true };
const limited = { ...logged, limitHeaders: true };
const charged = { ...limited, charged: true };
const passed = { ...charged, chargedAfterMfa: true };

/**
 * The checks in the order in which the platform makes them. If a check refuses the request, the platform makes no further check.
 */
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

/** Returns the faults for which a check can refuse a request for the operation. */
export const faultsOf = ({ faults: all }: Step, operation: Operation): readonly Fault[] =>
  all.filter(({ of }) => of?.(operation) ?? true);
