import { type Check, isRecord, oneOf, wholeNumber } from '../base/arguments.ts';
import { HeaderList } from '../base/header-list.ts';
import { asResponse } from '../platform/engine/reply.ts';
import { type EncodedResponse, finish } from '../platform/engine/write-response.ts';
import { drop, type FaultKind, type FaultPhase, faultPhases, phaseOf } from './fault-kind.ts';

/**
 * Answers with your own status, headers and body. For example, imitate the answer of a proxy between the client and the platform.
 *
 * @example
 * const fault: StatusFault = { kind: 'status', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' };
 * platform.faults.add(fault);
 */
export interface StatusFault {
  /** The name of this kind of fault: `status`. */
  readonly kind: 'status';
  /** The status: 200 to 599. */
  readonly status: number;
  /** Headers of the answer, in addition to the platform's usual headers, such as `Request-Id`. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body. Default: no body. */
  readonly body?: string;
  /**
   * `request` (default): the operation does not run, and no quota is charged. `answer`: the operation runs, and the fault
   * replaces the answer of the operation.
   */
  readonly at?: FaultPhase;
}

/** Whether a value is an object of valid header names and values. */
function areHeaders(value: unknown): boolean {
  if (!isRecord(value) || !Object.values(value).every((item) => typeof item === 'string')) return false;
  try {
    return [...new Headers(value as Record<string, string>)].length >= 0;
  } catch {
    return false;
  }
}

const headers: Check = { allowed: 'an object of header names and values', holds: areHeaders };
const body: Check = { allowed: 'a string', holds: (value) => typeof value === 'string' };

/** Statuses whose answers have no body (Fetch Standard, section 2.2.3). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** Defines the fault `status`: checks its options and produces the fault. */
export const status: FaultKind<StatusFault> = {
  options: { status: wholeNumber(200, 599), headers, body, at: oneOf(faultPhases) },
  problem(options) {
    if (options.status === undefined) return 'it needs status';
    return bodiless.has(options.status) && options.body ? `an answer of ${options.status} has no body; leave it out` : undefined;
  },
  phase: phaseOf,
  request: (options) => ({ kind: 'written', written: encoded(options) }),
  answer(options, response, { exchange }) {
    drop(response);
    return asResponse(finish(exchange.world, encoded(options), { ...exchange.arrived, trace: exchange.trace }));
  },
};

const encoded = (options: StatusFault): EncodedResponse => ({
  status: options.status,
  headers: new HeaderList(new Headers(options.headers)),
  isOverride: true,
  ...(options.body && { body: options.body }),
});
