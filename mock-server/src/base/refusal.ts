import { contract, type ProblemName } from '../generated/contract.ts';

/** What a refusal adds to its problem. */
export interface RefusalMore {
  /** Members of the problem's own type. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A step says no. Thrown by rules and operations, turned into a problem (RFC 9457) in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: ProblemName;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: ProblemName, detail: string, { members = {}, headers = {} }: RefusalMore = {}) {
    super(detail);
    this.problem = problem;
    this.members = members;
    this.headers = headers;
  }

  /** The HTTP status that the description gives this problem. */
  get status(): number {
    return contract.problems[this.problem].status;
  }
}

/**
 * A refusal for a value that its schema lets through and the platform does not (422), with a JSON pointer to it.
 *
 * @example
 * const refusal = invalid('/body/overlap', 'is longer than P7D'); // to be thrown
 */
export const invalid = (pointer: string, detail: string): Refusal =>
  new Refusal('validation-failed', '1 fault in the request.', { members: { errors: [{ pointer, detail }] } });

/** The media type of a problem (RFC 9457). */
export const problemType = 'application/problem+json';

/** The body of a problem: what was refused, and the id of the request as its instance. */
export function problemOf(refusal: Refusal, requestId: string): Readonly<Record<string, unknown>> {
  const { type, status, title } = contract.problems[refusal.problem];
  return { type, title, status, detail: refusal.message, instance: requestId, ...refusal.members };
}
