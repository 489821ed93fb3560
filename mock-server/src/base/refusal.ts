import { contract, type ProblemName } from '../generated/contract.ts';

/** Properties and headers that a refusal adds to its problem response. */
export interface RefusalMore {
  /** The properties that a problem of this type has in addition to the properties of all problems. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The error with which a rule or an operation refuses a request. `problemOf` makes the body of the problem response (RFC 9457).
 */
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

  /** The HTTP status of the problem. */
  get status(): number {
    return contract.problems[this.problem].status;
  }
}

/**
 * Returns the refusal (422) for a value that its schema allows but another rule forbids. `pointer` is the JSON Pointer of the
 * value, and `detail` says what is wrong with the value.
 *
 * @example
 * const refusal = invalid('/body/overlap', 'is longer than P7D'); // to be thrown
 */
export const invalid = (pointer: string, detail: string): Refusal =>
  new Refusal('validation-failed', '1 validation issue in the request.', { members: { errors: [{ pointer, detail }] } });

/** The media type of a problem (RFC 9457). */
export const problemType = 'application/problem+json';

/** Returns the body of a problem response. The property `instance` of the body is the id of the request. */
export function problemOf(refusal: Refusal, requestId: string): Readonly<Record<string, unknown>> {
  const { type, status, title } = contract.problems[refusal.problem];
  return { type, title, status, detail: refusal.message, instance: requestId, ...refusal.members };
}
