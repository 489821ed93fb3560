import { isRecord, oneOf, text, wholeNumber } from '../base/arguments.ts';
import { Refusal } from '../base/refusal.ts';
import { contract, type ProblemName } from '../generated/contract.ts';
import { refusedWith } from '../platform/engine/exchange.ts';
import { asResponse } from '../platform/engine/reply.ts';
import { finish, writeRefusal } from '../platform/engine/write-response.ts';
import { drop, type FaultContext, type FaultKind, type FaultPhase, faultPhases, phaseOf } from './fault-kind.ts';

/**
 * Answers with a problem from the spec.
 *
 * @example
 * const fault: ProblemFault = { kind: 'problem', problem: 'internal-error' };
 * platform.faults.add({ ...fault, times: 2 });
 */
export interface ProblemFault {
  /** The name of this kind of fault: `problem`. */
  readonly kind: 'problem';
  /** The last part of the problem's type URI, such as `internal-error`. The problem decides the status of the answer. */
  readonly problem: ProblemName;
  /** The problem's `detail`. */
  readonly detail?: string;
  /**
   * The value of `Retry-After`, in seconds. Default: 1 if the status of the problem is 429 or 503. Any other problem has no
   * `Retry-After` by default.
   */
  readonly retryAfter?: number;
  /**
   * Additional members of the problem, such as `violated-policies`. Default for `quota-exceeded` and
   * `temporary-reduced-capacity`: `violated-policies` with the first quota policy of the operation.
   */
  readonly members?: Readonly<Record<string, unknown>>;
  /**
   * `request` (default): the operation does not run, and no quota is charged. `answer`: the operation runs, and the problem
   * replaces the answer of the operation.
   */
  readonly at?: FaultPhase;
}

const limitProblems: readonly ProblemName[] = ['quota-exceeded', 'temporary-reduced-capacity'];
const statusesThatWait: ReadonlySet<number> = new Set(limitProblems.map((name) => contract.problems[name].status));

/** Defines the fault `problem`: checks its options and produces the fault. */
export const problem: FaultKind<ProblemFault> = {
  options: {
    problem: oneOf(Object.keys(contract.problems), 'the slug of a problem of the API, such as internal-error'),
    detail: text,
    retryAfter: wholeNumber(0),
    members: { allowed: 'an object', holds: isRecord },
    at: oneOf(faultPhases),
  },
  problem: ({ problem: name }) => (name === undefined ? 'it needs problem' : undefined),
  phase: phaseOf,
  request: (options, { exchange, target }) => refusedWith(exchange, refusalOf(options, target)),
  answer(options, response, { exchange, target }) {
    drop(response);
    const { world, trace, arrived } = exchange;
    return asResponse(finish(world, writeRefusal(refusalOf(options, target), arrived.requestId), { ...arrived, trace }));
  },
};

function refusalOf(options: ProblemFault, target: FaultContext['target']): Refusal {
  const { problem: name, detail = 'A fault that a test added to the mock platform caused this problem.' } = options;
  const policies = target?.operation.policies.slice(0, 1) ?? [];
  const usual = limitProblems.includes(name) ? { 'violated-policies': policies } : {};
  const { status } = contract.problems[name];
  const { retryAfter = statusesThatWait.has(status) ? 1 : undefined } = options;
  return new Refusal(name, detail, {
    members: { ...usual, ...options.members },
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  });
}
