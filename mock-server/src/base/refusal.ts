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
